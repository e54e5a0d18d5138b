import { describe, expect, test } from 'vitest'
import type { PrintedDocument } from '#electron/print/document.ts'
import { printPdf } from '#electron/print/pdf.ts'
import { resourcesFolder } from './fixtures.ts'
import { boxOf, drawPage, findRule, measurePages, poppler, saved, type Box } from './ruler.ts'
import { shortNames, writeTyped } from './typed-documents.ts'

/**
 * Marks about a document, by Nghị định 30/2020/NĐ-CP, Phụ lục I (khẩn: 30 x 8, 40 x 8, 20 x 8 mm, red) and by what is
 * known of HD 36 and HD 05 for the Party (urgency 14 pt, circulation 12 pt, draft 14 pt italic, typist 8, contact 10).
 */

const contact = 'Số 1 đường Mẫu, phường Kinh Bắc, tỉnh Bắc Ninh'
const report = { type: 'BC', name: 'BÁO CÁO', number: '', addressed: 'Kính gửi:' }

async function print(layout: PrintedDocument['layout'], marks: Partial<PrintedDocument['marks']>) {
  const document = writeTyped(layout, report, shortNames)
  const marked = { ...document, marks: { ...document.marks, ...marks } }
  const file = saved((await printPdf(marked, resourcesFolder)).bytes)
  return { file, pages: measurePages(file), page: measurePages(file)[0] }
}

/** A frame around a text, from outer edge to outer edge; its lines are about a third of a millimetre wide. */
function frameAround(file: string, text: Box) {
  const drawn = drawPage(file)
  const [left, right] = [text.left - 8, text.right + 8]
  const above = findRule(drawn, { top: text.top - 4, bottom: text.top + 0.5, left, right })
  const below = findRule(drawn, { top: text.bottom - 0.5, bottom: text.bottom + 4, left, right })
  return { ...above, height: below.top - above.top + 0.3, lower: below }
}

/** The colour of a point, in millimetres from the upper left corner. */
function colourAt(file: string, x: number, y: number): number[] {
  const ppm = poppler('pdftoppm', ['-r', '254', '-singlefile', file])
  const header = /^P6\s+(\d+)\s+\d+\s+255\s/.exec(ppm.toString('latin1', 0, 60))
  const at = (header?.[0].length ?? 0) + 3 * (Math.round(y * 10) * Number(header?.[1]) + Math.round(x * 10))
  return [...ppm.subarray(at, at + 3)]
}

describe('the State', () => {
  test.for([
    ['HỎA TỐC', 30],
    ['THƯỢNG KHẨN', 40],
    ['KHẨN', 20],
  ] as const)('stamps %s in a bright red frame of %i x 8 mm', async ([urgency, width]) => {
    const { file, page } = await print('state', { urgency })
    const text = boxOf(page, urgency)
    expect(text.sizePt, 'size').toBeCloseTo(13, 0)
    expect(text.centre, 'in the middle of the left column').toBeCloseTo(30 + 34, 0)
    const frame = frameAround(file, text)
    expect(frame.width, 'width').toBeCloseTo(width, 0)
    expect(frame.height, 'height').toBeCloseTo(8, 0)
    expect(frame.centre, 'middle').toBeCloseTo(text.centre, 0)
    const letters = (text.top + text.bottom) / 2
    expect(letters, 'the letters stand in the middle').toBeCloseTo(frame.top + frame.height / 2, 0)
    const [red = 0, green = 255, blue = 255] = colourAt(file, frame.centre, frame.top + 0.15)
    expect(red).toBeGreaterThan(240)
    expect(Math.max(green, blue)).toBeLessThan(60)
  })

  test('frames how far the document may go, and writes who typed it under the recipients', async () => {
    const { file, page } = await print('state', { circulation: 'Lưu hành nội bộ', typist: 'NVM.15' })
    const text = boxOf(page, 'LƯU HÀNH NỘI BỘ')
    expect(text.sizePt).toBeCloseTo(13, 0)
    expect(frameAround(file, text).width, 'frame').toBeCloseTo(text.width + 4, 0)
    const typist = boxOf(page, 'NVM.15')
    expect(typist.sizePt).toBeCloseTo(11, 0)
    expect(typist.left).toBeCloseTo(30, 0)
    expect(typist.top).toBeGreaterThan(boxOf(page, 'Lưu: VT.').bottom - 0.5)
  })

  test('gives address and telephone under a rule at the foot of page 1', async () => {
    const { file, page, pages } = await print('state', { contact })
    const text = boxOf(page, contact)
    expect(pages.length, 'pages').toBe(1)
    expect(text.sizePt).toBeCloseTo(11, 0)
    expect(text.left).toBeCloseTo(30, 0)
    const rule = findRule(drawPage(file), { top: 276, bottom: text.top + 0.5, left: 20, right: 205 })
    expect(rule.width, 'as wide as the text').toBeCloseTo(165, 0)
    expect(rule.left).toBeCloseTo(30, 0)
    expect(boxOf(page, 'Sổ thay đổi:').top, 'the foot is below').toBeGreaterThan(text.bottom)
  })

  test('makes room for a long contact above the foot', async () => {
    const long = `${contact}; điện thoại 0222 000 0000; thư điện tử sxd@bacninh.example; trang thông tin sxd.example`
    const { page } = await print('state', { contact: long })
    expect(boxOf(page, 'Sổ thay đổi:').top).toBeGreaterThan(boxOf(page, 'sxd.example').bottom - 0.3)
    expect(boxOf(page, 'Sổ thay đổi:').bottom).toBeLessThan(297 - 5)
  })
})

describe('the Party', () => {
  test('writes urgency, circulation and draft under the number, without frames', async () => {
    const { file, page } = await print('party', {
      urgency: 'KHẨN',
      circulation: 'Tài liệu hội nghị',
      draftNumber: 2,
    })
    const [urgency, circulation, draft] = ['KHẨN', 'TÀI LIỆU HỘI NGHỊ', 'Dự thảo lần 2'].map((text) =>
      boxOf(page, text),
    )
    for (const [box, size] of [
      [urgency, 14],
      [circulation, 12],
      [draft, 14],
    ] as const) {
      expect(box?.sizePt, box?.text).toBeCloseTo(size, 0)
      expect(box?.centre, box?.text).toBeCloseTo(30 + 77 / 2, 0)
    }
    expect(circulation?.top).toBeGreaterThan(urgency?.bottom ?? 0)
    expect(draft?.top).toBeGreaterThan(circulation?.bottom ?? 0)
    if (urgency) expect(frameAround(file, urgency).width, 'no frame').toBeLessThan(15)
  })

  test('writes typist in 8 pt and contact in 10 pt', async () => {
    const { page } = await print('party', { typist: 'NVM.15', contact })
    expect(boxOf(page, 'NVM.15').sizePt).toBeCloseTo(8, 0)
    expect(boxOf(page, contact).sizePt).toBeCloseTo(10, 0)
  })
})
