import { describe, expect, it } from 'vitest'
import { registerOf } from '#shared/registers/all.ts'
import { readCandidates } from '#electron/sheets/candidates.ts'
import { findHeadings } from '#electron/sheets/headings.ts'
import type { Cell } from '#electron/sheets/sheet-content.ts'
import { contentOf } from './workbook-maker.ts'

const projects = registerOf('projects')
const longest = 32_767

/** Texts on which a careless pattern takes time that grows with the square of their length. */
const texts = [
  't',
  ' x',
  '(',
  '((',
  ',',
  ', ',
  '1',
  '1 ',
  '1.',
  '-',
  'tổng ',
  'tổng số (',
  'ngày ',
  'ngày tháng',
  '\n',
  '"',
  '&',
  '_x',
]

describe('text made to be slow', () => {
  it.each(texts)('is read at once: %j again and again', (piece) => {
    const text = piece.repeat(longest / piece.length).slice(0, longest)
    const headings: Cell[] = [
      'STT',
      'Mã dự án',
      'Tên dự án',
      'Loại hình',
      'Diện tích đất',
      'Tổng mức đầu tư',
      'Ngày khởi công',
    ]
    const rows: Cell[][] = Array.from({ length: 20 }, (_, row) => headings.map(() => `${text}${row}`))
    const content = contentOf([headings.map(() => text), headings, ...rows, [null, null, `tổng ${text}`]])
    const start = performance.now()
    const candidates = [...readCandidates(content, findHeadings(content, projects), projects)]
    expect(candidates.length).toBeGreaterThan(0)
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('and sheets as wide as they may be are searched at once', () => {
    const wide: Cell[][] = Array.from({ length: 70 }, (_, row) =>
      Array.from({ length: 500 }, (_cell, column) => `Cột (${row}) số ${column}, năm`),
    )
    const headings: Cell[] = ['Mã dự án', 'Tên dự án']
    const content = contentOf([...wide.slice(0, 50), headings, ...wide.slice(50)])
    const start = performance.now()
    expect(findHeadings(content, projects).firstDataRow).toBe(52)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
