import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { BoardGroup } from '#shared/contract/dossiers.ts'
import { boardPageText } from '#shared/text/boardPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { groupIcons } from './groupIcons.ts'

const useStyles = makeStyles({
  left: { display: 'inline-flex', alignItems: 'flex-start', gap: '5px', whiteSpace: 'nowrap' },
  icon: { flexShrink: 0, fontSize: '16px', lineHeight: 1, marginTop: '2px' },
  late: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  soon: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
})

interface TimeLeftProps {
  group: BoardGroup
  daysLeft: number | null
}

/** How many days are left or have passed, in words; what is urgent has a mark before them. */
export function TimeLeft({ group, daysLeft }: TimeLeftProps) {
  const styles = useStyles()
  const Icon = groupIcons[group]
  const tone = {
    late: styles.late,
    today: styles.soon,
    within3Days: styles.soon,
    within7Days: '',
    later: '',
    paused: styles.quiet,
    noDeadline: styles.quiet,
  }[group]
  return (
    <span className={mergeClasses(styles.left, tone)}>
      {Icon && <Icon className={styles.icon} />}
      {wordsOf(group, daysLeft)}
    </span>
  )
}

function wordsOf(group: BoardGroup, daysLeft: number | null): string {
  const { left } = boardPageText
  if (daysLeft === null) return group === 'paused' ? left.paused : left.noDeadline
  if (daysLeft === 0) return left.today
  return daysLeft < 0 ? left.passed(formatNumber(-daysLeft)) : left.coming(formatNumber(daysLeft))
}
