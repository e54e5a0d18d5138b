import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { usePatterns, type Pattern } from './patterns.ts'

const useStyles = makeStyles({
  swatch: { display: 'inline-block', flexShrink: 0, width: '22px', height: '12px', verticalAlign: '-1px' },
})

/** A piece of a filling, beside what it stands for. */
export function Swatch({ pattern }: { pattern: Pattern }) {
  const styles = useStyles()
  const patterns = usePatterns()
  return (
    <span className={mergeClasses(styles.swatch, patterns.filling, patterns[pattern])} aria-hidden="true" />
  )
}
