import { expect, test } from 'vitest'
import { seriesOf, writeDocumentNumber } from '#shared/rules/document-numbers.ts'
import { partyLetterhead, stateLetterhead } from '#tests/print/fixtures.ts'

test.each([
  [stateLetterhead, 'BC', 5, '05/BC-SXD'],
  [stateLetterhead, 'TTr', 123, '123/TTr-SXD'],
  [partyLetterhead, 'BC', 9, '09-BC/ĐU'],
  [partyLetterhead, 'NQ', 10, '10-NQ/ĐU'],
])('a number is written as its layout says', (letterhead, type, number, written) => {
  expect(writeDocumentNumber(letterhead, type, number)).toBe(written)
})

test('State documents are numbered by year, those of the Party by term', () => {
  expect(seriesOf(stateLetterhead, 'BC', '2026-11-30')).toEqual({ key: 'state|SXD|BC|2026', period: '2026' })
  expect(seriesOf(stateLetterhead, 'BC', '2027-01-02')?.key).toBe('state|SXD|BC|2027')
  expect(seriesOf(stateLetterhead, 'TB', '2026-11-30')?.key).toBe('state|SXD|TB|2026')
  const party = { ...partyLetterhead, numbering: 'term' as const, termFrom: '2025-08-15' }
  expect(seriesOf(party, 'BC', '2026-11-30')?.key).toBe(seriesOf(party, 'BC', '2028-01-01')?.key)
  expect(seriesOf(party, 'BC', '2026-11-30')?.period).toBe('nhiệm kỳ từ 15/08/2025')
})

test('without the day on which the term began there is no series', () => {
  expect(seriesOf({ ...partyLetterhead, numbering: null, termFrom: null }, 'BC', '2026-11-30')).toBeNull()
})
