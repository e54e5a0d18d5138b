import type { GridApi } from 'ag-grid-community'
import type { Row } from '#renderer/api/registers.ts'
import type { Register } from '#shared/registers/register.ts'
import { shownFields } from './columns.ts'

/** A rectangle of cells: rows by their number from 0, both ends counted; columns by field key from left to right. */
export interface Rectangle {
  top: number
  bottom: number
  keys: readonly string[]
}

interface Corner {
  row: number
  colId: string
}

/**
 * The block of cells that a person has marked, as in Excel: the focused cell is one corner, Shift with the arrow keys,
 * Shift with a click, or dragging moves the opposite one. AG Grid's free edition has no such thing.
 */
export interface Block {
  /** The marked cells; the focused cell alone where nothing is marked; null where no field has the focus. */
  rectangle(): Rectangle | null
  isSeveral(): boolean
  contains(row: number, colId: string): boolean
  /** Moves the opposite corner by so many rows and columns. */
  extendBy(rows: number, columns: number): void
  /** Moves the opposite corner to the first or last row or column. */
  extendToEdge(towards: { rows: -1 | 0 | 1; columns: -1 | 0 | 1 }): void
  selectAll(): void
  collapse(): void
  /** Runs an act that saves a cell; what it saves is meant for the whole block. */
  fillOnce(act: () => void): void
  isFilling(): boolean
}

interface BlockOptions {
  api: GridApi<Row>
  register: Register
  onChange: (rectangle: Rectangle | null) => void
}

export function createBlock(place: HTMLElement, { api, register, onChange }: BlockOptions): Block {
  /** The corner opposite the focused cell; null where only that is marked. */
  let opposite: Corner | null = null
  /** The focused cell when the marking began. */
  let begun: Corner | null = null
  let filling = false

  const columnIds = (): string[] => shownFields(api, register)
  const lastRow = (): number => Math.max(0, api.getDisplayedRowCount() - 1)

  const anchor = (): Corner | null => {
    const focused = api.getFocusedCell()
    // The row of sums under the grid counts its own rows from 0: it must not be taken for the first record.
    if (!focused || focused.rowPinned) return null
    const colId = focused.column.getColId()
    return register.fields[colId] ? { row: focused.rowIndex, colId } : null
  }

  /** A marking holds for as long as the focus is where it began, whether AG Grid has told of a move yet or not. */
  const marking = (): Corner | null => (opposite && isSame(anchor(), begun) ? opposite : null)

  const rectangle = (): Rectangle | null => {
    const from = anchor()
    if (!from) return null
    const to = marking() ?? from
    const ids = columnIds()
    const [first = 0, last = 0] = [ids.indexOf(from.colId), ids.indexOf(to.colId)].sort((a, b) => a - b)
    if (first < 0) return null
    return {
      top: Math.min(from.row, to.row),
      bottom: Math.max(from.row, to.row),
      keys: ids.slice(first, last + 1),
    }
  }

  const contains = (row: number, colId: string): boolean => {
    if (!marking()) return false
    const marked = rectangle()
    return marked !== null && row >= marked.top && row <= marked.bottom && marked.keys.includes(colId)
  }

  /** Cells that are drawn later ask {@link contains}; those on the screen are marked here, in the same frame. */
  const paint = (): void => {
    const marked = marking() ? rectangle() : null
    for (const row of place.querySelectorAll('.ag-row')) {
      const at = Number(row.getAttribute('row-index'))
      const isInside = marked !== null && at >= marked.top && at <= marked.bottom
      for (const cell of row.querySelectorAll('.ag-cell')) {
        const inBlock = isInside && marked.keys.includes(cell.getAttribute('col-id') ?? '')
        if (cell.classList.contains('an-cu-block') !== inBlock) cell.classList.toggle('an-cu-block', inBlock)
      }
    }
    onChange(marked)
  }

  const extendTo = (corner: Corner): void => {
    const from = anchor()
    if (!from) return
    begun = from
    opposite = isSame(corner, from) ? null : corner
    paint()
  }

  const moveTo = (row: number, column: number): void => {
    const ids = columnIds()
    const colId = ids[Math.max(0, Math.min(ids.length - 1, column))]
    if (colId === undefined) return
    const corner = { row: Math.max(0, Math.min(lastRow(), row)), colId }
    api.ensureIndexVisible(corner.row)
    api.ensureColumnVisible(corner.colId)
    extendTo(corner)
  }

  const collapse = (): void => {
    if (!opposite) return
    opposite = null
    paint()
  }

  const corner = (): Corner | null => marking() ?? anchor()

  // AG Grid tells of a move a moment later, when the marking from the new place may have begun already.
  api.addEventListener('cellFocused', () => {
    if (!isSame(anchor(), begun)) collapse()
  })
  const cellOf = (event: Event): Corner | null => {
    const cell = cellUnder(event)
    return cell && register.fields[cell.colId] ? cell : null
  }
  listenToMouse(place, { anchor, extendTo, cellOf })

  return {
    rectangle,
    isSeveral: () => marking() !== null,
    contains,
    extendBy(rows, columns) {
      const at = corner()
      if (at) moveTo(at.row + rows, columnIds().indexOf(at.colId) + columns)
    },
    extendToEdge({ rows, columns }) {
      const at = corner()
      if (!at) return
      const row = rows === 0 ? at.row : rows < 0 ? 0 : lastRow()
      const column = columns === 0 ? columnIds().indexOf(at.colId) : columns < 0 ? 0 : columnIds().length - 1
      moveTo(row, column)
    },
    selectAll() {
      const [first] = columnIds()
      const last = columnIds().at(-1)
      if (first === undefined || last === undefined || api.getDisplayedRowCount() === 0) return
      api.setFocusedCell(0, first)
      extendTo({ row: lastRow(), colId: last })
    },
    collapse,
    fillOnce(act) {
      filling = true
      act()
      // AG Grid tells what was typed in the next turn; this one comes after it.
      setTimeout(() => (filling = false))
    },
    isFilling: () => filling,
  }
}

function isSame(a: Corner | null, b: Corner | null): boolean {
  return a?.row === b?.row && a?.colId === b?.colId
}

/** The cell of a record that an event happened in; rows under the grid are numbered "b-0" and hold no record. */
function cellUnder(event: Event): Corner | null {
  const cell = event.target instanceof Element ? event.target.closest('.ag-cell') : null
  const row = Number(cell?.closest('.ag-row')?.getAttribute('row-index') ?? Number.NaN)
  const colId = cell?.getAttribute('col-id')
  return Number.isInteger(row) && colId ? { row, colId } : null
}

interface MouseListener {
  anchor: () => Corner | null
  extendTo: (corner: Corner) => void
  /** The cell with a field of a record that an event happened in. */
  cellOf: (event: Event) => Corner | null
}

function listenToMouse(place: HTMLElement, { anchor, extendTo, cellOf }: MouseListener): void {
  let dragging = false
  // AG Grid moves the focus at the first of these events, the browser at the second.
  for (const name of ['pointerdown', 'mousedown'] as const) {
    place.addEventListener(
      name,
      (event) => {
        const cell = event.button === 0 ? cellOf(event) : null
        const isInput = event.target instanceof HTMLElement && event.target.matches('input, textarea')
        dragging = cell !== null && !isInput
        if (!cell || isInput || !event.shiftKey || !anchor()) return
        // The focus stays where the block began.
        event.preventDefault()
        event.stopPropagation()
        extendTo(cell)
      },
      { capture: true },
    )
  }
  place.addEventListener('mousemove', (event) => {
    if (!dragging || (event.buttons & 1) === 0) {
      dragging = false
      return
    }
    const cell = cellOf(event)
    if (cell) extendTo(cell)
  })
}
