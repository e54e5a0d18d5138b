import type { Pen } from './annex-pen.ts'
import { linePt, type PlacedCell } from './table.ts'

/** Draws the lines of a table on one page: those down the page as long as they can be. */
export class Grid {
  readonly #pen: Pen
  /** Left edge of the line before each column, and of the one after the last. */
  readonly #edges: readonly number[]
  /** From where a line down the page goes on, by the column that it stands before. */
  readonly #open = new Map<number, number>()
  #bottom = 0

  constructor(pen: Pen, edges: readonly number[]) {
    this.#pen = pen
    this.#edges = edges
  }

  /** The line over the first row. */
  begin(top: number): void {
    this.across(top, [])
    this.#bottom = top + linePt
  }

  /** A row from the line above it down to the one below, with lines before some columns. */
  row(top: number, bottom: number, columns: ReadonlySet<number>): void {
    for (const [column, from] of this.#open) if (!columns.has(column)) this.#down(column, from, top)
    for (const column of columns) if (!this.#open.has(column)) this.#open.set(column, top - linePt)
    this.#bottom = bottom
  }

  /** A line across, left out under the columns in which a cell goes on. */
  across(top: number, without: readonly number[]): void {
    const y = top + linePt / 2
    let from: number | undefined
    for (let column = 0; column < this.#edges.length; column += 1) {
      const drawn = column < this.#edges.length - 1 && !without.includes(column)
      if (drawn) from ??= column
      else if (from !== undefined) {
        this.#pen.line(this.#edge(from), y, this.#edge(column) + linePt, y)
        from = undefined
      }
    }
  }

  end(): void {
    for (const [column, from] of this.#open) this.#down(column, from, this.#bottom)
  }

  #down(column: number, from: number, to: number): void {
    const x = this.#edge(column) + linePt / 2
    this.#pen.line(x, from, x, to)
    this.#open.delete(column)
  }

  #edge(column: number): number {
    return this.#edges[column] ?? 0
  }
}

/** Before which columns a row has a line: where a cell begins, and after the last. */
export function beginnings(cells: readonly PlacedCell[], columns: number): Set<number> {
  return new Set([...cells.map(({ column }) => column), columns])
}
