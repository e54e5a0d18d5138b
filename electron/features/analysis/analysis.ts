import { lastDayOfMonth, partsOfDay, sameDaysEarlier, type Day } from '#shared/base/days.ts'
import { refuse } from '#shared/base/result.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { dayOfNumber, numberOfDay } from '#shared/rules/day-number.ts'
import { unknownAgencyText } from '#shared/text/analysis.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import type { ReadableDb } from '#electron/db/database.ts'
import type { ParsedInput } from '../act.ts'
import type { Cases } from './cases.ts'
import type { Chosen, Span } from './count.ts'
import { countKept } from './kept-counts.ts'
import { knownCases } from './known-cases.ts'
import { analysedProcedures, listCutOf, storedVersions, versionsOn } from './limits.ts'
import { indicatorsOf } from './tally.ts'

type Analysis = OutputOf<'procedures.analysis'>

/** Fewer cases than this carry no rate and no percentile, where nobody asks for another number. */
export const usualMinimum = 10

/** The analysis of a period. Answers `PERIOD_BACKWARDS`. */
export function analyse(db: ReadableDb, request: ParsedInput<'procedures.analysis'>): Analysis {
  const { from, to, minimum = usualMinimum } = request
  if (to < from) throw refuse('PERIOD_BACKWARDS', { from: formatDay(from), to: formatDay(to) })
  const cases = knownCases(db)
  const chosen = chosenFrom(cases, request)
  const months = monthsOf(from, to)
  const span = spanOf(from, to)
  const monthOf = monthsByDay(months, span)
  const counted = countKept(cases, { span, chosen, withParts: true, monthOf })
  const elsewhere = (days: { from: Day; to: Day }) => {
    const there = countKept(cases, { span: spanOf(days.from, days.to), chosen, withParts: false, monthOf })
    return { ...days, indicators: indicatorsOf(there.total, minimum) }
  }
  const stored = storedVersions(db)
  const versions = versionsOn(stored, to).filter(
    ({ code }) => request.procedures === undefined || request.procedures.includes(code),
  )
  return {
    from,
    to,
    minimum,
    total: indicatorsOf(counted.total, minimum),
    before: elsewhere(periodBefore(from, to)),
    lastYear: elsewhere(sameDaysEarlier({ from, to }, 12)),
    procedures: analysedProcedures(versions, { cases, tallies: counted.procedures, minimum, stored }),
    agencies: [...counted.agencies]
      .map(([place, tally]) => ({
        agency: cases.agencies[place] || unknownAgencyText,
        indicators: indicatorsOf(tally, minimum),
      }))
      .sort(
        (a, b) => b.indicators.resolved - a.indicators.resolved || a.agency.localeCompare(b.agency, 'vi'),
      ),
    months: months.flatMap(({ place, month }) => {
      const tally = counted.months.get(place)
      return tally ? [{ month, indicators: indicatorsOf(tally, minimum) }] : []
    }),
    ...listCutOf(versions),
  }
}

function chosenFrom(cases: Cases, { procedures, agency }: ParsedInput<'procedures.analysis'>): Chosen {
  return {
    procedures:
      procedures === undefined ? null : new Set(procedures.map((code) => cases.codes.indexOf(code))),
    agency: agency === undefined ? null : cases.agencies.indexOf(agency),
  }
}

function spanOf(from: Day, to: Day): Span {
  return { from: numberOfDay(from), to: numberOfDay(to) }
}

/** As many days, ending the day before. */
function periodBefore(from: Day, to: Day): { from: Day; to: Day } {
  const end = numberOfDay(from) - 1
  return { from: dayOfNumber(end - (numberOfDay(to) - numberOfDay(from))), to: dayOfNumber(end) }
}

interface Month {
  place: number
  month: string
  /** Its last day as a number. */
  last: number
}

/** The month of each day of a period, looked up: every dossier asks for it, of up to three thousand months. */
function monthsByDay(months: readonly Month[], { from, to }: Span): (day: number) => number {
  const places = new Int32Array(to - from + 1)
  let first = 0
  for (const { place, last } of months) {
    places.fill(place, first, last - from + 1)
    first = last - from + 1
  }
  return (day) => places[day - from] ?? -1
}

/** The months of a period in their order. */
function monthsOf(from: Day, to: Day): Month[] {
  const place = (day: Day): number => partsOfDay(day).year * 12 + partsOfDay(day).month - 1
  const months = []
  for (let at = place(from); at <= place(to); at += 1) {
    const last = lastDayOfMonth(Math.floor(at / 12), (at % 12) + 1)
    months.push({ place: at, month: last.slice(0, 7), last: numberOfDay(last) })
  }
  return months
}
