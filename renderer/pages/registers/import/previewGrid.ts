import {
  createGrid,
  type ColDef,
  type GridApi,
  type IDatasource,
  type IGetRowsParams,
  type ValueFormatterParams,
} from 'ag-grid-community'
import { registerApi, type WritableRegister } from '#renderer/api/registers.ts'
import { showValue, standsRight, type Labels } from '#renderer/forms/fieldText.ts'
import { gridLocale, gridTheme } from '#renderer/grid/agGrid.ts'
import { styleNonce } from '#renderer/ui/nonce.ts'
import type { Failure } from '#shared/base/result.ts'
import type { OpenedImport, PlannedRow, ShownRows } from '#shared/contract/import.ts'
import { headingOf, importedFields, type Field, type Register } from '#shared/registers/register.ts'
import { importWizardText } from '#shared/text/import-wizard.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Mapping } from './useImport.ts'

const text = importWizardText.preview
const blockSize = 100
const blocksKept = 10
const defaultWidth = 130
const rowColumn = 'an-cu-row'
const outcomeColumn = 'an-cu-outcome'

/** Where the keyboard stands in the table. */
export interface FocusedRow {
  row: PlannedRow
  field: string
}

export interface PreviewOptions {
  register: Register
  opened: OpenedImport
  mapping: Mapping
  show: ShownRows
  /** The sheet has headings of groups. */
  hasGroups: boolean
  onFocus: (row: FocusedRow | null) => void
  onFailure: (failure: Failure) => void
}

export interface PreviewTable {
  ask(show: ShownRows): void
  destroy(): void
}

/** The rows of a planned import as a table that scrolls over any number of them and that the arrow keys walk. */
export function createPreviewGrid(place: HTMLElement, options: PreviewOptions): PreviewTable {
  const { register, onFocus } = options
  const labels: Record<string, string> = {}
  const api: GridApi<PlannedRow> = createGrid<PlannedRow>(place, {
    theme: gridTheme.withParams({ headerHeight: 46 }),
    styleNonce: styleNonce(),
    localeText: { ...gridLocale, noRowsToShow: text.none },
    columnDefs: columnsOf(options, () => labels),
    defaultColDef: {
      resizable: true,
      sortable: false,
      suppressHeaderMenuButton: true,
      suppressMovable: true,
      wrapHeaderText: true,
    },
    getRowId: ({ data }) => String(data.row),
    rowModelType: 'infinite',
    cacheBlockSize: blockSize,
    maxBlocksInCache: blocksKept,
    rowClassRules: { 'an-cu-loading': ({ data }) => data === undefined },
    tooltipShowDelay: 400,
    // Tab goes on to the buttons of the step; the arrows walk the cells.
    tabToNextCell: () => false,
    tabToNextHeader: () => false,
    suppressLoadingOverlay: true,
    animateRows: false,
    datasource: sourceOf(options, options.show, labels),
    onCellFocused: ({ api: grid, rowIndex, column }) => {
      const row = rowIndex === null ? undefined : grid.getDisplayedRowAtIndex(rowIndex)?.data
      const field = typeof column === 'string' ? column : (column?.getColId() ?? '')
      onFocus(row ? { row, field } : null)
    },
    onFirstDataRendered: ({ api: grid }) => focusFirst(grid),
  })
  place
    .querySelector('[role="grid"], [role="treegrid"]')
    ?.setAttribute('aria-label', `${text.grid}: ${register.many}`)
  return {
    ask: (show) => api.setGridOption('datasource', sourceOf(options, show, labels)),
    destroy: () => api.destroy(),
  }
}

/** The keyboard stands in the table at once, on what will happen to the first row. */
function focusFirst(api: GridApi<PlannedRow>): void {
  api.setFocusedCell(0, outcomeColumn)
}

function sourceOf(
  { register, opened, onFailure }: PreviewOptions,
  show: ShownRows,
  labels: Record<string, string>,
): IDatasource {
  const office = registerApi(register.name as WritableRegister)
  const getRows = async (params: IGetRowsParams): Promise<void> => {
    const { startRow, endRow } = params
    const answer = await office.plannedRows({
      draft: opened.draft,
      show,
      offset: startRow,
      limit: endRow - startRow,
    })
    if (answer.ok) {
      Object.assign(labels, answer.value.labels)
      params.successCallback(answer.value.rows, answer.value.total)
    } else {
      params.failCallback()
      onFailure(answer.error)
    }
  }
  return { getRows: (params) => void getRows(params) }
}

function columnsOf(
  { register, opened, mapping, hasGroups }: PreviewOptions,
  labels: () => Labels,
): ColDef<PlannedRow>[] {
  const fields = new Map(importedFields(register))
  const used = opened.columns.flatMap(({ letter }) => {
    const key = mapping[letter] ?? null
    const field = key === null ? undefined : fields.get(key)
    return key === null || !field ? [] : [columnOfField(key, field, labels)]
  })
  const byGroup = hasGroups ? columnByGroup({ register, mapping }, labels) : []
  return [...ownColumns(), ...byGroup, ...used]
}

/** The field that the headings of groups fill has no column in the sheet, but is a part of what goes in. */
function columnByGroup(
  { register, mapping }: Pick<PreviewOptions, 'register' | 'mapping'>,
  labels: () => Labels,
): ColDef<PlannedRow>[] {
  const key = register.groupHeadingFills
  const field = key && register.fields[key]
  if (!field || Object.values(mapping).includes(key)) return []
  return [{ ...columnOfField(key, field, labels), headerName: text.byGroup(field.label) }]
}

function ownColumns(): ColDef<PlannedRow>[] {
  return [
    {
      colId: rowColumn,
      headerName: text.row,
      width: 66,
      pinned: 'left',
      cellClass: 'an-cu-preview-row',
      valueGetter: ({ data }) => (data ? formatNumber(data.row) : ''),
    },
    {
      colId: outcomeColumn,
      headerName: text.outcome,
      width: 96,
      pinned: 'left',
      cellClass: ({ data }) => (data ? `an-cu-preview-${data.outcome}` : ''),
      valueGetter: ({ data }) => (data ? text.outcomes[data.outcome] : ''),
    },
  ]
}

function columnOfField(key: string, field: Field, labels: () => Labels): ColDef<PlannedRow> {
  const shown = (data: PlannedRow | undefined): string =>
    data ? cellText(data, { key, field }, labels()) : ''
  return {
    colId: key,
    headerName: headingOf(field),
    width: field.width ?? defaultWidth,
    minWidth: 60,
    ...(standsRight(field) ? { cellClass: 'an-cu-right', headerClass: 'an-cu-right' } : {}),
    valueGetter: ({ data }) => data?.values[key] ?? null,
    valueFormatter: ({ data }: ValueFormatterParams<PlannedRow>) => shown(data),
    tooltipValueGetter: ({ data }) => saidOf(data, key) || shown(data) || null,
    cellClassRules: {
      'an-cu-preview-changed': ({ data }) => data !== undefined && key in data.before,
      'an-cu-preview-warning': ({ data }) => worst(data, key) === 'warning',
      'an-cu-preview-error': ({ data }) => worst(data, key) === 'error',
    },
  }
}

/** A cell that something is wrong with stands as in the file; one that would change, with what it holds now. */
function cellText(row: PlannedRow, { key, field }: { key: string; field: Field }, labels: Labels): string {
  const written = row.written[key]
  if (written !== undefined && worst(row, key) === 'error') return written
  const now = showValue(key, field, row.values, labels)
  if (!(key in row.before)) return now
  const before = { ...row.values, ...row.before }
  return text.changed(showValue(key, field, before, labels) || text.nothing, now || text.nothing)
}

function worst(row: PlannedRow | undefined, key: string): 'error' | 'warning' | null {
  const here = row?.findings.filter((finding) => finding.field === key) ?? []
  if (here.length === 0) return null
  return here.some(({ level }) => level === 'error') ? 'error' : 'warning'
}

function saidOf(row: PlannedRow | undefined, key: string): string {
  const here = row?.findings.filter((finding) => finding.field === key) ?? []
  return here.map(({ message }) => message).join('\n')
}
