import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Change } from './measures.ts'

const useStyles = makeStyles({
  written: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  change: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  better: { color: tokens.colorStatusSuccessForeground1 },
  worse: { color: tokens.colorStatusDangerForeground1 },
})

interface FigureProps {
  written: string
  change?: Change | null
  /** What it is measured against, where that stands in no column of its own. */
  against?: string | null
}

/** A figure and, in words, how it differs from what was. */
export function Figure({ written, change = null, against = null }: FigureProps) {
  const styles = useStyles()
  return (
    <>
      <span className={styles.written}>{written}</span>
      {against !== null && <span className={styles.change}>{against}</span>}
      {change && (
        <span
          className={mergeClasses(
            styles.change,
            change.tone === 'better' && styles.better,
            change.tone === 'worse' && styles.worse,
          )}
        >
          {change.words}
        </span>
      )}
    </>
  )
}
