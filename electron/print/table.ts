import type {
  Content,
  ContentTable,
  ContentText,
  TableCell,
  TableCellProperties,
} from 'pdfmake/interfaces.js'
import type { Cell, Table, TableRow } from './document.ts'
import { singleLineHeight, widthOf, type Fonts } from './fonts.ts'
import { bind, marked } from './marks.ts'
import { keepWhole, run, type Drawing, type Letters } from './pieces.ts'
import { mm } from './units.ts'
import { breakLongWords, wrapEvenly } from './wrapping.ts'

export const linePt = 0.5
/** Around the text of a cell. */
export const paddingPt = { side: 2.5, top: 1.5, bottom: 2 }
/** What lies between the texts of two rows. */
export const betweenRowsPt = paddingPt.top + paddingPt.bottom + linePt
/** A table of so few rows stays on one page with its caption and notes. */
export const shortTable = 12

export const rowLetters: Record<TableRow['kind'], { bold: boolean; italic: boolean }> = {
  data: { bold: false, italic: false },
  group: { bold: true, italic: false },
  total: { bold: true, italic: false },
}

/** Stands on the first letters of each row, so that the renderer sees on which page the row came to stand. */
export interface RowMark {
  table: number
  /** The caption of a table is its row -1, its first note the row after the last one. */
  row: number
}

export const captionRow = -1

export interface TablePlace {
  /** Which table of the document this is. */
  number: number
  /** Rows that begin a new page. */
  breakBefore: ReadonlySet<number>
}

/** A table with caption and notes. Its headings repeat on every page and no row is split. */
export function drawTable(drawing: Drawing, given: Table, place: TablePlace): Content {
  const table = { ...given, columns: fitColumns(drawing.fonts, given) }
  const short = table.rows.length <= shortTable && place.breakBefore.size === 0
  const caption = table.caption === null ? [] : [onRow(drawCaption(table.caption), captionRow, place)]
  const notes = table.notes.map((note, at) => {
    const drawn = drawNote(note, noteStyle(table), at === table.notes.length - 1)
    return at === 0 ? onRow(drawn, table.rows.length, place) : drawn
  })
  const parts = [...caption, ...drawGrids(drawing, table, { ...place, short }), ...notes]
  return short ? keepWhole(parts) : { stack: parts }
}

/** How the title of a table or chart looks, and the room above and below it in points. */
export const captionStyle = { sizePt: 13, bold: true, italic: false, underline: false }
export const captionGaps = { above: 6, below: 4 }

/** The title of a table or chart, centred above it. */
export function drawCaption(text: string): ContentText {
  const { above, below } = captionGaps
  return { ...run(text, captionStyle), alignment: 'center', margin: [0, above, 0, below] }
}

/** How the notes below a table look, and the room above each and below the last one in points. */
export function noteStyle(table: Table): Letters {
  return { sizePt: Math.max(10, table.sizePt - 1), bold: false, italic: true, underline: false }
}
export const noteGaps = { above: 2, belowLast: 8 }

function drawNote(text: string, style: Letters, last: boolean): ContentText {
  const { above, belowLast } = noteGaps
  return { ...run(text, style), alignment: 'left', margin: [0, above, 0, last ? belowLast : 0] }
}

/** One grid; more where rows have to begin a new page. */
function drawGrids(drawing: Drawing, table: Table, place: TablePlace & { short: boolean }): Content[] {
  const starts = [0, ...[...place.breakBefore].filter((row) => row > 0).sort((a, b) => a - b)]
  return starts.map((from, at) => {
    const grid = drawGrid(drawing, table, { from, to: starts[at + 1] ?? table.rows.length, place })
    return at === 0 ? grid : Object.assign(grid, { pageBreak: 'before' })
  })
}

function drawGrid(
  drawing: Drawing,
  table: Table,
  part: { from: number; to: number; place: TablePlace & { short: boolean } },
): ContentTable {
  const { from, to, place } = part
  const header = drawHeader(drawing.fonts, table)
  const body = table.rows
    .slice(from, to)
    .map((row, at) => drawRow(drawing, table, { row, at: from + at, place }))
  return {
    table: {
      // A short table never breaks: repeated headings would only disturb the block that keeps it together.
      headerRows: place.short ? 0 : header.rows.length,
      keepWithHeaderRows: place.short ? 0 : 1,
      dontBreakRows: true,
      widths: table.columns.map((_column, at) => innerWidthPt(table, at, 1)),
      heights: (row) => header.heights[row] ?? 'auto',
      body: [...header.rows, ...body],
    },
    layout: {
      hLineWidth: () => linePt,
      vLineWidth: () => linePt,
      paddingLeft: () => paddingPt.side,
      paddingRight: () => paddingPt.side,
      paddingTop: () => paddingPt.top,
      paddingBottom: () => paddingPt.bottom,
    },
  }
}

/** Narrower than this a column of words is no help to anybody. */
const narrowestMm = 14

/**
 * Column widths in which no number and no day is broken: a column that is too narrow for its longest word is widened,
 * and the columns of words beside it give way, the widest most.
 */
export function fitColumns(fonts: Fonts, table: Table): Table['columns'] {
  const longest = longestWordsMm(fonts, table)
  const needed = table.columns.map(({ widthMm, align }, column) =>
    align === 'left' ? widthMm : Math.max(widthMm, longest[column] ?? 0),
  )
  const lacking = needed.reduce((sum, width, at) => sum + width - (table.columns[at]?.widthMm ?? 0), 0)
  const spare = table.columns.map(({ widthMm, align }) =>
    align === 'left' ? Math.max(0, widthMm - narrowestMm) : 0,
  )
  const allSpare = spare.reduce((sum, width) => sum + width, 0)
  const given = allSpare === 0 ? 0 : Math.min(1, lacking / allSpare)
  return table.columns.map((column, at) => ({
    ...column,
    widthMm: (needed[at] ?? column.widthMm) - (spare[at] ?? 0) * given,
  }))
}

/** How wide each column has to be for its longest word. */
function longestWordsMm(fonts: Fonts, table: Table): number[] {
  const longest = table.columns.map(() => 0)
  for (const { kind, cells } of table.rows) {
    const style = { sizePt: table.sizePt, ...rowLetters[kind] }
    for (const { cell, column } of placeRow(cells)) {
      const known = longest[column] ?? 0
      if (cell.colSpan !== undefined || table.columns[column]?.align === 'left') continue
      if (widthOf(fonts, cell.text, style) <= known) continue
      const words = cell.text.split(/\s+/).map((word) => widthOf(fonts, word, style))
      longest[column] = Math.max(known, ...words)
    }
  }
  return longest.map((width) => (width + 2 * paddingPt.side + linePt + 0.1) / mm(1))
}

/** The cells of a row with their columns; none of it goes over several rows. */
export function placeRow(cells: readonly Cell[]): PlacedCell[] {
  let next = 0
  return cells.map((cell) => {
    const column = next
    next += cell.colSpan ?? 1
    return { cell, column }
  })
}

/** Room for text in a cell that begins at a column and goes over some. */
export function innerWidthPt(table: Table, column: number, span: number): number {
  const outer = table.columns.slice(column, column + span).reduce((sum, each) => sum + mm(each.widthMm), 0)
  return outer - 2 * paddingPt.side - linePt
}

/**
 * The cells of the heading rows with their lines, and how high the rows have to be for them. Nobody makes room for
 * cells over several rows by himself: neither pdfmake, nor LibreOffice where it repeats the rows.
 */
export function measureHeader(fonts: Fonts, table: Table) {
  const style = { sizePt: table.sizePt, bold: true, italic: false, underline: false }
  const placed = placeCells(table.header, table.columns.length).map((row) =>
    row.map((cell) => (cell === null ? null : { ...cell, lines: headerLines(fonts, table, cell, style) })),
  )
  const lineHeight = singleLineHeight(fonts, table.sizePt)
  const heights = placed.map((row) =>
    Math.max(0, ...row.map((cell) => (cell && !cell.cell.rowSpan ? cell.lines.length * lineHeight : 0))),
  )
  const roomFor = (at: number, rows: number) =>
    heights.slice(at, at + rows).reduce((sum, height) => sum + height, 0) + (rows - 1) * betweenRowsPt
  placed.forEach((row, at) => {
    for (const cell of row) {
      const rows = cell?.cell.rowSpan ?? 1
      const lacking = (cell?.lines.length ?? 0) * lineHeight - roomFor(at, rows)
      const last = at + rows - 1
      if (lacking > 0) heights[last] = (heights[last] ?? 0) + lacking
    }
  })
  return { style, placed, heights, lineHeight, roomFor }
}

/** The heading rows with their heights. pdfmake does not put the text of their cells in the middle. */
function drawHeader(fonts: Fonts, table: Table): { rows: TableCell[][]; heights: number[] } {
  const { style, placed, heights, lineHeight, roomFor } = measureHeader(fonts, table)
  const rows = placed.map((row, at) =>
    row.map((cell): TableCell => {
      if (cell === null) return {}
      const above = (roomFor(at, cell.cell.rowSpan ?? 1) - cell.lines.length * lineHeight) / 2
      const text = run(cell.lines.join('\n'), style)
      return { ...text, alignment: 'center', margin: [0, above, 0, 0], ...spans(cell.cell) }
    }),
  )
  return { rows, heights }
}

function headerLines(fonts: Fonts, table: Table, { cell, column }: PlacedCell, style: Letters): string[] {
  const widthPt = innerWidthPt(table, column, cell.colSpan ?? 1)
  return wrapEvenly(fonts, cell.text, { widthPt, style })
}

/** How the letters of a row look. */
export function styleOfRow(table: Table, { kind }: TableRow): Letters {
  return { sizePt: table.sizePt, underline: false, ...rowLetters[kind] }
}

function drawRow(
  drawing: Drawing,
  table: Table,
  { row, at, place }: { row: TableRow; at: number; place: TablePlace },
): TableCell[] {
  const style = styleOfRow(table, row)
  const cells = placeCells([row.cells], table.columns.length)[0] ?? []
  return cells.map((cell, column): TableCell => {
    if (cell === null) return {}
    const drawn = drawCell(drawing, table, { ...cell, style })
    return column > 0 ? drawn : onRow(drawn, at, place)
  })
}

/** Text with the mark by which its row is found again on the pages. */
function onRow<T extends ContentText>(node: T, row: number, place: TablePlace): T {
  const rowMark: RowMark = { table: place.number, row }
  return {
    ...marked(node, { rowMark }),
    ...(row === captionRow && place.breakBefore.has(row) ? { pageBreak: 'before' } : {}),
  }
}

function drawCell(
  drawing: Drawing,
  table: Table,
  { cell, column, style }: PlacedCell & { style: Letters },
): ContentText & TableCellProperties {
  const widthPt = innerWidthPt(table, column, cell.colSpan ?? 1)
  const text = bind(run(breakLongWords(drawing.fonts, cell.text, { widthPt, style }), style), cell, drawing)
  return {
    text: [text],
    alignment: alignmentOf(table, cell, column),
    verticalAlignment: 'middle',
    ...spans(cell),
  }
}

/** A cell over several columns is a label. */
export function alignmentOf(table: Table, cell: Cell, column: number): 'left' | 'center' | 'right' {
  return (cell.colSpan ?? 1) > 1 ? 'left' : (table.columns[column]?.align ?? 'left')
}

export interface PlacedCell {
  cell: Cell
  column: number
}

/** Rows with a place for every column: null where a cell from the left or from above goes on. */
export function placeCells(rows: readonly (readonly Cell[])[], columns: number): (PlacedCell | null)[][] {
  const coveredUntil = Array.from({ length: columns }, () => 0)
  return rows.map((cells, at) => {
    const placed: (PlacedCell | null)[] = []
    const waiting = [...cells]
    while (placed.length < columns) {
      const column = placed.length
      if ((coveredUntil[column] ?? 0) > at) {
        placed.push(null)
        continue
      }
      const cell = waiting.shift() ?? { text: '' }
      for (let over = 0; over < (cell.colSpan ?? 1); over++) {
        placed.push(over === 0 ? { cell, column } : null)
        coveredUntil[column + over] = at + (cell.rowSpan ?? 1)
      }
    }
    return placed
  })
}

function spans(cell: Cell): { colSpan?: number; rowSpan?: number } {
  return {
    ...(cell.colSpan === undefined ? {} : { colSpan: cell.colSpan }),
    ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }),
  }
}
