import {
  BorderStyle,
  HeightRule,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type Paragraph,
} from 'docx'
import type { Table, TableRow as Row } from './document.ts'
import { centred, paragraph, twips, write, type Writing } from './docx-pieces.ts'
import { typedOverColour } from './marks.ts'
import type { Letters } from './pieces.ts'
import {
  betweenRowsPt,
  fitColumns,
  linePt,
  measureHeader,
  paddingPt,
  placeCells,
  rowLetters,
  shortTable,
  type PlacedCell,
} from './table.ts'
import { mm } from './units.ts'

/** A table with caption and notes. Its headings repeat on every page and no row is split. */
export function writeTable(writing: Writing, given: Table): (Paragraph | WordTable)[] {
  const table = { ...given, columns: fitColumns(writing.fonts, given) }
  return [
    ...(table.caption === null ? [] : [writeCaption(writing, table.caption)]),
    writeGrid(writing, table),
    ...writeNotes(writing, table),
  ]
}

/** The title of a table or chart, centred above it and kept with it. */
export function writeCaption(writing: Writing, text: string): Paragraph {
  const style = { sizePt: 13, bold: true, italic: false, underline: false }
  return centred(writing, text, style, {
    // Of the room below one paragraph and above the next, Word takes the greater, not the sum.
    spacing: { before: twips(6 + writing.layout.body.spaceAfterPt), after: twips(4) },
    keepNext: true,
    keepLines: true,
  })
}

function writeNotes(writing: Writing, table: Table): Paragraph[] {
  const style = { sizePt: Math.max(10, table.sizePt - 1), bold: false, italic: true, underline: false }
  return table.notes.map((note, at) => {
    const last = at === table.notes.length - 1
    return paragraph(style, write(writing, note, style), {
      spacing: { before: twips(2), after: last ? twips(8) : 0 },
      keepNext: !last && table.rows.length <= shortTable,
    })
  })
}

function writeGrid(writing: Writing, table: Table): WordTable {
  const widths = table.columns.map(({ widthMm }) => twips(mm(widthMm)))
  const line = { style: BorderStyle.SINGLE, size: linePt * 8, color: '000000' }
  const sides = twips(paddingPt.side + linePt / 2)
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    margins: { top: twips(paddingPt.top), bottom: twips(paddingPt.bottom), left: sides, right: sides },
    rows: [
      ...writeHeaderRows(writing, table, widths),
      ...table.rows.map((row, at) => writeRow(writing, table, { row, at, widths })),
    ],
  })
}

function writeHeaderRows(writing: Writing, table: Table, widths: readonly number[]): TableRow[] {
  const { style, placed, heights } = measureHeader(writing.fonts, table)
  return placed.map(
    (row, at) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        height: { value: twips((heights[at] ?? 0) + betweenRowsPt), rule: HeightRule.ATLEAST },
        children: row.flatMap((cell, column) => {
          if (cell !== null) {
            const content = centred(writing, cell.lines.join('\n'), style, { keepNext: true })
            return [writeCell(cell, content, { widths, merge: cell.cell.rowSpan ? 'restart' : null })]
          }
          const above = cellFromAbove(placed, at, column)
          // Left to itself, docx would go on with an empty paragraph as high as the text of the document.
          return above ? [writeCell(above, paragraph(style, []), { widths, merge: 'continue' })] : []
        }),
      }),
  )
}

/** The cell of an earlier row that goes on in a row and begins in a column. */
function cellFromAbove(
  placed: readonly (readonly (PlacedCell | null)[])[],
  row: number,
  column: number,
): PlacedCell | null {
  for (const [at, cells] of placed.slice(0, row).entries()) {
    const cell = cells[column]
    if (cell && at + (cell.cell.rowSpan ?? 1) > row) return cell
  }
  return null
}

function writeRow(
  writing: Writing,
  table: Table,
  { row, at, widths }: { row: Row; at: number; widths: readonly number[] },
): TableRow {
  const style = { sizePt: table.sizePt, underline: false, ...rowLetters[row.kind] }
  const keepNext = staysWithNext(table, row, at)
  const cells = placeCells([row.cells], table.columns.length)[0] ?? []
  return new TableRow({
    cantSplit: true,
    children: cells.flatMap((placed) =>
      placed === null
        ? []
        : [
            writeCell(placed, writeText(writing, table, { placed, style, keepNext }), {
              widths,
              merge: null,
            }),
          ],
    ),
  })
}

/** A group heading stays with the row after it, a total with the row before, a short table on one page. */
function staysWithNext(table: Table, row: Row, at: number): boolean {
  const next = table.rows[at + 1]
  if (next === undefined) return table.notes.length > 0
  return row.kind === 'group' || next.kind === 'total' || table.rows.length <= shortTable
}

function writeText(
  writing: Writing,
  table: Table,
  { placed, style, keepNext }: { placed: PlacedCell; style: Letters; keepNext: boolean },
): Paragraph {
  const { cell, column } = placed
  // A cell over several columns is a label.
  const alignment = (cell.colSpan ?? 1) > 1 ? 'left' : (table.columns[column]?.align ?? 'left')
  // Word breaks a long code by itself, after a hyphen; a line end put into it would hide the code from whoever looks
  // for it.
  const text = write(writing, cell.text, { ...style, ...colourOf(writing, cell) })
  return paragraph(style, text, { alignment, keepNext })
}

/** Red as long as the document is a draft, where a person wrote something else over a figure. */
export function colourOf({ document }: Writing, bound: { typedOver?: true }): { colour?: string } {
  return bound.typedOver && document.draft ? { colour: typedOverColour } : {}
}

function writeCell(
  { cell, column }: PlacedCell,
  content: Paragraph,
  { widths, merge }: { widths: readonly number[]; merge: 'restart' | 'continue' | null },
): TableCell {
  const width = widths.slice(column, column + (cell.colSpan ?? 1)).reduce((sum, each) => sum + each, 0)
  return new TableCell({
    children: [content],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.colSpan === undefined ? {} : { columnSpan: cell.colSpan }),
    ...(merge === null ? {} : { verticalMerge: merge }),
  })
}
