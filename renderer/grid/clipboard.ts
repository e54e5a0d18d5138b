import type { GridApi } from 'ag-grid-community'
import type { Row } from '#renderer/api/registers.ts'
import { clearedValues, readText, showValue, type Labels } from '#renderer/forms/fieldText.ts'
import type { Field, Register } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import type { Edit } from './editing.ts'
import { searchReference } from '#renderer/forms/options.ts'
import { readTsv, writeTsv } from './tsv.ts'

interface ClipboardOptions {
  api: GridApi<Row>
  register: Register
  labels: Labels
  canWrite: boolean
  edit: (row: Row, edit: Edit) => void
  listener: { onRefused: (message: string) => void; onCopied: (rows: number) => void }
}

/**
 * Copy, cut and paste between the grid and Excel, through the browser's own clipboard events: they need no
 * permission and carry the text at once. Answers the function that stops it.
 */
export function connectClipboard(place: HTMLElement, options: ClipboardOptions): () => void {
  const copy = (event: ClipboardEvent) => {
    if (isInEditor(event) || hasSelectedText()) return
    const copied = textToCopy(options)
    if (copied === null) return
    event.preventDefault()
    event.clipboardData?.setData('text/plain', copied.text)
    if (copied.rows > 0) options.listener.onCopied(copied.rows)
    if (event.type === 'cut') clearFocused(options)
  }
  const paste = (event: ClipboardEvent) => {
    if (isInEditor(event)) return
    event.preventDefault()
    void pasteIntoFocused(options, event.clipboardData?.getData('text/plain') ?? '')
  }
  place.addEventListener('copy', copy)
  place.addEventListener('cut', copy)
  place.addEventListener('paste', paste)
  return () => {
    place.removeEventListener('copy', copy)
    place.removeEventListener('cut', copy)
    place.removeEventListener('paste', paste)
  }
}

function isInEditor(event: Event): boolean {
  return event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea')
}

function hasSelectedText(): boolean {
  return (window.getSelection()?.toString() ?? '') !== ''
}

/** The selected rows over all shown columns, or the focused cell alone. */
function textToCopy({ api, register, labels }: ClipboardOptions): { text: string; rows: number } | null {
  const columns = api.getAllDisplayedColumns().flatMap((column) => {
    const key = column.getColId()
    const field = register.fields[key]
    return field ? [{ key, field }] : []
  })
  const nodes = api.getSelectedNodes().filter((node) => node.data)
  if (nodes.length > 0) {
    nodes.sort((a, b) => (a.rowIndex ?? 0) - (b.rowIndex ?? 0))
    const cells = nodes.map(({ data = {} as Row }) =>
      columns.map(({ key, field }) => showValue(key, field, data, labels)),
    )
    return { text: writeTsv(cells), rows: nodes.length }
  }
  const focused = focusedCell(api, register)
  if (!focused) return null
  return { text: writeTsv([[showValue(focused.key, focused.field, focused.row, labels)]]), rows: 0 }
}

function focusedCell(api: GridApi<Row>, register: Register): { row: Row; key: string; field: Field } | null {
  const position = api.getFocusedCell()
  const row = position ? api.getDisplayedRowAtIndex(position.rowIndex)?.data : undefined
  const key = position?.column.getColId() ?? ''
  const field = register.fields[key]
  return row && field ? { row, key, field } : null
}

function clearFocused({ api, register, canWrite, edit }: ClipboardOptions): void {
  const focused = focusedCell(api, register)
  if (!focused || !canWrite || focused.field.required || api.getSelectedNodes().length > 0) return
  edit(focused.row, { values: clearedValues(focused.key, focused.field), labels: {} })
}

async function pasteIntoFocused(options: ClipboardOptions, text: string): Promise<void> {
  const { api, register, canWrite, edit, listener } = options
  const focused = focusedCell(api, register)
  if (!focused || text === '') return
  if (!canWrite) {
    listener.onRefused(registerText.notEditable)
    return
  }
  const rows = readTsv(text)
  const cell = rows[0]?.[0] ?? ''
  if (rows.length > 1 || (rows[0]?.length ?? 0) > 1) {
    listener.onRefused(registerText.pasteTooMuch)
    return
  }
  const read = await readPasted(focused.key, focused.field, cell)
  if ('refused' in read) listener.onRefused(`${focused.field.label}: ${read.refused}`)
  else edit(focused.row, read)
}

async function readPasted(key: string, field: Field, cell: string): Promise<Edit | { refused: string }> {
  if (cell.trim() === '' && field.required) return { refused: registerText.fieldRequired(field.label) }
  if (field.type === 'reference' && cell.trim() !== '') {
    const found = await searchReference(field)(cell)
    if (!found.ok) return { refused: found.error.message }
    const [only, ...others] = found.value.filter((option) => fold(option.label) === fold(cell))
    if (!only || others.length > 0) return { refused: registerText.reading.notFound }
    return { values: { [key]: only.value }, labels: { [String(only.value)]: only.label } }
  }
  const reading = readText(key, field, cell)
  return reading.ok ? { values: reading.values, labels: {} } : { refused: reading.message }
}
