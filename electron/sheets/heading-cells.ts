import type { Cell } from './sheet-content.ts'

const longestHeading = 300

/** A cell as a heading; longer texts are none. */
export function headingTextOf(cell: Cell): string {
  if (typeof cell === 'string') return cell.length > longestHeading ? '' : cell.trim()
  return typeof cell === 'number' ? String(cell) : ''
}

/** True for a row that only counts the columns. */
export function isColumnNumbers(cells: readonly Cell[]): boolean {
  let last = 0
  let counted = 0
  for (const cell of cells) {
    const text = headingTextOf(cell).replace(/[()[\]\s]/g, '')
    if (text === '' || /^[A-E]$/i.test(text)) continue
    const [, number] = /^(\d{1,2})(?:=.*)?$/.exec(text) ?? []
    if (number === undefined || Number(number) <= last) return false
    last = Number(number)
    counted++
  }
  return counted >= 3 && last <= counted + 2
}
