import {
  AlertUrgentFilled,
  ClockAlarmFilled,
  ErrorCircleFilled,
  PauseRegular,
  QuestionCircleRegular,
  type FluentIcon,
} from '@fluentui/react-icons'
import type { BoardGroup } from '#shared/contract/dossiers.ts'

/** The marks by which the groups that ask for attention are told apart without colour. */
export const groupIcons: Record<BoardGroup, FluentIcon | null> = {
  late: ErrorCircleFilled,
  today: AlertUrgentFilled,
  within3Days: ClockAlarmFilled,
  within7Days: null,
  later: null,
  paused: PauseRegular,
  noDeadline: QuestionCircleRegular,
}
