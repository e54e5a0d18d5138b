import type { GridApi, SuppressKeyboardEventParams } from 'ag-grid-community'
import type { Row } from '#renderer/api/registers.ts'
import type { Block } from './block.ts'

const arrows: Readonly<Record<string, { rows: -1 | 0 | 1; columns: -1 | 0 | 1 }>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
}

/** Keys that do in Excel something else than in AG Grid. Answers whether the key has been dealt with here. */
export function takeExcelKey(params: SuppressKeyboardEventParams<Row>, block: Block): boolean {
  const { event, editing, api } = params
  if (editing && event.key === 'Enter' && event.ctrlKey && block.isSeveral()) {
    event.preventDefault()
    block.fillOnce(() => api.stopEditing())
    return true
  }
  if (editing) return event.key === 'Tab' ? leaveCell(event, api) : false
  if (event.altKey) return false
  if (takeBlockKey(event, api, block)) {
    event.preventDefault()
    return true
  }
  if ((event.key !== 'Home' && event.key !== 'End') || params.node.rowPinned) return false
  event.preventDefault()
  goToEnd(params, event)
  return true
}

/** Home and End go along the row; with Ctrl to the first or the last cell of all. */
function goToEnd({ api, node }: SuppressKeyboardEventParams<Row>, { key, ctrlKey }: KeyboardEvent): void {
  const isEnd = key === 'End'
  // Beside frozen columns Excel's Home goes to the first that moves.
  const columns = api.getDisplayedCenterColumns()
  const column = isEnd ? columns.at(-1) : columns[0]
  const lastRow = api.getDisplayedRowCount() - 1
  const row = ctrlKey ? (isEnd ? lastRow : 0) : node.rowIndex
  if (!column || row === null || row < 0) return
  api.ensureIndexVisible(row)
  api.ensureColumnVisible(column)
  // A cell that is not drawn yet cannot take the focus, and the next key would still go to the old one.
  api.flushAllAnimationFrames()
  api.setFocusedCell(row, column)
}

/** Keys that mark a block: Shift with arrows, pages and ends; Ctrl+A; Esc takes the marking back. */
function takeBlockKey(event: KeyboardEvent, api: GridApi<Row>, block: Block): boolean {
  if (event.ctrlKey && event.key.toLowerCase() === 'a' && !event.shiftKey) {
    block.selectAll()
    return true
  }
  if (event.key === 'Escape' && block.isSeveral()) {
    block.collapse()
    return true
  }
  if (!event.shiftKey) return false
  const arrow = arrows[event.key]
  if (arrow && event.ctrlKey) block.extendToEdge(arrow)
  else if (arrow) block.extendBy(arrow.rows, arrow.columns)
  else if (event.key === 'PageDown' || event.key === 'PageUp')
    block.extendBy((event.key === 'PageDown' ? 1 : -1) * rowsOfPage(api), 0)
  else if (event.key === 'Home' || event.key === 'End') {
    const towards = event.key === 'Home' ? -1 : 1
    block.extendToEdge({ rows: event.ctrlKey ? towards : 0, columns: towards })
  } else return false
  return true
}

function rowsOfPage(api: GridApi<Row>): number {
  return Math.max(1, api.getLastDisplayedRowIndex() - api.getFirstDisplayedRowIndex() - 1)
}

/** Tab ends the editing and goes to the next cell without editing that; what cannot be saved keeps its editor. */
function leaveCell(event: KeyboardEvent, api: GridApi<Row>): true {
  event.preventDefault()
  api.stopEditing()
  if (isEditing(api)) return true
  if (event.shiftKey) api.tabToPreviousCell()
  else api.tabToNextCell()
  return true
}

export function isEditing(api: GridApi<Row>): boolean {
  return api.getEditingCells().length > 0
}
