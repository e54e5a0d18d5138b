import { describe, expect, test } from 'vitest'
import type { PrintedDocument } from '#electron/print/document.ts'
import { printPdf } from '#electron/print/pdf.ts'
import { resourcesFolder } from './fixtures.ts'
import {
  boxOf,
  drawPage,
  findRule,
  linesOf,
  measurePages,
  poppler,
  saved,
  tryBox,
  type Box,
  type Page,
} from './ruler.ts'
import { longNames, secretaryName, shortNames, writeTyped, type Names } from './typed-documents.ts'
import { expectWithinMargins } from './within-margins.ts'
import { party, partyTypes, state, stateTypes, type Rules, type Type, type Written } from './writing-rules.ts'

/**
 * Every type of document in both layouts, measured on the printed page with poppler and held against numbers written
 * down here from the rules, not against the catalogue that the pages are made from. Positions to half a millimetre,
 * sizes to half a point.
 */

interface Printed {
  file: string
  pages: Page[]
  first: Page
  styles: ReadonlyMap<string, string>
}

async function print(document: PrintedDocument): Promise<Printed> {
  const file = saved((await printPdf(document, resourcesFolder)).bytes)
  const pages = measurePages(file)
  const [first] = pages
  if (!first) throw new Error('no page')
  return { file, pages, first, styles: stylesOf(file) }
}

/** How every stretch of text looks: "bold", "italic", "bold italic" or "". */
function stylesOf(file: string): ReadonlyMap<string, string> {
  const xml = poppler('pdftohtml', ['-xml', '-i', '-stdout', file]).toString('utf8')
  return new Map(
    [...xml.matchAll(/<text [^>]*>(.*)<\/text>/g)].map(([, inner = '']) => [
      inner.replace(/<[^>]*>/g, '').trim(),
      [inner.includes('<b>') && 'bold', inner.includes('<i>') && 'italic'].filter(Boolean).join(' '),
    ]),
  )
}

const mmOf = (points: number) => (points * 25.4) / 72

function expectBox(box: Box, wanted: { sizePt?: number; centre?: number; left?: number; top?: number }) {
  if (wanted.sizePt !== undefined) expect(box.sizePt, `size of ${box.text}`).toBeCloseTo(wanted.sizePt, 0)
  if (wanted.centre !== undefined) expect(box.centre, `middle of ${box.text}`).toBeCloseTo(wanted.centre, 0)
  if (wanted.left !== undefined) expect(box.left, `left edge of ${box.text}`).toBeCloseTo(wanted.left, 0)
  if (wanted.top !== undefined) expect(box.top, `top of ${box.text}`).toBeCloseTo(wanted.top, 0)
}

/** The rule right below a text in its column. */
function ruleBelow(file: string, text: Box) {
  const within = {
    top: text.bottom,
    bottom: text.bottom + 2.5,
    left: text.centre - 46,
    right: text.centre + 46,
  }
  return findRule(drawPage(file), within)
}

/** Both columns of the heading: sizes, middles, rules. */
function checkHeading({ file, first, styles }: Printed, rules: Rules, written: Written, names: Names) {
  const left = rules.marginMm.left + written.leftMm / 2
  const right = rules.marginMm.left + written.leftMm + written.rightMm / 2
  for (const { text, sizePt, widthMm } of [written.nation, written.ruled]) {
    const box = boxOf(first, text)
    expectBox(box, { sizePt, centre: right })
    expect(box.width, `width of ${text}`).toBeCloseTo(widthMm, 0)
    expect(styles.get(text), text).toBe('bold')
  }
  const nation = boxOf(first, written.nation.text)
  expectBox(nation, { top: rules.marginMm.top })
  const rule = ruleBelow(file, boxOf(first, written.ruled.text))
  expect(rule.width, 'rule under the nation').toBeCloseTo(written.ruled.widthMm, 0)
  expect(rule.centre, 'rule under the nation').toBeCloseTo(right, 0)

  const superior = linesOf(first, names.superior.toLocaleUpperCase('vi'))
  const organisation = linesOf(first, names.organisation.toLocaleUpperCase('vi'))
  expectBox(superior[0] ?? nation, { top: rules.marginMm.top })
  for (const line of [...superior, ...organisation]) {
    expectBox(line, { sizePt: written.namesPt, centre: left })
    expect(line.right, `${line.text} stays in its column`).toBeLessThan(rules.marginMm.left + written.leftMm)
  }
  for (const { text } of superior) expect(styles.get(text), text).toBe(rules.styles.superior)
  for (const { text } of organisation) expect(styles.get(text), text).toBe('bold')
  const last = organisation.at(-1) ?? nation
  if (rules.ruleFraction) expectFraction(ruleBelow(file, last), organisation, rules.ruleFraction)
  else expectBox(boxOf(first, '*'), { centre: left, sizePt: written.namesPt })
}

function expectFraction(
  rule: { width: number; centre: number },
  lines: readonly Box[],
  [from, to]: readonly [number, number],
) {
  const longest = Math.max(...lines.map(({ width }) => width))
  expect(rule.width / longest, `rule under ${lines[0]?.text}`).toBeGreaterThan(from - 0.01)
  expect(rule.width / longest, `rule under ${lines[0]?.text}`).toBeLessThan(to + 0.01)
  expect(rule.centre, `middle of the rule under ${lines[0]?.text}`).toBeCloseTo(lines[0]?.centre ?? 0, 0)
}

const dayInWords = 'Bắc Ninh, ngày 23 tháng 11 năm 2026'

/** Place and day in the right column, on the base line of the number. */
function checkDay({ first, styles }: Printed, rules: Rules, written: Written, numbered: Box) {
  const dated = boxOf(first, dayInWords)
  expectBox(dated, {
    sizePt: written.datePt,
    centre: rules.marginMm.left + written.leftMm + written.rightMm / 2,
  })
  expect(dated.width, 'place and day').toBeCloseTo(written.datePt === 14 ? 76.3 : 70.8, 0)
  expect(styles.get(dated.text)).toBe('italic')
  // 0.216 of the size lies below the base line.
  const baseOf = (box: Box) => box.bottom - mmOf(0.216 * box.sizePt)
  expect(baseOf(numbered), 'one base line').toBeCloseTo(baseOf(dated), 0)
}

/** Number and day on one base line, then the title or what a letter has instead. */
function checkTitle(printed: Printed, rules: Rules, written: Written, given: [Type, Names]) {
  const { file, first, styles } = printed
  const [{ type, name, number, undated }, names] = given
  const left = rules.marginMm.left + written.leftMm / 2
  const middle = (rules.marginMm.left + 210 - rules.marginMm.right) / 2
  const numbered = boxOf(first, number)
  expectBox(numbered, { sizePt: rules.numberPt, centre: left })
  expect(styles.get(number)).toBe('')
  if (undated) expect(tryBox(first, dayInWords), 'place and day').toBeNull()
  else checkDay(printed, rules, written, numbered)

  if (name === null) {
    const abstract = linesOf(first, `V/v ${names.subject}`)
    for (const line of abstract) expectBox(line, { sizePt: rules.letterPt, centre: left })
    for (const { text } of abstract) expect(styles.get(text), text).toBe(rules.styles.letter)
    // Six points under the number, whose line is a little higher than its letters' box.
    expect((abstract[0]?.top ?? 0) - numbered.bottom, 'under the number').toBeCloseTo(mmOf(6.5), 0)
    expect(tryBox(first, 'CÔNG VĂN'), `${type} has no title`).toBeNull()
    return
  }
  const title = boxOf(first, name)
  expectBox(title, { sizePt: rules.typePt, centre: middle })
  expect(styles.get(name)).toBe('bold')
  const abstract = linesOf(first, names.subject)
  for (const line of abstract) expectBox(line, { sizePt: rules.abstractPt, centre: middle })
  for (const { text } of abstract) expect(styles.get(text), text).toBe('bold')
  if (rules.ruleFraction)
    expectFraction(ruleBelow(file, abstract.at(-1) ?? title), abstract, rules.ruleFraction)
  else expectBox(boxOf(first, '-----'), { centre: middle, sizePt: 14 })
}

/** "Kính gửi:" or what the type has in its place: one centred line, or a paragraph of the text. */
function checkAddressee({ first, styles }: Printed, rules: Rules, type: Type, names: Names) {
  const greeting = type.addressed?.replace('{organisation}', names.organisation)
  if (greeting === undefined) return
  const [line] = linesOf(first, `${greeting} ${names.addressee}`)
  if (!line) throw new Error(`no ${greeting}`)
  expectBox(line, { sizePt: 14 })
  if (type.addressedInText) expectBox(line, { left: rules.marginMm.left + 10 })
  else expectBox(line, { centre: (rules.marginMm.left + 210 - rules.marginMm.right) / 2 })
  // A stretch with names in it is in italic where its label is.
  const begin = line.text.split(' ').slice(0, 2).join(' ')
  expect([...styles].find(([text]) => text.startsWith(begin))?.[1]).toBe(rules.styles.addressee)
}

/** What the document says: bases, articles, text. */
function checkText({ pages, first, styles }: Printed, rules: Rules, type: Type, layout: string) {
  if (type.decides) {
    const dash = layout === 'party' ? '- ' : ''
    const bases = [`${dash}Căn cứ Luật Nhà ở;`, `${dash}Căn cứ đề nghị của phòng chuyên môn.`]
    for (const text of bases) {
      expectBox(boxOf(first, text), { sizePt: rules.bodyPt, left: rules.marginMm.left + 10 })
      expect(styles.get(text), text).toBe(rules.styles.bases)
    }
    expectBox(boxOf(first, 'BAN HÀNH:'), { centre: (30 + 195) / 2, sizePt: rules.bodyPt })
    for (const text of ['Điều 1. Phạm vi', 'Điều 2. Trách nhiệm']) {
      expectBox(boxOf(first, text), { sizePt: rules.bodyPt, left: rules.marginMm.left + 10 })
    }
  }
  const page = pages.find((each) => tryBox(each, 'Nội dung của')) ?? first
  const start = boxOf(page, 'Nội dung của')
  expectBox(start, { sizePt: rules.bodyPt, left: rules.marginMm.left + 10 })
  const next = page.words.find((word) => word.top > start.top + 2 && word.top < start.top + 9)
  expect((next?.top ?? 0) - start.top, 'line to line').toBeCloseTo(mmOf(rules.linePt), 1)
  expect(next?.left, 'further lines').toBeCloseTo(rules.marginMm.left, 0)
  const full = page.words.filter((word) => Math.abs(word.top - start.top) < 0.2)
  expect(Math.max(...full.map(({ right }) => right)), 'full line').toBeCloseTo(210 - rules.marginMm.right, 0)
  expect(
    pages.some((each) => tryBox(each, `nội dung${rules.end}`)),
    'end of the text',
  ).toBe(true)
}

/** Who signs, level with it who receives the document. */
function checkSignature({ pages, styles }: Printed, rules: Rules, written: Written, given: [Type, Names]) {
  const [type, names] = given
  const page = pages.find((each) => tryBox(each, 'Nơi nhận:'))
  if (!page) throw new Error('no recipients')
  const centre = rules.marginMm.left + written.leftMm + written.rightMm / 2
  const authority = tryBox(page, 'KT. GIÁM ĐỐC') ?? boxOf(page, 'T/M BAN THƯỜNG VỤ')
  expectBox(authority, { sizePt: 14, centre })
  expect(styles.get(authority.text)).toBe('bold')
  const position = linesOf(page, names.position)
  for (const line of position) expectBox(line, { sizePt: 14, centre })
  for (const { text } of position) expect(styles.get(text), text).toBe(rules.styles.position)
  const name = linesOf(page, names.signer)
  for (const line of name) expectBox(line, { sizePt: 14, centre })
  for (const { text } of name) expect(styles.get(text), text).toBe('bold')
  // Four blank lines between them.
  expect((name[0]?.top ?? 0) - (position.at(-1)?.top ?? 0), 'room to sign').toBeCloseTo(
    mmOf(5 * 14 * 1.149),
    0,
  )
  const label = boxOf(page, 'Nơi nhận:')
  const level = type.minutes ? {} : { top: authority.top }
  expectBox(label, { sizePt: rules.recipientsPt.label, left: rules.marginMm.left, ...level })
  if (type.minutes) {
    const kept = ['THƯ KÝ', secretaryName].map((text) => boxOf(page, text))
    for (const box of kept) expectBox(box, { sizePt: 14, centre: rules.marginMm.left + written.leftMm / 2 })
    expectBox(kept[0] ?? label, { top: authority.top })
    expect(label.top, 'recipients below').toBeGreaterThan(name.at(-1)?.bottom ?? 0)
  }
  expect(styles.get('Nơi nhận:')).toBe(rules.styles.label)
  const listed = [...(type.addressed ? ['Như trên;'] : []), 'UBND tỉnh (báo cáo);']
  for (const text of listed) expectBox(boxOf(page, text), { sizePt: rules.recipientsPt.list })
}

describe.for([
  { layout: 'state' as const, rules: state, types: stateTypes },
  { layout: 'party' as const, rules: party, types: partyTypes },
])('$layout', ({ layout, rules, types }) => {
  test('there are at least twelve types', () => {
    expect(types.length).toBeGreaterThanOrEqual(12)
  })

  describe.for(types)('$type', (type) => {
    test.for([
      ['short', shortNames],
      ['long', longNames],
    ] as const)('with %s names', async ([length, names]) => {
      const printed = await print(writeTyped(layout, type, names))
      checkHeading(printed, rules, rules[length], names)
      checkTitle(printed, rules, rules[length], [type, names])
      checkAddressee(printed, rules, type, names)
      checkText(printed, rules, type, layout)
      checkSignature(printed, rules, rules[length], [type, names])
      expectWithinMargins(printed.pages, rules.marginMm)
    })
  })
})

test('a Party document of before 27/5/2026 is written as the guide of 2018 wants it', async () => {
  const type = { type: 'QĐ', name: 'QUYẾT ĐỊNH', number: 'Số 05-QĐ/SXD', decides: true }
  const written = writeTyped('party', type, shortNames)
  const [before, after] = await Promise.all(
    ['2026-05-26', '2026-05-27'].map((day) => print({ ...written, day })),
  )
  for (const text of ['nội dung./.', '- UBND tỉnh (báo cáo),', '- Căn cứ đề nghị của phòng chuyên môn,']) {
    expect(boxOf(before?.first, text).left, text).toBeGreaterThan(29.5)
  }
  for (const text of ['nội dung.', '- UBND tỉnh (báo cáo);', '- Căn cứ đề nghị của phòng chuyên môn.']) {
    expect(boxOf(after?.first, text).left, text).toBeGreaterThan(29.5)
  }
})
