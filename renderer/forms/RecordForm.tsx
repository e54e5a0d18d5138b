import {
  Dropdown,
  Field as FormField,
  Input,
  makeStyles,
  mergeClasses,
  Option,
  Switch,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { memo } from 'react'
import type { Labels } from './fieldText.ts'
import { headingOf, type Field, type Finding, type Register } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { standsRight } from './fieldText.ts'
import type { FormReading, FormTexts } from './formState.ts'
import { ReferencePicker } from './ReferencePicker.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '18px' },
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: {
    padding: 0,
    marginBottom: '8px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
    gap: '10px 12px',
    alignItems: 'start',
  },
  wide: { gridColumn: '1 / -1' },
  input: { width: '100%', minWidth: 0 },
  figure: { '& input': { textAlign: 'right' } },
  source: { display: 'block', color: tokens.colorNeutralForeground3 },
})

const shortText = 200

interface RecordFormProps {
  register: Register
  texts: FormTexts
  labels: Labels
  reading: FormReading
  /** What the office said against single fields. */
  refused: Readonly<Record<string, string>>
  /** Whether problems are shown for fields that nobody has touched: after the first try to save. */
  strict: boolean
  onChange: (key: string, text: string, label?: string) => void
}

/** The form of a register, from its description: groups, kinds of input, units, rules. */
export function RecordForm({ register, texts, labels, reading, refused, strict, onChange }: RecordFormProps) {
  const styles = useStyles()
  return (
    <div className={styles.form}>
      {register.groups.map((group) => (
        <fieldset key={group.label} className={styles.group}>
          <legend className={styles.legend}>{group.label}</legend>
          <div className={styles.fields}>
            {group.fields.map((key) => {
              const field = register.fields[key]
              if (!field) return null
              const text = texts[key] ?? ''
              if (field.kept && text === '') return null
              return (
                <FieldInput
                  key={key}
                  fieldKey={key}
                  field={field}
                  text={text}
                  label={labels[text] ?? ''}
                  problem={problemOf(reading.problems[key] ?? refused[key], strict || text !== '')}
                  findings={findingsOn(key, reading.findings)}
                  onChange={onChange}
                />
              )
            })}
          </div>
        </fieldset>
      ))}
    </div>
  )
}

/** What is not yet filled in is no problem before the first try to save. */
function problemOf(problem: string | undefined, isShown: boolean): string | null {
  return problem !== undefined && isShown ? problem : null
}

const nothingFound: readonly Finding[] = []

/** Where nothing is found, the same nothing every time: a field that has not changed is not drawn again. */
function findingsOn(key: string, findings: readonly Finding[]): readonly Finding[] {
  const found = findings.filter((finding) => finding.field === key)
  return found.length === 0 ? nothingFound : found
}

/** Long texts take a line of their own. */
export function isWide(field: Field): boolean {
  return field.type === 'text' && (field.multiline === true || field.maxLength > shortText)
}

interface FieldInputProps {
  fieldKey: string
  field: Field
  text: string
  /** The title of the record that a reference points at. */
  label: string
  problem: string | null
  findings: readonly Finding[]
  onChange: RecordFormProps['onChange']
}

/** A form has dozens of fields and is typed into quickly: only the one that changes is drawn again. */
const FieldInput = memo(function FieldInput(props: FieldInputProps) {
  const styles = useStyles()
  const { field, problem, findings } = props
  return (
    <FormField
      label={headingOf(field)}
      required={field.required === true}
      className={mergeClasses(isWide(field) && styles.wide)}
      validationState={problem === null ? stateOf(findings) : 'error'}
      validationMessage={problem ?? (findings.length > 0 ? <Findings findings={findings} /> : null)}
      hint={field.help ?? null}
    >
      <InputOf {...props} />
    </FormField>
  )
})

function stateOf(findings: readonly Finding[]): 'none' | 'warning' | 'error' {
  if (findings.length === 0) return 'none'
  return findings.some((finding) => finding.level === 'error') ? 'error' : 'warning'
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  const styles = useStyles()
  return findings.map((finding) => (
    <span key={finding.code}>
      {finding.message}
      <span className={styles.source}>{registerText.record.source(finding.source)}</span>
    </span>
  ))
}

function InputOf({ fieldKey, field, text, label, onChange }: FieldInputProps) {
  const styles = useStyles()
  const change = (_: unknown, changed: { value: string }) => onChange(fieldKey, changed.value)
  if (field.kept) return <Input readOnly appearance="filled-darker" value={text} className={styles.input} />
  switch (field.type) {
    case 'choice': {
      const none = registerText.pick.none
      const selected = field.options.find((option) => option.value === text)
      return (
        <Dropdown
          className={styles.input}
          value={selected?.label ?? ''}
          selectedOptions={[text]}
          onOptionSelect={(_, changed) => onChange(fieldKey, changed.optionValue ?? '')}
        >
          {!field.required && (
            <Option value="" text={none}>
              {none}
            </Option>
          )}
          {field.options.map((option) => (
            <Option key={option.value} value={option.value}>
              {option.label}
            </Option>
          ))}
        </Dropdown>
      )
    }
    case 'reference':
      return (
        <ReferencePicker
          field={field}
          picked={text ? [{ value: text, label }] : []}
          onPick={([option]) => onChange(fieldKey, option ? String(option.value) : '', option?.label)}
        />
      )
    case 'flag':
      return (
        <Switch
          checked={text === 'true'}
          label={registerText.flag[text === 'true' ? 'true' : 'false']}
          onChange={(_, changed) => onChange(fieldKey, String(changed.checked))}
        />
      )
    case 'text':
      return field.multiline ? (
        <Textarea value={text} onChange={change} resize="vertical" rows={3} maxLength={field.maxLength} />
      ) : (
        <Input
          value={text}
          onChange={change}
          maxLength={field.maxLength}
          spellCheck={false}
          className={styles.input}
        />
      )
    default:
      return (
        <Input
          value={text}
          onChange={change}
          spellCheck={false}
          className={mergeClasses(styles.input, standsRight(field) && styles.figure)}
          placeholder={exampleOf(field)}
        />
      )
  }
}

function exampleOf(field: Field): string {
  if (field.type !== 'day') return ''
  return field.precisionIn ? registerText.examples.dayOrPeriod : registerText.examples.day
}
