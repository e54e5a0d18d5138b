import { describe, expect, test } from 'vitest'
import { layoutItems } from '#shared/rules/layout-items.ts'
import type { PrintedDocument } from '#electron/print/document.ts'
import { openDrawing } from '#electron/print/drawing.ts'
import { renderPdf } from '#electron/print/render.ts'
import { makeReport, partyLetterhead, resourcesFolder, stateLetterhead } from './fixtures.ts'
import { boxOf, measurePages, saved, textOf } from './ruler.ts'
import { sampleDocuments } from './sample-documents.ts'
import { longNames, shortNames, writeTyped } from './typed-documents.ts'
import { expectWithinMargins } from './within-margins.ts'

const letterheads = { state: stateLetterhead, party: partyLetterhead }

function documentWith(
  layout: 'state' | 'party',
  choices: Record<string, string>,
  projects = 3,
): PrintedDocument {
  return { ...makeReport(projects, letterheads[layout]), choices }
}

async function print(layout: 'state' | 'party', choices: Record<string, string>, projects = 3) {
  const { bytes } = await renderPdf(documentWith(layout, choices, projects), resourcesFolder)
  const file = saved(bytes)
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

describe('the widest margins that the decree allows', () => {
  const choices = {
    'state.marginLeft': '35',
    'state.marginRight': '20',
    'state.marginTop': '25',
    'state.marginBottom': '25',
  }

  test('a report with tables and annexes stays within them', async () => {
    const { pages } = await print('state', choices, 39)
    expectWithinMargins(pages, { left: 35, right: 20, top: 25, bottom: 25 })
  })
})

/** What an office may choose at once: of every item its first, second or last option. */
const together = [0, 1, Infinity].flatMap((number, at) =>
  (['state', 'party'] as const).map((layout) => ({
    layout,
    pick: ['first', 'second', 'last'][at],
    choices: Object.fromEntries(
      layoutItems
        .filter((each) => each.layout === layout)
        .map(({ key, options }) => [key, options.at(Math.min(number, options.length - 1))?.value ?? '']),
    ),
  })),
)

describe.for(together)('$layout with the $pick option of every item', ({ layout, choices }) => {
  test.for([
    ['short', shortNames],
    ['long', longNames],
  ] as const)('%s names and all marks: nothing leaves the margins, nothing overlaps', async ([, names]) => {
    const decision = { type: 'QĐ', name: null, number: '', decides: true }
    const marks = {
      urgency: 'THƯỢNG KHẨN',
      circulation: 'Xem xong trả lại, lưu hành nội bộ trong cơ quan',
      draftNumber: 3,
      typist: 'NVM.15',
      contact: null,
    } as const
    const document = { ...writeTyped(layout, decision, names), choices, marks }
    const file = saved((await renderPdf(document, resourcesFolder)).bytes)
    const margin = (side: string, usual: number) => Number(choices[`${layout}.margin${side}`] ?? usual)
    expectWithinMargins(measurePages(file), {
      left: margin('Left', 30),
      right: margin('Right', 15),
      top: margin('Top', 20),
      bottom: margin('Bottom', 20),
    })
  })
})

test('a text of 13 pt has bases, articles and addressees of 13 pt', async () => {
  const print13 = async (name: 'state-decision' | 'state-letter') => {
    const document = { ...sampleDocuments[name], choices: { 'state.bodySize': '13' } }
    return measurePages(saved((await renderPdf(document, resourcesFolder)).bytes))[0]
  }
  const [decision, letter] = [await print13('state-decision'), await print13('state-letter')]
  for (const text of ['Căn cứ Luật Nhà ở', 'QUYẾT ĐỊNH:', 'Điều 1. Thành lập Tổ công tác']) {
    expect(boxOf(decision, text).sizePt, text).toBeCloseTo(13, 0)
  }
  expect(boxOf(letter, '- Ủy ban nhân dân các xã, phường;').sizePt).toBeCloseTo(13, 0)
  expect(boxOf(letter, 'Kính gửi:').sizePt).toBeCloseTo(13, 0)
})

test('tone marks are placed in every text but in names and in what others wrote', () => {
  const document: PrintedDocument = {
    ...sampleDocuments['state-minutes'],
    choices: { 'state.tonePlacement': 'old' },
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          { kind: 'paragraph', role: 'body', runs: [{ text: 'lũy kế' }, { text: 'lũy kế', verbatim: true }] },
          {
            kind: 'signature',
            authority: 'TM. ỦY BAN NHÂN DÂN',
            position: 'ỦY VIÊN',
            name: 'LÊ VĂN HÒA',
            secretary: { position: 'THƯ KÝ', name: 'TRẦN THỊ THÚY' },
            recipients: ['Tỉnh ủy'],
            addressed: false,
          },
        ],
      },
    ],
  }
  const { document: placed, layout } = openDrawing(document, resourcesFolder)
  expect(placed.sections[0]?.blocks).toEqual([
    { kind: 'paragraph', role: 'body', runs: [{ text: 'luỹ kế' }, { text: 'lũy kế', verbatim: true }] },
    {
      kind: 'signature',
      authority: 'TM. UỶ BAN NHÂN DÂN',
      position: 'UỶ VIÊN',
      name: 'LÊ VĂN HÒA',
      secretary: { position: 'THƯ KÝ', name: 'TRẦN THỊ THÚY' },
      recipients: ['Tỉnh uỷ'],
      addressed: false,
    },
  ])
  expect(layout.right[0]?.text).toBe('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM')
})
