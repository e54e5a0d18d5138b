import type { Pen } from './annex-pen.ts'
import { Grid } from './annex-grid.ts'
import { layHeader, layRow, type Strip, type TableRoom } from './annex-rows.ts'
import { layNotes, layTitle } from './annex-texts.ts'
import type { Block, Section, Table, TableRow } from './document.ts'
import { fontStyleOf } from './fonts.ts'
import { furnishPage } from './furniture.ts'
import type { GlyphCheck } from './glyphs.ts'
import { written, type Drawing } from './pieces.ts'
import { writeAnnexReference, writeAnnexTitle } from './signature.ts'
import { captionStyle, fitColumns, linePt, noteStyle, styleOfRow } from './table.ts'
import { a4Mm, mm } from './units.ts'

/**
 * An annex that is one long table. pdfmake takes 12 s and 930 MB for 30,000 rows; here each row is laid out when its
 * turn comes, and a page that is full is written out and forgotten.
 */
export interface Annex {
  section: number
  orientation: Section['orientation']
  title: Block & { kind: 'annexTitle' }
  table: Table
}

/** The sections of a document that are such annexes. */
export function annexesOf(sections: readonly Section[]): Annex[] {
  return sections.flatMap(({ orientation, blocks }, section) => {
    const [title, table] = blocks
    const isAnnex = section > 0 && blocks.length === 2
    if (!isAnnex || title?.kind !== 'annexTitle' || table?.kind !== 'table') return []
    return [{ section, orientation, title, table }]
  })
}

/** Looks at every letter that an annex will print. */
export function checkAnnex(check: GlyphCheck, { layout, document }: Drawing, { title, table }: Annex): void {
  const { annex } = layout
  const add = (text: string, style: { bold: boolean; italic: boolean }) =>
    check.add(text, fontStyleOf(style.bold, style.italic))
  add(writeAnnexTitle(layout, title), annex.label)
  add(written(title.title, annex.title), annex.title)
  add(writeAnnexReference(layout, document), annex.reference)
  add(table.caption ?? '', captionStyle)
  for (const cell of table.header.flat()) add(cell.text, { bold: true, italic: false })
  for (const row of table.rows) {
    const style = styleOfRow(table, row)
    for (const cell of row.cells) add(cell.text, style)
  }
  for (const note of table.notes) add(note, noteStyle(table))
}

/** Draws an annex on pages of its own. */
export function drawAnnex(pen: Pen, drawing: Drawing, annex: Annex): void {
  const flow = new Flow(pen, drawing, annex)
  const { room, text } = flow
  flow.place(layTitle(text, annex.title, annex.table.caption))
  flow.beginTable()
  const { rows } = annex.table
  const notes = layNotes(text, annex.table)
  for (const [from, to] of keptTogether(rows)) {
    const strips = rows.slice(from, to).map((row) => layRow(room, row))
    if (to < rows.length) flow.place(strips)
    else flow.placeLast(strips, notes)
  }
  if (rows.length === 0) flow.placeLast([], notes)
  flow.end()
}

/** From which row to which rows stay on one page: a heading with the row after it, a total with the one before. */
function* keptTogether(rows: readonly TableRow[]): Generator<[from: number, to: number]> {
  let from = 0
  for (let at = 0; at < rows.length; at += 1) {
    const [row, next] = [rows[at], rows[at + 1]]
    if (next && (row?.kind === 'group' || next.kind === 'total')) continue
    yield [from, at + 1]
    from = at + 1
  }
}

/** Fills page after page. */
class Flow {
  readonly room: TableRoom
  readonly text
  readonly #size
  readonly #header: Strip
  readonly #orientation: Section['orientation']
  #grid: Grid
  #top = 0
  #page = 0
  /** What stands on the page is only what every page has. */
  #isFresh = true

  constructor(pen: Pen, drawing: Drawing, { orientation, table: given }: Annex) {
    const { fonts, layout } = drawing
    const { left, right } = layout.page.marginMm
    const table = { ...given, columns: fitColumns(fonts, given) }
    const edges = [mm(left)]
    for (const { widthMm } of table.columns) edges.push((edges.at(-1) ?? 0) + mm(widthMm))
    const upright = orientation === 'portrait'
    this.#size = {
      width: mm(upright ? a4Mm.width : a4Mm.height),
      height: mm(upright ? a4Mm.height : a4Mm.width),
    }
    this.#grid = new Grid(pen, edges)
    this.#orientation = orientation
    this.room = { drawing, pen, table, edges, grid: () => this.#grid }
    this.text = { drawing, pen, left: mm(left), widthPt: this.#size.width - mm(left) - mm(right) }
    this.#header = layHeader(this.room)
    this.#beginPage()
  }

  /** Draws the headings of the table for the first time. */
  beginTable(): void {
    this.#draw(this.#header)
  }

  /** Places strips that stay on one page, on the next one where there is no room for them on this one. */
  place(strips: readonly Strip[]): void {
    if (this.#hasRoom(strips)) return this.#drawAll(strips)
    if (!this.#isFresh) this.#turn(strips[0])
    if (this.#hasRoom(strips)) return this.#drawAll(strips)
    // Together they are higher than a page.
    for (const strip of strips) this.#placeAlone(strip)
  }

  /** The last rows with all the notes; of more notes than a page can hold with the first one. */
  placeLast(rows: readonly Strip[], notes: readonly Strip[]): void {
    const all = [...rows, ...notes]
    const fitsAPage = heightOf(all) <= this.#bottom - this.#topOfText - this.#header.heightPt
    this.place(fitsAPage ? all : [...rows, ...notes.slice(0, 1)])
    if (!fitsAPage) for (const note of notes.slice(1)) this.place([note])
  }

  end(): void {
    this.#grid.end()
    this.room.pen.endPage(linePt)
  }

  #placeAlone(given: Strip): void {
    let strip = given
    while (!this.#hasRoom([strip])) {
      if (!this.#isFresh) this.#turn(strip)
      if (this.#hasRoom([strip])) break
      const parts = strip.cut(this.#bottom - this.#top)
      // Not even one line of it has room: it runs off the page rather than for ever.
      if (parts === null) break
      this.#draw(parts[0])
      strip = parts[1]
    }
    this.#draw(strip)
  }

  #hasRoom(strips: readonly Strip[]): boolean {
    return this.#top + heightOf(strips) <= this.#bottom + 0.01
  }

  get #bottom(): number {
    return this.#size.height - mm(this.room.drawing.layout.page.marginMm.bottom)
  }

  get #topOfText(): number {
    return mm(this.room.drawing.layout.page.marginMm.top)
  }

  #drawAll(strips: readonly Strip[]): void {
    for (const strip of strips) this.#draw(strip)
  }

  #draw(strip: Strip): void {
    strip.draw(this.#top)
    this.#top += strip.heightPt
    this.#isFresh = false
  }

  /** Goes on on a new page: rows below their headings. */
  #turn(next: Strip | undefined): void {
    this.end()
    this.#beginPage()
    if (!next?.isRow) return
    this.beginTable()
    this.#isFresh = true
  }

  #beginPage(): void {
    const { pen, drawing, edges } = this.room
    this.#grid = new Grid(pen, edges)
    this.#page += 1
    this.#top = this.#topOfText
    this.#isFresh = true
    pen.beginPage(this.#size)
    if (drawing.document.draft) pen.watermark(this.#orientation)
    const page = { ...this.#size, number: this.#page }
    const { texts, frames } = furnishPage(drawing, page)
    for (const frame of frames) pen.frame(frame)
    for (const placed of texts) pen.text(placed)
  }
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, { heightPt }) => sum + heightPt, 0)
}
