import { isDay } from '#shared/base/days.ts'
import {
  dongIn,
  type ChoiceField,
  type DayField,
  type DecimalField,
  type Field,
  type FieldValue,
  type IntegerField,
  type MoneyField,
  type MoneyUnit,
  type TextField,
} from '#shared/registers/register.ts'
import { cellProblem, cellWarning } from '#shared/text/sheets.ts'
import { formatDay, readDay, type DayProblem, type WrittenDay } from '#shared/vietnamese/dates.ts'
import { fold, toNfc } from '#shared/vietnamese/fold.ts'
import { dongOf, moneyUnitOf } from '#shared/vietnamese/money.ts'
import {
  decimalOf,
  formatNumber,
  readNumber,
  roundDecimal,
  shiftDecimal,
  type WrittenNumber,
} from '#shared/vietnamese/numbers.ts'
import { dayOfSerial } from './cell-formats.ts'
import { unitOf } from './heading-words.ts'
import type { Cell, DayCell, ErrorCell } from './sheet-content.ts'

/** Something to say about a cell. */
export interface CellFinding {
  code: string
  message: string
}

/** What a cell gives to its field: a value (null where it is empty), or what is wrong with it. */
export type Coerced =
  { value: FieldValue; precision?: WrittenDay['precision']; warning?: CellFinding } | { problem: CellFinding }

/** Reads the cells of one column. */
export type ColumnReader = (cell: Cell) => Coerced

const empty: Coerced = { value: null }
/** A dash says that there is nothing to say. */
const dash = /^[-–—]+$/

/** What the column around a cell says about it. */
export interface ColumnContext {
  /** The unit that its heading names, in the program's spelling; null where it names none. */
  unit?: string | null
  /** Its numbers are thousands, so that a point in "20.332" cannot be the decimal one. */
  countsThousands?: boolean
}

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

type FilledCell = string | number | boolean | DayCell

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
      return remembering((cell) => readDayCell(field, cell))
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

function problem<C extends keyof typeof cellProblem>(
  code: C,
  ...params: Parameters<(typeof cellProblem)[C]>
): Coerced {
  const write = cellProblem[code] as (...given: Parameters<(typeof cellProblem)[C]>) => string
  return { problem: { code, message: write(...params) } }
}

function errorProblem(field: Field, { shown }: ErrorCell): Coerced {
  return shown === '' ? problem('NOT_CALCULATED', field.label) : problem('ERROR_CELL', field.label, shown)
}

/** A cell as a person reads it: on both ends without spaces, composed, line breaks kept. */
export function tidyText(cell: Cell): string {
  switch (typeof cell) {
    case 'string':
      return toNfc(cell.includes('\r') ? cell.replace(/\r\n?/g, '\n') : cell).trim()
    case 'number':
      return decimalOf(cell).replace('.', ',')
    case 'boolean':
      return cell ? 'TRUE' : 'FALSE'
    default:
      if (cell === null) return ''
      return cell.kind === 'day' ? formatDay(cell.day, cell.precision) : cell.shown
  }
}

/** A text for a message: short and on one line. */
function quoted(cell: FilledCell): string {
  const text = tidyText(cell).replace(/\s+/g, ' ')
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
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

function readInteger(field: IntegerField, cell: FilledCell): Coerced {
  if (typeof cell === 'number' && Number.isInteger(cell)) return inRange(field, cell, cell)
  const read = writtenNumber(cell)
  if (read === null) return empty
  if (read === undefined || !isOwnUnit(field, read.suffix))
    return problem('NOT_A_NUMBER', field.label, quoted(cell))
  const value = Number(read.decimal)
  if (Number.isInteger(value)) return inRange(field, value, cell)
  // "1,234" flats can only be an English thousand.
  const otherwise = Number(read.otherwise)
  if (!Number.isInteger(otherwise)) return problem('NOT_AN_INTEGER', field.label, quoted(cell))
  const message = cellWarning.READ_AS_THOUSANDS(field.label, quoted(cell), formatNumber(otherwise))
  return warned(inRange(field, otherwise, cell), { code: 'READ_AS_THOUSANDS', message })
}

function isOwnUnit(field: IntegerField, suffix: string): boolean {
  if (suffix === '') return true
  return (
    field.unit !== undefined && (unitOf(suffix) ?? fold(suffix)) === (unitOf(field.unit) ?? fold(field.unit))
  )
}

function inRange(field: IntegerField | DecimalField, value: number, cell: FilledCell): Coerced {
  if (value >= field.min && value <= field.max) return { value }
  return problem('OUT_OF_RANGE', field.label, quoted(cell), formatNumber(field.min), formatNumber(field.max))
}

/** The number in a cell: null where there is nothing, undefined where there is something else. */
function writtenNumber(cell: FilledCell): WrittenNumber | null | undefined {
  if (typeof cell === 'number') return { decimal: decimalOf(cell), suffix: '' }
  if (typeof cell !== 'string') return undefined
  const text = cell.trim()
  if (text === '' || dash.test(text)) return null
  return readNumber(text) ?? undefined
}

/** Decimal places between areas: a hectare is 10^4 m². */
const areaPlaces: Readonly<Record<string, number>> = { 'm²': 0, ha: 4, 'km²': 6 }

function placesBetween(from: string, to: string): number | null {
  if (from === to) return 0
  const [a, b] = [areaPlaces[from], areaPlaces[to]]
  return a === undefined || b === undefined ? null : a - b
}

function decimalReader(field: DecimalField, context: ColumnContext): (cell: FilledCell) => Coerced {
  const columnUnit = context.unit ?? null
  const own = unitOf(field.unit) ?? field.unit
  const columnPlaces = columnUnit === null ? 0 : (placesBetween(columnUnit, own) ?? 0)
  return (cell) => {
    if (typeof cell === 'number' && columnPlaces === 0 && hasDecimals(cell, field.decimals)) {
      return inRange(field, cell, cell)
    }
    const read = writtenNumber(cell)
    if (read === null) return empty
    if (read === undefined) return problem('NOT_A_NUMBER', field.label, quoted(cell))
    const places =
      read.suffix === '' ? columnPlaces : placesBetween(unitOf(read.suffix) ?? fold(read.suffix), own)
    if (places === null) return problem('OTHER_UNIT', field.label, quoted(cell), field.unit)
    const value = Number(roundDecimal(shiftDecimal(read.decimal, places), field.decimals))
    const coerced = inRange(field, value, cell)
    if (places !== columnPlaces) return warned(coerced, otherUnit(field, cell, columnUnit ?? own))
    return isClear(read, context) ? coerced : warned(coerced, ambiguity(field, cell, read))
  }
}

function isClear({ decimal, otherwise }: WrittenNumber, { countsThousands }: ColumnContext): boolean {
  return otherwise === undefined || (countsThousands === true && !decimal.includes('.'))
}

/** True where a number has no more digits after the point than are kept. */
function hasDecimals(value: number, decimals: number): boolean {
  const scaled = value * 10 ** decimals
  return Math.abs(scaled) < 1e15 && Math.round(scaled) / 10 ** decimals === value
}

function warned(coerced: Coerced, warning: CellFinding): Coerced {
  return 'problem' in coerced ? coerced : { ...coerced, warning }
}

function otherUnit(field: Field, cell: FilledCell, unit: string): CellFinding {
  return { code: 'UNIT_IN_CELL', message: cellWarning.UNIT_IN_CELL(field.label, quoted(cell), unit) }
}

/** "20.332" m² was read as twenty thousand: the office's way, but somebody should look. */
function ambiguity(field: Field, cell: FilledCell, { decimal }: WrittenNumber): CellFinding {
  const code = decimal.includes('.') ? 'READ_AS_DECIMAL' : 'READ_AS_THOUSANDS'
  return { code, message: cellWarning[code](field.label, quoted(cell), formatNumber(decimal)) }
}

function moneyReader(field: MoneyField, context: ColumnContext): (cell: FilledCell) => Coerced {
  const columnUnit = moneyUnitOf(context.unit ?? '') ?? field.shownIn
  const dongInUnit = dongIn[columnUnit]
  return (cell) => {
    if (typeof cell === 'number') {
      const product = cell * dongInUnit
      const dong = Math.round(product)
      // Below this size the product is off by less than a hundredth, so what is not near a half is rounded right.
      if (Math.abs(product) < 1e13 && Math.abs(product - dong) < 0.49) return { value: dong }
    }
    const read = writtenNumber(cell)
    if (read === null) return empty
    if (read === undefined) return problem('NOT_A_NUMBER', field.label, quoted(cell))
    const written = read.suffix === '' ? columnUnit : moneyUnitOf(read.suffix)
    if (written === null) return problem('OTHER_UNIT', field.label, quoted(cell), columnUnit)
    const value = dongOf(read.decimal, written)
    if (value === null || Math.abs(value) > mostDong) {
      return problem('TOO_MUCH_MONEY', field.label, quoted(cell), written)
    }
    if (written !== columnUnit) return warned({ value }, otherUnit(field, cell, columnUnit))
    return isClear(read, context) || isWholeUnit(columnUnit)
      ? { value }
      : warned({ value }, ambiguity(field, cell, read))
  }
}

/** What a register keeps of money at most (see the contract). */
const mostDong = 9_000_000_000_000_000

/** Nobody writes a fraction of a đồng: "60.000" is sixty thousand without a doubt. */
function isWholeUnit(unit: MoneyUnit): boolean {
  return unit === 'đồng'
}

function readDayCell(field: DayField, cell: FilledCell): Coerced {
  const read = writtenDay(cell)
  if (read === null) return empty
  if (typeof read === 'string') return dayProblem(field, cell, read)
  if (field.precisionIn !== undefined) return { value: read.day, precision: read.precision }
  return read.precision === 'day' ? { value: read.day } : problem('DAY_NOT_EXACT', field.label, quoted(cell))
}

function writtenDay(cell: FilledCell): WrittenDay | DayProblem | null {
  if (typeof cell === 'object') return { day: cell.day, precision: cell.precision }
  if (typeof cell === 'boolean') return 'NOT_A_DAY'
  if (typeof cell === 'number') return Number.isInteger(cell) ? readDay(String(cell)) : 'NOT_A_DAY'
  const text = cell.trim()
  return text === '' || dash.test(text) ? null : readDay(text)
}

function dayProblem(field: DayField, cell: FilledCell, code: DayProblem): Coerced {
  const meant = typeof cell === 'number' && code === 'NOT_A_DAY' ? dayOfSerial(cell) : null
  if (meant !== null && isDay(meant))
    return problem('NUMBER_NOT_DAY', field.label, quoted(cell), formatDay(meant))
  if (code === 'NOT_A_DAY') return problem(code, field.label, quoted(cell), field.precisionIn !== undefined)
  return problem(code, field.label, quoted(cell))
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
