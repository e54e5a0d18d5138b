import {
  dongIn,
  type DecimalField,
  type Field,
  type IntegerField,
  type MoneyField,
  type MoneyUnit,
} from '#shared/registers/register.ts'
import { cellWarning } from '#shared/text/sheets.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import { dongOf, moneyUnitOf } from '#shared/vietnamese/money.ts'
import {
  decimalOf,
  formatNumber,
  readNumber,
  roundDecimal,
  shiftDecimal,
  type WrittenNumber,
} from '#shared/vietnamese/numbers.ts'
import {
  dash,
  empty,
  problem,
  quoted,
  warned,
  type CellFinding,
  type Coerced,
  type ColumnContext,
  type FilledCell,
} from './coerced.ts'
import { unitOf } from './heading-words.ts'

export function readInteger(field: IntegerField, cell: FilledCell): Coerced {
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
  return warned(
    inRange(field, otherwise, cell),
    readAs(field, cell, { decimal: String(otherwise), suffix: '' }),
  )
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
const areaPlaces: Readonly<Record<string, number>> = { 'm²': 0, 'nghìn m²': 3, ha: 4, 'km²': 6 }

function placesBetween(from: string, to: string): number | null {
  if (from === to) return 0
  const [a, b] = [areaPlaces[from], areaPlaces[to]]
  return a === undefined || b === undefined ? null : a - b
}

export function decimalReader(field: DecimalField, context: ColumnContext): (cell: FilledCell) => Coerced {
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
    return judged(field, cell, { value: coerced, read, context })
  }
}

/**
 * What is to be said about a number in words. The office's way is read: a point groups thousands, a comma stands before
 * decimals. Where other cells of the column prove the English way, it is not guessed.
 */
function judged(field: Field, cell: FilledCell, { value, read, context }: ReadValue): Coerced {
  if (typeof cell !== 'string') return value
  if (isEnglish(cell)) {
    const message = cellWarning.READ_AS_ENGLISH(field.label, quoted(cell), formatNumber(read.decimal))
    return warned(value, { code: 'READ_AS_ENGLISH', message })
  }
  const { decimal, otherwise } = read
  if (otherwise === undefined || context.decimalSign === 'comma') return value
  if (context.decimalSign === 'point' || context.decimalSign === 'both') {
    const [one, other] = [formatNumber(decimal), formatNumber(otherwise)]
    return problem('AMBIGUOUS_NUMBER', field.label, quoted(cell), one, other)
  }
  if (context.countsThousands === true && !isReadAsDecimal(read)) return value
  return warned(value, readAs(field, cell, read))
}

/** "20,332" is read with decimals, "20.332" as thousands; the other reading is the larger or the smaller one. */
function isReadAsDecimal({ decimal, otherwise }: WrittenNumber): boolean {
  return otherwise !== undefined && Math.abs(Number(otherwise)) > Math.abs(Number(decimal))
}

interface ReadValue {
  value: Coerced
  read: WrittenNumber
  context: ColumnContext
}

/** "1,234.5": the comma groups, the point stands before decimals. */
function isEnglish(text: string): boolean {
  const comma = text.indexOf(',')
  return comma >= 0 && text.lastIndexOf('.') > text.lastIndexOf(',')
}

/** True where a number has no more digits after the point than are kept. */
function hasDecimals(value: number, decimals: number): boolean {
  const scaled = value * 10 ** decimals
  return Math.abs(scaled) < 1e15 && Math.round(scaled) / 10 ** decimals === value
}

function otherUnit(field: Field, cell: FilledCell, unit: string): CellFinding {
  return { code: 'UNIT_IN_CELL', message: cellWarning.UNIT_IN_CELL(field.label, quoted(cell), unit) }
}

/** "20.332" m² was read as twenty thousand: the office's way, but somebody should look. */
function readAs(field: Field, cell: FilledCell, read: WrittenNumber): CellFinding {
  const code = isReadAsDecimal(read) ? 'READ_AS_DECIMAL' : 'READ_AS_THOUSANDS'
  return { code, message: cellWarning[code](field.label, quoted(cell), formatNumber(read.decimal)) }
}

export function moneyReader(field: MoneyField, context: ColumnContext): (cell: FilledCell) => Coerced {
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
    const isOdd = written === wholeUnit && isReadAsDecimal(read)
    const decimal = isOdd ? (read.otherwise ?? '') : read.decimal
    const value = dongOf(decimal, written)
    if (value === null || Math.abs(value) > mostDong) {
      return problem('TOO_MUCH_MONEY', field.label, quoted(cell), written)
    }
    if (written !== columnUnit) return warned({ value }, otherUnit(field, cell, columnUnit))
    if (isOdd) return warned({ value }, readAs(field, cell, { decimal, suffix: '' }))
    return written === wholeUnit ? { value } : judged(field, cell, { value: { value }, read, context })
  }
}

/** What a register keeps of money at most (see the contract). */
const mostDong = 9_000_000_000_000_000

/** Nobody writes a fraction of a đồng: "60.000" is sixty thousand without a doubt, and "60,000" as well. */
const wholeUnit: MoneyUnit = 'đồng'
