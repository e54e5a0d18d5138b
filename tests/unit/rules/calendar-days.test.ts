import { describe, expect, it } from 'vitest'
import { calendarDays } from '#shared/registers/calendar-days.ts'
import { checkCalendarDay } from '#shared/rules/calendar-days.ts'

type Known = Parameters<typeof checkCalendarDay>[0]

const codes = (known: Known): string[] =>
  checkCalendarDay(known).map(({ level, field, code }) => `${level} ${field} ${code}`)

const [saturday, sunday, friday] = ['2026-08-22', '2026-08-23', '2026-08-21']
const nothing = { date: null, kind: null, decision: null, swapWith: null, document: null }

describe('checkCalendarDay', () => {
  it.each<[Known, string[]]>([
    [{}, []],
    [{ date: saturday, kind: 'swapWork', swapWith: friday }, []],
    [{ date: friday, kind: 'swapWork' }, ['warning kind WORK_ON_WEEKDAY']],
    [{ date: friday, kind: 'swapOff' }, []],
    [{ date: sunday, kind: 'swapOff' }, ['warning kind OFF_ON_WEEKEND']],
    [{ date: friday, swapWith: friday }, ['error swapWith SWAPPED_WITH_ITSELF']],
  ])('in %o: %o', (known, findings) => {
    expect(codes({ ...nothing, ...known })).toEqual(findings)
  })

  const withoutDocument = ['warning document ANNOUNCED_WITHOUT_DOCUMENT']

  it.each<[string, string[]]>([
    ['swapOff', withoutDocument],
    ['swapWork', withoutDocument],
    ['extraOff', withoutDocument],
    ['holiday', []],
    ['compensation', []],
  ])('an announced %s without a document: %o', (kind, findings) => {
    const date = kind === 'swapWork' ? saturday : friday
    const day = { ...nothing, date, kind, decision: 'announced' }
    expect(codes(day)).toEqual(findings)
    expect(codes({ ...day, document: ' ' })).toEqual(findings)
    expect(codes({ ...day, document: 'Thông báo 9441/TB-BNV' })).toEqual([])
    expect(codes({ ...day, decision: 'proposed' })).toEqual([])
    expect(codes({ ...day, decision: null })).toEqual([])
  })

  it('says nothing about what is not given', () => {
    expect(codes({})).toEqual([])
    expect(codes({ kind: 'swapOff', decision: 'announced' })).toEqual([])
    expect(codes({ date: friday, kind: 'swapOff', decision: 'announced' })).toEqual([])
    expect(codes({ kind: 'swapWork', decision: 'announced', document: null })).toEqual(withoutDocument)
  })

  it('warns about fields that the register has', () => {
    const [finding] = checkCalendarDay({ ...nothing, kind: 'swapOff', decision: 'announced' })
    expect(finding?.message).toBe('Đã có thông báo: cần ghi số, ký hiệu văn bản')
    expect(Object.keys(calendarDays.fields)).toContain(finding?.field)
  })
})
