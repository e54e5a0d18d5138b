import { Card, Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { DayInput, OptionalDayInput } from '#renderer/ui/DayInput.tsx'
import { reportsPageText } from '#shared/text/reportsPage.ts'
import type { ReportRequest } from './request.ts'

const useStyles = makeStyles({
  card: { flexShrink: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, display: 'block' },
  quiet: { color: tokens.colorNeutralForeground3, display: 'block', fontSize: tokens.fontSizeBase200 },
})

const text = reportsPageText
const layouts = ['state', 'party'] as const

interface ReportFieldsProps {
  request: ReportRequest
  onRequest: (request: ReportRequest) => void
}

/** Which report is drawn up: its kind, letterhead, days and annexes. */
export function ReportFields({ request, onRequest }: ReportFieldsProps) {
  const styles = useStyles()
  const kind = text.kinds[request.kind]
  const options = request.options ?? {}
  const { since: _since, ...withoutSince } = options
  return (
    <>
      <Card className={styles.card} appearance="filled-alternative" size="small">
        <span className={styles.name}>{kind.name}</span>
        <span className={styles.quiet}>{kind.about}</span>
      </Card>
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
        hint={text.asOfHint}
        day={request.asOf}
        onDay={(asOf) => onRequest({ ...request, asOf })}
      />
      <OptionalDayInput
        label={text.since}
        hint={text.sinceHint}
        day={options.since ?? null}
        problem={options.since !== undefined && options.since >= request.asOf ? text.sinceTooLate : null}
        onDay={(since) =>
          onRequest({ ...request, options: since === null ? withoutSince : { ...options, since } })
        }
      />
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
