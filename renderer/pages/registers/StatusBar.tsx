import { makeStyles, tokens } from '@fluentui/react-components'
import type { Rectangle } from '#renderer/grid/block.ts'
import { formatTime } from '#renderer/ui/instant.ts'
import type { Register } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '20px',
    height: '28px',
    flexShrink: 0,
    padding: '0 16px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  strong: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  hint: { marginLeft: 'auto', color: tokens.colorNeutralForeground3 },
})

interface StatusBarProps {
  register: Register
  total: number | null
  /** True where the list could not be had: nothing is being counted then. */
  failed: boolean
  isNarrowed: boolean
  selected: number
  /** The block that is marked. */
  marked: Rectangle | null
  savedAt: Date | null
  canWrite: boolean
}

/** How many there are, how many are selected, when this page saved last, and the keys that matter most. */
export function StatusBar({
  register,
  total,
  failed,
  isNarrowed,
  selected,
  marked,
  savedAt,
  canWrite,
}: StatusBarProps) {
  const styles = useStyles()
  return (
    <output className={styles.bar}>
      <span className={styles.strong}>{countText({ register, total, failed, isNarrowed })}</span>
      {selected > 0 && <span>{registerText.selected(formatNumber(selected))}</span>}
      {marked && <span>{markedText(marked)}</span>}
      {savedAt && <span>{registerText.saved(formatTime(savedAt))}</span>}
      <span className={styles.hint}>{canWrite ? registerText.keysHint : registerText.readOnlyHint}</span>
    </output>
  )
}

function markedText({ top, bottom, keys }: Rectangle): string {
  const rows = bottom - top + 1
  return registerText.block.marked(
    formatNumber(rows),
    formatNumber(keys.length),
    formatNumber(rows * keys.length),
  )
}

function countText(found: Pick<StatusBarProps, 'register' | 'total' | 'failed' | 'isNarrowed'>): string {
  const { register, total, failed, isNarrowed } = found
  if (failed) return ''
  if (total === null) return registerText.counting
  const count = formatNumber(total)
  return isNarrowed ? registerText.found(count, register.one) : registerText.total(count, register.one)
}
