import {
  createGrid,
  type CellEditRequestEvent,
  type CellKeyDownEvent,
  type FullWidthCellKeyDownEvent,
  type GridApi,
  type GridOptions,
} from 'ag-grid-community'
import {
  registerApi,
  type Row,
  type RowPage,
  type Values,
  type WritableRegister,
} from '#renderer/api/registers.ts'
import { changesNothing, clearedValues } from '#renderer/forms/fieldText.ts'
import { styleNonce } from '#renderer/ui/nonce.ts'
import type { Failure } from '#shared/base/result.ts'
import type { ListQuery } from '#shared/contract/records.ts'
import type { Field, Finding, Register } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { gridLocale, gridTheme } from './agGrid.ts'
import { columnsOf, rowNumberColumn } from './columns.ts'
import { forgetColumns, rememberColumns, rememberedColumns } from './columnMemory.ts'
import { connectClipboard } from './clipboard.ts'
import { startEmpty, type Edit } from './editing.ts'
import { isEditing, takeExcelKey } from './excelKeys.ts'
import { createRowSource, sortOf, type Question } from './rowSource.ts'
import { createSaveQueue, type SaveOutcome, type SaveRow } from './saveQueue.ts'

const blockSize = 200
const blocksKept = 12
const refreshAfterMs = 120

export interface GridListener {
  onPage: (page: RowPage) => void
  onFailure: (failure: Failure) => void
  onSelect: (rows: Row[]) => void
  onOpen: (id: string) => void
  onFilter: (key: string, anchor: HTMLElement) => void
  onSort: (sort: NonNullable<ListQuery['sort']>) => void
  /** Something that the person should read, e.g. why a paste did not go. */
  onRefused: (message: string) => void
  onCopied: (rows: number) => void
  save: SaveRow
}

export interface RegisterGridOptions {
  register: Register
  canWrite: boolean
  /** Whose layout of columns is remembered. */
  person: string
  sort: NonNullable<ListQuery['sort']>
  isFiltered: (key: string) => boolean
  listener: GridListener
}

/** What the page can ask of its grid. */
export interface RegisterGrid {
  /** Looks for something else, from the first row on. */
  ask: (question: Question) => void
  /** Fetches the rows in view again; place, focus and selection stay. */
  refresh: () => void
  unselect: () => void
  /** Marks the row whose record is open beside the grid. */
  markOpen: (id: string | null) => void
  focus: () => void
  /** The column of the focused cell. */
  focusedField: () => string | null
  columns: () => { key: string; label: string; shown: boolean }[]
  showColumn: (key: string, shown: boolean) => void
  resetColumns: () => void
  shownColumns: () => string[]
  refreshHeadings: () => void
  destroy: () => void
}

/**
 * A register's grid over the office's list. It is AG Grid without its React wrapper: headings, editors and cells
 * are plain DOM, so that typing and scrolling never wait for React.
 */
export function createRegisterGrid(place: HTMLElement, options: RegisterGridOptions): RegisterGrid {
  const { register, person, listener } = options
  const labels: Record<string, string> = {}
  const open: OpenRow = { id: null }
  const saves = createSaveQueue(listener.save)
  const api: GridApi<Row> = createGrid(place, gridOptionsOf(options, { labels, open }, { editCell, keyDown }))
  const stopClipboard = connectClipboard(place, { ...options, api, labels, edit: applyEdit })
  const remembered = rememberedColumns(register.name, person)
  if (remembered) api.applyColumnState({ state: remembered, applyOrder: true })
  if (options.sort.length > 0) {
    api.applyColumnState({
      state: options.sort.map(({ field, direction }, at) => ({
        colId: field,
        sort: direction,
        sortIndex: at,
      })),
    })
  }
  for (const event of ['columnMoved', 'columnVisible', 'columnResized'] as const) {
    api.addEventListener(event, () => rememberColumns(register.name, person, api.getColumnState()))
  }
  nameTheGrid(place, register)

  function editCell(event: CellEditRequestEvent<Row>): void {
    const edit = event.newValue as Edit | undefined
    if (edit && event.data) applyEdit(event.data, edit)
  }

  /** Shows an edit at once and saves it; the old values come back where it is refused. */
  function applyEdit(row: Row, edit: Edit): void {
    if (changesNothing(row, edit.values)) return
    Object.assign(labels, edit.labels)
    const before = valuesBefore(row, edit.values)
    put(row.id, edit.values)
    void settle(row.id, before, saves.put(row, edit.values))
  }

  async function settle(id: string, before: Values, saving: Promise<SaveOutcome>): Promise<void> {
    const outcome = await saving
    if (outcome.kind === 'saved') put(id, { revision: outcome.revision })
    else if (outcome.kind === 'settled') put(id, outcome.row)
    else put(id, before)
    refresh()
  }

  function put(id: string, values: Values): void {
    const node = api.getRowNode(id)
    if (node?.data) node.setData({ ...node.data, ...values })
  }

  function keyDown(event: CellKeyDownEvent<Row>): void {
    const key = event.event as KeyboardEvent
    const colId = event.column.getColId()
    const field: Field | undefined = register.fields[colId]
    if (!event.data) return
    if (key.key === 'Enter' && key.ctrlKey) {
      listener.onOpen(event.data.id)
    } else if (key.key === 'Enter' && colId === rowNumberColumn) {
      listener.onOpen(event.data.id)
    } else if (key.key === 'Delete' && field && options.canWrite && !isEditing(api)) {
      if (!field.required) applyEdit(event.data, { values: clearedValues(colId, field), labels: {} })
    } else if (key.keyCode === 229 && field && options.canWrite && !isEditing(api)) {
      api.startEditingCell({ rowIndex: event.rowIndex ?? 0, colKey: colId, key: startEmpty })
    }
  }

  let waiting: ReturnType<typeof setTimeout> | undefined
  function refresh(): void {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      if (isEditing(api) || saves.isBusy()) refresh()
      else api.refreshInfiniteCache()
    }, refreshAfterMs)
  }

  return {
    ask: (question) => {
      const { onPage, onFailure } = listener
      const takePage = (page: RowPage) => {
        Object.assign(labels, page.labels)
        onPage(page)
      }
      const source = createRowSource(registerApi(register.name as WritableRegister), question, {
        saves,
        onPage: takePage,
        onFailure,
      })
      api.setGridOption('datasource', source)
    },
    refresh,
    unselect: () => api.deselectAll(),
    markOpen: (id) => {
      const rows = [open.id, id].flatMap((one) => (one === null ? [] : (api.getRowNode(one) ?? [])))
      open.id = id
      api.redrawRows({ rowNodes: rows })
    },
    focus: () => focusGrid(api),
    focusedField: () => fieldOrNull(register, api.getFocusedCell()?.column.getColId()),
    columns: () =>
      api.getColumnState().flatMap(({ colId, hide }) => {
        const field = register.fields[colId]
        return field ? [{ key: colId, label: field.label, shown: hide !== true }] : []
      }),
    showColumn: (key, shown) => api.setColumnsVisible([key], shown),
    resetColumns: () => {
      api.resetColumnState()
      forgetColumns(register.name, person)
    },
    shownColumns: () => shownFields(api, register),
    refreshHeadings: () => api.refreshHeader(),
    destroy: () => {
      clearTimeout(waiting)
      stopClipboard()
      api.destroy()
    },
  }
}

/** What the grid's cells look at and what changes while it stands. */
interface GridState {
  labels: Record<string, string>
  open: OpenRow
}

interface OpenRow {
  id: string | null
}

interface GridActs {
  editCell: (event: CellEditRequestEvent<Row>) => void
  keyDown: (event: CellKeyDownEvent<Row>) => void
}

function gridOptionsOf(
  options: RegisterGridOptions,
  { labels, open }: GridState,
  acts: GridActs,
): GridOptions<Row> {
  const { register, canWrite, isFiltered, listener } = options
  const findings = findingsOf(register)
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
    }),
    defaultColDef: { resizable: true, suppressHeaderMenuButton: true, suppressKeyboardEvent: takeExcelKey },
    getRowId: ({ data }) => data.id,
    rowModelType: 'infinite',
    cacheBlockSize: blockSize,
    maxBlocksInCache: blocksKept,
    infiniteInitialRowCount: 1,
    rowClassRules: {
      'an-cu-loading': ({ data }) => data === undefined,
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
    onCellKeyDown: (event: CellKeyDownEvent<Row> | FullWidthCellKeyDownEvent<Row>) => {
      if ('column' in event) acts.keyDown(event)
    },
    onCellClicked: ({ colDef, data }) => {
      if (colDef.colId === rowNumberColumn && data) listener.onOpen(data.id)
    },
    onSelectionChanged: ({ api }) => listener.onSelect(api.getSelectedRows()),
    onSortChanged: ({ api }) => listener.onSort(sortFrom(api)),
  }
}

function focusGrid(api: GridApi<Row>): void {
  const focused = api.getFocusedCell()
  const column = focused?.column ?? api.getAllDisplayedColumns()[2]
  if (column) api.setFocusedCell(focused?.rowIndex ?? 0, column)
}

function sortFrom(api: GridApi<Row>): NonNullable<ListQuery['sort']> {
  const sorted = api.getColumnState().filter((column) => column.sort)
  sorted.sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
  return sortOf(sorted.map(({ colId, sort }) => ({ colId, sort: sort ?? 'asc' })))
}

function valuesBefore(row: Row, values: Values): Values {
  return Object.fromEntries(Object.keys(values).map((key) => [key, row[key] ?? null]))
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

function fieldOrNull(register: Register, colId: string | undefined): string | null {
  return colId !== undefined && register.fields[colId] ? colId : null
}

/** The keys of the fields whose columns are shown, from left to right. */
function shownFields(api: GridApi<Row>, register: Register): string[] {
  return api
    .getAllDisplayedColumns()
    .map((column) => column.getColId())
    .filter((colId) => register.fields[colId] !== undefined)
}

/** A screen reader hears which table this is. */
function nameTheGrid(place: HTMLElement, register: Register): void {
  place.querySelector('[role="grid"], [role="treegrid"]')?.setAttribute('aria-label', register.many)
}
