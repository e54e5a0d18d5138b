import { Checkbox, Field, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { reportsPageText } from '#shared/text/reportsPage.ts'
import { OwnField } from './OwnField.tsx'
import { asKind, reportKinds, type ReportKind, type ReportRequest } from './request.ts'

const useStyles = makeStyles({
  // A list of long names is as wide as the widest of them, if it may be.
  list: { minWidth: 0, '& > span, & select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  quiet: { color: tokens.colorNeutralForeground3, display: 'block', fontSize: tokens.fontSizeBase200 },
})

const text = reportsPageText
const layouts = ['state', 'party'] as const

interface ReportFieldsProps {
  request: ReportRequest
  onRequest: (request: ReportRequest) => void
}

/** Which report is drawn up: its kind, letterhead, day, what the kind asks for, and annexes. */
export function ReportFields({ request, onRequest }: ReportFieldsProps) {
  const styles = useStyles()
  const kind = text.kinds[request.kind]
  const options = request.options ?? {}
  return (
    <>
      <Field className={styles.list} label={text.kind} hint={kind.about}>
        <Select
          value={request.kind}
          onChange={(_, change) => onRequest(asKind(request, change.value as ReportKind))}
        >
          {reportKinds.map((name) => (
            <option key={name} value={name}>
              {text.kinds[name].name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.letterhead}>
        <RadioGroup
          value={request.letterhead}
          onChange={(_, change) =>
            onRequest({ ...request, letterhead: change.value as ReportRequest['letterhead'] })
          }
        >
          {layouts.map((layout) => (
            <Radio
              key={layout}
              value={layout}
              label={
                <>
                  {text.letterheads[layout].name}
                  <span className={styles.quiet}>{text.letterheads[layout].basis}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <DayInput
        label={text.asOf}
        hint={request.kind === 'project-progress' ? text.asOfHint : text.asOfDossiersHint}
        day={request.asOf}
        onDay={(asOf) => onRequest({ ...request, asOf })}
      />
      <OwnField request={request} onRequest={onRequest} />
      <Checkbox
        label={text.explanations}
        checked={options.explanations ?? false}
        onChange={(_, change) =>
          onRequest({ ...request, options: { ...options, explanations: change.checked === true } })
        }
      />
    </>
  )
}
