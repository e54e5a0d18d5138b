import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { Refusal } from '#shared/base/result.ts'
import type { Block, PrintedDocument } from '#electron/print/document.ts'
import { printDocx } from '#electron/print/docx.ts'
import { renderDocx, renderPdf } from '#electron/print/render.ts'
import { makeReport, partyLetterhead, resourcesFolder, stateLetterhead } from './fixtures.ts'
import { newFolder } from '#tests/harness/house.ts'
import { convert } from './libre-office.ts'
import { boxOf, drawPage, findRule, measurePages, poppler, type Box, type Page } from './ruler.ts'
import { openZip } from './zip.ts'

const longNames = {
  superior: 'Ủy ban nhân dân tỉnh Bắc Ninh',
  organisation: 'Ban Quản lý dự án đầu tư xây dựng nhà ở xã hội và hạ tầng kỹ thuật đô thị',
}

const longState = {
  ...stateLetterhead,
  ...longNames,
  addressee: 'Ban Thường vụ Tỉnh ủy; Ủy ban nhân dân tỉnh',
}

/** What is looked at as LibreOffice prints it, beside the PDF of the same document. */
const reports = {
  'State, 39 projects': makeReport(39, stateLetterhead),
  'State, 3 projects': makeReport(3, stateLetterhead),
  'State, no project': makeReport(0, stateLetterhead),
  'State, long names, two addressees': makeReport(39, longState),
  'State, sample data': { ...makeReport(39), sample: true },
  'State, released': { ...makeReport(3), draft: false },
  'Party, 39 projects': makeReport(39, partyLetterhead),
  'Party, 3 projects': makeReport(3, partyLetterhead),
  'Party, long names': makeReport(3, { ...partyLetterhead, ...longNames }),
} satisfies Record<string, PrintedDocument>
type ReportName = keyof typeof reports
const names = Object.keys(reports) as ReportName[]

interface Printed {
  file: string
  pages: Page[]
}

const folder = mkdtempSync(join(tmpdir(), 'ancu-test-word-'))
const prints = new Map<string, { word: Printed; pdf: Printed }>()

beforeAll(async () => {
  const files = await Promise.all(names.map((name) => renderDocx(reports[name], resourcesFolder)))
  const opened = await convert(
    folder,
    files.map((file) => file.bytes),
    'pdf',
  )
  for (const [at, name] of names.entries()) {
    const [ours, theirs] = [join(folder, `printed-${at}.pdf`), opened[at] ?? '']
    writeFileSync(ours, (await renderPdf(reports[name], resourcesFolder)).bytes)
    prints.set(name, {
      word: { file: theirs, pages: measurePages(theirs) },
      pdf: { file: ours, pages: measurePages(ours) },
    })
  }
}, 240_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function printsOf(name: ReportName): { word: Printed; pdf: Printed } {
  const both = prints.get(name)
  if (!both) throw new Error(`${name} was not printed`)
  return both
}

const chartCaption = 'Biểu đồ 1. Cơ cấu căn hộ theo giai đoạn và hình thức'

/** The words of a page but for those in the chart, which is a picture in a Word file. */
function wordsOf(page: Page | undefined) {
  const words = page?.words ?? []
  if (!words.some((word) => word.text === 'Biểu')) return words
  const { bottom } = boxOf(page, chartCaption)
  return words.filter((word) => word.top < bottom - 1 || word.top > bottom + 65)
}

const textsOf = (page: Page | undefined) => wordsOf(page).map((word) => word.text)

/**
 * The words that stand on a page only once, by what they say; but for the line with the open number, whose hard spaces
 * LibreOffice makes wider than Word.
 */
function singleWords(page: Page | undefined) {
  const open = wordsOf(page).find((word) => word.text === '(Kèm')
  const words = wordsOf(page).filter((word) => !open || Math.abs(word.top - open.top) > 1)
  return new Map(
    words
      .filter((word) => words.filter((other) => other.text === word.text).length === 1)
      .map((word) => [word.text, word]),
  )
}

describe('a Word file looks as the document is printed', () => {
  test.for(names)('%s: the same words on the same pages at the same places', (name) => {
    const { word, pdf } = printsOf(name)
    expect(word.pages.length).toBe(pdf.pages.length)
    for (const [at, page] of word.pages.entries()) {
      const beside = pdf.pages[at]
      expect(page.width, `width of page ${at + 1}`).toBeCloseTo(beside?.width ?? 0, 0)
      expect(page.height, `height of page ${at + 1}`).toBeCloseTo(beside?.height ?? 0, 0)
      expect(textsOf(page).toSorted(), `words of page ${at + 1}`).toEqual(textsOf(beside).toSorted())
      const known = singleWords(beside)
      for (const [text, { left, top }] of singleWords(page)) {
        expect(left, `left of ${text} on page ${at + 1}`).toBeCloseTo(known.get(text)?.left ?? 0, 0)
        // At the top of a page LibreOffice gives no room above a paragraph.
        expect(Math.abs(top - (known.get(text)?.top ?? 0)), `top of ${text}, page ${at + 1}`).toBeLessThan(
          2.5,
        )
      }
    }
  })

  test('the headings of a table are repeated on every page of it, whole', () => {
    const annex = printsOf('State, 39 projects').word.pages.filter((page) => page.width > page.height)
    expect(annex.length).toBeGreaterThan(3)
    for (const page of annex) {
      for (const words of ['Mã dự án', 'Khởi công', '(tỷ đồng)', '(ha)']) boxOf(page, words)
    }
  })

  test('the mark of sample data stands at the right end of every top margin', () => {
    for (const page of printsOf('State, sample data').word.pages) {
      const mark = boxOf(page, 'DỮ LIỆU MẪU')
      expect(mark.right).toBeGreaterThan(page.width - 15 - 2)
      expect(mark.right).toBeLessThan(page.width - 15)
      expect(mark.bottom).toBeLessThan(19)
    }
  })

  test('the mark of a draft stands on every page of a draft, and on no other', () => {
    const pagesWithMark = ({ file }: Printed) => {
      const lines = poppler('pdfimages', ['-list', file]).toString('utf8').split('\n')
      // Page, number, kind and width: the mark is as wide as a page at 150 dpi.
      const marks = lines.filter((line) => /^ +\d+ +\d+ image +(?:1240|1754) /.test(line))
      return new Set(marks.map((line) => line.trim().split(/\s+/)[0])).size
    }
    const draft = printsOf('State, 39 projects').word
    expect(pagesWithMark(draft)).toBe(draft.pages.length)
    expect(pagesWithMark(printsOf('State, released').word)).toBe(0)
  })
})

/** The rule right below a text. LibreOffice's fonts say another depth, so letters are measured from their top. */
function ruleBelow(file: string, text: Box, sizePt: number) {
  const bottom = text.top + sizePt * 1.1 * (25.4 / 72)
  return findRule(drawPage(file), {
    top: bottom,
    bottom: bottom + 2.5,
    left: text.centre - 50,
    right: text.centre + 44,
  })
}

describe('the letterhead of a Word file', () => {
  /** A width within half a millimetre is a size within half a point, for texts longer than 14 mm. */
  function compare(name: ReportName, phrases: readonly string[], ruled: Readonly<Record<string, number>>) {
    const { word, pdf } = printsOf(name)
    for (const phrase of phrases) {
      const [box, printed] = [boxOf(word.pages[0], phrase), boxOf(pdf.pages[0], phrase)]
      expect(box.centre, `middle of ${phrase}`).toBeCloseTo(printed.centre, 0)
      expect(box.top, `top of ${phrase}`).toBeCloseTo(printed.top, 0)
      expect(box.width, `width of ${phrase}`).toBeCloseTo(printed.width, 0)
    }
    for (const [phrase, sizePt] of Object.entries(ruled)) {
      const rule = ruleBelow(word.file, boxOf(word.pages[0], phrase), sizePt)
      const printed = ruleBelow(pdf.file, boxOf(pdf.pages[0], phrase), sizePt)
      expect(printed.width, `rule under ${phrase} in the PDF`).toBeGreaterThan(10)
      expect(rule.width, `length of the rule under ${phrase}`).toBeCloseTo(printed.width, 0)
      expect(rule.centre, `middle of the rule under ${phrase}`).toBeCloseTo(printed.centre, 0)
      expect(rule.top, `place of the rule under ${phrase}`).toBeCloseTo(printed.top, 0)
    }
    return word.pages[0]
  }

  const day = 'Bắc Ninh, ngày 30 tháng 11 năm 2026'
  const subject = 'Tình hình phát triển nhà ở xã hội'
  const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
  const motto = 'Độc lập - Tự do - Hạnh phúc'
  const party = 'ĐẢNG CỘNG SẢN VIỆT NAM'

  test('of the State has the columns, sizes and rules of the printed one', () => {
    const left = ['UBND TỈNH BẮC NINH', 'SỞ XÂY DỰNG', '/BC-SXD']
    const page = compare(
      'State, 3 projects',
      [nation, motto, ...left, day, 'BÁO CÁO', subject, 'Kính gửi: Ban Thường vụ Tỉnh ủy'],
      { [motto]: 14, 'SỞ XÂY DỰNG': 13, [subject]: 14 },
    )
    expect(boxOf(page, nation).width, 'nation at 13 pt, without kerning').toBeCloseTo(95.7, 0)
  })

  test('of the Party as well', () => {
    const left = ['ĐẢNG BỘ ỦY BAN NHÂN DÂN', 'TỈNH BẮC NINH', 'ĐẢNG ỦY SỞ XÂY DỰNG', '*', '-BC/ĐU']
    compare('Party, 39 projects', [party, ...left, day, 'BÁO CÁO', subject, '-----'], { [party]: 15 })
  })

  test('with very long names takes the narrow columns', () => {
    const last = 'VÀ HẠ TẦNG KỸ THUẬT ĐÔ THỊ'
    const left = ['ỦY BAN NHÂN DÂN', 'BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ', last]
    compare('State, long names, two addressees', [...left, nation, motto, day], { [motto]: 13, [last]: 12 })
    compare('Party, long names', ['ỦY BAN NHÂN DÂN', party, day, '-----'], { [party]: 15 })
  })
})

function documentOf(...blocks: Block[]): PrintedDocument {
  return { ...makeReport(0), sections: [{ orientation: 'portrait', blocks }] }
}

function paragraphOf(text: string, style: { bold?: true; italic?: true; typedOver?: true } = {}): Block {
  return { kind: 'paragraph', role: 'body', runs: [{ text, ...style }] }
}

async function xmlOf(document: PrintedDocument, part = 'word/document.xml'): Promise<string> {
  const { bytes } = await renderDocx(document, resourcesFolder)
  return openZip(bytes).get(part)?.text ?? ''
}

describe('what stands in a Word file', () => {
  const vowels = [...'aăâeêioôơuưy']
  const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
  const lower = ['đ', ...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')))]
  const letters = [...lower, ...lower.map((letter) => letter.toLocaleUpperCase('vi'))].join('')

  test('all letters come through in every face, LibreOffice saves the file again and loses none', async () => {
    const faces = [{}, { bold: true }, { italic: true }, { bold: true, italic: true }] as const
    const everything = makeReport(39)
    everything.sections[0]?.blocks.push(...faces.map((face) => paragraphOf(letters, face)))
    const { bytes } = await renderDocx(everything, resourcesFolder)
    const there = newFolder()
    const [savedAgain = ''] = await convert(there, [bytes], 'docx')
    const texts = await convert(there, [bytes, readFileSync(savedAgain)], 'txt')
    const [before = '', after = ''] = texts.map((file) => readFileSync(file, 'utf8').replace(/\s+/g, ' '))
    expect(before.split(letters)).toHaveLength(faces.length + 1)
    expect(after).toBe(before)
    for (const text of saidIn(everything)) expect(after).toContain(text)
  }, 180_000)

  test('decomposed text is written composed', async () => {
    const sentence = 'Nghiệm thu nhà ở xã hội tại phường Cảnh Thụy'
    const [composed, decomposed] = await Promise.all(
      [sentence, sentence.normalize('NFD')].map((text) =>
        renderDocx(documentOf(paragraphOf(text)), resourcesFolder),
      ),
    )
    expect(decomposed?.sha256).toBe(composed?.sha256)
    expect(await xmlOf(documentOf(paragraphOf(sentence.normalize('NFD'))))).toContain(sentence)
  })

  test('a letter that the font lacks stops the file and is named, also in a table and a chart', async () => {
    const table: Block = {
      kind: 'table',
      caption: null,
      sizePt: 11,
      columns: [{ widthMm: 50, align: 'left' }],
      header: [],
      rows: [{ kind: 'data', cells: [{ text: '✓' }] }],
      notes: [],
    }
    const series = [{ name: 'Bán', values: [1] }]
    const chart: Block = { kind: 'chart', caption: 'Biểu đồ', unit: 'căn', categories: ['Ô ☑'], series }
    for (const [block, character] of [
      [paragraphOf('住'), '住'],
      [table, '✓'],
      [chart, '☑'],
    ] as const) {
      const error: unknown = await renderDocx(documentOf(block), resourcesFolder).catch(
        (reason: unknown) => reason,
      )
      if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
      expect(error.code).toBe('MISSING_GLYPH')
      expect(error.details).toMatchObject({ characters: [{ character }] })
    }
  })

  test('what a person wrote over a figure is red in a draft, and only there', async () => {
    const document = documentOf(paragraphOf('Có '), paragraphOf('40 dự án', { typedOver: true }))
    expect((await xmlOf(document)).match(/w:val="c00000"/gi)).toHaveLength(1)
    expect(await xmlOf({ ...document, draft: false })).not.toMatch(/w:val="c00000"/i)
  })

  test('page numbers are fields, and none stands on the first page of a section', async () => {
    const document = makeReport(3)
    expect((await xmlOf(document)).match(/<w:titlePg\/>/g)).toHaveLength(2)
    expect((await xmlOf(document)).match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2)
    const { bytes } = await renderDocx(document, resourcesFolder)
    const heads = [...openZip(bytes)].filter(([name]) => /^word\/header\d/.test(name))
    const numbered = heads.filter(([, { text }]) => />PAGE</.test(text))
    expect([heads.length, numbered.length]).toEqual([4, 2])
  })

  test('the file says its font, its language, its title and its day', async () => {
    const document = makeReport(3)
    expect(await xmlOf(document, 'word/styles.xml')).toContain('w:ascii="Times New Roman"')
    expect(await xmlOf(document, 'word/styles.xml')).toContain('w:lang w:val="vi-VN"')
    const core = await xmlOf(document, 'docProps/core.xml')
    expect(core).toContain('<dc:title>Báo cáo tình hình phát triển nhà ở xã hội</dc:title>')
    expect(core).toContain('<dc:creator>Sở Xây dựng</dc:creator>')
    expect(core.match(/2026-11-30T00:00:00Z/g)).toHaveLength(2)
  })

  test('every row of a heading covers all columns, whatever goes over several of them', async () => {
    const wide: Block = {
      kind: 'table',
      caption: null,
      sizePt: 11,
      columns: Array.from({ length: 4 }, () => ({ widthMm: 40, align: 'left' })),
      header: [
        [{ text: 'TT', rowSpan: 3 }, { text: 'Một' }, { text: 'Hai', colSpan: 2 }],
        [
          { text: 'Ba', rowSpan: 2 },
          { text: 'Bốn', colSpan: 2, rowSpan: 2 },
        ],
        [],
      ],
      rows: [{ kind: 'group', cells: [{ text: 'I' }, { text: 'Nhóm', colSpan: 3 }] }],
      notes: [],
    }
    const rows = (await xmlOf(documentOf(wide))).match(/<w:tr>.*?<\/w:tr>/g) ?? []
    expect(rows).toHaveLength(4)
    for (const row of rows) {
      const cells = row.match(/<w:tc>.*?<\/w:tc>/g) ?? []
      const columns = cells.map((cell) => Number(/gridSpan w:val="(\d)"/.exec(cell)?.[1] ?? 1))
      expect(columns.reduce((sum, each) => sum + each, 0)).toBe(4)
    }
    expect(rows[2]?.match(/vMerge w:val="continue"/g)).toHaveLength(3)
  })

  test('bases and articles are written as State and Party prescribe', async () => {
    const blocks: Block[] = [
      { kind: 'bases', texts: ['Căn cứ Luật Nhà ở', 'Căn cứ Nghị định 100'] },
      { kind: 'article', runs: [{ text: 'Phê duyệt danh mục.' }] },
      { kind: 'article', runs: [{ text: 'Quyết định có hiệu lực từ ngày ký.' }] },
    ]
    const state = await xmlOf(documentOf(...blocks))
    expect(state).toMatch(/<w:i\/>[^/]*.{0,120}Căn cứ Luật Nhà ở;/)
    expect(state).toContain('Căn cứ Nghị định 100.')
    expect(state).toMatch(/<w:b\/>.{0,120}Điều 1\. .*Điều 2\. /)
    const party = await xmlOf({ ...documentOf(...blocks), layout: 'party' })
    expect(party).toContain('>- Căn cứ Luật Nhà ở;')
    expect(party).not.toContain('<w:i/>')
  })
})

/** Every sentence and cell of a document, as one line. */
function saidIn(document: PrintedDocument): string[] {
  return document.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => {
      if (block.kind === 'paragraph') return block.runs.map((run) => run.text)
      if (block.kind === 'table') return block.rows.flatMap((row) => row.cells.map((cell) => cell.text))
      return []
    })
    .map((text) => text.replace(/\s+/g, ' ').trim())
}

describe('the same document', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  test('gives the same bytes, whatever was written in between and on whatever day', async () => {
    const document = makeReport(20, partyLetterhead)
    const first = await printDocx(document, resourcesFolder)
    await printDocx(makeReport(3), resourcesFolder)
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] })
    const second = await printDocx(document, resourcesFolder)
    vi.useRealTimers()
    expect(second.sha256).toBe(first.sha256)
    expect(Buffer.from(second.bytes).equals(first.bytes)).toBe(true)
    const thread = await renderDocx(document, resourcesFolder)
    expect(thread.sha256).toBe(first.sha256)
    const dates = new Set([...openZip(first.bytes).values()].map((entry) => entry.date))
    expect(dates.size).toBe(1)
    expect((await renderDocx({ ...document, subject: 'Khác' }, resourcesFolder)).sha256).not.toBe(
      first.sha256,
    )
  })
})
