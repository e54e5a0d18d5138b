import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#shared/base/days.ts'
import { explainDueDay, type ClockRules, type Pause } from '#shared/rules/clock.ts'
import { foldDays } from '#shared/rules/day-ranges.ts'
import { openCalendar } from '#shared/rules/working-calendar.ts'

const calendar = openCalendar([
  {
    date: '2026-11-24',
    kind: 'holiday',
    decision: 'announced',
    name: 'Ngày Văn hóa Việt Nam',
    document: 'Nghị quyết 28/2026/QH16',
  },
])
const rules: ClockRules = {
  firstDay: 'excluded',
  lastDay: 'nextWorkingDay',
  pauseStart: 'stopped',
  pauseEnd: 'stopped',
}

function daysOf(from: Day, days: number, unit: 'day' | 'workingDay', pauses: Pause[] = []) {
  return explainDueDay(calendar, rules, { from, days, unit, pauses }).days
}

const said = (ranges: ReturnType<typeof foldDays>) => ranges.map(({ from, to, why }) => [from, to, why])

describe('days that are alike stand together', () => {
  test('working days by weeks, weekends, a holiday, the day on which it is due', () => {
    // Friday, 13 November.
    expect(said(foldDays(daysOf('2026-11-13', 8, 'workingDay'), 'workingDay'))).toEqual([
      ['2026-11-13', '2026-11-13', 'Ngày tiếp nhận, không tính'],
      ['2026-11-14', '2026-11-15', 'Thứ Bảy, Chủ nhật, nghỉ hằng tuần'],
      ['2026-11-16', '2026-11-20', 'Ngày làm việc thứ 1–5'],
      ['2026-11-21', '2026-11-22', 'Thứ Bảy, Chủ nhật, nghỉ hằng tuần'],
      ['2026-11-23', '2026-11-23', 'Ngày làm việc thứ 6'],
      ['2026-11-24', '2026-11-24', 'Nghỉ lễ: Ngày Văn hóa Việt Nam'],
      ['2026-11-25', '2026-11-25', 'Ngày làm việc thứ 7'],
      ['2026-11-26', '2026-11-26', 'Ngày làm việc thứ 8, là ngày đến hạn'],
    ])
  })

  test('days of the calendar run through weekends; a pause is one range', () => {
    const pause = { from: '2026-11-05', to: '2026-11-09', reason: 'Chờ bổ sung hồ sơ' }
    expect(said(foldDays(daysOf('2026-11-02', 8, 'day', [pause]), 'day'))).toEqual([
      ['2026-11-02', '2026-11-02', 'Ngày tiếp nhận, không tính'],
      ['2026-11-03', '2026-11-04', 'Ngày thứ 1–2'],
      ['2026-11-05', '2026-11-09', 'Tạm dừng: Chờ bổ sung hồ sơ'],
      ['2026-11-10', '2026-11-14', 'Ngày thứ 3–7'],
      [
        '2026-11-15',
        '2026-11-15',
        'Ngày thứ 8. Ngày cuối rơi vào ngày nghỉ (Chủ nhật, nghỉ hằng tuần): thời hạn kéo đến ngày làm việc tiếp theo',
      ],
      ['2026-11-16', '2026-11-16', 'Ngày làm việc tiếp theo, là ngày đến hạn'],
    ])
  })

  test('weeks are put together where a long limit would take a page', () => {
    expect(said(foldDays(daysOf('2026-10-02', 21, 'workingDay'), 'workingDay', true))).toEqual([
      ['2026-10-02', '2026-10-02', 'Ngày tiếp nhận, không tính'],
      ['2026-10-03', '2026-10-04', 'Thứ Bảy, Chủ nhật, nghỉ hằng tuần'],
      ['2026-10-05', '2026-10-30', 'Ngày làm việc thứ 1–20, trừ 6 ngày nghỉ hằng tuần ở giữa'],
      ['2026-10-31', '2026-11-01', 'Thứ Bảy, Chủ nhật, nghỉ hằng tuần'],
      ['2026-11-02', '2026-11-02', 'Ngày làm việc thứ 21, là ngày đến hạn'],
    ])
  })
})

test('no day is lost, none stands twice, and as many count as before', () => {
  const start = fc.integer({ min: 0, max: 400 }).map((ahead) => addDays('2026-01-01', ahead))
  const unit = fc.constantFrom('day' as const, 'workingDay' as const)
  fc.assert(
    fc.property(start, fc.integer({ min: 0, max: 60 }), unit, fc.boolean(), (from, days, counted, weeks) => {
      const explained = daysOf(from, days, counted)
      const ranges = foldDays(explained, counted, weeks)
      let next = from
      for (const range of ranges) {
        expect(range.from).toBe(next)
        expect(addDays(range.from, range.days - 1)).toBe(range.to)
        next = addDays(range.to, 1)
      }
      expect(next).toBe(addDays(explained.at(-1)?.date ?? '', 1))
      expect(ranges.reduce((sum, range) => sum + range.counted, 0)).toBe(
        explained.filter((day) => day.counted).length,
      )
    }),
  )
})
