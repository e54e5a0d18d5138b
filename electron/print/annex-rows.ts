import type { Pen } from './annex-pen.ts'
import { beginnings, type Grid } from './annex-grid.ts'
import type { Cell, Table, TableRow } from './document.ts'
import { singleLineHeight, widthOf } from './fonts.ts'
import { bind } from './marks.ts'
import type { Drawing, Letters } from './pieces.ts'
import { alignmentOf, innerWidthPt, linePt, measureHeader, paddingPt, placeRow, styleOfRow } from './table.ts'
import { wrapWords } from './wrapping.ts'

/** What takes up a stretch of a page's height. */
export interface Strip {
  heightPt: number
  /** A row of the table, over which its headings have to stand. */
  isRow: boolean
  draw(top: number): void
  /** What of it has room, and the rest: only asked of what is higher than a page. */
  cut(roomPt: number): [Strip, Strip] | null
}

/** How the rows of a table are drawn: the table with its fitted columns, and where those begin. */
export interface TableRoom {
  drawing: Drawing
  pen: Pen
  table: Table
  /** Left edge of the line before each column, and of the one after the last. */
  edges: readonly number[]
  grid(): Grid
}

interface LaidCell {
  cell: Cell
  column: number
  lines: string[]
}

/** A row with its texts in lines. */
export function layRow(room: TableRoom, row: TableRow): Strip {
  const style = styleOfRow(room.table, row)
  const cells = placeRow(row.cells).map((placed): LaidCell => {
    const widthPt = innerWidthPt(room.table, placed.column, placed.cell.colSpan ?? 1)
    const lines = wrapWords(room.drawing.fonts, placed.cell.text, { widthPt, style })
    return { cell: placed.cell, column: placed.column, lines }
  })
  return stripOf(room, cells, style)
}

function stripOf(room: TableRoom, cells: LaidCell[], style: Letters): Strip {
  const lineHeight = singleLineHeight(room.drawing.fonts, style.sizePt)
  const lines = Math.max(1, ...cells.map((cell) => cell.lines.length))
  const heightPt = paddingPt.top + lines * lineHeight + paddingPt.bottom + linePt
  return {
    heightPt,
    isRow: true,
    draw(top) {
      for (const cell of cells) {
        // In the middle of the height of its row.
        const above = ((lines - cell.lines.length) * lineHeight) / 2
        drawLines(room, cell, { top: top + paddingPt.top + above, lineHeight, style })
      }
      room.grid().row(top, top + heightPt, beginnings(cells, room.table.columns.length))
      room.grid().across(top + heightPt - linePt, [])
    },
    cut(roomPt) {
      const fitting = Math.floor((roomPt - heightPt + lines * lineHeight) / lineHeight)
      if (fitting < 1 || fitting >= lines) return null
      const part = (from: number, to?: number) =>
        cells.map(({ cell, column, lines: all }) => ({ cell, column, lines: all.slice(from, to) }))
      return [stripOf(room, part(0, fitting), style), stripOf(room, part(fitting), style)]
    },
  }
}

function drawLines(
  room: TableRoom,
  { cell, column, lines }: LaidCell,
  { top, lineHeight, style }: { top: number; lineHeight: number; style: Letters },
): void {
  const { drawing, pen, table } = room
  const left = (room.edges[column] ?? 0) + linePt + paddingPt.side
  const widthPt = innerWidthPt(table, column, cell.colSpan ?? 1)
  const share = shares[alignmentOf(table, cell, column)]
  const { color } = bind<{ color?: string }>({}, cell, drawing)
  lines.forEach((text, at) => {
    const spare = share === 0 ? 0 : share * (widthPt - widthOf(drawing.fonts, text, style))
    pen.text(
      { text, style, x: left + spare, y: top + at * lineHeight },
      { figure: cell.figure, colour: color },
    )
  })
}

const shares = { left: 0, center: 0.5, right: 1 }

/** The heading rows with the line above them. */
export function layHeader(room: TableRoom): Strip {
  const { drawing, pen, table, edges } = room
  const { placed, heights, lineHeight, roomFor, style } = measureHeader(drawing.fonts, table)
  const owners = ownersOf(placed, table.columns.length)
  const rowHeights = heights.map((height) => paddingPt.top + height + paddingPt.bottom + linePt)
  const drawRow = (at: number, top: number) => {
    for (const cell of placed[at] ?? []) {
      if (cell === null) continue
      const left = (edges[cell.column] ?? 0) + linePt + paddingPt.side
      const widthPt = innerWidthPt(table, cell.column, cell.cell.colSpan ?? 1)
      const above = (roomFor(at, cell.cell.rowSpan ?? 1) - cell.lines.length * lineHeight) / 2
      cell.lines.forEach((text, line) => {
        const x = left + (widthPt - widthOf(drawing.fonts, text, style)) / 2
        pen.text({ text, style, x, y: top + paddingPt.top + above + line * lineHeight })
      })
    }
  }
  return {
    heightPt: linePt + rowHeights.reduce((sum, height) => sum + height, 0),
    isRow: false,
    draw(from) {
      const grid = room.grid()
      grid.begin(from)
      let top = from + linePt
      rowHeights.forEach((height, at) => {
        drawRow(at, top)
        const [here = [], below = []] = [owners[at], owners[at + 1]]
        const edgesHere = here.flatMap((owner, column) => (owner === here[column - 1] ? [] : [column]))
        grid.row(top, top + height, new Set([...edgesHere, here.length]))
        top += height
        const goingOn = here.flatMap((owner, column) => (owner === below[column] ? [column] : []))
        grid.across(top - linePt, goingOn)
      })
    },
    cut: () => null,
  }
}

/** For every place of the heading rows the number of the cell that covers it. */
function ownersOf(placed: ReturnType<typeof measureHeader>['placed'], columns: number): number[][] {
  const owners = placed.map(() => Array.from({ length: columns }, () => -1))
  let number = 0
  placed.forEach((row, at) => {
    for (const cell of row) {
      if (cell === null) continue
      const { rowSpan = 1, colSpan = 1 } = cell.cell
      for (const covered of owners.slice(at, at + rowSpan)) {
        covered.fill(number, cell.column, cell.column + colSpan)
      }
      number += 1
    }
  })
  return owners
}
