import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { registerApi } from '#renderer/api/registers.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { ReferencePicker } from '#renderer/forms/ReferencePicker.tsx'
import { OptionalDayInput } from '#renderer/ui/DayInput.tsx'
import type { ReferenceField } from '#shared/registers/register.ts'
import { reportsPageText } from '#shared/text/reportsPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { PeriodField } from './PeriodField.tsx'
import { ownOptionOf, usualPeriod, type ReportOptions, type ReportRequest } from './request.ts'

const useStyles = makeStyles({
  about: { color: tokens.colorNeutralForeground2 },
  list: { minWidth: 0, '& > span, & select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
})

const text = reportsPageText

interface OwnFieldProps {
  request: ReportRequest
  onRequest: (request: ReportRequest) => void
}

/** What a kind of report asks for beyond letterhead and day. */
export function OwnField({ request, onRequest }: OwnFieldProps) {
  const styles = useStyles()
  const { kind, options = {}, asOf } = request
  const set = (changed: Partial<ReportOptions>) =>
    onRequest({ ...request, options: { ...options, ...changed } })
  switch (ownOptionOf(kind)) {
    case 'since':
      return (
        <SinceField
          since={options.since ?? null}
          asOf={asOf}
          onSince={(since) => onRequest(withSince(request, since))}
        />
      )
    case 'period':
      return (
        <PeriodField period={options.period ?? usualPeriod(kind)} onPeriod={(period) => set({ period })} />
      )
    case 'procedure':
      return <ProcedureField code={options.procedure} onCode={(procedure) => set({ procedure })} />
    case 'dossier':
      return <DossierField code={options.dossier} onCode={(dossier) => set({ dossier })} />
    case 'scenarios':
      return options.scenarios ? (
        <span className={styles.about}>{text.scenarios(formatNumber(options.scenarios.length))}</span>
      ) : null
    case null:
      return null
  }
}

function withSince(request: ReportRequest, since: string | null): ReportRequest {
  const { since: _since, ...options } = request.options ?? {}
  return { ...request, options: since === null ? options : { ...options, since } }
}

interface SinceFieldProps {
  since: string | null
  asOf: string
  onSince: (since: string | null) => void
}

function SinceField({ since, asOf, onSince }: SinceFieldProps) {
  return (
    <OptionalDayInput
      label={text.since}
      hint={text.sinceHint}
      day={since}
      problem={since !== null && since >= asOf ? text.sinceTooLate : null}
      onDay={onSince}
    />
  )
}

interface CodeFieldProps {
  code: string | undefined
  onCode: (code: string) => void
}

/** Procedures by their codes, each once: the version is that of the day. */
function ProcedureField({ code, onCode }: CodeFieldProps) {
  const styles = useStyles()
  const { answer } = useAnswer(() => registerApi('procedures').list({ limit: 500 }), 'procedures')
  const rows = answer.state === 'ready' ? answer.value.rows : []
  const names = new Map(rows.map((row) => [String(row['code']), String(row['name'])]))
  return (
    <Field className={styles.list} label={text.procedure} required>
      <Select value={code ?? ''} onChange={(_, change) => change.value && onCode(change.value)}>
        <option value="">{text.chooseProcedure}</option>
        {[...names].map(([value, name]) => (
          <option key={value} value={value}>
            {`${value} – ${name}`}
          </option>
        ))}
      </Select>
    </Field>
  )
}

const dossierField: ReferenceField = { type: 'reference', label: text.dossier, register: 'dossiers' }

function DossierField({ code, onCode }: CodeFieldProps) {
  return (
    <Field label={text.dossier} hint={text.dossierHint} required>
      <ReferencePicker
        field={dossierField}
        picked={code === undefined ? [] : [{ value: code, label: code }]}
        onPick={([picked]) => picked && onCode(picked.label)}
      />
    </Field>
  )
}
