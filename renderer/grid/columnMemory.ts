import type { ColumnState } from 'ag-grid-community'

/** How a person has laid the columns out. Filters and order of rows are not part of it. */
export interface KeptColumn {
  colId: string
  width: number
  hide: boolean
}

const usualWidth = 140

function keyOf(register: string, person: string): string {
  return `an-cu.columns.${register}.${person}`
}

/** The columns as this person left them on this machine; columns that no longer exist are left out by the grid. */
export function rememberedColumns(register: string, person: string): ColumnState[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(register, person)) ?? 'null')
    return Array.isArray(kept) ? (kept as KeptColumn[]) : null
  } catch {
    return null
  }
}

export function rememberColumns(register: string, person: string, state: readonly ColumnState[]): void {
  localStorage.setItem(keyOf(register, person), JSON.stringify(keptColumns(state)))
}

/** What is kept of a layout of columns. */
export function keptColumns(state: readonly ColumnState[]): KeptColumn[] {
  return state.map(({ colId, width, hide }) => ({ colId, width: width ?? usualWidth, hide: hide === true }))
}

export function forgetColumns(register: string, person: string): void {
  localStorage.removeItem(keyOf(register, person))
}
