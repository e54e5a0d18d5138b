import { describe, expect, test } from 'vitest'
import type { Letterhead } from '#shared/registers/letterheads.ts'
import { renderPdf } from '#electron/print/render.ts'
import { makeReport, partyLetterhead, resourcesFolder, stateLetterhead } from './fixtures.ts'
import { boxOf, drawPage, findRule, measurePages, saved, type Box } from './ruler.ts'

/** `toBeCloseTo(x, 0)` is within half a unit: places are held to half a millimetre, sizes to half a point. */

async function print(letterhead: Letterhead, projects = 39) {
  const { bytes } = await renderPdf(makeReport(projects, letterhead), resourcesFolder)
  const file = saved(bytes)
  return { file, pages: measurePages(file) }
}

/** The rule right below a text. */
function ruleBelow(file: string, text: Box) {
  return findRule(drawPage(file), {
    top: text.bottom,
    bottom: text.bottom + 2.5,
    left: text.centre - 50,
    right: text.centre + 48,
  })
}

describe('the State letterhead (Nghị định 30/2020/NĐ-CP, Phụ lục I)', () => {
  test('stands in columns of 68 and 97 mm, in the sizes of the decree', async () => {
    const { pages } = await print(stateLetterhead)
    const nation = boxOf(pages[0], 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    const motto = boxOf(pages[0], 'Độc lập - Tự do - Hạnh phúc')
    const superior = boxOf(pages[0], 'UBND TỈNH BẮC NINH')
    const organisation = boxOf(pages[0], 'SỞ XÂY DỰNG')
    expect(nation.width, 'nation at 13 pt').toBeCloseTo(95.7, 0)
    expect(motto.width, 'motto at 14 pt').toBeCloseTo(60.5, 0)
    expect(superior.width, 'superior at 13 pt').toBeCloseTo(48.3, 0)
    expect(organisation.width, 'organisation at 13 pt').toBeCloseTo(32.2, 0)
    for (const box of [nation, motto]) expect(box.centre, box.text).toBeCloseTo(30 + 68 + 97 / 2, 0)
    for (const box of [superior, organisation]) expect(box.centre, box.text).toBeCloseTo(30 + 68 / 2, 0)
    for (const box of [nation, superior]) expect(box.top, `top of ${box.text}`).toBeCloseTo(20, 0)
    for (const [box, size] of [
      [nation, 13],
      [motto, 14],
      [superior, 13],
      [organisation, 13],
      [boxOf(pages[0], '/BC-SXD'), 13],
      [boxOf(pages[0], 'Bắc Ninh, ngày 30 tháng 11 năm 2026'), 14],
      [boxOf(pages[0], 'BÁO CÁO'), 14],
      [boxOf(pages[0], 'Tình hình phát triển nhà ở xã hội'), 14],
      [boxOf(pages[0], 'Kính gửi: Ban Thường vụ Tỉnh ủy'), 14],
    ] as const) {
      expect(box.sizePt, `size of ${box.text}`).toBeCloseTo(size, 0)
    }
  })

  test('draws the rules as long as the decree says', async () => {
    const { file, pages } = await print(stateLetterhead)
    for (const [phrase, fraction] of [
      ['Độc lập - Tự do - Hạnh phúc', 1],
      ['SỞ XÂY DỰNG', 0.4],
      ['Tình hình phát triển nhà ở xã hội', 0.4],
    ] as const) {
      const text = boxOf(pages[0], phrase)
      const rule = ruleBelow(file, text)
      expect(rule.width, `length of the rule under ${phrase}`).toBeCloseTo(text.width * fraction, 0)
      expect(rule.centre, `middle of the rule under ${phrase}`).toBeCloseTo(text.centre, 0)
    }
  })

  test('leaves room for the number, on the line of place and day', async () => {
    const { pages } = await print(stateLetterhead)
    const number = boxOf(pages[0], 'Số:')
    const symbol = boxOf(pages[0], '/BC-SXD')
    const day = boxOf(pages[0], 'Bắc Ninh, ngày 30 tháng 11 năm 2026')
    expect(symbol.left - number.right).toBeGreaterThan(6)
    // 0.216 of the size lies below the base line.
    const baseOf = (box: Box) => box.bottom - (0.216 * box.sizePt * 25.4) / 72
    expect(baseOf(symbol), 'base lines').toBeCloseTo(baseOf(day), 1)
    expect(day.centre, 'place and day').toBeCloseTo(30 + 68 + 97 / 2, 0)
  })

  test('keeps the margins and indents of the text', async () => {
    const { pages } = await print(stateLetterhead)
    expect(boxOf(pages[0], 'Căn cứ số liệu').left, 'first line').toBeCloseTo(40, 0)
    expect(boxOf(pages[0], 'hội trên địa bàn').left, 'further lines').toBeCloseTo(30, 0)
    const { top } = boxOf(pages[0], 'Căn cứ số liệu')
    const fullLine = pages[0]?.words.filter((word) => Math.abs(word.top - top) < 0.1) ?? []
    expect(Math.max(...fullLine.map((word) => word.right)), 'right edge of a full line').toBeCloseTo(195, 0)
    for (const [at, page] of pages.entries()) {
      const text = page.words.filter((word) => word.top > 19.5 && word.bottom < page.height - 13)
      expect(Math.min(...text.map((word) => word.left)), `page ${at + 1}`).toBeGreaterThan(29.5)
      expect(Math.max(...text.map((word) => word.right)), `page ${at + 1}`).toBeLessThan(page.width - 14.5)
      expect(Math.max(...text.map((word) => word.bottom)), `page ${at + 1}`).toBeLessThan(page.height - 19.5)
    }
  })

  test('numbers pages in the top margin, none on a first page, the annex by itself', async () => {
    const { pages } = await print(stateLetterhead)
    const numbers = pages.map((page) =>
      page.words.filter((word) => word.bottom < 19.5).map((word) => word.text),
    )
    const first = pages.findIndex((page) => page.width > page.height)
    expect(numbers.slice(0, first).flat()).toEqual(
      Array.from({ length: first - 1 }, (_each, at) => String(at + 2)),
    )
    expect(numbers[first]).toEqual([])
    expect(numbers.slice(first + 1).flat()).toEqual(
      Array.from({ length: pages.length - first - 1 }, (_each, at) => String(at + 2)),
    )
    const second = boxOf(pages[1], '2')
    expect(second.centre, 'page number').toBeCloseTo((30 + 195) / 2, 0)
    expect(second.top, 'page number').toBeCloseTo(10, 0)
    expect(second.sizePt, 'size of the page number').toBeCloseTo(14, 0)
  })

  test('sets recipients level with the signer, and four lines for the signature', async () => {
    const { pages } = await print(stateLetterhead, 3)
    const page = pages.find((each) => each.words.some((word) => word.text === 'nhận:'))
    const recipients = boxOf(page, 'Nơi nhận:')
    const signer = boxOf(page, 'GIÁM ĐỐC')
    const name = boxOf(page, 'Nguyễn Văn Mẫu')
    expect(recipients.top, 'top of both').toBeCloseTo(signer.top, 0)
    expect(recipients.left, 'recipients').toBeCloseTo(30, 0)
    expect(recipients.sizePt, 'Nơi nhận').toBeCloseTo(12, 0)
    expect(boxOf(page, 'Như trên;').sizePt, 'list of recipients').toBeCloseTo(11, 0)
    expect(signer.centre, 'signer').toBeCloseTo(30 + 68 + 97 / 2, 0)
    expect(name.top - signer.top, 'room for the signature').toBeCloseTo(5 * 14 * 1.149 * (25.4 / 72), 0)
  })

  test('takes the narrow sizes and wraps where a name is long', async () => {
    const { pages } = await print({
      ...stateLetterhead,
      superior: 'Ủy ban nhân dân tỉnh Bắc Ninh',
      organisation: 'Ban Quản lý dự án đầu tư xây dựng nhà ở xã hội và hạ tầng kỹ thuật đô thị',
    })
    const nation = boxOf(pages[0], 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(nation.width, 'nation at 12 pt').toBeCloseTo(88.3, 0)
    expect(nation.centre, 'nation').toBeCloseTo(30 + 75 + 45, 0)
    const names = [
      'ỦY BAN NHÂN DÂN',
      'TỈNH BẮC NINH',
      'BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ',
      'XÂY DỰNG NHÀ Ở XÃ HỘI',
      'VÀ HẠ TẦNG KỸ THUẬT ĐÔ THỊ',
    ].map((line) => boxOf(pages[0], line))
    for (const line of names) {
      expect(line.centre, line.text).toBeCloseTo(30 + 75 / 2, 0)
      expect(line.right).toBeLessThan(nation.left)
    }
    const day = boxOf(pages[0], 'Bắc Ninh, ngày 30 tháng 11 năm 2026')
    expect(day.top).toBeGreaterThan(names[4]?.bottom ?? 0)
  })
})

describe('the Party letterhead (Hướng dẫn 05-HD/VPTW)', () => {
  test('stands in columns of 77 and 88 mm, in the sizes of the guide', async () => {
    const { file, pages } = await print(partyLetterhead)
    const party = boxOf(pages[0], 'ĐẢNG CỘNG SẢN VIỆT NAM')
    const organisation = boxOf(pages[0], 'ĐẢNG ỦY SỞ XÂY DỰNG')
    expect(party.width, 'Party at 15 pt').toBeCloseTo(72.9, 0)
    expect(party.centre, 'Party').toBeCloseTo(30 + 77 + 44, 0)
    expect(party.top, 'top').toBeCloseTo(20, 0)
    expect(organisation.width, 'organisation at 14 pt').toBeCloseTo(58.8, 0)
    for (const text of ['ĐẢNG BỘ ỦY BAN NHÂN DÂN', 'TỈNH BẮC NINH', 'ĐẢNG ỦY SỞ XÂY DỰNG', '*']) {
      expect(boxOf(pages[0], text).centre, text).toBeCloseTo(30 + 77 / 2, 0)
      expect(boxOf(pages[0], text).sizePt, `size of ${text}`).toBeCloseTo(14, 0)
    }
    expect(ruleBelow(file, party).width, 'rule').toBeCloseTo(72.9, 0)
    expect(ruleBelow(file, party).centre, 'rule').toBeCloseTo(party.centre, 0)
    expect(
      boxOf(pages[0], 'Bắc Ninh, ngày 30 tháng 11 năm 2026').width,
      'place and day at 14 pt',
    ).toBeCloseTo(76.3, 0)
    expect(boxOf(pages[0], 'BÁO CÁO').sizePt, 'size of the type').toBeCloseTo(15, 0)
    expect(boxOf(pages[0], '-----').centre, 'the five hyphens').toBeCloseTo((30 + 195) / 2, 0)
  })

  test('writes the number without a colon, headings with "I-", lines 18 pt apart', async () => {
    const { pages } = await print(partyLetterhead)
    expect(pages[0]?.words.map((word) => word.text)).toContain('Số')
    expect(boxOf(pages[0], '-BC/ĐU').top, 'one line').toBeCloseTo(
      boxOf(pages[0], 'Bắc Ninh, ngày 30 tháng 11 năm 2026').top,
      0,
    )
    boxOf(pages[0], 'I- KẾT QUẢ THỰC HIỆN')
    const lines = ['Căn cứ số liệu', 'hội trên địa bàn'].map((text) => boxOf(pages[0], text).top)
    expect((lines[1] ?? 0) - (lines[0] ?? 0), 'line to line').toBeCloseTo(18 * (25.4 / 72), 1)
  })

  test('names the committee that signs in bold, the post below it plain, and who receives', async () => {
    const { file, pages } = await print(partyLetterhead, 3)
    const page = pages.find((each) => each.words.some((word) => word.text === 'nhận:'))
    const authority = boxOf(page, 'T/M BAN THƯỜNG VỤ')
    expect(authority.width, 'bold at 14 pt').toBeCloseTo(52.9, 0)
    expect(boxOf(page, 'BÍ THƯ').top).toBeGreaterThan(authority.top)
    const recipients = boxOf(page, 'Nơi nhận:')
    expect(recipients.sizePt, 'Nơi nhận').toBeCloseTo(14, 0)
    expect(boxOf(page, 'Lưu VPĐU.').sizePt, 'list of recipients').toBeCloseTo(12, 0)
    const underline = findRule(
      drawPage(file, pages.indexOf(page ?? { width: 0, height: 0, words: [] }) + 1),
      {
        top: recipients.top + 3,
        bottom: recipients.bottom + 1,
        left: 29,
        right: recipients.right + 2,
      },
    )
    expect(underline.width, 'underline').toBeCloseTo(recipients.width, 0)
  })

  test('before 27/5/2026 ends sentences and lists as the guide of 2018 did', async () => {
    const report = { ...makeReport(3, { ...partyLetterhead, addressee: null }), day: '2025-11-30' }
    const file = saved((await renderPdf(report, resourcesFolder)).bytes)
    const words = measurePages(file).flatMap((page) => page.words.map((word) => word.text))
    expect(words).toContain('2026./.')
    expect(words.join(' ')).toContain('- Các đồng chí ủy viên,')
  })
})
