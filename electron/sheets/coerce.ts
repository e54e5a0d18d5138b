import type { ChoiceField, Field, TextField } from '#shared/registers/register.ts'
import { cellWarning } from '#shared/text/sheets.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { readDayCell } from './coerce-days.ts'
import { decimalReader, moneyReader, readInteger } from './coerce-numbers.ts'
import {
  dash,
  empty,
  problem,
  quoted,
  tidyText,
  type Coerced,
  type ColumnContext,
  type FilledCell,
} from './coerced.ts'
import type { Cell, ErrorCell } from './sheet-content.ts'

export { tidyText, type ColumnContext } from './coerced.ts'

/** Reads the cells of one column. */
export type ColumnReader = (cell: Cell) => Coerced

/** Prepares the reading of a column. Money becomes whole đồng and areas the field's unit, both exactly. */
export function columnReader(field: Field, context: ColumnContext = {}): ColumnReader {
  const read = readerOf(field, context)
  return (cell) => {
    if (cell === null) return empty
    if (typeof cell === 'object' && cell.kind === 'error') return errorProblem(field, cell)
    return read(cell)
  }
}

/** Reads one cell; see {@link columnReader}, which is faster for many. */
export function coerce(field: Field, cell: Cell, context: ColumnContext = {}): Coerced {
  return columnReader(field, context)(cell)
}

function readerOf(field: Field, context: ColumnContext): (cell: FilledCell) => Coerced {
  switch (field.type) {
    case 'text':
      return (cell) => readText(field, cell)
    case 'reference':
      return (cell) => ({ value: tidyText(cell) || null })
    case 'integer':
      return (cell) => readInteger(field, cell)
    case 'decimal':
      return decimalReader(field, context)
    case 'money':
      return moneyReader(field, context)
    case 'day':
      return remembering((cell) => readDayCell(field, cell, context))
    case 'choice':
      return choiceReader(field)
    case 'flag':
      return remembering((cell) => readFlag(field, cell))
  }
}

/** Columns of days and flags hold the same few texts again and again. */
function remembering(read: (cell: FilledCell) => Coerced): (cell: FilledCell) => Coerced {
  const known = new Map<FilledCell, Coerced>()
  return (cell) => {
    let coerced = known.get(cell)
    if (coerced === undefined) {
      coerced = read(cell)
      known.set(cell, coerced)
    }
    return coerced
  }
}

function errorProblem(field: Field, { shown }: ErrorCell): Coerced {
  return shown === '' ? problem('NOT_CALCULATED', field.label) : problem('ERROR_CELL', field.label, shown)
}

/** Characters that nobody sees and no text has: controls except tab and line feed. */
const controls = /[^\P{Cc}\t\n]/gu

function readText(field: TextField, cell: FilledCell): Coerced {
  const written = tidyText(cell)
  const text = written.replace(controls, '').trim()
  if (text.length > field.maxLength) {
    return problem('TOO_LONG', field.label, formatNumber(text.length), formatNumber(field.maxLength))
  }
  if (text === '') return empty
  if (text === written) return { value: text }
  const message = cellWarning.CONTROL_CHARACTERS(field.label, quoted(text))
  return { value: text, warning: { code: 'CONTROL_CHARACTERS', message } }
}

const valuesOfWords = new WeakMap<ChoiceField, Map<string, string>>()

/** The option that a text means, by value, label or synonym; null where it means none. */
export function coerceChoice(field: Field | undefined, text: string): string | null {
  if (field?.type !== 'choice') return null
  let values = valuesOfWords.get(field)
  if (!values) {
    values = new Map()
    for (const option of field.options) {
      for (const name of [...(option.synonyms ?? []), option.label, option.value])
        values.set(wordsOf(name), option.value)
    }
    valuesOfWords.set(field, values)
  }
  return values.get(wordsOf(text)) ?? null
}

/** Offices write "NOXH cho CN - KCN" with and without signs and double spaces. */
function wordsOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
}

function choiceReader(field: ChoiceField): (cell: FilledCell) => Coerced {
  return remembering((cell) => {
    const text = tidyText(cell)
    if (text === '' || dash.test(text)) return empty
    const value = coerceChoice(field, text)
    if (value !== null) return { value }
    return problem(
      'NOT_AN_OPTION',
      field.label,
      quoted(cell),
      field.options.map((option) => option.label).join('; '),
    )
  })
}

const yes = new Set(['co', 'x', '1', 'true', 'dung', 'yes', 'v', '✓', '✔', '☑'])
const no = new Set(['khong', '0', 'false', 'sai', 'no', 'chua', '☐'])

function readFlag(field: Field, cell: FilledCell): Coerced {
  if (typeof cell === 'boolean') return { value: cell }
  const text = fold(tidyText(cell))
  if (text === '' || dash.test(text)) return empty
  if (yes.has(text)) return { value: true }
  if (no.has(text)) return { value: false }
  return problem('NOT_A_FLAG', field.label, quoted(cell))
}
