import { describe, expect, test } from 'vitest'
import { provinceOf, suggestLetterheads } from '#shared/rules/letterheads.ts'

const brief = (said: Parameters<typeof suggestLetterheads>[0]): unknown[] =>
  suggestLetterheads(said).map(({ layout, superior, organisation, symbol, place, validFrom, validTo }) => [
    layout,
    superior,
    organisation,
    symbol,
    place,
    validFrom,
    validTo,
  ])

describe('suggested letterheads', () => {
  test('of the department of Bắc Ninh, before and after the merger', () => {
    const found = suggestLetterheads({ organisation: 'Sở Xây dựng tỉnh Bắc Ninh' })
    expect(brief({ organisation: 'Sở Xây dựng tỉnh Bắc Ninh' })).toEqual([
      ['state', 'UBND tỉnh Bắc Giang', 'Sở Xây dựng', 'SXD', 'Bắc Giang', null, '2025-06-30'],
      ['state', 'UBND tỉnh Bắc Ninh', 'Sở Xây dựng', 'SXD', 'Bắc Ninh', '2025-07-01', null],
      [
        'party',
        'Đảng bộ Ủy ban nhân dân tỉnh Bắc Giang',
        'Đảng ủy Sở Xây dựng',
        'ĐU',
        'Bắc Giang',
        null,
        '2025-06-30',
      ],
      [
        'party',
        'Đảng bộ Ủy ban nhân dân tỉnh Bắc Ninh',
        'Đảng ủy Sở Xây dựng',
        'ĐU',
        'Bắc Ninh',
        '2025-07-01',
        null,
      ],
    ])
    expect(found.every(({ unverified }) => unverified)).toBe(true)
    expect(found[1]).toMatchObject({
      addressee: 'Ban Thường vụ Tỉnh ủy',
      signerTitle: 'GIÁM ĐỐC',
      recipients: 'Như trên;\nUBND tỉnh (báo cáo);\nLưu: VT, QLN&TTBĐS.',
    })
    expect(found[3]).toMatchObject({ signingFor: 'T/M BAN THƯỜNG VỤ', signerTitle: 'BÍ THƯ' })
    expect(found[3]?.recipients).toMatch(/\nLưu VPĐU\.$/)
  })

  test('know the province however it is written', () => {
    for (const said of [
      { organisation: 'Sở Xây dựng tỉnh Bắc Ninh'.normalize('NFD') },
      { organisation: 'SỞ XÂY DỰNG TỈNH BẮC NINH' },
      { organisation: 'Sở Xây dựng', province: 'tỉnh Bắc Ninh' },
      { organisation: 'Sở Xây dựng', province: ' Bắc Ninh ' },
      { organisation: 'Sở Xây dựng, tỉnh Bắc Ninh' },
    ]) {
      const found = suggestLetterheads(said)
      expect(found).toHaveLength(4)
      expect(found[1]).toMatchObject({ superior: 'UBND tỉnh Bắc Ninh', place: 'Bắc Ninh', symbol: 'SXD' })
      expect(provinceOf(said)).toBe('Bắc Ninh')
    }
  })

  test('of a city and of another province have one time of validity', () => {
    expect(brief({ organisation: 'Sở Xây dựng thành phố Huế' })).toEqual([
      ['state', 'UBND thành phố Huế', 'Sở Xây dựng', 'SXD', 'Huế', null, null],
      ['party', 'Đảng bộ Ủy ban nhân dân thành phố Huế', 'Đảng ủy Sở Xây dựng', 'ĐU', 'Huế', null, null],
    ])
    expect(suggestLetterheads({ organisation: 'Sở Xây dựng', province: 'TP. Huế' })[0]?.addressee).toBe(
      'Ban Thường vụ Thành ủy',
    )
    expect(brief({ organisation: 'Sở Xây dựng tỉnh Lạng Sơn' })).toHaveLength(2)
  })

  test('of an organisation of another shape invent nothing', () => {
    const [state, party] = suggestLetterheads({ organisation: 'Ban Quản lý dự án', superior: 'Sở Xây dựng' })
    expect(state).toMatchObject({
      superior: 'Sở Xây dựng',
      organisation: 'Ban Quản lý dự án',
      symbol: 'BQLDA',
      place: '…',
      addressee: null,
      recipients: 'Lưu: VT.',
    })
    expect(party).toMatchObject({ superior: null, organisation: 'Đảng ủy Ban Quản lý dự án' })
    expect(provinceOf({ organisation: 'Ban Quản lý dự án' })).toBeNull()
  })
})
