import { describe, expect, test } from 'vitest'
import { Refusal } from '#shared/base/result.ts'
import type { Block, Cell, PrintedDocument, Section, Table, TableRow } from '#electron/print/document.ts'
import { loadLayout } from '#electron/print/layouts.ts'
import { renderPdf } from '#electron/print/render.ts'
import { makeReport, partyLetterhead, resourcesFolder } from './fixtures.ts'
import { boxOf, drawPage, findRule, measurePages, saved, type Page } from './ruler.ts'

const title: Block = { kind: 'annexTitle', title: 'Danh mục dự án', numeral: null }
const mmPerPoint = 25.4 / 72

/** Two heading rows with cells over rows and over columns, and columns of each alignment. */
const table: Table = {
  kind: 'table',
  caption: null,
  sizePt: 11,
  columns: [
    { widthMm: 14, align: 'center' },
    { widthMm: 80, align: 'left' },
    { widthMm: 50, align: 'left' },
    { widthMm: 30, align: 'right' },
    { widthMm: 30, align: 'right' },
  ],
  header: [
    [
      { text: 'STT', rowSpan: 2 },
      { text: 'Tên dự án', rowSpan: 2 },
      { text: 'Chủ đầu tư, người liên hệ và địa chỉ', rowSpan: 2 },
      { text: 'Quy mô', colSpan: 2 },
    ],
    [{ text: 'Căn hộ' }, { text: 'Diện tích (ha)' }],
  ],
  rows: [],
  notes: ['Ghi chú: số liệu do các chủ đầu tư báo cáo.'],
}

/** Every third row takes two or three lines; it begins with "a7" and ends with "z7". */
function dataRow(number: number): TableRow {
  const long = number % 3 === 0 ? 'Khu nhà ở xã hội dành cho công nhân các khu công nghiệp của tỉnh ' : 'Khu '
  const text = `a${number} ${long}${number % 6 === 0 ? long : ''}z${number}`
  const cells = [String(number), text, 'Công ty Kinh Bắc', String(number * 13), `${number % 90},5`]
  return { kind: 'data', cells: cells.map((each) => ({ text: each })) }
}

const group = (name: string): TableRow => ({
  kind: 'group',
  cells: [{ text: name, colSpan: 3 }, { text: '1' }, { text: '2' }],
})
const total: TableRow = {
  kind: 'total',
  cells: [{ text: 'Tổng cộng', colSpan: 3 }, { text: '3' }, { text: '4' }],
}

/** So many rows of figures, a group heading before every fifth. */
function rowsWithGroups(count: number): TableRow[] {
  const numbers = Array.from({ length: count }, (_each, at) => at + 1)
  const rows = numbers.flatMap((n) => (n % 5 === 1 ? [group(`Nhóm${n}`), dataRow(n)] : [dataRow(n)]))
  return [...rows, total]
}

function withAnnex(changes: Partial<Table>, more: Block[] = []): PrintedDocument {
  const report = makeReport(3)
  const body = { orientation: 'portrait' as const, blocks: report.sections[0]?.blocks.slice(0, 2) ?? [] }
  const blocks: Block[] = [title, { ...table, ...changes }, ...more]
  return { ...report, sections: [body, { orientation: 'landscape', blocks }] }
}

async function printed(document: PrintedDocument): Promise<{ file: string; annex: Page[] }> {
  const file = saved((await renderPdf(document, resourcesFolder)).bytes)
  return { file, annex: measurePages(file).filter((page) => page.width > page.height) }
}

const has = (page: Page | undefined, text: string): boolean =>
  page?.words.some((word) => word.text === text) ?? false
const numbersOn = (page: Page): number[] =>
  page.words.flatMap((word) => (/^a\d+$/.test(word.text) ? [Number(word.text.slice(1))] : []))

describe('an annex that is one table', () => {
  test('keeps its margins and repeats its headings on every page', async () => {
    const { top, bottom, left, right } = loadLayout(resourcesFolder, 'state', '2026-11-30').page.marginMm
    const { file, annex } = await printed(withAnnex({ rows: rowsWithGroups(90) }))
    expect(annex.length).toBeGreaterThan(2)
    for (const [at, page] of annex.entries()) {
      const heading = boxOf(page, 'Tên dự án')
      boxOf(page, 'Diện tích (ha)')
      const text = page.words.filter((word) => word.bottom < page.height - bottom + 5 && word.top > top - 1)
      expect(Math.max(...text.map((word) => word.bottom))).toBeLessThan(page.height - bottom + 0.5)
      // The first page has the title above, the others are all alike.
      if (at > 1) continue
      const drawn = drawPage(file, at + 2)
      const across = { left: 1, right: page.width - 1 }
      const below = findRule(drawn, { ...across, top: heading.bottom, bottom: heading.bottom + 20 })
      expect(Math.abs(below.left - left), 'left edge of the table').toBeLessThan(0.5)
      expect(below.right).toBeLessThan(page.width - right + 0.5)
      if (at === 0) continue
      const above = findRule(drawn, { ...across, top: 14, bottom: heading.top })
      expect(Math.abs(above.top - top), 'upper edge of the table').toBeLessThan(0.5)
      expect(boxOf(page, String(at + 1)).centre).toBeCloseTo((left + page.width - right) / 2, 0)
    }
  })

  test('reaches to the lower margin where the next row has no room', async () => {
    const { annex } = await printed(
      withAnnex({ rows: Array.from({ length: 120 }, (_e, at) => dataRow(at + 1)) }),
    )
    for (const page of annex.slice(0, -1)) {
      const last = page.words.findLast((word) => /^z\d+$/.test(word.text))
      // The highest row takes four lines of 11 pt.
      expect(page.height - 20 - (last?.bottom ?? 0)).toBeLessThan(21)
    }
  })

  test('splits no row and leaves none out', async () => {
    const { annex } = await printed(withAnnex({ rows: rowsWithGroups(200) }))
    for (const page of annex) {
      const ends = page.words.flatMap((word) =>
        /^z\d+$/.test(word.text) ? [Number(word.text.slice(1))] : [],
      )
      expect(ends).toEqual(numbersOn(page))
    }
    expect(annex.flatMap(numbersOn)).toEqual(Array.from({ length: 200 }, (_each, at) => at + 1))
  })

  test('leaves no group heading, no total and no note alone, wherever the page ends', async () => {
    const counts = Array.from({ length: 20 }, (_each, at) => at + 15)
    const [body] = withAnnex({}).sections
    const annexes = counts.map((count): Section => ({
      orientation: 'landscape',
      blocks: [title, { ...table, rows: rowsWithGroups(count) }],
    }))
    const { annex } = await printed({ ...withAnnex({}), sections: body ? [body, ...annexes] : annexes })
    const begins = annex.flatMap((page, at) => (has(page, 'lục') ? [at] : []))
    expect(begins.length).toBe(counts.length)
    for (const [at, from] of begins.entries()) {
      const pages = annex.slice(from, begins[at + 1])
      const last = pages.at(-1)
      expect(pages.flatMap(numbersOn).length).toBe(counts[at])
      expect(last && numbersOn(last).length, `rows over the total of ${counts[at]}`).toBeGreaterThan(0)
      for (const phrase of ['Tổng cộng', 'Ghi chú: số liệu do các chủ đầu tư báo cáo.']) boxOf(last, phrase)
      for (const word of pages.flatMap((page) => page.words.map(({ text }) => ({ text, page })))) {
        const next = /^Nhóm(\d+)$/.exec(word.text)?.[1]
        if (next) expect(has(word.page, `a${next}`), `${word.text} of ${counts[at]}`).toBe(true)
      }
    }
  })

  test('looks as the same table inside a section of text', async () => {
    const rows = rowsWithGroups(8)
    const alone = (await printed(withAnnex({ rows }))).annex[0]
    const inText: Block = { kind: 'paragraph', role: 'body', runs: [{ text: 'Hết.' }] }
    const among = (await printed(withAnnex({ rows }, [inText]))).annex[0]
    // The footer names the content, which differs.
    const sorted = (page: Page | undefined) =>
      (page?.words ?? [])
        .filter((word) => word.text !== 'Hết.' && word.bottom < (page?.height ?? 0) - 20)
        .toSorted((a, b) => Math.round(a.top - b.top) || a.left - b.left)
    const [ours, theirs] = [sorted(alone), sorted(among)]
    expect(ours.map((word) => word.text)).toEqual(theirs.map((word) => word.text))
    for (const [at, word] of ours.entries()) {
      const other = theirs[at]
      expect(Math.abs(word.left - (other?.left ?? 0)), `left of ${word.text}`).toBeLessThan(0.3)
      expect(Math.abs(word.top - (other?.top ?? 0)), `top of ${word.text}`).toBeLessThan(0.3)
    }
  })

  test('holds thousands of rows', async () => {
    const rows = Array.from({ length: 5000 }, (_each, at) => dataRow(at + 1))
    const { annex } = await printed(withAnnex({ rows: [...rows, total] }))
    expect(annex.flatMap(numbersOn)).toEqual(rows.map((_row, at) => at + 1))
    for (const page of annex) expect(has(page, 'STT')).toBe(true)
  })

  test('is the same bytes twice', async () => {
    const document = { ...withAnnex({ rows: rowsWithGroups(60) }), layout: 'party' as const, sample: true }
    const [one, other] = [
      await renderPdf(document, resourcesFolder),
      await renderPdf(document, resourcesFolder),
    ]
    expect(other.sha256).toBe(one.sha256)
  })
})

describe('what the cells of an annex are bound to', () => {
  const cellOf = (row: TableRow, column: number): Cell => row.cells[column] ?? { text: '' }

  test('tells where every figure stands, to half a millimetre', async () => {
    const rows = Array.from({ length: 120 }, (_each, at) => {
      const row = dataRow(at + 1)
      cellOf(row, 3).text = `n${at + 1}`
      cellOf(row, 3).figure = `figure-${at + 1}`
      return row
    })
    const { bytes, places, pages: count } = await renderPdf(withAnnex({ rows }), resourcesFolder)
    const pages = measurePages(saved(bytes))
    expect(pages.length).toBe(count)
    const found = places.filter((place) => place.figure.startsWith('figure-'))
    expect(found.map((place) => place.figure)).toEqual(rows.map((_row, at) => `figure-${at + 1}`))
    for (const { figure, page, x, y, width, height } of found) {
      const box = boxOf(pages[page - 1], figure.replace('figure-', 'n'))
      const sides = [x, y, x + width, y + height].map((points) => points * mmPerPoint)
      for (const [at, side] of [box.left, box.top, box.right, box.bottom].entries()) {
        expect(Math.abs((sides[at] ?? 0) - side), `${figure}, side ${at}`).toBeLessThan(0.5)
      }
    }
  })

  test('prints what was typed over a figure red as long as it is a draft', async () => {
    const row = dataRow(1)
    Object.assign(cellOf(row, 3), { text: '8888', figure: 'over', typedOver: true })
    const document = withAnnex({ rows: [row] })
    for (const [draft, most] of [
      [true, 205],
      [false, 255],
    ] as const) {
      const { file, annex } = await printed({ ...document, draft })
      const box = boxOf(annex[0], '8888')
      const drawn = drawPage(file, 2)
      let darkest = 0
      for (let y = Math.round(box.top * 10); y < box.bottom * 10; y += 1) {
        for (let x = Math.round(box.left * 10); x < box.right * 10; x += 1)
          darkest = Math.max(darkest, drawn.ink(x, y))
      }
      expect(darkest).toBeLessThanOrEqual(most)
      expect(darkest).toBeGreaterThan(most - 25)
    }
  })

  test('refuses letters that no font has, wherever they stand', async () => {
    const strange = { text: 'Dự án 漢' }
    const places: Partial<Table>[] = [
      { rows: [{ kind: 'data', cells: [{ text: '1' }, strange] }] },
      { header: [[strange, { text: '2' }, { text: '3' }, { text: '4' }, { text: '5' }]], rows: [dataRow(1)] },
      { rows: [dataRow(1)], notes: [strange.text] },
      { rows: [dataRow(1)], caption: strange.text },
    ]
    for (const changes of places) {
      const refused = await renderPdf(withAnnex(changes), resourcesFolder).catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(Refusal)
      expect(refused).toMatchObject({ code: 'MISSING_GLYPH' })
    }
  })
})

test('the pages of an annex say what every page says', async () => {
  const document = { ...makeReport(120, partyLetterhead), sample: true }
  const { annex } = await printed(document)
  expect(annex.length).toBeGreaterThan(3)
  for (const [at, page] of annex.entries()) {
    for (const phrase of ['DỮ LIỆU MẪU', 'DỰ THẢO', 'Sổ thay đổi: 9f86d081884c']) boxOf(page, phrase)
    const number = page.words.find((word) => word.bottom < 19 && word.text === String(at + 1))
    expect(number !== undefined, `number on page ${at + 1}`).toBe(at > 0)
  }
})
