import type { ColumnState } from 'ag-grid-community'

/** How a person has laid the columns out. Filters and order of rows are not part of it. */
type KeptColumn = Pick<ColumnState, 'colId' | 'width' | 'hide'>

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
  const kept: KeptColumn[] = state.map(({ colId, width, hide }) => ({
    colId,
    ...(width === undefined ? {} : { width }),
    hide: hide === true,
  }))
  localStorage.setItem(keyOf(register, person), JSON.stringify(kept))
}

export function forgetColumns(register: string, person: string): void {
  localStorage.removeItem(keyOf(register, person))
}
