import {
  createGrid,
  type CellEditRequestEvent,
  type GridApi,
  type SuppressKeyboardEventParams,
} from 'ag-grid-community'
import {
  registerApi,
  type Row,
  type RowPage,
  type Values,
  type WritableRegister,
} from '#renderer/api/registers.ts'
import { changesNothing } from '#renderer/forms/fieldText.ts'
import type { Field, Register } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { rowNumberColumn } from './columns.ts'
import { createBlock } from './block.ts'
import { connectBlockActs } from './blockActs.ts'
import type { BlockEdit } from './blockEdits.ts'
import {
  forgetColumns,
  keptColumns,
  rememberColumns,
  rememberedColumns,
  type KeptColumn,
} from './columnMemory.ts'
import { announcesLetters, startEmpty, type Edit } from './editing.ts'
import { isEditing } from './excelKeys.ts'
import {
  gridOptionsOf,
  sortFrom,
  type GridState,
  type OpenRow,
  type RegisterGridOptions,
  type Sort,
} from './gridOptions.ts'
import { keepFocus } from './keepFocus.ts'
import { findNextFinding } from './nextFinding.ts'
import { createRowSource, type Question } from './rowSource.ts'
import { createSaveQueue, type SaveOutcome } from './saveQueue.ts'
import { createTotals, isTotalsRow } from './totalsRow.ts'

const refreshAfterMs = 120

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
  /** The rows of the marked block, or of the focused cell. */
  markedRows: () => Promise<Row[]>
  /** The column of the focused cell. */
  focusedField: () => string | null
  columns: () => { key: string; label: string; shown: boolean }[]
  showColumn: (key: string, shown: boolean) => void
  resetColumns: () => void
  /** The columns as they are laid out, and back: for views that are kept. */
  layout: () => KeptColumn[]
  applyLayout: (layout: { columns: readonly KeptColumn[]; sort: Sort }) => void
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
  const office = registerApi(register.name as WritableRegister)
  let question: Question = {}
  const state: GridState = { labels, open, block: null }
  const api: GridApi<Row> = createGrid(place, gridOptionsOf(options, state, { editCell, takeKey }))
  const block = createBlock(place, {
    api,
    register,
    onChange: (marked) => {
      blockActs.prepare(marked)
      listener.onMark(marked)
    },
  })
  state.block = block
  const blockActs = connectBlockActs(place, {
    ...options,
    api,
    block,
    labels,
    office,
    query: () => ({ ...question, sort: sortFrom(api) }),
    settled: saves.settled,
    listener: { ...listener, onBlockEdit: applyBlock },
  })
  const totals = createTotals(api, register, office)
  const focus = keepFocus(place, api)
  const remembered = rememberedColumns(register.name, person)
  if (remembered) api.applyColumnState({ state: remembered, applyOrder: true })
  if (options.sort.length > 0) applySort(api, options.sort)
  for (const event of ['columnMoved', 'columnVisible', 'columnResized'] as const) {
    api.addEventListener(event, () => rememberColumns(register.name, person, api.getColumnState()))
  }
  // Other rows have come to lie in the block.
  api.addEventListener('sortChanged', holdMarked)
  nameTheGrid(place, register)

  function editCell(event: CellEditRequestEvent<Row>): void {
    const edit = event.newValue as Edit | undefined
    if (edit && block.isFilling()) blockActs.fillWith(edit)
    else if (edit && event.data) applyEdit(event.data, edit)
  }

  /** Shows an edit at once and saves it; the old values come back where it is refused. */
  function applyEdit(row: Row, edit: Edit): void {
    if (changesNothing(row, edit.values)) return
    Object.assign(labels, edit.labels)
    const before = valuesBefore(row, edit.values)
    put(row.id, edit.values)
    void settle(row.id, before, saves.put(row, edit.values))
  }

  /** One row is shown at once, as if it had been typed; more are shown when they have been saved. */
  function applyBlock(edit: BlockEdit, act: 'paste' | 'clear' | 'fill'): void {
    const [only, ...others] = edit.rows
    const row = only && others.length === 0 ? api.getRowNode(only.id)?.data : undefined
    Object.assign(labels, edit.labels)
    if (only && row && edit.added.length === 0 && edit.problems.length === 0) {
      applyEdit(row, { values: only.values, labels: edit.labels })
    } else listener.onBlockEdit(edit, act)
  }

  async function settle(id: string, before: Values, saving: Promise<SaveOutcome>): Promise<void> {
    const outcome = await saving
    if (api.isDestroyed()) return
    if (outcome.kind === 'saved') put(id, { revision: outcome.revision })
    else if (outcome.kind === 'settled') put(id, outcome.row)
    else put(id, before)
    refresh()
  }

  function put(id: string, values: Values): void {
    const node = api.getRowNode(id)
    if (node?.data) node.setData({ ...node.data, ...values })
  }

  /**
   * Keys of ours, looked at while they are being pressed: AG Grid's own event for keys comes later, when what was
   * pressed in an editor may seem to be for the cell. Answers whether AG Grid has nothing left to do.
   */
  function takeKey({ event, editing, node, column, data }: SuppressKeyboardEventParams<Row>): boolean {
    const field: Field | undefined = register.fields[column.getColId()]
    if (!data || isTotalsRow(node)) return false
    if (event.key === 'Enter' && (event.ctrlKey || column.getColId() === rowNumberColumn)) {
      listener.onOpen(data.id)
      // What is being edited is still to be saved; else Enter would go on to the next row.
      return !editing
    }
    if (editing || !field) return false
    if (event.key === 'F4' && !event.altKey) void goToNextFinding()
    else if (event.key.toLowerCase() === 'd' && event.ctrlKey) blockActs.fillDown()
    else if (!options.canWrite) return false
    else if (event.key === 'Delete' && !event.ctrlKey) blockActs.clear()
    else if (announcesLetters(event)) {
      api.startEditingCell({ rowIndex: node.rowIndex ?? 0, colKey: column, key: startEmpty })
      // The letters that follow are for the editor: this key must go on.
      return true
    } else return false
    event.preventDefault()
    return true
  }

  /** To the next cell that a rule has something to say of. */
  async function goToNextFinding(): Promise<void> {
    const query = { ...question, sort: sortFrom(api) }
    const answer = await findNextFinding({ api, register, office, query })
    if (!answer.ok) listener.onFailure(answer.error)
    else if (!answer.value) listener.onRefused(registerText.noFindings)
    else {
      const { row, key } = answer.value
      api.ensureIndexVisible(row)
      api.ensureColumnVisible(key)
      // A cell that is not drawn yet cannot take the focus.
      api.flushAllAnimationFrames()
      api.setFocusedCell(row, key)
    }
  }

  function holdMarked(): void {
    blockActs.prepare(block.isSeveral() ? block.rectangle() : null)
  }

  let waiting: ReturnType<typeof setTimeout> | undefined
  function refresh(): void {
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      if (isEditing(api) || saves.isBusy()) refresh()
      else {
        api.refreshInfiniteCache()
        holdMarked()
        totals.show(question)
      }
    }, refreshAfterMs)
  }

  return {
    ask: (next) => {
      question = next
      // What is ticked is meant to be seen when it is acted on.
      api.deselectAll()
      block.collapse()
      const { onPage, onFailure } = listener
      const takePage = (page: RowPage) => {
        Object.assign(labels, page.labels)
        onPage(page)
      }
      api.setGridOption('datasource', createRowSource(office, next, { saves, onPage: takePage, onFailure }))
      totals.show(next)
    },
    refresh,
    unselect: () => api.deselectAll(),
    markOpen: (id) => {
      open.id = id
      // Rows that AG Grid draws anew would take the focus back from the record that has just been opened.
      for (const row of place.querySelectorAll('.ag-row')) {
        row.classList.toggle('an-cu-open', id !== null && row.getAttribute('row-id') === id)
      }
    },
    focus: focus.focus,
    markedRows: blockActs.rows,
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
    layout: () => keptColumns(api.getColumnState()),
    applyLayout: ({ columns, sort }) => {
      api.applyColumnState({ state: columns.map((column) => ({ ...column })), applyOrder: true })
      applySort(api, sort)
    },
    refreshHeadings: () => api.refreshHeader(),
    destroy: () => {
      clearTimeout(waiting)
      blockActs.stop()
      api.destroy()
    },
  }
}

function applySort(api: GridApi<Row>, sort: Sort): void {
  api.applyColumnState({
    state: sort.map(({ field, direction }, at) => ({ colId: field, sort: direction, sortIndex: at })),
    defaultState: { sort: null },
  })
}

function valuesBefore(row: Row, values: Values): Values {
  return Object.fromEntries(Object.keys(values).map((key) => [key, row[key] ?? null]))
}

function fieldOrNull(register: Register, colId: string | undefined): string | null {
  return colId !== undefined && register.fields[colId] ? colId : null
}

/** A screen reader hears which table this is. */
function nameTheGrid(place: HTMLElement, register: Register): void {
  place.querySelector('[role="grid"], [role="treegrid"]')?.setAttribute('aria-label', register.many)
}
