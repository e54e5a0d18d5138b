import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowClockwiseRegular, PrintRegular } from '@fluentui/react-icons'
import { api } from '#renderer/api/client.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { useChanged } from '#renderer/api/useChanged.ts'
import { useSignedIn } from '#renderer/app/session.ts'
import { openReport } from '#renderer/pages/reports/request.ts'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import { appText } from '#shared/text/app.ts'
import { boardPageText } from '#shared/text/boardPage.ts'
import { writeDayInWords } from '#shared/vietnamese/dates.ts'
import { GroupTiles } from './GroupTiles.tsx'
import { LimitsPanel } from './LimitsPanel.tsx'
import { narrow } from './narrow.ts'
import { OpenDossiers } from './OpenDossiers.tsx'
import { useBoard } from './useBoard.ts'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
  head: { display: 'flex', alignItems: 'center', gap: '16px', padding: '10px 16px 10px' },
  words: { flexGrow: 1, minWidth: 0 },
  heading: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: 0 },
  day: { marginRight: '16px' },
  about: { color: tokens.colorNeutralForeground3 },
  body: {
    display: 'flex',
    flexGrow: 1,
    minHeight: 0,
    gap: '16px',
    padding: '0 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { flexDirection: 'column', gap: 0 },
  },
  list: { flex: '1 1 0', minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' },
  limits: {
    width: '282px',
    flexShrink: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    [narrow]: { width: 'auto', height: '36%' },
  },
})

const text = boardPageText

/** The open dossiers by urgency, and the limits of the next days. */
export function BoardPage() {
  const styles = useStyles()
  const { person } = useSignedIn()
  const { answer, group, choose, more, reload: reloadBoard } = useBoard(person.id)
  const limits = useAnswer(() => api.call('dossiers.limits', {}), 'limits')
  const reload = () => {
    reloadBoard()
    limits.reload()
  }
  useChanged('dossiers', reload)
  useChanged('dossierPauses', reload)
  useChanged('dossierSteps', reload)
  useChanged('obstacles', reload)
  useChanged('projectStages', reload)
  useChanged('cuttingMeasures', reload)

  if (answer.state === 'loading') return <LoadingPage />
  if (answer.state === 'failed') {
    return (
      <StatePage
        kind="error"
        isWholePage
        heading={text.loadFailed}
        text={answer.failure.message}
        act={{ label: appText.retry, run: reload }}
      />
    )
  }
  const board = answer.value
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h1 className={styles.heading}>{text.heading}</h1>
          <div className={styles.about}>
            <span className={styles.day}>{text.asOf(writeDayInWords(board.asOf))}</span>
            <span>{text.calendarDays}</span>
          </div>
        </div>
        <Button icon={<PrintRegular />} onClick={() => openReport({ kind: 'late-dossiers' })}>
          {text.printLate}
        </Button>
        <Button icon={<ArrowClockwiseRegular />} onClick={reload}>
          {text.refresh}
        </Button>
      </div>
      <GroupTiles counts={board.counts} open={board.open} chosen={group} onChoose={choose} />
      <div className={styles.body}>
        <div className={styles.list}>
          <OpenDossiers board={board} onMore={more} onShowAll={() => choose(null)} />
        </div>
        <aside className={styles.limits} aria-label={text.limits.heading}>
          <LimitsPanel answer={limits.answer} onRetry={limits.reload} />
        </aside>
      </div>
    </div>
  )
}
