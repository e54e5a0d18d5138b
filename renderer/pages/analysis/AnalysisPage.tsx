import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useChanged } from '#renderer/api/useChanged.ts'
import { goTo } from '#renderer/app/places.ts'
import { useSignedIn } from '#renderer/app/session.ts'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import { addDays } from '#shared/base/days.ts'
import { analysisPageText } from '#shared/text/analysisPage.ts'
import { appText } from '#shared/text/app.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { AnalysisHead } from './AnalysisHead.tsx'
import { Findings } from './Findings.tsx'
import { nameOfPeriod, periodAround } from './period.ts'
import { isEmpty, isNarrowed, useAnalysis, type Analysed, type Choice } from './useAnalysis.ts'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
  body: { flexGrow: 1, minHeight: 0, minWidth: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
})

const text = analysisPageText

/** What the dossiers of a period say of the procedures. */
export function AnalysisPage() {
  const styles = useStyles()
  const { person } = useSignedIn()
  const { answer, choice, today, change, reload } = useAnalysis(person.id)
  useChanged('dossiers', reload)
  useChanged('dossierPauses', reload)
  useChanged('dossierSteps', reload)
  useChanged('procedures', reload)
  useChanged('procedureSteps', reload)
  useChanged('calendarDays', reload)
  useChanged('clockRules', reload)

  return (
    <div className={styles.page}>
      <AnalysisHead
        choice={choice}
        today={today}
        whole={answer.state === 'ready' ? answer.value.whole : null}
        onChange={change}
        onRefresh={reload}
      />
      <div className={styles.body}>
        {answer.state === 'loading' && <LoadingPage />}
        {answer.state === 'failed' && (
          <StatePage
            kind="error"
            heading={text.loadFailed}
            text={answer.failure.message}
            act={{ label: appText.retry, run: reload }}
          />
        )}
        {answer.state === 'ready' && <AnsweredBody analysed={answer.value} onChange={change} />}
      </div>
    </div>
  )
}

interface AnsweredBodyProps {
  analysed: Analysed
  onChange: (part: Partial<Choice>) => void
}

function AnsweredBody({ analysed, onChange }: AnsweredBodyProps): ReactNode {
  if (!analysed.hasDossiers) {
    const { heading, text: words, act } = text.empty
    return (
      <StatePage
        kind="empty"
        heading={heading}
        text={words}
        act={{ label: act, run: () => goTo('dossiers') }}
      />
    )
  }
  if (isEmpty(analysed.shown.total)) return <NothingFound analysed={analysed} onChange={onChange} />
  return <Findings analysed={analysed} />
}

/** A period without a dossier: a way to one that may have some, or back to all agencies and procedures. */
function NothingFound({ analysed: { choice, today }, onChange }: AnsweredBodyProps) {
  const words = text.nothingFound
  const days = nameOfPeriod('days', choice)
  if (isNarrowed(choice)) {
    const widen = () => onChange({ agency: null, procedures: [] })
    return (
      <StatePage
        kind="nothingFound"
        heading={words.heading}
        text={words.narrowed(days)}
        act={{ label: words.widen, run: widen }}
      />
    )
  }
  const start = choice.from < today ? choice.from : today
  const own = periodAround('year', start)
  const year = choice.kind === 'year' ? periodAround('year', addDays(own.from, -1)) : own
  return (
    <StatePage
      kind="nothingFound"
      heading={words.heading}
      text={words.text(days)}
      act={{
        label: words.act(formatDay(year.to, 'year')),
        run: () => onChange({ kind: 'year', ...year }),
      }}
    />
  )
}
