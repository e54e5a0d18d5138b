import { describe, expect, test } from 'vitest'
import { Refusal } from '#shared/base/result.ts'
import type { Block, PrintedDocument } from '#electron/print/document.ts'
import { renderPdf } from '#electron/print/render.ts'
import { makeReport, resourcesFolder } from './fixtures.ts'
import { poppler, saved, textOf } from './ruler.ts'

const vowels = [...'aăâeêioôơuưy']
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const lower = ['đ', ...vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')))]
const vietnamese = lower.filter((letter) => letter > '\u007f')
const letters = [...vietnamese, ...vietnamese.map((letter) => letter.toLocaleUpperCase('vi')), '₫']

function documentOf(...blocks: Block[]): PrintedDocument {
  return { ...makeReport(0), sections: [{ orientation: 'portrait', blocks }] }
}

function paragraphOf(text: string, style: { bold?: true; italic?: true } = {}): Block {
  return { kind: 'paragraph', role: 'body', runs: [{ text, ...style }] }
}

async function printed(document: PrintedDocument): Promise<string> {
  return saved((await renderPdf(document, resourcesFolder)).bytes)
}

async function refusalOf(document: PrintedDocument): Promise<Refusal> {
  const error: unknown = await renderPdf(document, resourcesFolder).catch((reason: unknown) => reason)
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
  return error
}

describe('letters', () => {
  test('there are 134 Vietnamese letters beyond ASCII', () => {
    expect(new Set(letters).size).toBe(135)
  })

  test.for([
    ['regular', {}, 'Tinos-Regular'],
    ['bold', { bold: true }, 'Tinos-Bold'],
    ['italic', { italic: true }, 'Tinos-Italic'],
    ['bold italic', { bold: true, italic: true }, 'Tinos-BoldItalic'],
  ] as const)('all come back from the PDF in %s', async ([, style, font]) => {
    const file = await printed(documentOf(paragraphOf(letters.join(' '), style)))
    // Words of one letter each: poppler does not see the spaces between them as such.
    expect(textOf(file).replace(/\s+/g, '')).toContain(letters.join(''))
    const fonts = poppler('pdffonts', [file]).toString('utf8').split('\n').slice(2).filter(Boolean)
    expect(fonts.map((line) => /\+(\S+)/.exec(line)?.[1])).toContain(font)
    // Embedded, as a subset, with a way back to Unicode.
    for (const line of fonts) expect(line).toMatch(/ yes +yes +yes +\d+ +\d+$/)
  })

  test('decomposed text is printed composed', async () => {
    const sentence = 'Nghiệm thu nhà ở xã hội tại phường Cảnh Thụy'
    const decomposed = sentence.normalize('NFD')
    expect(decomposed).not.toBe(sentence)
    const [first, second] = await Promise.all(
      [sentence, decomposed].map((text) => renderPdf(documentOf(paragraphOf(text)), resourcesFolder)),
    )
    expect(textOf(saved(second?.bytes ?? new Uint8Array()))).toContain(sentence)
    expect(second?.sha256).toBe(first?.sha256)
  })

  test('a letter that the font lacks stops the print and is named', async () => {
    const error = await refusalOf(documentOf(paragraphOf('Đã kiểm tra ☑ đủ hồ sơ'), paragraphOf('住宅')))
    expect(error.code).toBe('MISSING_GLYPH')
    expect(error.details).toEqual({
      characters: [
        { character: '☑', codePoint: 'U+2611', context: 'Đã kiểm tra ☑ đủ hồ sơ' },
        { character: '住', codePoint: 'U+4F4F', context: '住宅' },
        { character: '宅', codePoint: 'U+5B85', context: '住宅' },
      ],
    })
    expect(error.message).toContain('U+2611')
  })

  test.for([
    ['a table', { kind: 'table', caption: null, sizePt: 11, columns: [{ widthMm: 50, align: 'left' }] }],
    ['a chart', { kind: 'chart', caption: 'Biểu đồ', unit: 'căn', series: [{ name: 'Bán', values: [1] }] }],
  ] as const)('a missing letter is found in %s as well', async ([, block]) => {
    const filled: Block =
      block.kind === 'table'
        ? {
            ...block,
            columns: [...block.columns],
            header: [],
            rows: [{ kind: 'data', cells: [{ text: '✓' }] }],
            notes: [],
          }
        : {
            ...block,
            categories: ['Ô ✓'],
            series: block.series.map((s) => ({ ...s, values: [...s.values] })),
          }
    expect((await refusalOf(documentOf(filled))).details).toMatchObject({ characters: [{ character: '✓' }] })
  })

  test('a missing letter in the letterhead is found', async () => {
    const document = makeReport(0)
    document.heading.organisation = 'Sở ☐ Xây dựng'
    expect((await refusalOf(document)).code).toBe('MISSING_GLYPH')
  })
})
