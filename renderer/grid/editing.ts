import type { GridApi, ICellEditorParams } from 'ag-grid-community'
import type { Row, Values } from '#renderer/api/registers.ts'
import type { Labels } from '#renderer/forms/fieldText.ts'

/** What an editor gives back: values of the record, and the labels that new references are to be shown by. */
export interface Edit {
  values: Values
  labels: Labels
}

/** True where a printable key started the editing, which replaces what was in the cell. */
export function startedByTyping(eventKey: string | null): boolean {
  return eventKey !== null && [...eventKey].length === 1
}

/** The text that an editor starts with: the key typed, nothing after Backspace or Delete, else what is there. */
export function startText(eventKey: string | null, present: string): string {
  if (eventKey !== null && startedByTyping(eventKey)) return eventKey
  if (eventKey === 'Backspace' || eventKey === 'Delete' || eventKey === startEmpty) return ''
  return present
}

/** The key with which an editor is opened empty for letters that then go into it by themselves. */
export const startEmpty = 'Process'

/** Codes of keys that only say that letters follow: of a composition, and of a character that a program sends. */
const announcing = new Set([229, 231])

/** True where an input method announces its first letter by a key that does not name it. */
export function announcesLetters(event: KeyboardEvent): boolean {
  return announcing.has(event.keyCode) && !startedByTyping(event.key)
}

/** Ends the editing of a cell and moves the focus the way an arrow key points. */
export function moveFrom(params: ICellEditorParams<Row>, key: string): void {
  const { api, column, rowIndex } = params
  params.stopEditing(true)
  if (key === 'ArrowLeft') api.tabToPreviousCell()
  else if (key === 'ArrowRight') api.tabToNextCell()
  else focusRow(api, rowIndex + (key === 'ArrowUp' ? -1 : 1), column.getColId())
}

function focusRow(api: GridApi<Row>, rowIndex: number, colId: string): void {
  if (rowIndex < 0 || rowIndex >= api.getDisplayedRowCount()) return
  api.ensureIndexVisible(rowIndex)
  api.setFocusedCell(rowIndex, colId)
}
