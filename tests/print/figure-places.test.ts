import { describe, expect, test } from 'vitest'
import type { Block, FigurePlace, PrintedDocument, Run, Table } from '#electron/print/document.ts'
import { renderPdf } from '#electron/print/render.ts'
import { makeReport, resourcesFolder } from './fixtures.ts'
import { boxOf, drawPage, measurePages, saved, type Box, type Page } from './ruler.ts'

const mmPerPoint = 25.4 / 72
/** Nearer than a reader could point. */
const nearMm = 0.5

function withBlocks(blocks: Block[], changes: Partial<PrintedDocument> = {}): PrintedDocument {
  return { ...makeReport(1), sections: [{ orientation: 'portrait', blocks }], ...changes }
}

const paragraph = (...runs: Run[]): Block => ({ kind: 'paragraph', role: 'body', runs })

async function printed(
  document: PrintedDocument,
): Promise<{ file: string; pages: Page[]; places: FigurePlace[] }> {
  const { bytes, places } = await renderPdf(document, resourcesFolder)
  const file = saved(bytes)
  return { file, pages: measurePages(file), places }
}

function expectAround(place: FigurePlace | undefined, box: Box): void {
  const { x = 0, y = 0, width = 0, height = 0, figure } = place ?? {}
  const sides = [x, y, x + width, y + height].map((points) => points * mmPerPoint)
  for (const [at, side] of [box.left, box.top, box.right, box.bottom].entries()) {
    expect(Math.abs((sides[at] ?? 0) - side), `${figure} of "${box.text}", side ${at}`).toBeLessThan(nearMm)
  }
}

describe('the places of figures', () => {
  test('in a justified sentence: its words on one line are one place', async () => {
    const { pages, places } = await printed(
      withBlocks([
        paragraph(
          { text: 'Trên địa bàn tỉnh có tổng cộng ' },
          { text: '39 dự án', figure: 'projects' },
          { text: ', quy mô ' },
          { text: '41.520 căn', figure: 'flats', bold: true },
          { text: ', còn lại sẽ được khởi công trong những năm tới theo kế hoạch đã được phê duyệt.' },
        ),
      ]),
    )
    expect(places.map(({ figure, page }) => [figure, page])).toEqual([
      ['projects', 1],
      ['flats', 1],
    ])
    // Poppler takes the comma after a word for a part of it.
    for (const [at, phrase] of ['39 dự án,', '41.520 căn,'].entries()) {
      const box = boxOf(pages[0], phrase)
      const { x = 0, y = 0, width = 0 } = places[at] ?? {}
      expect(Math.abs(x * mmPerPoint - box.left), phrase).toBeLessThan(nearMm)
      expect(Math.abs(y * mmPerPoint - box.top), phrase).toBeLessThan(nearMm)
      expect(box.right - (x + width) * mmPerPoint, phrase).toBeGreaterThan(0.5)
      expect(box.right - (x + width) * mmPerPoint, phrase).toBeLessThan(1.7)
    }
  })

  test('over two lines: a place on each', async () => {
    const long = 'sáu mươi mốt nghìn bảy trăm hai mươi tư tỷ năm trăm triệu đồng chẵn'
    const { pages, places } = await printed(
      withBlocks([
        paragraph({ text: 'Tổng mức đầu tư của tất cả các dự án là ' }, { text: long, figure: 'sum' }),
      ]),
    )
    expect(places.map(({ figure }) => figure)).toEqual(['sum', 'sum'])
    const [first, second] = places
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBeGreaterThan(10)
    const words = long.split(' ')
    const onFirst = words.findIndex((_word, at) => {
      const box = boxOf(pages[0], words.slice(0, at + 1).join(' '))
      return box.bottom - box.top > 8
    })
    expectAround(first, boxOf(pages[0], words.slice(0, onFirst).join(' ')))
    expectAround(second, boxOf(pages[0], words.slice(onFirst).join(' ')))
  })

  test('in the cells of a table in the text, which stand in the middle of their rows', async () => {
    const table: Table = {
      kind: 'table',
      caption: 'Bảng 1',
      sizePt: 11,
      columns: [
        { widthMm: 40, align: 'left' },
        { widthMm: 30, align: 'right' },
        { widthMm: 30, align: 'center' },
      ],
      header: [[{ text: 'Tên' }, { text: 'Số' }, { text: 'Tỷ lệ' }]],
      rows: Array.from({ length: 60 }, (_each, at) => ({
        kind: 'data',
        cells: [
          { text: at % 2 === 0 ? 'Khu nhà ở xã hội dành cho công nhân khu công nghiệp' : 'Khu nhà' },
          { text: `n${at}`, figure: `number-${at}` },
          { text: `m${at}`, figure: `share-${at}` },
        ],
      })),
      notes: ['Nguồn.'],
    }
    const { pages, places } = await printed(withBlocks([table]))
    expect(pages.length).toBeGreaterThan(1)
    expect(places.length).toBe(120)
    for (const place of places) {
      const text = place.figure.replace('number-', 'n').replace('share-', 'm')
      expectAround(place, boxOf(pages[place.page - 1], text))
    }
  })

  test('in a real report: every figure that it names, on the pages of body and annex', async () => {
    const report = makeReport(60)
    const named = new Set<string>()
    JSON.stringify(report, (key, value: unknown) => {
      if (key === 'figure' && typeof value === 'string') named.add(value)
      return value
    })
    const { pages, places } = await printed(report)
    expect(new Set(places.map(({ figure }) => figure))).toEqual(named)
    expect(places.map(({ page }) => page)).toEqual(places.map(({ page }) => page).toSorted((a, b) => a - b))
    for (const { page, x, y, width, height } of places) {
      const within = pages[page - 1]?.words.some((word) => {
        const [centre, middle] = [(x + width / 2) * mmPerPoint, (y + height / 2) * mmPerPoint]
        const reach = (width / 2) * mmPerPoint
        return (
          word.left < centre + reach &&
          word.right > centre - reach &&
          word.top < middle &&
          word.bottom > middle
        )
      })
      expect(within).toBe(true)
    }
  })
})

test('what a person wrote over a figure is red in a draft, black on the paper', async () => {
  const run: Run = { text: '88888888', figure: 'over', typedOver: true, bold: true }
  for (const draft of [true, false]) {
    const { file, pages } = await printed(withBlocks([paragraph(run)], { draft }))
    const box = boxOf(pages[0], '88888888')
    const drawn = drawPage(file)
    let darkest = 0
    for (let y = Math.round(box.top * 10); y < box.bottom * 10; y += 1) {
      for (let x = Math.round(box.left * 10); x < box.right * 10; x += 1)
        darkest = Math.max(darkest, drawn.ink(x, y))
    }
    expect(darkest > 230).toBe(!draft)
  }
})
