import type { GridApi, SuppressKeyboardEventParams } from 'ag-grid-community'
import type { Row } from '#renderer/api/registers.ts'

/** Keys that do in Excel something else than in AG Grid. Answers whether the key has been dealt with here. */
export function takeExcelKey(params: SuppressKeyboardEventParams<Row>): boolean {
  const { event, editing, api } = params
  if (editing && event.key === 'Tab') return leaveCell(event, api)
  const isEnd = event.key === 'End'
  if (editing || event.ctrlKey || (event.key !== 'Home' && !isEnd)) return false
  // Beside frozen columns Excel's Home goes to the first that moves.
  const columns = api.getDisplayedCenterColumns()
  const column = isEnd ? columns.at(-1) : columns[0]
  if (!column || params.node.rowIndex === null) return false
  event.preventDefault()
  api.ensureColumnVisible(column)
  // A cell that is not drawn yet cannot take the focus, and the next key would still go to the old one.
  api.flushAllAnimationFrames()
  api.setFocusedCell(params.node.rowIndex, column)
  return true
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
