import type { FigurePlace, PrintedDocument } from './document.ts'
import type { Bookmark } from './marks.ts'
import type { PdfDocument, PdfOutline } from './pdfkit-document.ts'

/** What has been written into a file, in the order in which it was written: the body first, then the annexes. */
export interface WrittenPages {
  /** For each page the number of its section in the document. */
  sections: readonly number[]
  /** Pages counted from 1. */
  places: FigurePlace[]
  bookmarks: PlacedBookmark[]
}

/** A bookmark with its page, counted from 1, and how far down it is in points. */
export interface PlacedBookmark extends Bookmark {
  page: number
  y: number
}

/**
 * Puts the pages into the order of the document, names them as a reader counts them, and adds the outline. Answers
 * where the figures stand in that order.
 */
export function bindSheets(
  file: PdfDocument,
  document: PrintedDocument,
  written: WrittenPages,
): FigurePlace[] {
  const pages = file['_root'].data.Pages.data
  const order = pages.Kids.map((page, at) => ({ page, at, section: written.sections[at] ?? 0 })).sort(
    (a, b) => a.section - b.section || a.at - b.at,
  )
  pages.Kids = order.map(({ page }) => page)
  const pageOf = new Map(order.map(({ at }, place) => [at + 1, place + 1]))
  // A long annex has hundreds of thousands of places: none is copied.
  for (const each of [written.places, written.bookmarks].flat())
    each.page = pageOf.get(each.page) ?? each.page
  labelPages(
    file,
    document,
    order.map(({ section }) => section),
  )
  addOutline(
    file,
    written.bookmarks.sort((a, b) => a.page - b.page || a.y - b.y),
  )
  return written.places.sort((a, b) => a.page - b.page)
}

/** The body counts from 1; the pages of an annex are "PL-1", of several annexes "PL2-1". */
function labelPages(
  file: PdfDocument,
  { sections }: PrintedDocument,
  sectionOfPage: readonly number[],
): void {
  const annexes = sections.flatMap(({ blocks }, at) => (blocks[0]?.kind === 'annexTitle' ? [at] : []))
  let bodyPages = 0
  const labels = sectionOfPage.flatMap((section, page): unknown[] => {
    const annex = annexes.indexOf(section)
    if (annex < 0) bodyPages += 1
    if (section === sectionOfPage[page - 1]) return []
    if (annex < 0) return [page, { S: 'D', St: bodyPages }]
    // pdfkit writes a String as a text, a string as a name.
    const prefix = new String(annexes.length === 1 ? 'PL-' : `PL${annex + 1}-`)
    return [page, { S: 'D', P: prefix, St: 1 }]
  })
  const tree = file.ref({ Nums: labels })
  tree.end()
  file['_root'].data.PageLabels = tree
}

/** Headings of the third level and below would only lengthen the outline. */
const deepest = 2

function addOutline(file: PdfDocument, bookmarks: readonly PlacedBookmark[]): void {
  let parent: PdfOutline | undefined
  for (const { title, level, page, y } of bookmarks) {
    if (level > deepest) continue
    const under = level === 1 || !parent ? file.outline : parent
    // pdfkit counts the left edge from the right one.
    const left = file['_root'].data.Pages.data.Kids[page - 1]?.data.MediaBox[2] ?? 0
    const item = under.addItem(title, {
      pageNumber: page - 1,
      top: y,
      left,
      zoom: 0,
      fit: false,
      expanded: true,
    })
    if (level === 1) parent = item
  }
}
