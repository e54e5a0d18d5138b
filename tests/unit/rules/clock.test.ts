import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#shared/base/days.ts'
import type { DayUnit } from '#shared/registers/day-units.ts'
import {
  dueDay,
  explainDueDay,
  type ClockRules,
  type ExplainedDay,
  type Pause,
  type Term,
} from '#shared/rules/clock.ts'
import {
  addWorkingDays,
  describeDay,
  isWorkingDay,
  nextWorkingDay,
  openCalendar,
  workingDaysBetween,
  type CalendarDay,
} from '#shared/rules/working-calendar.ts'

function readTable(name: string): string[][] {
  const lines = readFileSync(join(import.meta.dirname, name), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.slice(1).map((line) => line.split(','))
}

const calendarRows: CalendarDay[] = readTable('clock-calendar.csv').map(
  ([date = '', kind = '', decision = '', name = '', document = '']) => ({
    date,
    kind: kind as CalendarDay['kind'],
    decision: decision as CalendarDay['decision'],
    name,
    document: document || null,
  }),
)
const calendar = openCalendar(calendarRows)
const usual: ClockRules = {
  firstDay: 'excluded',
  lastDay: 'nextWorkingDay',
  pauseStart: 'stopped',
  pauseEnd: 'stopped',
}

describe('known cases', () => {
  test.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-20', 2, '2026-11-25'],
    ['2026-02-13', 1, '2026-02-23'],
    ['2026-01-08', 2, '2026-01-10'],
    ['2026-08-28', 1, '2026-09-03'],
    ['2026-08-20', 2, '2026-08-22'],
  ])('%s and %i working days: %s', (from, days, due) => {
    expect(dueDay(calendar, usual, { from, days, unit: 'workingDay' })).toBe(due)
  })

  test.each([
    ['2026-10-25', 30, '2026-11-24', '2026-11-25'],
    ['2026-11-09', 15, '2026-11-24', '2026-11-25'],
    ['2026-11-02', 10, '2026-11-12', '2026-11-12'],
  ])('%s and %i days: %s, due %s', (from, days, raw, due) => {
    const term: Term = { from, days, unit: 'day' }
    expect(dueDay(calendar, { ...usual, lastDay: 'asItFalls' }, term)).toBe(raw)
    expect(dueDay(calendar, usual, term)).toBe(due)
  })

  test('thousands of terms that were counted day by day elsewhere', () => {
    const wrong = readTable('clock-table.csv').filter((row) => {
      const { rules, term, due } = readRow(row)
      const explained = explainDueDay(calendar, rules, term)
      return dueDay(calendar, rules, term) !== due || explained.dueOn !== due || !fits(term, explained)
    })
    expect(wrong).toEqual([])
  })
})

describe('the working calendar', () => {
  test('knows every day from 1900 to 2199', () => {
    const rows = [...calendarRows, { ...special('swapWork', 'ngày khác'), date: '1985-05-05' }]
    const opened = openCalendar(rows)
    const first = '1899-12-31'
    let worked = 0
    for (let day = '1900-01-01'; day < '2200-01-01'; day = addDays(day, 1)) {
      const works = worksBySearch(rows, day)
      if (works) worked += 1
      const wrong =
        isWorkingDay(opened, day) !== works ||
        workingDaysBetween(opened, first, day) !== worked ||
        (works && (nextWorkingDay(opened, day) !== day || addWorkingDays(opened, first, worked) !== day))
      if (wrong) expect.fail(`wrong from ${day}`)
    }
  })

  test('finds the next working day behind days off', () => {
    expect(nextWorkingDay(calendar, '2026-02-14')).toBe('2026-02-23')
    expect(nextWorkingDay(calendar, '2026-08-22')).toBe('2026-08-22')
    expect(addWorkingDays(calendar, '2026-08-28', 2)).toBe('2026-09-04')
    expect(workingDaysBetween(calendar, '2026-11-20', '2026-11-25')).toBe(2)
    expect(workingDaysBetween(calendar, '2026-11-25', '2026-11-20')).toBe(-2)
  })

  test('tells what is decided about a day and what is only proposed', () => {
    expect(describeDay(calendar, '2026-11-23')).toMatchObject({
      weekday: 1,
      isWorking: true,
      entry: null,
      proposal: { kind: 'swapOff' },
    })
    expect(describeDay(calendar, '2026-08-22')).toMatchObject({
      weekday: 6,
      isWorking: true,
      entry: { kind: 'swapWork', document: 'Thông báo số 9441/TB-BNV' },
    })
  })

  test('a day that is both off and to be worked is off, whichever row comes first', () => {
    const both = [special('swapWork', 'làm bù'), special('holiday', 'Quốc khánh')]
    for (const rows of [both, both.toReversed()])
      expect(isWorkingDay(openCalendar(rows), '2026-06-10')).toBe(false)
  })
})

function special(kind: CalendarDay['kind'], name: string): CalendarDay {
  return { date: '2026-06-10', name, kind, decision: 'announced', document: 'Công văn số 1' }
}

/** "2026-11-10,5,w,enss,2026-11-12/2026-11-20 2026-11-25/,": rules by their first letters, no due day. */
function readRow([from = '', days = '', unit = '', rules = '', pauses = '', due = '']: string[]): {
  rules: ClockRules
  term: Term
  due: Day | null
} {
  return {
    rules: {
      firstDay: rules[0] === 'e' ? 'excluded' : 'included',
      lastDay: rules[1] === 'n' ? 'nextWorkingDay' : 'asItFalls',
      pauseStart: rules[2] === 's' ? 'stopped' : 'counted',
      pauseEnd: rules[3] === 's' ? 'stopped' : 'counted',
    },
    term: {
      from,
      days: Number(days),
      unit: unit === 'd' ? 'day' : 'workingDay',
      pauses: pauses.split(' ').filter(Boolean).map(readPause),
    },
    due: due || null,
  }
}

function readPause(text: string): Pause {
  const [from = '', to = ''] = text.split('/')
  return { from, to: to || null, reason: 'chờ bổ sung hồ sơ' }
}

/** Whether an explanation is whole: every day from the first to the due day, and as many counted as are allowed. */
function fits(term: Term, { dueOn, days }: { dueOn: Day | null; days: readonly ExplainedDay[] }): boolean {
  const inOrder = days.every(({ date, why }, index) => date === addDays(term.from, index) && why.length > 5)
  const counted = days.filter((day) => day.counted).length
  if (dueOn === null) return inOrder && days.length > 0 && counted <= term.days
  return inOrder && days.at(-1)?.date === dueOn && counted === term.days
}

const firstDay = '2026-06-01'
const someDay = fc.integer({ min: 0, max: 120 }).map((count) => addDays(firstDay, count))
const someRow: fc.Arbitrary<CalendarDay> = fc.record({
  date: someDay,
  name: fc.constantFrom('Quốc khánh', 'ngày khác'),
  kind: fc.constantFrom('holiday', 'compensation', 'swapOff', 'extraOff', 'swapWork'),
  decision: fc.constantFrom('statutory', 'announced', 'computed', 'proposed'),
  document: fc.constantFrom(null, 'Công văn số 1'),
})
const someRows = fc.uniqueArray(someRow, { maxLength: 25, selector: ({ date }) => date })
const stoppedOrCounted = fc.constantFrom<'stopped' | 'counted'>('stopped', 'counted')
const someRules: fc.Arbitrary<ClockRules> = fc.record({
  firstDay: fc.constantFrom('excluded', 'included'),
  lastDay: fc.constantFrom('nextWorkingDay', 'asItFalls'),
  pauseStart: stoppedOrCounted,
  pauseEnd: stoppedOrCounted,
})
const somePause: fc.Arbitrary<Pause> = fc
  .record({
    from: someDay,
    length: fc.option(fc.integer({ min: -1, max: 25 }), { freq: 6 }),
    reason: fc.string(),
  })
  .map(({ from, length, reason }) => ({ from, to: length === null ? null : addDays(from, length), reason }))
const someTerm = fc.record({
  from: someDay,
  days: fc.integer({ min: 0, max: 60 }),
  unit: fc.constantFrom<DayUnit>('day', 'workingDay'),
  pauses: fc.array(somePause, { maxLength: 4 }),
})

function worksBySearch(rows: readonly CalendarDay[], day: Day): boolean {
  const row = rows.find(({ date, decision }) => date === day && decision !== 'proposed')
  if (row) return row.kind === 'swapWork'
  return ![0, 6].includes(new Date(day).getUTCDay())
}

/** The due day by laying out every day there is and striking out what does not count. */
function dueByStriking(rows: readonly CalendarDay[], rules: ClockRules, term: Term): Day | null {
  const calendarPage = Array.from({ length: 500 }, (_, count) => addDays(term.from, count))
  const running = calendarPage.filter((day) => !term.pauses?.some((pause) => stops(rules, pause, day)))
  const counting = running.filter(
    (day) =>
      (rules.firstDay === 'included' || day !== term.from) &&
      (term.unit === 'day' || worksBySearch(rows, day)),
  )
  const last = term.days === 0 ? term.from : counting[term.days - 1]
  if (last === undefined) return null
  return (
    running.find((day) => day >= last && (rules.lastDay === 'asItFalls' || worksBySearch(rows, day))) ?? null
  )
}

function stops(rules: ClockRules, { from, to }: Pause, day: Day): boolean {
  if (day === from && rules.pauseStart === 'counted') return false
  if (day === to && rules.pauseEnd === 'counted') return false
  return day >= from && (to === null || day <= to)
}

const never = '9999-12-31'

describe('whatever the calendar, the rules and the pauses', () => {
  test('the due day is the one that counting day by day gives', () => {
    fc.assert(
      fc.property(someRows, someRules, someTerm, (rows, rules, term) => {
        expect(dueDay(openCalendar(rows), rules, term)).toBe(dueByStriking(rows, rules, term))
      }),
      { numRuns: 1500 },
    )
  })

  test('a longer term is never due earlier', () => {
    fc.assert(
      fc.property(someRules, someTerm, fc.nat(20), (rules, term, more) => {
        const longer = dueDay(calendar, rules, { ...term, days: term.days + more }) ?? never
        expect(longer >= (dueDay(calendar, rules, term) ?? never)).toBe(true)
      }),
    )
  })

  test('the due day is worked where the rules say so', () => {
    fc.assert(
      fc.property(someRows, someRules, someTerm, (rows, rules, term) => {
        const due = dueDay(openCalendar(rows), { ...rules, lastDay: 'nextWorkingDay' }, term)
        expect(due === null || worksBySearch(rows, due)).toBe(true)
      }),
    )
  })

  test('the explanation ends on the due day and counts as many days as there are', () => {
    fc.assert(
      fc.property(someRows, someRules, someTerm, (rows, rules, term) => {
        const opened = openCalendar(rows)
        const explained = explainDueDay(opened, rules, term)
        expect(explained.dueOn).toBe(dueDay(opened, rules, term))
        expect(fits(term, explained)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('the order of pauses does not matter', () => {
    const twoOrders = someTerm.chain((term) =>
      fc.tuple(fc.constant(term), fc.shuffledSubarray(term.pauses, { minLength: term.pauses.length })),
    )
    fc.assert(
      fc.property(someRules, twoOrders, (rules, [term, pauses]) => {
        expect(explainDueDay(calendar, rules, { ...term, pauses })).toEqual(
          explainDueDay(calendar, rules, term),
        )
      }),
    )
  })

  test('a pause after the due day changes nothing', () => {
    fc.assert(
      fc.property(someRules, someTerm, fc.integer({ min: 1, max: 30 }), (rules, term, after) => {
        const due = dueDay(calendar, rules, term)
        fc.pre(due !== null)
        const late: Pause = { from: addDays(due, after), to: null, reason: '' }
        expect(dueDay(calendar, rules, { ...term, pauses: [...term.pauses, late] })).toBe(due)
      }),
    )
  })

  test('one more day off never makes it earlier, a proposed one changes nothing', () => {
    fc.assert(
      fc.property(someRows, someRow, someRules, someTerm, (rows, row, rules, term) => {
        const due = dueDay(openCalendar(rows), rules, term)
        const off: CalendarDay = { ...row, kind: 'extraOff', decision: 'announced' }
        expect((dueDay(openCalendar([...rows, off]), rules, term) ?? never) >= (due ?? never)).toBe(true)
        expect(dueDay(openCalendar([...rows, { ...row, decision: 'proposed' }]), rules, term)).toBe(due)
      }),
    )
  })
})

function reasonsOf(term: Term, rules: ClockRules = usual): string[] {
  return explainDueDay(calendar, rules, term).days.map(
    ({ date, counted, why }) => `${date.slice(5)} ${counted ? '+' : '-'} ${why}`,
  )
}

describe('explanations', () => {
  test('a swap that is only proposed leaves the day a working day', () => {
    expect(reasonsOf({ from: '2026-11-20', days: 2, unit: 'workingDay' })).toEqual([
      '11-20 - Ngày tiếp nhận, không tính',
      '11-21 - Thứ Bảy, nghỉ hằng tuần',
      '11-22 - Chủ nhật, nghỉ hằng tuần',
      '11-23 + Ngày làm việc thứ nhất (mới có đề xuất nghỉ hoán đổi, chưa có quyết định nên vẫn tính là ngày làm việc)',
      '11-24 - Nghỉ lễ: Ngày Văn hóa Việt Nam',
      '11-25 + Ngày làm việc thứ 2, là ngày đến hạn',
    ])
    expect(reasonsOf({ from: '2026-11-27', days: 1, unit: 'workingDay' })).toEqual([
      '11-27 - Ngày tiếp nhận, không tính',
      '11-28 - Thứ Bảy, nghỉ hằng tuần (mới có đề xuất làm bù, chưa có quyết định nên vẫn tính là ngày nghỉ)',
      '11-29 - Chủ nhật, nghỉ hằng tuần',
      '11-30 + Ngày làm việc thứ nhất, là ngày đến hạn',
    ])
  })

  test('a last day that is off moves the end to the next working day', () => {
    expect(reasonsOf({ from: '2026-11-21', days: 3, unit: 'day' })).toEqual([
      '11-21 - Ngày tiếp nhận, không tính',
      '11-22 + Ngày thứ nhất',
      '11-23 + Ngày thứ 2',
      '11-24 + Ngày thứ 3. Ngày cuối rơi vào ngày nghỉ (nghỉ lễ: Ngày Văn hóa Việt Nam): thời hạn kéo đến ngày làm việc tiếp theo',
      '11-25 - Ngày làm việc tiếp theo, là ngày đến hạn',
    ])
    expect(reasonsOf({ from: '2026-11-21', days: 0, unit: 'workingDay' })).toEqual([
      '11-21 - Ngày cuối rơi vào ngày nghỉ (thứ Bảy, nghỉ hằng tuần): thời hạn kéo đến ngày làm việc tiếp theo',
      '11-22 - Chủ nhật, nghỉ hằng tuần',
      '11-23 - Ngày làm việc tiếp theo, là ngày đến hạn (mới có đề xuất nghỉ hoán đổi, chưa có quyết định nên vẫn tính là ngày làm việc)',
    ])
    expect(reasonsOf({ from: '2026-11-25', days: 0, unit: 'day' })).toEqual([
      '11-25 - Ngày tiếp nhận, đến hạn ngay trong ngày',
    ])
  })

  test('swaps name their document, days that no notice has fixed say so', () => {
    expect(reasonsOf({ from: '2026-08-20', days: 2, unit: 'workingDay' }).at(-1)).toBe(
      '08-22 + Ngày làm bù (Thông báo số 9441/TB-BNV), ngày làm việc thứ 2, là ngày đến hạn',
    )
    expect(reasonsOf({ from: '2026-08-29', days: 1, unit: 'workingDay' })).toEqual([
      '08-29 - Ngày tiếp nhận, không tính',
      '08-30 - Chủ nhật, nghỉ hằng tuần',
      '08-31 - Nghỉ hoán đổi: làm bù 22/8/2026 (Thông báo số 9441/TB-BNV)',
      '09-01 - Nghỉ lễ: Quốc khánh',
      '09-02 - Nghỉ lễ: Quốc khánh',
      '09-03 + Ngày làm việc thứ nhất, là ngày đến hạn',
    ])
    expect(reasonsOf({ from: '2027-05-02', days: 1, unit: 'workingDay' })[1]).toBe(
      '05-03 - Nghỉ bù: Ngày Quốc tế Lao động (tính theo luật, chưa có thông báo)',
    )
    const included: ClockRules = { ...usual, firstDay: 'included' }
    expect(reasonsOf({ from: '2026-08-22', days: 1, unit: 'workingDay' }, included)).toEqual([
      '08-22 + Ngày làm bù (Thông báo số 9441/TB-BNV), ngày tiếp nhận, tính là ngày làm việc thứ nhất, là ngày đến hạn',
    ])
    expect(reasonsOf({ from: '2026-11-21', days: 1, unit: 'workingDay' }, included)[0]).toBe(
      '11-21 - Ngày tiếp nhận, không tính (thứ Bảy, nghỉ hằng tuần)',
    )
  })

  test.each([
    ['compensation', 'Quốc khánh (nghỉ bù)', 'Nghỉ bù: Quốc khánh'],
    ['compensation', 'Quốc khánh', 'Nghỉ bù: Quốc khánh'],
    [
      'swapOff',
      'Nghỉ hoán đổi (làm bù ngày 13/6/2026)',
      'Nghỉ hoán đổi (làm bù ngày 13/6/2026, Công văn số 1)',
    ],
    ['extraOff', 'tránh bão', 'Nghỉ theo thông báo riêng: tránh bão (Công văn số 1)'],
  ] as const)('a day off of the kind %s that is called "%s"', (kind, name, why) => {
    const opened = openCalendar([special(kind, name)])
    const term: Term = { from: '2026-06-09', days: 1, unit: 'workingDay' }
    expect(explainDueDay(opened, usual, term).days[1]?.why).toBe(why)
  })

  test('a pause says what is waited for; one without end ends the list', () => {
    const pauses: Pause[] = [
      { from: '2026-11-20', to: null, reason: '' },
      { from: '2026-11-13', to: '2026-11-16', reason: 'chờ ý kiến Sở Tài chính' },
      { from: '2026-11-12', to: '2026-11-13', reason: 'chờ bổ sung hồ sơ' },
    ]
    const term: Term = { from: '2026-11-11', days: 4, unit: 'workingDay', pauses }
    expect(dueDay(calendar, usual, term)).toBeNull()
    expect(reasonsOf(term)).toEqual([
      '11-11 - Ngày tiếp nhận, không tính',
      '11-12 - Tạm dừng: chờ bổ sung hồ sơ',
      '11-13 - Tạm dừng: chờ bổ sung hồ sơ; chờ ý kiến Sở Tài chính',
      '11-14 - Tạm dừng: chờ ý kiến Sở Tài chính',
      '11-15 - Tạm dừng: chờ ý kiến Sở Tài chính',
      '11-16 - Tạm dừng: chờ ý kiến Sở Tài chính',
      '11-17 + Ngày làm việc thứ nhất',
      '11-18 + Ngày làm việc thứ 2',
      '11-19 + Ngày làm việc thứ 3',
      '11-20 - Tạm dừng',
    ])
    expect(dueDay(calendar, usual, { ...term, days: 3 })).toBe('2026-11-19')
  })

  test('a pause without end is followed to a day, and at least to its own first one', () => {
    const pauses: Pause[] = [{ from: '2026-11-12', to: null, reason: 'chờ ý kiến' }]
    const term: Term = { from: '2026-11-11', days: 4, unit: 'day', pauses }
    const through = (day: Day) =>
      explainDueDay(calendar, usual, { ...term, through: day }).days.map(({ date, why }) => [date, why])
    const paused = (day: Day) => [day, 'Tạm dừng: chờ ý kiến']
    const received = ['2026-11-11', 'Ngày tiếp nhận, không tính']
    expect(through('2026-11-14')).toEqual([
      received,
      ...['2026-11-12', '2026-11-13', '2026-11-14'].map(paused),
    ])
    expect(through('2026-11-01')).toEqual([received, paused('2026-11-12')])
    const due = explainDueDay(calendar, usual, { ...term, pauses: [], through: '2026-12-31' }).days
    expect(due.at(-1)).toEqual({ date: '2026-11-16', counted: false, why: expect.anything() })
  })

  test('a counted day that is the due day says so in calendar days, too', () => {
    expect(reasonsOf({ from: '2026-11-11', days: 1, unit: 'day' })).toEqual([
      '11-11 - Ngày tiếp nhận, không tính',
      '11-12 + Ngày thứ nhất, là ngày đến hạn',
    ])
  })

  test('a pause that begins on the day to which the end was moved still stops it', () => {
    const pause: Pause = { from: '2026-11-25', to: '2026-11-26', reason: '' }
    const term: Term = { from: '2026-11-21', days: 3, unit: 'day', pauses: [pause] }
    expect(dueDay(calendar, usual, term)).toBe('2026-11-27')
    expect(dueDay(calendar, { ...usual, pauseEnd: 'counted' }, term)).toBe('2026-11-26')
    expect(dueDay(calendar, { ...usual, pauseStart: 'counted' }, term)).toBe('2026-11-25')
  })
})
