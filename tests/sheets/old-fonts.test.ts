import { describe, expect, it } from 'vitest'
import { registerOf } from '#shared/registers/all.ts'
import { readCandidates } from '#electron/sheets/candidates.ts'
import { findHeadings } from '#electron/sheets/headings.ts'
import { isInOldFont, oldFontOf, type OldFont } from '#electron/sheets/old-fonts.ts'
import { readSheet } from '#electron/sheets/read-sheet.ts'
import { fileWith, packRaw, refusalOf, rowXml } from './workbook-maker.ts'

const projects = registerOf('projects')

const samples: Record<OldFont, string[]> = {
  TCVN3: [
    'C«ng ty cæ phÇn ®Çu t\u00ad x©y dùng',
    'Nhµ ë x· héi §øc Th¾ng',
    'V\u00ad¬ng m¾c gi¶i phãng mÆt b»ng',
  ],
  VNI: ['Coâng ty coå phaàn ñaàu tö xaây döïng', 'Nhaø ôû xaõ hoäi Ñöùc Thaéng', 'Nguyeãn Vaên An'],
}
const unicode = [
  'Công ty cổ phần đầu tư xây dựng',
  'Nhà ở xã hội Đức Thắng',
  'Nguyễn Văn An',
  'Quê quán: xã Hoà Bình, quá hạn, khuyên, xuân, oà',
  'Viglacera® ± 25 m² × 3 § 5 «abc» · µm',
  'café Müller, Citroën, naïve, São Paulo, ñandú',
  'Ðình Ðông, Ðại Ðồng',
]

describe('text typed with a font from before Unicode', () => {
  it.each(Object.entries(samples))('is known: %s', (font, texts) => {
    expect(oldFontOf(texts)).toBe(font)
    for (const text of texts) expect(isInOldFont(text, font as OldFont)).toBe(true)
  })

  it('is not seen in Unicode, in other languages, in signs', () => {
    expect(oldFontOf(unicode)).toBeNull()
    for (const text of unicode.slice(0, 4)) {
      expect([isInOldFont(text, 'TCVN3'), isInOldFont(text, 'VNI')]).toEqual([false, false])
    }
  })

  it.each(Object.entries(samples))('does not go in: each cell in %s says why', async (font, texts) => {
    const rows = [
      rowXml(1, ['Mã dự án', 'Tên dự án']),
      rowXml(2, ['A1', 'Khu nhà ở Đức Thắng']),
      ...texts.map((text, at) => rowXml(at + 3, [`B${at}`, text])),
    ]
    const content = await readSheet(fileWith('bieu.xlsx', await packRaw({ rows: rows.join('') })))
    expect(content.warnings.map(({ code }) => code)).toEqual(['OLD_FONT'])
    const candidates = [...readCandidates(content, findHeadings(content, projects), projects)]
    expect(candidates[0]).toMatchObject({ values: { name: 'Khu nhà ở Đức Thắng' }, problems: [] })
    for (const { problems } of candidates.slice(1)) {
      expect(problems.map(({ field, code }) => [field, code])).toEqual([['name', 'OLD_FONT']])
      expect(problems[0]?.message).toContain(`phông cũ (${font})`)
    }
  })

  it('in the headings is why they are not found', async () => {
    const rows = [
      rowXml(1, ['M· dù ¸n', 'Tªn dù ¸n', 'Chñ ®Çu t\u00ad']),
      rowXml(2, ['A1', 'Nhµ ë x· héi', '']),
    ]
    const content = await readSheet(fileWith('bieu.xlsx', await packRaw({ rows: rows.join('') })))
    const refusal = await refusalOf(() => findHeadings(content, projects))
    expect(refusal.code).toBe('NO_HEADINGS')
    expect(refusal.message).toContain('vì chữ trong bảng được gõ bằng phông cũ (TCVN3)')
    expect(refusal.message).toContain('Hãy chuyển mã sang Unicode')
  })

  it('in a CSV file is not taken for Windows-1258', async () => {
    const text = `Ma;Ten\r\n${(samples.TCVN3 ?? []).join(';')}\r\n`
    const content = await readSheet(fileWith('bieu.csv', Buffer.from(text, 'latin1')))
    expect(content.oldFont).toBe('TCVN3')
    expect(content.warnings.map(({ code }) => code)).toEqual(['ENCODING_GUESSED', 'OLD_FONT'])
  })
})
