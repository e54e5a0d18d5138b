import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useActs } from '#renderer/app/acts.ts'
import { PeriodField } from '#renderer/pages/reports/PeriodField.tsx'
import { DayInput, OptionalDayInput } from '#renderer/ui/DayInput.tsx'
import { documents, type OfficialDocument } from '#shared/registers/documents.ts'
import { appText } from '#shared/text/app.ts'
import { documentPageText } from '#shared/text/documentsPage.ts'
import { reportsPageText } from '#shared/text/reportsPage.ts'
import { DocumentFacts } from './DocumentFacts.tsx'
import { documentOf } from './stored.ts'
import type { Desk, Opened } from './useDesk.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px 16px 24px' },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '12px', alignItems: 'start' },
  send: { display: 'flex', alignItems: 'center', gap: '10px' },
  unsaved: { color: tokens.colorNeutralForeground3 },
})

const text = documentPageText.particulars
const keys = [
  'subject',
  'asOf',
  'since',
  'period',
  'issuedOn',
  'urgency',
  'circulation',
  'draftNumber',
  'typist',
  'withExplanations',
  'note',
] as const
type Values = Pick<OfficialDocument, (typeof keys)[number]>

interface ParticularsProps {
  opened: Opened
  act: Desk['act']
  readOnly: boolean
}

/** What a person says of a document beside its words; saved together. */
export function Particulars({ opened, act, readOnly }: ParticularsProps) {
  const styles = useStyles()
  const stored = documentOf(opened)
  const [typed, setTyped] = useState<Partial<Values>>({})
  const values: Values = { ...stored, ...typed }
  const set = (changed: Partial<Values>) => setTyped({ ...typed, ...changed })
  const changed = keys.filter((key) => values[key] !== stored[key])
  const { busy, save } = useSaving(act, () => setTyped({}))

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (values.subject.trim() && !busy) void save(pick(values, changed))
      }}
    >
      <Field label={text.subject} validationMessage={values.subject.trim() ? null : appText.required}>
        <Textarea
          value={values.subject}
          readOnly={readOnly}
          maxLength={500}
          rows={3}
          onChange={(_, change) => set({ subject: change.value })}
        />
      </Field>
      <div className={styles.pair}>
        <DayInput
          label={documents.fields.asOf.label}
          day={values.asOf}
          readOnly={readOnly}
          onDay={(asOf) => set({ asOf })}
        />
        {stored.kind === 'procedure-cuts' ? (
          <PeriodField
            period={values.period ?? 'year'}
            readOnly={readOnly}
            onPeriod={(period) => set({ period })}
          />
        ) : (
          <OptionalDayInput
            label={documents.fields.since.label}
            hint={reportsPageText.sinceHint}
            day={values.since}
            readOnly={readOnly}
            onDay={(since) => set({ since })}
          />
        )}
        <OptionalDayInput
          label={text.issuedOn}
          hint={text.issuedOnHint}
          day={values.issuedOn}
          readOnly={readOnly}
          onDay={(issuedOn) => set({ issuedOn })}
        />
        <DraftNumber
          value={values.draftNumber}
          readOnly={readOnly}
          onValue={(draftNumber) => set({ draftNumber })}
        />
        <Field label={text.urgency}>
          <Select
            value={values.urgency ?? ''}
            disabled={readOnly}
            onChange={(_, change) => set({ urgency: (change.value || null) as Values['urgency'] })}
          >
            <option value="">{text.none}</option>
            {documents.fields.urgency.options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <TextField
          label={text.circulation}
          hint={text.circulationHint}
          maxLength={60}
          readOnly={readOnly}
          value={values.circulation}
          onValue={(circulation) => set({ circulation })}
        />
        <TextField
          label={text.typist}
          maxLength={40}
          readOnly={readOnly}
          value={values.typist}
          onValue={(typist) => set({ typist })}
        />
      </div>
      <Checkbox
        label={text.withExplanations}
        checked={values.withExplanations ?? false}
        disabled={readOnly}
        onChange={(_, change) => set({ withExplanations: change.checked === true })}
      />
      <Field label={text.note} hint={text.noteHint}>
        <Textarea
          value={values.note ?? ''}
          readOnly={readOnly}
          maxLength={4000}
          onChange={(_, change) => set({ note: change.value || null })}
        />
      </Field>
      {!readOnly && (
        <div className={styles.send}>
          <Button appearance="primary" type="submit" disabledFocusable={busy || changed.length === 0}>
            {text.save}
          </Button>
          {changed.length > 0 && <span className={styles.unsaved}>{text.unsaved}</span>}
        </div>
      )}
      <DocumentFacts opened={opened} />
    </form>
  )
}

function useSaving(act: Desk['act'], onSaved: () => void) {
  const { remember, tell, warn } = useActs()
  const [busy, setBusy] = useState(false)
  const save = async (values: Partial<Values>) => {
    setBusy(true)
    const { subject, asOf, period, withExplanations, ...others } = values
    const given = {
      ...others,
      ...(subject === undefined ? {} : { subject }),
      ...(asOf === undefined ? {} : { asOf }),
      ...(period ? { period } : {}),
      ...(withExplanations === undefined ? {} : { withExplanations: withExplanations === true }),
    }
    const done = await act((seen) => api.call('documents.update', { ...seen, values: given }))
    setBusy(false)
    if (!done.ok) {
      warn(done.error)
      return
    }
    remember(done.value.revision)
    tell(documentPageText.done.saved)
    onSaved()
  }
  return { busy, save }
}

function pick(values: Values, wanted: readonly (keyof Values)[]): Partial<Values> {
  return Object.fromEntries(wanted.map((key) => [key, values[key]]))
}

interface DraftNumberProps {
  value: number | null
  readOnly: boolean
  onValue: (value: number | null) => void
}

function DraftNumber({ value, readOnly, onValue }: DraftNumberProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? String(value ?? '')
  const isRight = /^(?:[1-9]\d?)?$/.test(shown.trim())
  return (
    <Field
      label={text.draftNumber}
      hint={text.draftNumberHint}
      validationMessage={isRight ? null : text.notADraftNumber}
    >
      <Input
        value={shown}
        readOnly={readOnly}
        inputMode="numeric"
        autoComplete="off"
        onChange={(_, change) => {
          setTyped(change.value)
          if (/^(?:[1-9]\d?)?$/.test(change.value.trim())) onValue(Number(change.value) || null)
        }}
        onBlur={() => isRight && setTyped(null)}
      />
    </Field>
  )
}

interface TextFieldProps {
  label: string
  hint?: string
  maxLength: number
  value: string | null
  readOnly: boolean
  onValue: (value: string | null) => void
}

function TextField({ label, hint, maxLength, value, readOnly, onValue }: TextFieldProps) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Input
        value={value ?? ''}
        readOnly={readOnly}
        maxLength={maxLength}
        autoComplete="off"
        onChange={(_, change) => onValue(change.value || null)}
      />
    </Field>
  )
}
