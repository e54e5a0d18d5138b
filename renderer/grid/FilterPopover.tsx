import {
  Button,
  Checkbox,
  Dropdown,
  Field as FormField,
  Input,
  makeStyles,
  Option as DropdownOption,
  Popover,
  PopoverSurface,
  tokens,
} from '@fluentui/react-components'
import { useState, type FormEvent } from 'react'
import { showValue, type Labels } from '#renderer/forms/fieldText.ts'
import { ReferencePicker } from '#renderer/forms/ReferencePicker.tsx'
import type { Field, FieldValue } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { periods, type Condition, type Period } from '#shared/registers/condition.ts'
import { readBound } from './filters.ts'
import { fixedOptions, type Option } from '#renderer/forms/options.ts'

const useStyles = makeStyles({
  surface: { width: '288px', padding: '14px' },
  form: { display: 'flex', flexDirection: 'column', gap: '10px' },
  heading: { fontWeight: tokens.fontWeightSemibold },
  range: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px', alignItems: 'start' },
  options: {
    display: 'flex',
    flexDirection: 'column',
    maxHeight: '320px',
    overflowY: 'auto',
    margin: '0 -8px',
    padding: 0,
    border: 'none',
  },
  known: {
    display: 'flex',
    flexDirection: 'column',
    margin: '0 -8px',
    padding: '4px 0 0',
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  acts: { display: 'flex', gap: '8px', justifyContent: 'flex-end' },
})

const text = registerText.filters

interface FilterPopoverProps {
  fieldKey: string
  field: Field
  condition: Condition | undefined
  labels: Labels
  anchor: HTMLElement
  onApply: (condition: Condition | null, labels: Labels) => void
  onClose: () => void
}

type Mode = 'value' | 'empty' | 'filled'

/** The filter of one column, after the kind of its field. */
export function FilterPopover(props: FilterPopoverProps) {
  const { fieldKey, field, condition, anchor, onApply, onClose } = props
  const styles = useStyles()
  const [mode, setMode] = useState<Mode>(
    condition?.kind === 'empty' || condition?.kind === 'filled' ? condition.kind : 'value',
  )
  const [draft, setDraft] = useState<Draft>(() => draftOf(fieldKey, field, condition, props.labels))
  const [problems, setProblems] = useState<Problems>({})

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (mode !== 'value') {
      onApply({ kind: mode }, {})
      return
    }
    const read = conditionOf(fieldKey, field, draft)
    if ('problems' in read) setProblems(read.problems)
    else onApply(read.condition, labelsOf(draft.picked))
  }

  return (
    <Popover
      open
      trapFocus
      positioning={{ target: anchor, position: 'below', align: 'start' }}
      onOpenChange={(_, change) => !change.open && onClose()}
    >
      <PopoverSurface className={styles.surface} aria-label={text.filterBy(field.label)}>
        <form className={styles.form} onSubmit={submit} noValidate>
          <span className={styles.heading}>{text.filterBy(field.label)}</span>
          <ValueOf
            field={field}
            draft={draft}
            problems={problems}
            onChange={(next) => {
              setDraft(next)
              setMode('value')
            }}
          />
          {!field.required && (
            <fieldset className={styles.known} aria-label={text.known}>
              {(['empty', 'filled'] as const).map((name) => (
                <Checkbox
                  key={name}
                  label={name === 'empty' ? text.onlyEmpty : text.onlyFilled}
                  checked={mode === name}
                  onChange={(_, change) => setMode(change.checked === true ? name : 'value')}
                />
              ))}
            </fieldset>
          )}
          <div className={styles.acts}>
            <Button size="small" disabled={!condition} onClick={() => onApply(null, {})}>
              {text.clear}
            </Button>
            <Button size="small" appearance="primary" type="submit">
              {text.apply}
            </Button>
          </div>
        </form>
      </PopoverSurface>
    </Popover>
  )
}

/** What is being filled in: text or the ends of a range as typed, the options ticked, the records picked. */
interface Draft {
  text: string
  from: string
  to: string
  values: FieldValue[]
  picked: Option[]
  /** All but what is ticked or picked. */
  except: boolean
  period: Period | null
}

interface Problems {
  from?: string
  to?: string
}

function draftOf(key: string, field: Field, condition: Condition | undefined, labels: Labels): Draft {
  const draft: Draft = { text: '', from: '', to: '', values: [], picked: [], except: false, period: null }
  if (condition?.kind === 'contains') return { ...draft, text: condition.text }
  if (condition?.kind === 'range') {
    const show = (value: FieldValue) => showValue(key, field, { [key]: value }, labels)
    return { ...draft, from: show(condition.from), to: show(condition.to) }
  }
  if (condition?.kind === 'period') return { ...draft, period: condition.period }
  // Another page asked for exactly this text; a person asks for a part of one.
  if (condition?.kind === 'oneOf' && field.type === 'text')
    return { ...draft, text: String(condition.values[0] ?? '') }
  if (condition?.kind === 'oneOf' || condition?.kind === 'noneOf') {
    const picked = condition.values.map((value) => ({ value, label: labels[String(value)] ?? '' }))
    return {
      ...draft,
      values: condition.values,
      picked: field.type === 'reference' ? picked : [],
      except: condition.kind === 'noneOf',
    }
  }
  return draft
}

function conditionOf(
  key: string,
  field: Field,
  draft: Draft,
): { condition: Condition | null } | { problems: Problems } {
  switch (field.type) {
    case 'text':
      return { condition: draft.text.trim() ? { kind: 'contains', text: draft.text.trim() } : null }
    case 'choice':
    case 'flag':
    case 'reference': {
      const values = field.type === 'reference' ? draft.picked.map((option) => option.value) : draft.values
      return { condition: values.length > 0 ? { kind: draft.except ? 'noneOf' : 'oneOf', values } : null }
    }
    default: {
      if (draft.period) return { condition: { kind: 'period', period: draft.period } }
      const from = readBound(key, field, draft.from, 'from')
      const to = readBound(key, field, draft.to, 'to')
      if (!from.ok || !to.ok) {
        return {
          problems: { ...(from.ok ? {} : { from: from.message }), ...(to.ok ? {} : { to: to.message }) },
        }
      }
      if (from.value === null && to.value === null) return { condition: null }
      return { condition: { kind: 'range', from: from.value, to: to.value } }
    }
  }
}

function labelsOf(picked: readonly Option[]): Labels {
  return Object.fromEntries(picked.map((option) => [String(option.value), option.label]))
}

interface ValueProps {
  field: Field
  draft: Draft
  onChange: (draft: Draft) => void
  problems: Problems
}

function ValueOf(props: ValueProps) {
  const { field, draft, onChange } = props
  switch (field.type) {
    case 'text':
      return (
        <FormField label={text.contains}>
          <Input value={draft.text} onChange={(_, change) => onChange({ ...draft, text: change.value })} />
        </FormField>
      )
    case 'choice':
    case 'flag':
      return (
        <>
          <OptionList {...props} options={fixedOptions(field)} />
          <Except {...props} />
        </>
      )
    case 'reference':
      return (
        <>
          <ReferencePicker
            field={field}
            picked={draft.picked}
            multiple
            label={field.label}
            onPick={(picked) => onChange({ ...draft, picked })}
          />
          <Except {...props} />
        </>
      )
    default:
      return (
        <>
          {field.type === 'day' && <PeriodChoice {...props} />}
          {draft.period === null && <Range {...props} />}
        </>
      )
  }
}

function OptionList({ field, draft, onChange, options }: ValueProps & { options: readonly Option[] }) {
  const styles = useStyles()
  return (
    <fieldset className={styles.options} aria-label={field.label}>
      {options.map((option) => (
        <Checkbox
          key={String(option.value)}
          label={option.label}
          checked={draft.values.includes(option.value)}
          onChange={(_, change) =>
            onChange({
              ...draft,
              values: withOrWithout(draft.values, option.value, change.checked === true),
            })
          }
        />
      ))}
    </fieldset>
  )
}

function Except({ draft, onChange }: ValueProps) {
  return (
    <Checkbox
      label={text.except}
      checked={draft.except}
      onChange={(_, change) => onChange({ ...draft, except: change.checked === true })}
    />
  )
}

/** Times that move on with the calendar, so that a kept filter is right on every day. */
function PeriodChoice({ draft, onChange }: ValueProps) {
  return (
    <FormField label={text.period}>
      <Dropdown
        value={draft.period ? text.periods[draft.period] : text.ownPeriod}
        selectedOptions={[draft.period ?? '']}
        onOptionSelect={(_, change) =>
          onChange({ ...draft, period: periods.find((period) => period === change.optionValue) ?? null })
        }
      >
        <DropdownOption value="">{text.ownPeriod}</DropdownOption>
        {periods.map((period) => (
          <DropdownOption key={period} value={period}>
            {text.periods[period]}
          </DropdownOption>
        ))}
      </Dropdown>
    </FormField>
  )
}

function Range({ draft, problems, onChange }: ValueProps) {
  const styles = useStyles()
  return (
    <div className={styles.range}>
      <FormField label={text.from} validationMessage={problems.from ?? null}>
        <Input value={draft.from} onChange={(_, change) => onChange({ ...draft, from: change.value })} />
      </FormField>
      <FormField label={text.to} validationMessage={problems.to ?? null}>
        <Input value={draft.to} onChange={(_, change) => onChange({ ...draft, to: change.value })} />
      </FormField>
    </div>
  )
}

function withOrWithout(values: readonly FieldValue[], value: FieldValue, wanted: boolean): FieldValue[] {
  const others = values.filter((other) => other !== value)
  return wanted ? [...others, value] : others
}
