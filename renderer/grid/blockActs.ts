import type { GridApi } from 'ag-grid-community'
import type { RegisterApi, Row } from '#renderer/api/registers.ts'
import type { Labels } from '#renderer/forms/fieldText.ts'
import type { Failure } from '#shared/base/result.ts'
import type { ListQuery } from '#shared/contract/records.ts'
import type { Register } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Block, Rectangle } from './block.ts'
import {
  blockText,
  clearEdit,
  fillDownEdit,
  pasteEdit,
  sameEdit,
  type BlockEdit,
  type BlockTarget,
} from './blockEdits.ts'
import { connectClipboard } from './clipboard.ts'
import { shownFields } from './columns.ts'
import type { Edit } from './editing.ts'

/** More rows than these come in by import. */
const mostBlockRows = 20_000
const rowsAtOnce = 2000

export interface BlockListener {
  onRefused: (message: string) => void
  onFailure: (failure: Failure) => void
  onCopied: (rows: number, cells: number) => void
  /** Saves what a block act would do; the page shows what cannot be taken. */
  onBlockEdit: (edit: BlockEdit, act: 'paste' | 'clear' | 'fill') => void
}

interface BlockActsOptions {
  api: GridApi<Row>
  block: Block
  register: Register
  canWrite: boolean
  labels: Labels & Record<string, string>
  office: RegisterApi
  /** What is being looked at now. */
  query: () => ListQuery
  /** Resolves when no edit is on its way: only then the rows' revisions are right. */
  settled: () => Promise<void>
  listener: BlockListener
}

/** What is copied; ticked rows are at hand already. */
type Copied = Rectangle & { rows?: Row[] }

export interface BlockActs {
  clear: () => void
  fillDown: () => void
  /** Puts what was typed into one cell into all rows of the block. */
  fillWith: (edit: Edit) => void
  /** The rows of the block, or of the focused cell. */
  rows: () => Promise<Row[]>
  /** Rows that are not in the grid's memory are fetched as soon as they are marked, so that copying finds them. */
  prepare: (marked: Rectangle | null) => void
  stop: () => void
}

/** Copy, paste, clear and fill of the marked block; each is one act of the ledger. */
export function connectBlockActs(place: HTMLElement, options: BlockActsOptions): BlockActs {
  const { api, block, register, canWrite, labels, office, listener } = options
  let held: { from: number; to: number; rows: Row[] } | null = null

  const loaded = (from: number, to: number): Row[] | null => {
    const rows: Row[] = []
    for (let at = from; at <= to; at++) {
      const row = api.getDisplayedRowAtIndex(at)?.data
      if (!row) return null
      rows.push(row)
    }
    return rows
  }

  const fetch = async (from: number, to: number): Promise<Row[] | null> => {
    const here = loaded(from, to)
    if (here) return here
    const rows: Row[] = []
    for (let offset = from; offset <= to; offset += rowsAtOnce) {
      const limit = Math.min(rowsAtOnce, to - offset + 1)
      const answer = await office.list({ ...options.query(), offset, limit })
      if (!answer.ok) {
        listener.onFailure(answer.error)
        return null
      }
      rows.push(...answer.value.rows)
      Object.assign(labels, answer.value.labels)
    }
    return rows
  }

  /** The rows of an act, after what was typed before has been saved. */
  const targetRows = async (from: number, to: number): Promise<Row[] | null> => {
    await options.settled()
    return fetch(from, Math.min(to, api.getDisplayedRowCount() - 1))
  }

  const isTooMuch = (rows: number): boolean => {
    if (rows <= mostBlockRows) return false
    listener.onRefused(registerText.block.tooManyRows(formatNumber(rows), formatNumber(mostBlockRows)))
    return true
  }

  const mayWrite = (): boolean => {
    if (!canWrite) listener.onRefused(registerText.notEditable)
    return canWrite
  }

  const actOn = async (
    marked: Rectangle | null,
    act: 'clear' | 'fill',
    make: (target: BlockTarget) => BlockEdit,
  ): Promise<void> => {
    if (!marked || !mayWrite() || isTooMuch(marked.bottom - marked.top + 1)) return
    const rows = await targetRows(marked.top, marked.bottom)
    if (rows) listener.onBlockEdit(make({ register, rows, top: marked.top, keys: marked.keys }), act)
  }

  const paste = async (cells: readonly (readonly string[])[]): Promise<void> => {
    const marked = block.rectangle()
    if (!marked || !mayWrite()) return
    const spread = spreadOver(cells, marked)
    if (isTooMuch(spread.length)) return
    const width = Math.max(...spread.map((row) => row.length))
    const keys = keysFrom(marked.keys[0] ?? '', width)
    if (keys.length < width) {
      listener.onRefused(registerText.block.tooWide(formatNumber(width), formatNumber(keys.length)))
      return
    }
    const rows = await targetRows(marked.top, marked.top + spread.length - 1)
    if (!rows) return
    listener.onBlockEdit(await pasteEdit({ register, rows, top: marked.top, keys }, spread), 'paste')
  }

  const keysFrom = (key: string, width: number): string[] => {
    const keys = shownFields(api, register)
    return keys.slice(keys.indexOf(key), keys.indexOf(key) + width)
  }

  const stopClipboard = connectClipboard(place, {
    textsToCopy: (isCut) => {
      // Only a block is cut: records are taken out of the register by removing them, with a reason.
      const marked: Copied | null = isCut ? block.rectangle() : markedToCopy()
      if (!marked || isTooMuch(marked.bottom - marked.top + 1)) return null
      const rows = marked.rows ?? loaded(marked.top, marked.bottom) ?? heldRows(marked)
      return rows ? blockText({ register, rows, top: marked.top, keys: marked.keys }, labels) : 'waiting'
    },
    onCopied: (rows, cells, isCut) => {
      listener.onCopied(rows, cells)
      if (isCut) void actOn(block.rectangle(), 'clear', clearEdit)
    },
    onPaste: (cells) => void paste(cells),
    onRefused: listener.onRefused,
  })

  /** Ticked rows are copied whole where no block is marked. */
  const markedToCopy = (): Copied | null => {
    const marked = block.rectangle()
    const ticked = api.getSelectedNodes().filter((node) => node.data)
    if (block.isSeveral() || ticked.length === 0) return marked
    ticked.sort((a, b) => (a.rowIndex ?? 0) - (b.rowIndex ?? 0))
    const rows = ticked.flatMap(({ data }) => (data ? [data] : []))
    return { top: 0, bottom: rows.length - 1, keys: shownFields(api, register), rows }
  }

  /** Somebody who holds Shift down marks faster than rows come: one fetch at a time, and only of what is marked last. */
  let toHold: Rectangle | null = null
  let isHolding = false
  const hold = async (marked: Rectangle | null): Promise<void> => {
    held = null
    toHold = marked && marked.bottom - marked.top < mostBlockRows ? marked : null
    if (isHolding) return
    isHolding = true
    while (toHold) {
      const { top, bottom }: Rectangle = toHold
      const rows = loaded(top, bottom) ? null : await fetch(top, bottom)
      if (toHold.top !== top || toHold.bottom !== bottom) continue
      if (rows) held = { from: top, to: bottom, rows }
      toHold = null
    }
    isHolding = false
  }

  const heldRows = ({ top, bottom }: Rectangle): Row[] | null =>
    held && held.from <= top && held.to >= bottom
      ? held.rows.slice(top - held.from, bottom - held.from + 1)
      : null

  return {
    clear: () => void actOn(block.rectangle(), 'clear', clearEdit),
    fillDown: () => {
      const marked = block.rectangle()
      // A single row is filled from the one above it.
      const from = marked && marked.top === marked.bottom && marked.top > 0 ? marked.top - 1 : marked?.top
      void actOn(marked && { ...marked, top: from ?? 0 }, 'fill', fillDownEdit)
    },
    fillWith: (typed) => void actOn(block.rectangle(), 'fill', (target) => sameEdit(target, typed)),
    rows: async () => {
      const marked = block.rectangle()
      return marked ? ((await targetRows(marked.top, marked.bottom)) ?? []) : []
    },
    prepare: (marked) => void hold(marked),
    stop: stopClipboard,
  }
}

/** As in Excel: what was copied is repeated over a block that it fits into a whole number of times. */
function spreadOver(
  cells: readonly (readonly string[])[],
  marked: Rectangle,
): readonly (readonly string[])[] {
  const height = marked.bottom - marked.top + 1
  const width = marked.keys.length
  const ownWidth = cells[0]?.length ?? 0
  const fits = height % cells.length === 0 && ownWidth > 0 && width % ownWidth === 0
  if (!fits || (height === cells.length && width === ownWidth)) return cells
  return Array.from({ length: height }, (_row, at) => {
    const source = cells[at % cells.length] ?? []
    return Array.from({ length: width }, (_cell, column) => source[column % ownWidth] ?? '')
  })
}
