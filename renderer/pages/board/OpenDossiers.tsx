import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { goTo } from '#renderer/app/places.ts'
import { ScrollRegion } from '#renderer/ui/ScrollRegion.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import type { BoardRow } from '#shared/contract/dossiers.ts'
import { holders } from '#shared/registers/day-units.ts'
import { boardPageText } from '#shared/text/boardPage.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { TimeLeft } from './TimeLeft.tsx'
import { boardPageSize, type Board } from './useBoard.ts'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'baseline', gap: '12px', padding: '8px 0 6px' },
  heading: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    marginBottom: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  code: { textAlign: 'left', overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  second: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  more: { padding: '10px' },
})

const text = boardPageText
const widths = ['134px', 'auto', '16%', '20%', '92px', '92px']
const holderLabels = new Map<string, string>(holders.map(({ value, label }) => [value, label]))

interface OpenDossiersProps {
  board: Board
  onMore: () => void
  onShowAll: () => void
}

/** The open dossiers of the chosen group, the most urgent first. */
export function OpenDossiers({ board, onMore, onShowAll }: OpenDossiersProps) {
  const styles = useStyles()
  const { group, rows } = board
  const total = group === null ? board.open : board.counts[group]
  const heading = group === null ? text.allListed : text.lists[group]
  const rest = total - rows.length
  if (board.open === 0) {
    const { heading: words, text: explained, act } = text.empty
    const open = { label: act, run: () => goTo('dossiers') }
    return <StatePage kind="empty" heading={words} text={explained} act={open} />
  }
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.heading}>{heading}</h2>
        <output className={styles.quiet}>
          {rest > 0
            ? text.countShown(formatNumber(rows.length), formatNumber(total))
            : text.count(formatNumber(total))}
        </output>
      </div>
      {rows.length === 0 ? (
        <StatePage
          kind="nothingFound"
          heading={text.nothingFound.heading}
          text={text.nothingFound.text}
          act={{ label: text.nothingFound.act, run: onShowAll }}
        />
      ) : (
        <ScrollRegion key={group} className={styles.scroll} label={heading}>
          <Table
            label={heading}
            columns={Object.values(text.columns)}
            widths={widths}
            rows={rows.map((row) => ({ key: row.id, cells: cellsOf(row, styles) }))}
          />
          {rest > 0 && (
            <div className={styles.more}>
              <Button onClick={onMore}>{text.more(formatNumber(Math.min(rest, boardPageSize)))}</Button>
            </div>
          )}
        </ScrollRegion>
      )}
    </>
  )
}

function cellsOf(row: BoardRow, styles: ReturnType<typeof useStyles>) {
  const label = holderLabels.get(row.holder) ?? row.holder
  const since = text.since(formatDay(row.heldSince))
  const by = row.heldBy && row.heldBy !== label ? `${row.heldBy}, ${since}` : since
  const procedure = row.procedure || text.noProcedure
  return [
    <div key="deadline">
      <TimeLeft group={row.group} daysLeft={row.daysLeft} />
      {row.deadlineOn !== null && (
        <span className={styles.second}>{text.deadline(formatDay(row.deadlineOn))}</span>
      )}
    </div>,
    <div key="dossier">
      <Link as="button" className={styles.code} onClick={() => goTo('dossiers', row.id)}>
        {row.code}
      </Link>
      <span className={styles.second} title={procedure}>
        {procedure}
      </span>
    </div>,
    row.applicant,
    <div key="holder">
      {label}
      <span className={styles.second} title={by}>
        {by}
      </span>
    </div>,
    formatDay(row.receivedOn),
    row.dueOn === null ? text.noDay : formatDay(row.dueOn),
  ]
}
