import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular, ErrorCircleRegular, WarningRegular } from '@fluentui/react-icons'
import { goTo } from '#renderer/app/places.ts'
import { Table } from '#renderer/ui/Table.tsx'
import type { FoundPaper as Paper } from '#shared/contract/reports.ts'
import type { OfficialDocument } from '#shared/registers/documents.ts'
import { documentsPageText, findPaperText } from '#shared/text/documentsPage.ts'
import { reportsPageText } from '#shared/text/reportsPage.ts'
import { formatDay, formatInstant } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { StateBadge } from './StateBadge.tsx'

const useStyles = makeStyles({
  paper: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '10px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', alignItems: 'center', gap: '10px' },
  name: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold },
  verdict: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
  },
  icon: { fontSize: '18px', flexShrink: 0 },
  good: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  doubt: {
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  bad: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
})

const text = findPaperText

/** A paper that was found: what it is, and in words whether the ledger still holds what it says. */
export function FoundPaper({ paper }: { paper: Paper }) {
  const styles = useStyles()
  const { document, print, differences } = paper
  const verdict = verdictOf(paper)
  const Icon = { good: CheckmarkCircleRegular, doubt: WarningRegular, bad: ErrorCircleRegular }[verdict.tone]
  return (
    <article className={styles.paper}>
      <div className={styles.head}>
        <span className={styles.name}>{nameOf(paper)}</span>
        {document && <StateBadge state={document.state as OfficialDocument['state']} />}
        {document && (
          <Button size="small" onClick={() => goTo('documents', document.id)}>
            {text.open}
          </Button>
        )}
      </div>
      {print && <span>{writePrint(print)}</span>}
      <div className={mergeClasses(styles.verdict, styles[verdict.tone])}>
        <Icon className={styles.icon} />
        <span>{verdict.says}</span>
      </div>
      {differences.length > 0 && (
        <Table
          label={text.figure}
          columns={[text.figure, text.onPaper, text.today]}
          rows={differences.map(({ id, label, before, now }) => ({ key: id, cells: [label, before, now] }))}
        />
      )}
    </article>
  )
}

function nameOf({ document, print }: Paper): string {
  if (document) {
    return document.numberWritten === null
      ? text.unnumbered(document.subject)
      : text.document(document.numberWritten, document.subject)
  }
  return print ? text.report(reportsPageText.kinds[print.kind].name, formatDay(print.asOf)) : ''
}

function writePrint({ at, person, way, format }: NonNullable<Paper['print']>): string {
  const when = formatInstant(at)
  return way === 'print'
    ? text.printed(when, person)
    : text.saved(when, person, documentsPageText.prints.formats[format])
}

function verdictOf({ ledgerHolds, sameThen, differences }: Paper) {
  const { verdicts } = text
  if (!ledgerHolds) return { tone: 'bad', says: verdicts.gone } as const
  if (!sameThen) return { tone: 'bad', says: verdicts.notMadeAgain } as const
  if (differences.length === 0) return { tone: 'good', says: verdicts.same } as const
  return { tone: 'doubt', says: verdicts.changed(formatNumber(differences.length)) } as const
}
