import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { wordingText } from '#shared/text/documentsPage.ts'
import { piecesOf, type DoubtfulFigure, type WrittenOf } from './reading.ts'

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '6px',
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
  },
  bad: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  doubt: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  other: { margin: 0, whiteSpace: 'pre-wrap', lineHeight: tokens.lineHeightBase300 },
})

const text = wordingText

interface TypedOverProps {
  figure: DoubtfulFigure
  /** Puts the true value back; null where nothing may be changed. */
  onRestore: ((written: string) => void) | null
}

/** A figure that somebody wrote over: what it says by the register, and the way back. */
export function TypedOver({ figure: { typed, written }, onRestore }: TypedOverProps) {
  const styles = useStyles()
  return (
    <div className={mergeClasses(styles.note, styles.bad)}>
      <span>{written === undefined ? text.unknown(typed) : text.typedOver(typed, written)}</span>
      {written !== undefined && onRestore && (
        <Button size="small" onClick={() => onRestore(written)}>
          {text.restore(written)}
        </Button>
      )}
    </div>
  )
}

interface ChoiceProps {
  says: string
  /** The other wording that may be taken. */
  wording: string
  writtenOf: WrittenOf
  take: { label: string; run: () => void }
  keep: { label: string; run: () => void }
}

/** Two wordings of one passage: somebody must say which holds. */
export function Choice({ says, wording, writtenOf, take, keep }: ChoiceProps) {
  const styles = useStyles()
  const other = piecesOf(wording, writtenOf)
    .map((piece) => piece.text)
    .join('')
  return (
    <div className={mergeClasses(styles.note, styles.doubt)}>
      <span>{says}</span>
      {other !== '' && <p className={styles.other}>{other}</p>}
      <div className={styles.acts}>
        <Button size="small" onClick={take.run}>
          {take.label}
        </Button>
        <Button size="small" onClick={keep.run}>
          {keep.label}
        </Button>
      </div>
    </div>
  )
}
