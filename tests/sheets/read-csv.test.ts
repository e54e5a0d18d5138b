import { describe, expect, it } from 'vitest'
import { readSheet } from '#electron/sheets/read-sheet.ts'
import { limits } from '#electron/sheets/source-file.ts'
import { fileWith, refusalOf } from './workbook-maker.ts'

async function cellsOf(content: string | Uint8Array): Promise<unknown[]> {
  return (await readSheet(fileWith('bang.csv', content))).rows.map(({ cells }) => cells)
}

describe('readSheet of a CSV file', () => {
  it.each([
    ['semicolons', 'Mã;Tên;Tiền\nA1;Khu nhà;1,5\n'],
    ['commas', 'Mã,Tên,Tiền\nA1,Khu nhà,"1,5"\n'],
    ['tabs', 'Mã\tTên\tTiền\r\nA1\tKhu nhà\t1,5\r\n'],
    ['commas that it names itself', 'sep=,\r\nMã,Tên,Tiền\r\nA1,Khu nhà,"1,5"'],
    ['semicolons that it names itself', 'sep=;\r\nMã;Tên;Tiền\r\nA1;Khu nhà;1,5'],
    [
      'semicolons with titles over them',
      'BẢNG 1, NĂM 2026\n\nMã;Tên;Tiền\nA1;Khu nhà;1,5\nA2;Khu, nhà;2,5\nA3;x;1',
    ],
  ])('finds %s', async (_, text) => {
    expect(await cellsOf(text)).toContainEqual(['Mã', 'Tên', 'Tiền'])
    expect(await cellsOf(text)).toContainEqual(['A1', 'Khu nhà', '1,5'])
  })

  it.each([
    ['UTF-8', Buffer.from('Mã;Đức\n')],
    ['UTF-8 with its mark', Buffer.from('\ufeffMã;Đức\n')],
    ['UTF-16 LE', Buffer.from('\ufeffMã;Đức\n', 'utf16le')],
    ['UTF-16 BE', Buffer.from('\ufeffMã;Đức\n', 'utf16le').swap16()],
    // Tones are marks after their letter there.
    ['Windows-1258', Buffer.from([0x4d, 0x61, 0xde, 0x3b, 0xd0, 0xfd, 0xec, 0x63, 0x0a])],
  ])('reads %s', async (_, bytes) => {
    expect(await cellsOf(bytes)).toEqual([['Mã', 'Đức']])
  })

  /** Letters of Windows-1258, with the marks of tones after them. */
  function windows1258(text: string): Buffer {
    const decoder = new TextDecoder('windows-1258')
    const codes = new Map(
      Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]),
    )
    const split = Array.from(text.normalize('NFC'), (letter) => {
      if (codes.has(letter)) return letter
      const [base = '', ...marks] = letter.normalize('NFD')
      const tone = marks.findLast((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark)) ?? ''
      return (base + marks.filter((mark) => mark !== tone).join('')).normalize('NFC') + tone
    }).join('')
    return Buffer.from(Array.from(split, (letter) => codes.get(letter) ?? 0x3f))
  }

  it('reads every letter of Windows-1258 composed, and says that it was a guess', async () => {
    const text =
      'Mã;Tên dự án;Chủ đầu tư\r\nA1;Khu nhà ở xã hội Đức Thắng;Công ty cổ phần Nguyễn Hữu Kỳ: ỷ ẵm ệ ổ ữ\r\n'
    const content = await readSheet(fileWith('bieu.csv', windows1258(text)))
    expect(content.rows[1]?.cells).toEqual([
      'A1',
      'Khu nhà ở xã hội Đức Thắng',
      'Công ty cổ phần Nguyễn Hữu Kỳ: ỷ ẵm ệ ổ ữ',
    ])
    expect(content.warnings.map(({ code }) => code)).toEqual(['ENCODING_GUESSED'])
    expect(content.warnings[0]?.message).toContain('Windows-1258')
  })

  it('says nothing where the encoding is certain', async () => {
    for (const bytes of [Buffer.from('Mã;Đức'), Buffer.from('\ufeffMã\tĐức', 'utf16le')]) {
      expect((await readSheet(fileWith('bieu.csv', bytes))).warnings).toEqual([])
    }
  })

  it('reads quotes, line breaks and separators in quotes, and keeps the numbers of rows', async () => {
    const text = 'a;"một ""hai""\r\nba;bốn";c\r\n\r\n;;\r\n"";"cuối"'
    const { rows, sheet } = await readSheet(fileWith('bieu.csv', text))
    expect(rows).toEqual([
      { number: 1, cells: ['a', 'một "hai"\r\nba;bốn', 'c'] },
      { number: 4, cells: [null, 'cuối'] },
    ])
    expect(sheet).toMatch(/bieu$/)
  })

  it('takes off what keeps text from becoming a formula', async () => {
    expect(await cellsOf(`'=1+1;'-5;'@x;''+y;'tháng;="0123";=1+1\n`)).toEqual([
      ['=1+1', '-5', '@x', "'+y", "'tháng", '0123', '=1+1'],
    ])
  })

  it('refuses what is no text, too wide, or another sheet', async () => {
    const binary = await refusalOf(() => cellsOf(Buffer.from([65, 59, 0, 1, 2, 3])))
    expect(binary.code).toBe('FILE_UNREADABLE')
    const wide = await refusalOf(() => cellsOf(';'.repeat(limits.columns)))
    expect(wide.message).toContain('nhiều nhất được 500 cột')
    const file = fileWith('bieu.csv', 'a;b')
    expect((await refusalOf(() => readSheet(file, { sheet: 'Biểu 02' }))).code).toBe('SHEET_NOT_FOUND')
  })

  it('stops when told to', async () => {
    const file = fileWith('dai.csv', 'a;b\n'.repeat(30_000))
    const act = () => readSheet(file, { signal: AbortSignal.abort() })
    expect((await refusalOf(act)).code).toBe('STOPPED')
  })
})
