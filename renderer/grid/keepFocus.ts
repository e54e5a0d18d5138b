import type { GridApi } from 'ag-grid-community'
import type { Row } from '#renderer/api/registers.ts'

/**
 * Rows that are fetched anew take the focused cell out of the page, and the keyboard would be nowhere: it goes back to
 * its place, or to the last row where the list has become shorter.
 */
export function keepFocus(place: HTMLElement, api: GridApi<Row>): { focus: () => void } {
  let isHere = false

  const focus = (): void => {
    const focused = api.getFocusedCell()
    const column = focused?.column ?? api.getAllDisplayedColumns()[2]
    const last = Math.max(0, api.getDisplayedRowCount() - 1)
    if (column) api.setFocusedCell(Math.min(focused?.rowIndex ?? 0, last), column)
    isHere = true
  }

  place.addEventListener('focusin', () => (isHere = true))
  place.addEventListener('focusout', ({ relatedTarget }) => {
    // What is taken out of the page loses the focus to nothing; a person gives it to something.
    if (relatedTarget instanceof Node && !place.contains(relatedTarget)) isHere = false
  })
  api.addEventListener('modelUpdated', () => {
    if (!isHere || document.activeElement !== document.body) return
    api.flushAllAnimationFrames()
    focus()
  })
  return { focus }
}
