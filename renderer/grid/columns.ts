import type { ColDef, GridApi, ITooltipParams, ValueFormatterParams } from 'ag-grid-community'
import type { Row } from '#renderer/api/registers.ts'
import { showValue, standsRight, type Labels } from '#renderer/forms/fieldText.ts'
import { unitOf, visibleFields, type Field, type Finding, type Register } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { CellTextEditor } from './CellTextEditor.ts'
import { CellPickEditor, type PickParams } from './CellPickEditor.ts'
import { RegisterHeader, type RegisterHeaderParams } from './header.ts'
import { optionsOf, searchReference } from '#renderer/forms/options.ts'
import { isTotalsRow } from './totalsRow.ts'

/** What the columns ask of the grid that they stand in. */
export interface ColumnContext {
  canWrite: boolean
  labels: () => Labels
  findings: (row: Row) => readonly Finding[]
  isFiltered: (key: string) => boolean
  onFilter: (key: string, anchor: HTMLElement) => void
  /** Whether a cell lies in the block that is marked. */
  isMarked: (row: number, key: string) => boolean
}

export const rowNumberColumn = 'an-cu-row-number'
const defaultWidth = 140
const longText = 60

/** The columns of a register's grid, from its description. */
export function columnsOf(register: Register, context: ColumnContext): ColDef<Row>[] {
  const frozen = frozenFields(register)
  const fields = visibleFields(register).map(([key, field], at) => {
    const column = columnOfField(key, field, context)
    if (at === 0) nameTotals(column)
    return frozen.has(key) ? Object.assign(column, { pinned: 'left', lockPinned: true }) : column
  })
  return [rowNumber(), ...fields]
}

/** The row of sums says what it is in the first column, whatever that holds. */
function nameTotals(column: ColDef<Row>): void {
  const { valueFormatter } = column
  column.valueFormatter = (params) => {
    if (isTotalsRow(params.node)) return registerText.totals
    return typeof valueFormatter === 'function' ? valueFormatter(params) : ''
  }
}

/** The fields by which people know a row stay in sight: those at the front, up to the title. */
function frozenFields(register: Register): Set<string> {
  const frozen = new Set<string>()
  for (const [key] of visibleFields(register)) {
    if (key !== register.title && !register.identifiedBy.includes(key)) break
    frozen.add(key)
  }
  return frozen
}

function rowNumber(): ColDef<Row> {
  return {
    colId: rowNumberColumn,
    headerName: registerText.rowNumber,
    width: 56,
    pinned: 'left',
    lockPinned: true,
    lockPosition: 'left',
    resizable: false,
    sortable: false,
    suppressMovable: true,
    cellClass: 'an-cu-row-number',
    headerClass: 'an-cu-row-number-heading',
    valueGetter: ({ node }) => (isTotalsRow(node) ? '' : (node?.rowIndex ?? 0) + 1),
    tooltipValueGetter: ({ node }) => (isTotalsRow(node) ? null : registerText.open),
  }
}

function columnOfField(key: string, field: Field, context: ColumnContext): ColDef<Row> {
  const headerParams: RegisterHeaderParams = {
    fieldKey: key,
    unit: unitOf(field),
    isFiltered: context.isFiltered,
    onFilter: context.onFilter,
  }
  return {
    colId: key,
    field: key,
    headerName: field.label,
    headerComponentParams: { innerHeaderComponent: RegisterHeader, innerHeaderComponentParams: headerParams },
    width: field.width ?? defaultWidth,
    initialHide: field.onDemand === true,
    minWidth: 60,
    sortable: true,
    editable: ({ node }) => context.canWrite && !field.kept && !isTotalsRow(node),
    ...(standsRight(field) ? { cellClass: 'an-cu-right', headerClass: 'an-cu-right' } : {}),
    valueFormatter: ({ data }: ValueFormatterParams<Row>) =>
      data ? showValue(key, field, data, context.labels()) : '',
    tooltipValueGetter: (params: ITooltipParams<Row>) =>
      isTotalsRow(params.node) ? null : tooltipOf(key, params, context),
    cellClassRules: {
      'an-cu-warning': ({ data, node }) => !isTotalsRow(node) && worst(data, key, context) === 'warning',
      'an-cu-error': ({ data, node }) => !isTotalsRow(node) && worst(data, key, context) === 'error',
      'an-cu-block': ({ rowIndex }) => context.isMarked(rowIndex, key),
    },
    ...editorOf(key, field),
  }
}

function editorOf(key: string, field: Field): Partial<ColDef<Row>> {
  if (field.type === 'choice' || field.type === 'flag') {
    const params: PickParams = { fieldKey: key, search: optionsOf(field), required: field.required === true }
    return { cellEditor: CellPickEditor, cellEditorParams: params, cellEditorPopup: true }
  }
  if (field.type === 'reference') {
    const params: PickParams = {
      fieldKey: key,
      search: searchReference(field),
      required: field.required === true,
    }
    return { cellEditor: CellPickEditor, cellEditorParams: params, cellEditorPopup: true }
  }
  const multiline = field.type === 'text' && field.multiline === true
  return {
    cellEditor: CellTextEditor,
    cellEditorParams: { fieldKey: key, describedAs: field },
    cellEditorPopup: multiline,
  }
}

function worst(row: Row | undefined, key: string, context: ColumnContext): Finding['level'] | null {
  if (!row) return null
  const here = context.findings(row).filter((finding) => finding.field === key)
  if (here.length === 0) return null
  return here.some((finding) => finding.level === 'error') ? 'error' : 'warning'
}

function tooltipOf(key: string, params: ITooltipParams<Row>, context: ColumnContext): string | null {
  if (!params.data) return null
  const here = context.findings(params.data).filter((finding) => finding.field === key)
  if (here.length > 0) {
    return here
      .map((finding) => `${finding.message}\n${registerText.record.source(finding.source)}`)
      .join('\n')
  }
  const shown = params.valueFormatted ?? ''
  return shown.length > longText || shown.includes('\n') ? shown : null
}

/** The keys of the fields whose columns are shown, from left to right. */
export function shownFields(api: GridApi<Row>, register: Register): string[] {
  return api
    .getAllDisplayedColumns()
    .map((column) => column.getColId())
    .filter((colId) => register.fields[colId] !== undefined)
}
