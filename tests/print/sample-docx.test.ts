import { expect, test } from 'vitest'
import { newFolder } from '#tests/harness/house.ts'
import { renderDocx, renderPdf } from '#electron/print/render.ts'
import { resourcesFolder } from './fixtures.ts'
import { convert } from './libre-office.ts'
import { measurePages, saved, type Page } from './ruler.ts'
import { sampleDocuments } from './sample-documents.ts'

test('letters, decisions and the marks about them stand in a Word file where the PDF has them', async () => {
  const documents = Object.values(sampleDocuments)
  const files = await Promise.all(documents.map((each) => renderDocx(each, resourcesFolder)))
  const bytes = files.map((each) => each.bytes)
  const opened = await convert(newFolder(), bytes, 'pdf')
  for (const [at, name] of Object.keys(sampleDocuments).entries()) {
    const document = documents[at]
    const word = measurePages(opened[at] ?? '')
    const pdf = document ? measurePages(saved((await renderPdf(document, resourcesFolder)).bytes)) : []
    expect(word.length, `pages of ${name}`).toBe(pdf.length)
    for (const [number, page] of word.entries()) expectAlike(name, page, pdf[number])
  }
})

/** The same words, and each that stands only once on the page at its place. */
function expectAlike(name: string, word: Page, pdf: Page | undefined) {
  const texts = (page: Page | undefined) => (page?.words ?? []).map(({ text }) => text).toSorted()
  expect(texts(word), `words of ${name}`).toEqual(texts(pdf))
  for (const { text, left, top } of word.words) {
    const [same, another] = pdf?.words.filter((other) => other.text === text) ?? []
    if (another) continue
    expect(Math.abs(left - (same?.left ?? 0)), `left of ${text} in ${name}`).toBeLessThan(1)
    expect(Math.abs(top - (same?.top ?? 0)), `top of ${text} in ${name}`).toBeLessThan(2.5)
  }
}
