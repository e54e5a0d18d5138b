import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import type { BoardGroup } from '#shared/contract/dossiers.ts'
import { boardPageText } from '#shared/text/boardPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { groupIcons } from './groupIcons.ts'

const useStyles = makeStyles({
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(90px, 1fr))',
    gap: '8px',
    flexShrink: 0,
    margin: 0,
    padding: '0 16px 12px',
    minWidth: 0,
    border: 'none',
  },
  tile: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    padding: '5px 10px 7px',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderTopWidth: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    borderTopColor: tokens.colorBrandStroke1,
    boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    // Windows' high contrast draws neither background nor shadow.
    '@media (forced-colors: active)': { border: '4px solid Highlight' },
  },
  late: { borderTopColor: tokens.colorStatusDangerBorder2 },
  soon: { borderTopColor: tokens.colorStatusWarningBorder2 },
  // Unseen, but there for the keyboard: the arrows go from tile to tile.
  radio: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  name: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  figure: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { fontSize: '20px' },
  lateFigure: { color: tokens.colorStatusDangerForeground1 },
  soonFigure: { color: tokens.colorStatusWarningForeground3 },
})

const groups = Object.keys(boardPageText.groups) as BoardGroup[]

interface GroupTilesProps {
  counts: Record<BoardGroup, number>
  open: number
  chosen: BoardGroup | null
  onChoose: (group: BoardGroup | null) => void
}

/** How many open dossiers each group has; the one that is chosen is listed. */
export function GroupTiles({ counts, open, chosen, onChoose }: GroupTilesProps) {
  const styles = useStyles()
  const name = useId()
  return (
    <fieldset className={styles.tiles} aria-label={boardPageText.tiles}>
      {[null, ...groups].map((group) => (
        <Tile
          key={group}
          name={name}
          group={group}
          count={group === null ? open : counts[group]}
          isChosen={group === chosen}
          onChoose={() => onChoose(group)}
        />
      ))}
    </fieldset>
  )
}

interface TileProps {
  name: string
  group: BoardGroup | null
  count: number
  isChosen: boolean
  onChoose: () => void
}

function Tile({ name, group, count, isChosen, onChoose }: TileProps) {
  const styles = useStyles()
  const Icon = group && groupIcons[group]
  const isSoon = group === 'today' || group === 'within3Days'
  // A group in which there is nothing asks for no attention.
  const isAlarming = count > 0
  return (
    <label
      className={mergeClasses(
        styles.tile,
        isChosen && styles.chosen,
        isAlarming && group === 'late' && styles.late,
        isAlarming && isSoon && styles.soon,
      )}
    >
      <input type="radio" className={styles.radio} name={name} checked={isChosen} onChange={onChoose} />
      <span className={styles.name}>
        {group === null ? boardPageText.all : boardPageText.groups[group]}
      </span>{' '}
      <span
        className={mergeClasses(
          styles.figure,
          isAlarming && group === 'late' && styles.lateFigure,
          isAlarming && isSoon && styles.soonFigure,
        )}
      >
        {Icon && isAlarming && <Icon className={styles.icon} />}
        {formatNumber(count)}
      </span>
    </label>
  )
}
