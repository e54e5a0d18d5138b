import { addDays, addMonths, lastDayOfMonth, partsOfDay, type Day } from '#shared/base/days.ts'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'

/** A period that people ask for often. */
export interface Preset {
  label: string
  from: Day
  to: Day
}

const quartersOffered = 4
const text = laboratoryPageText.scenario.preset

/** The year before this one, the twelve months up to yesterday, and the last quarters that are over. */
export function presetsOn(today: Day): Preset[] {
  const { year } = partsOfDay(today)
  const lastYear = String(year - 1)
  const quarters = Array.from({ length: quartersOffered }, (_, back) => quarterBefore(today, back + 1))
  return [
    { label: text.lastYear(lastYear), from: `${lastYear}-01-01`, to: `${lastYear}-12-31` },
    { label: text.lastMonths, from: addMonths(today, -12), to: addDays(today, -1) },
    ...quarters,
  ]
}

function quarterBefore(today: Day, back: number): Preset {
  const { year, month } = partsOfDay(today)
  const quarter = year * 4 + Math.floor((month - 1) / 3) - back
  const of = Math.floor(quarter / 4)
  const first = (quarter % 4) * 3 + 1
  const to = lastDayOfMonth(of, first + 2)
  return { label: formatDay(to, 'quarter'), from: `${of}-${String(first).padStart(2, '0')}-01`, to }
}
