import type {
  CellEditRequestEvent,
  GridApi,
  GridOptions,
  SuppressKeyboardEventParams,
} from 'ag-grid-community'
import type { Row, RowPage } from '#renderer/api/registers.ts'
import { styleNonce } from '#renderer/ui/nonce.ts'
import type { ListQuery } from '#shared/contract/records.ts'
import type { Finding, Register } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { gridLocale, gridTheme } from './agGrid.ts'
import type { Block, Rectangle } from './block.ts'
import type { BlockListener } from './blockActs.ts'
import { columnsOf, rowNumberColumn } from './columns.ts'
import { takeExcelKey } from './excelKeys.ts'
import { sortOf } from './rowSource.ts'
import type { SaveRow } from './saveQueue.ts'
import { isTotalsRow } from './totalsRow.ts'

const blockSize = 200
const blocksKept = 12

export type Sort = NonNullable<ListQuery['sort']>

export interface GridListener extends BlockListener {
  onPage: (page: RowPage) => void
  onSelect: (rows: Row[]) => void
  onOpen: (id: string) => void
  onFilter: (key: string, anchor: HTMLElement) => void
  onSort: (sort: Sort) => void
  /** The block that is marked; null where it is a single cell. */
  onMark: (rectangle: Rectangle | null) => void
  save: SaveRow
}

export interface RegisterGridOptions {
  register: Register
  canWrite: boolean
  /** Whose layout of columns is remembered. */
  person: string
  sort: Sort
  isFiltered: (key: string) => boolean
  listener: GridListener
}

/** What the grid's cells look at and what changes while it stands. */
export interface GridState {
  labels: Record<string, string>
  open: OpenRow
  /** There as soon as the grid stands. */
  block: Block | null
}

export interface OpenRow {
  id: string | null
}

interface GridActs {
  editCell: (event: CellEditRequestEvent<Row>) => void
  takeKey: (params: SuppressKeyboardEventParams<Row>) => boolean
}

/** How AG Grid is set up for a register. */
export function gridOptionsOf(
  options: RegisterGridOptions,
  state: GridState,
  acts: GridActs,
): GridOptions<Row> {
  const { register, canWrite, isFiltered, listener } = options
  const findings = findingsOf(register)
  const { labels, open } = state
  return {
    theme: gridTheme,
    styleNonce: styleNonce(),
    localeText: gridLocale,
    columnDefs: columnsOf(register, {
      canWrite,
      labels: () => labels,
      findings,
      isFiltered,
      onFilter: listener.onFilter,
      isMarked: (row, key) => state.block?.contains(row, key) ?? false,
    }),
    defaultColDef: {
      resizable: true,
      suppressHeaderMenuButton: true,
      // Enter on the last record stays there: the row of sums is no place to type.
      suppressNavigable: ({ node }) => isTotalsRow(node),
      suppressKeyboardEvent: (params) =>
        (state.block !== null && takeExcelKey(params, state.block)) || acts.takeKey(params),
    },
    getRowId: ({ data }) => data.id,
    rowModelType: 'infinite',
    // Rows are drawn at once, and hardly more of them than are seen: AG Grid would spend up to 60 ms of a frame on the rest.
    suppressAnimationFrame: true,
    rowBuffer: 1,
    cacheBlockSize: blockSize,
    maxBlocksInCache: blocksKept,
    infiniteInitialRowCount: 1,
    rowClassRules: {
      'an-cu-loading': ({ data }) => data === undefined,
      'an-cu-totals': ({ node }) => isTotalsRow(node),
      'an-cu-open': ({ data }) => data !== undefined && data.id === open.id,
    },
    rowSelection: { mode: 'multiRow', checkboxes: true, headerCheckbox: false, enableClickSelection: false },
    selectionColumnDef: {
      width: 38,
      pinned: 'left',
      lockPinned: true,
      resizable: false,
      suppressMovable: true,
      headerValueGetter: () => registerText.select,
      headerClass: 'an-cu-select-heading',
    },
    readOnlyEdit: true,
    invalidEditValueMode: 'block',
    stopEditingWhenCellsLoseFocus: true,
    enterNavigatesVertically: true,
    enterNavigatesVerticallyAfterEdit: true,
    tooltipShowDelay: 400,
    suppressDragLeaveHidesColumns: true,
    suppressNoRowsOverlay: true,
    suppressLoadingOverlay: true,
    animateRows: false,
    onCellEditRequest: acts.editCell,
    onCellClicked: ({ colDef, data, node }) => {
      if (colDef.colId === rowNumberColumn && data && !isTotalsRow(node)) listener.onOpen(data.id)
    },
    onSelectionChanged: ({ api }) => listener.onSelect(api.getSelectedRows()),
    onSortChanged: ({ api }) => listener.onSort(sortFrom(api)),
  }
}

/** The order of the rows as the headings show it. */
export function sortFrom(api: GridApi<Row>): Sort {
  const sorted = api.getColumnState().filter((column) => column.sort)
  sorted.sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
  return sortOf(sorted.map(({ colId, sort }) => ({ colId, sort: sort ?? 'asc' })))
}

/** What the register's rules find in a row; kept for as long as the row's values stay the same object. */
function findingsOf(register: Register): (row: Row) => readonly Finding[] {
  const known = new WeakMap<Row, readonly Finding[]>()
  return (row) => {
    let findings = known.get(row)
    if (!findings) {
      findings = register.check(row)
      known.set(row, findings)
    }
    return findings
  }
}
