import { expect, test } from 'vitest'
import type { Block, PrintedDocument } from '#electron/print/document.ts'
import { printPdf } from '#electron/print/pdf.ts'
import { resourcesFolder } from './fixtures.ts'
import { boxOf, measurePages, saved, type Box } from './ruler.ts'
import { shortNames, writeTyped } from './typed-documents.ts'

/** Several addressees, by Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9.d; for the Party no source shows a list. */

const letter = { type: 'CV', name: null, number: '', addressed: 'Kính gửi:' }
const addressees: Block = { kind: 'addressees', names: ['Sở Tài chính', 'Sở Nội vụ'] }

async function printToTwo(layout: PrintedDocument['layout']): Promise<Record<'label' | 'one' | 'two', Box>> {
  const written = writeTyped(layout, letter, shortNames)
  const sections = written.sections.map(({ orientation, blocks }) => ({
    orientation,
    blocks: blocks.map((block) => (block.kind === 'addressees' ? addressees : block)),
  }))
  const [page] = measurePages(saved((await printPdf({ ...written, sections }, resourcesFolder)).bytes))
  return {
    label: boxOf(page, 'Kính gửi:'),
    one: boxOf(page, '- Sở Tài chính;'),
    two: boxOf(page, '- Sở Nội vụ.'),
  }
}

test('State: each on a line of its own, the dashes below each other under the colon', async () => {
  const { label, one, two } = await printToTwo('state')
  expect(one.top, 'below the label').toBeGreaterThan(label.bottom - 0.5)
  // A colon is 0.278 of the size wide.
  const colon = label.right - (14 * 0.278 * 25.4) / 72
  expect(one.left, 'under the colon').toBeCloseTo(colon, 0)
  expect(two.left, 'below each other').toBeCloseTo(one.left, 1)
  expect(two.top).toBeGreaterThan(one.bottom - 0.5)
})

test('Party: the first stands beside "Kính gửi:"', async () => {
  const { label, one, two } = await printToTwo('party')
  expect(one.top, 'one line').toBeCloseTo(label.top, 0)
  expect(one.left).toBeGreaterThan(label.right)
  expect(two.left, 'below each other').toBeCloseTo(one.left, 1)
})
