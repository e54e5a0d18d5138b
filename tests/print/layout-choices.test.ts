import { describe, expect, test } from 'vitest'
import { layoutItems } from '#shared/rules/layout-items.ts'
import type { PrintedDocument } from '#electron/print/document.ts'
import { openDrawing } from '#electron/print/drawing.ts'
import { renderPdf } from '#electron/print/render.ts'
import { makeReport, partyLetterhead, resourcesFolder, stateLetterhead } from './fixtures.ts'
import { boxOf, measurePages, saved, textOf } from './ruler.ts'

const letterheads = { state: stateLetterhead, party: partyLetterhead }

function documentWith(layout: 'state' | 'party', choices: Record<string, string>): PrintedDocument {
  return { ...makeReport(3, letterheads[layout]), choices }
}

async function print(layout: 'state' | 'party', choices: Record<string, string>) {
  const file = saved((await renderPdf(documentWith(layout, choices), resourcesFolder)).bytes)
  return { file, pages: measurePages(file) }
}

test.each(layoutItems)(
  '$key: the default is what is printed unasked, every other value changes it',
  (item) => {
    const layoutOf = (choices: Record<string, string>) =>
      JSON.stringify(openDrawing(documentWith(item.layout, choices), resourcesFolder).layout)
    const plain = layoutOf({})
    expect(item.options.map(({ value }) => value)).toContain(item.default)
    for (const { value } of item.options) {
      const changed = layoutOf({ [item.key]: value })
      if (value === item.default) expect(changed, value).toBe(plain)
      else if (!item.key.endsWith('tonePlacement') || value === 'old') expect(changed, value).not.toBe(plain)
    }
    expect(layoutOf({ [item.key]: 'không có' }), 'an unknown value').toBe(plain)
  },
)

describe('what the office chose is measured on the page', () => {
  test('body of 13 pt, indent of 12.7 mm, left margin of 35 mm', async () => {
    const { pages } = await print('state', {
      'state.bodySize': '13',
      'state.indent': '12.7',
      'state.marginLeft': '35',
    })
    const opening = boxOf(pages[0], 'Căn cứ số liệu')
    expect(opening.sizePt).toBeCloseTo(13, 0)
    expect(opening.left).toBeCloseTo(35 + 12.7, 0)
  })

  test('line and a half', async () => {
    const tops = async (choices: Record<string, string>) => {
      const { pages } = await print('state', choices)
      const { left, top } = boxOf(pages[0], 'Căn cứ số liệu')
      const next = pages[0]?.words.find((word) => word.left < left - 5 && word.top > top + 1)
      return (next?.top ?? 0) - top
    }
    expect((await tops({ 'state.lineSpacing': '1.5' })) / (await tops({}))).toBeCloseTo(1.5, 1)
  })

  test('Party: nation at 14 pt, names at 13 pt, end of the text, old tone marks but no name', async () => {
    const { file, pages } = await print('party', {
      'party.nationSize': '14',
      'party.namesSize': '13',
      'party.end': './.',
      'party.tonePlacement': 'old',
    })
    expect(boxOf(pages[0], 'ĐẢNG CỘNG SẢN VIỆT NAM').width).toBeCloseTo(68, 0)
    expect(boxOf(pages[0], 'ĐẢNG UỶ SỞ XÂY DỰNG').sizePt).toBeCloseTo(13, 0)
    const text = textOf(file)
    expect(text).toContain('2026./.')
    expect(text).toContain('Các đồng chí uỷ viên')
    const named = { ...documentWith('party', { 'party.tonePlacement': 'old' }) }
    named.sections = named.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind === 'signature' ? { ...block, name: 'NGUYỄN THỊ THÚY HÒA' } : block,
      ),
    }))
    const other = saved((await renderPdf(named, resourcesFolder)).bytes)
    expect(textOf(other)).toContain('NGUYỄN THỊ THÚY HÒA')
  })
})
