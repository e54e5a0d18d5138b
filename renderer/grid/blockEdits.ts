import type { Row, RowChange, Values } from '#renderer/api/registers.ts'
import { clearedValues, readText, showValue, withoutSame, type Labels } from '#renderer/forms/fieldText.ts'
import { searchReference } from '#renderer/forms/options.ts'
import type { Field, Register } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import type { Edit } from './editing.ts'

/** A cell that cannot be taken, and why. */
interface CellProblem {
  /** The number of the row as the grid shows it. */
  row: number
  column: string
  text: string
  message: string
}

/** What a block act would do: rows that change, rows that are added, cells that cannot be taken. */
export interface BlockEdit {
  rows: RowChange[]
  added: Values[]
  labels: Labels
  problems: CellProblem[]
  /** The numbers of the rows and then of the added ones, as the grid shows them. */
  rowNumbers: number[]
}

/** The rows and columns that an act works on. */
export interface BlockTarget {
  register: Register
  /** The rows from the top of the block on; where there are fewer than needed, the list ends here. */
  rows: readonly Row[]
  /** The number, from 0, of the first of them. */
  top: number
  keys: readonly string[]
}

type ReadCell = Edit | { refused: string }

/** The text of a block as Excel takes it. */
export function blockText(target: BlockTarget, labels: Labels): string[][] {
  return target.rows.map((row) =>
    target.keys.map((key) => {
      const field = target.register.fields[key]
      return field ? showValue(key, field, row, labels) : ''
    }),
  )
}

/**
 * What pasting cells would do, from the block's upper left corner on; beyond the last row it adds records. Cells that
 * cannot be read are named and leave what is there.
 */
export async function pasteEdit(
  target: BlockTarget,
  cells: readonly (readonly string[])[],
): Promise<BlockEdit> {
  const { register, rows, top } = target
  const read = cellReader(register)
  const edit = emptyEdit()
  for (const [at, texts] of cells.entries()) {
    const row = rows[at]
    const values: Values = {}
    for (const [column, text] of texts.entries()) {
      const key = target.keys[column]
      const field = key === undefined ? undefined : register.fields[key]
      if (key === undefined || !field || field.kept) continue
      const found = await read(key, field, text)
      if ('refused' in found) {
        edit.problems.push({ row: top + at + 1, column: field.label, text, message: found.refused })
      } else {
        Object.assign(values, found.values)
        Object.assign(edit.labels, found.labels)
      }
    }
    addRow(edit, { row, values, number: top + at + 1 })
  }
  return edit
}

/** What clearing a block would do; a required field cannot be emptied. */
export function clearEdit({ register, rows, top, keys }: BlockTarget): BlockEdit {
  const edit = emptyEdit()
  for (const [at, row] of rows.entries()) {
    const values: Values = {}
    for (const key of keys) {
      const field = register.fields[key]
      if (!field || field.kept) continue
      if (field.required) {
        const message = registerText.fieldRequired(field.label)
        edit.problems.push({ row: top + at + 1, column: field.label, text: '', message })
      } else Object.assign(values, clearedValues(key, field))
    }
    addRow(edit, { row, values, number: top + at + 1 })
  }
  return edit
}

/** Ctrl+D: the first row's values go into all rows below it. */
export function fillDownEdit({ register, rows, top, keys }: BlockTarget): BlockEdit {
  const edit = emptyEdit()
  const [first, ...others] = rows
  if (!first) return edit
  const values: Values = {}
  for (const key of keys) {
    const field = register.fields[key]
    if (!field || field.kept) continue
    for (const part of Object.keys(clearedValues(key, field))) values[part] = first[part] ?? null
  }
  for (const [at, row] of others.entries()) addRow(edit, { row, values, number: top + at + 2 })
  return edit
}

/** Ctrl+Enter: what was typed into one cell goes into every row of the block. */
export function sameEdit({ rows, top }: BlockTarget, { values, labels }: Edit): BlockEdit {
  const edit = emptyEdit()
  Object.assign(edit.labels, labels)
  for (const [at, row] of rows.entries()) addRow(edit, { row, values, number: top + at + 1 })
  return edit
}

function emptyEdit(): BlockEdit & { labels: Record<string, string> } {
  return { rows: [], added: [], labels: {}, problems: [], rowNumbers: [] }
}

function addRow(
  edit: BlockEdit,
  { row, values, number }: { row: Row | undefined; values: Values; number: number },
): void {
  if (row) {
    // Of a row that is there already only what differs is sent.
    const changed = withoutSame(row, values)
    if (Object.keys(changed).length === 0) return
    edit.rows.push({ id: row.id, revision: row.revision, values: changed })
    edit.rowNumbers.splice(edit.rows.length - 1, 0, number)
  } else if (Object.values(values).some((value) => value !== null)) {
    edit.added.push(values)
    edit.rowNumbers.push(number)
  }
}

/** Reads cells as if each had been typed; a name of another register is looked up once, however often it stands there. */
function cellReader(register: Register): (key: string, field: Field, text: string) => Promise<ReadCell> {
  const known = new Map<string, Promise<ReadCell>>()
  return async (key, field, text) => {
    if (text.trim() === '' && field.required) return { refused: registerText.fieldRequired(field.label) }
    if (field.type !== 'reference' || text.trim() === '') {
      const reading = readText(key, field, text)
      return reading.ok ? { values: reading.values, labels: {} } : { refused: reading.message }
    }
    const asked = `${register.name} ${key} ${fold(text)}`
    let found = known.get(asked)
    if (!found) {
      found = lookUp(key, field, text)
      known.set(asked, found)
    }
    return found
  }
}

async function lookUp(key: string, field: Field & { type: 'reference' }, text: string): Promise<ReadCell> {
  const found = await searchReference(field)(text)
  if (!found.ok) return { refused: found.error.message }
  const named = found.value.filter((option) => fold(option.label) === fold(text))
  // As in an import: of records with the same name, the one that holds today is meant.
  const current = named.filter((option) => !option.isPast)
  const [only, ...others] = current.length > 0 ? current : named
  if (!only || others.length > 0) return { refused: registerText.reading.notFound }
  return { values: { [key]: only.value }, labels: { [String(only.value)]: only.label } }
}
