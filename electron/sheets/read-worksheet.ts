import { isDay } from '#shared/base/days.ts'
import { unreadable } from '#shared/text/sheets.ts'
import { decimalOf, formatNumber, shiftDecimal } from '#shared/vietnamese/numbers.ts'
import { dayReader, type CellFormat } from './cell-formats.ts'
import { columnOfLetter, letterOf, type Cell, type MergedRange, type SheetRow } from './sheet-content.ts'
import { cannotRead, limits, type SourceFile } from './source-file.ts'
import { decodeEscapes, isTrue, readText } from './workbook-parts.ts'
import { attributeOf, type XmlHandler } from './xml.ts'

/** What the cells of a sheet refer to. */
export interface SheetSurroundings {
  source: SourceFile
  strings: readonly string[]
  formats: readonly CellFormat[]
  from1904: boolean
}

const zero = 0x30
const nine = 0x39
const letterA = 0x41
const letterZ = 0x5a
const equals = 0x3d
const quote = 0x22
const apostrophe = 0x27
const space = 0x20
/** Digits that a number may have to be read without going through text. */
const exactDigits = 15

/**
 * Reads the cells of a sheet from the tags of its XML. Formulas count by the result that was saved with them. Tags of
 * cells are read byte by byte, because they are nine tenths of a workbook.
 */
export class WorksheetReader implements XmlHandler {
  readonly rows: SheetRow[] = []
  readonly merges: MergedRange[] = []
  readonly hiddenColumns: number[] = []

  private readonly around: SheetSurroundings
  private readonly dayOf: ReturnType<typeof dayReader>

  private rowNumber = 0
  private rowHidden = false
  private cells: Cell[] = []
  private hasContent = false

  private column = -1
  private type = ''
  private style = 0
  private inValue = false
  private hasValue = false
  private hasFormula = false
  private phoneticDepth = 0
  private value: string | number = ''
  private allCells = 0
  private allCharacters = 0

  constructor(around: SheetSurroundings) {
    this.around = around
    this.dayOf = dayReader(around.from1904)
  }

  open(name: string, bytes: Buffer, from: number, to: number): void {
    switch (name) {
      case 'c':
        this.beginCell(bytes, from, to)
        break
      case 'v':
        this.inValue = true
        this.hasValue = true
        break
      case 't':
        this.inValue = this.type === 'inlineStr' && this.phoneticDepth === 0
        break
      case 'f':
        this.hasFormula = true
        break
      case 'row':
        this.beginRow(bytes, from, to)
        break
      case 'rPh':
        this.phoneticDepth++
        break
      case 'mergeCell':
        this.addMerge(attributeOf(bytes, from, to, 'ref') ?? '')
        break
      case 'col':
        this.addColumns(bytes, from, to)
        break
    }
  }

  close(name: string): void {
    switch (name) {
      case 'c':
        this.endCell()
        break
      case 'v':
      case 't':
        this.inValue = false
        break
      case 'row':
        this.endRow()
        break
      case 'rPh':
        this.phoneticDepth--
        break
    }
  }

  text(bytes: Buffer, from: number, to: number, isLiteral: boolean): void {
    if (!this.inValue) return
    if (this.type === 's' || this.type === 'n' || this.type === '') {
      const digits = readDigits(bytes, from, to)
      if (digits >= 0 && this.value === '') {
        this.value = digits
        return
      }
    }
    this.value = String(this.value) + readText(this.around.source, bytes, { from, to, isLiteral })
    if (this.value.length > limits.cellCharacters) {
      throw this.tooMuch(unreadable.tooLongText, limits.cellCharacters)
    }
  }

  private beginRow(bytes: Buffer, from: number, to: number): void {
    const given = Number(attributeOf(bytes, from, to, 'r') ?? this.rowNumber + 1)
    if (!Number.isInteger(given) || given <= this.rowNumber || given > 1_048_576) throw this.damaged()
    this.rowNumber = given
    this.rowHidden = isTrue(attributeOf(bytes, from, to, 'hidden'))
    this.cells = []
    this.hasContent = false
    this.column = -1
  }

  private endRow(): void {
    if (!this.hasContent) return
    if (this.rows.length >= limits.rows) throw this.tooMuch(unreadable.tooManyRows, limits.rows)
    this.allCells += this.cells.length
    if (this.allCells > limits.cells) throw this.tooMuch(unreadable.tooManyCells, limits.cells)
    const { rowNumber: number, cells } = this
    this.rows.push(this.rowHidden ? { number, cells, hidden: true } : { number, cells })
  }

  private beginCell(bytes: Buffer, from: number, to: number): void {
    this.column++
    this.type = ''
    this.style = 0
    this.value = ''
    this.hasValue = false
    this.hasFormula = false
    for (let at = from; at < to; at++) {
      if (bytes[at] !== equals) continue
      const name = bytes[at - 1]
      const opening = bytes[at + 1]
      if (name === space || (opening !== quote && opening !== apostrophe)) throw this.damaged()
      const valueFrom = at + 2
      const valueTo = bytes.indexOf(opening, valueFrom)
      if (valueTo < 0) throw this.damaged()
      if (name === 0x72) this.column = columnIn(bytes, valueFrom, valueTo)
      else if (name === 0x73) this.style = readDigits(bytes, valueFrom, valueTo)
      else if (name === 0x74) this.type = typeIn(bytes, valueFrom, valueTo)
      at = valueTo
    }
  }

  private endCell(): void {
    const cell = this.readCell()
    if (cell === null) return
    const { column, cells } = this
    if (column < 0 || column > 16_383) throw this.damaged()
    if (column >= limits.columns) {
      throw cannotRead(this.around.source, unreadable.tooManyColumns(letterOf(column), limits.columns))
    }
    if ((cells[column] ?? null) !== null) {
      throw cannotRead(this.around.source, unreadable.sameCellTwice(`${letterOf(column)}${this.rowNumber}`))
    }
    while (cells.length < column) cells.push(null)
    cells[column] = cell
    this.hasContent = true
  }

  private readCell(): Cell {
    const { value, type } = this
    if (value === '') {
      return this.hasFormula && !this.hasValue ? { kind: 'error', shown: '' } : null
    }
    switch (type) {
      case 's':
        return this.sharedString(value)
      case 'inlineStr':
      case 'str':
        return this.ownText(String(value))
      case 'b':
        return isTrue(String(value))
      case 'e':
        return { kind: 'error', shown: String(value) }
      case 'd':
        return isoDay(String(value).slice(0, 10))
      default:
        return this.number(Number(value))
    }
  }

  private sharedString(value: string | number): Cell {
    const text = this.around.strings[Number(value)]
    if (text === undefined) throw this.damaged()
    return text === '' ? null : text
  }

  /** A text that stands in the cell itself, so that each one costs memory. */
  private ownText(text: string): string {
    this.allCharacters += text.length
    if (this.allCharacters > limits.characters) throw this.tooMuch(unreadable.tooMuchText, limits.characters)
    return decodeEscapes(text)
  }

  private number(value: number): Cell {
    if (!Number.isFinite(value)) throw this.damaged()
    const format = this.style === 0 ? undefined : this.around.formats[this.style]
    if (format === undefined || format === 'number') return value
    if (format === 'percent') return percentOf(value)
    if (typeof format === 'string') return this.dayOf(value, format) ?? value
    if ('thousands' in format) return Number(shiftDecimal(decimalOf(value), -3 * format.thousands))
    // A code shown with leading zeros ("000000000000" for citizen ids) is the code with them.
    return Number.isInteger(value) && value >= 0 ? String(value).padStart(format.digits, '0') : value
  }

  private addMerge(reference: string): void {
    const match = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(reference.replaceAll('$', ''))
    if (!match) return
    if (this.merges.length >= limits.merges) throw this.tooMuch(unreadable.tooManyMerges, limits.merges)
    const [, firstLetters = '', firstRow = '', lastLetters = '', lastRow = ''] = match
    this.merges.push({
      firstRow: Number(firstRow),
      lastRow: Number(lastRow),
      firstColumn: columnOfLetter(firstLetters),
      lastColumn: columnOfLetter(lastLetters),
    })
  }

  /** Columns hidden to the edge of the sheet are hidden for looks; only those with data count. */
  private addColumns(bytes: Buffer, from: number, to: number): void {
    if (!isTrue(attributeOf(bytes, from, to, 'hidden'))) return
    const first = Number(attributeOf(bytes, from, to, 'min'))
    const last = Math.min(Number(attributeOf(bytes, from, to, 'max')), limits.columns)
    if (!(first >= 1) || this.hiddenColumns.length >= limits.columns) return
    for (let column = Math.floor(first); column <= last; column++) this.hiddenColumns.push(column - 1)
  }

  private tooMuch(sentence: (limit: string) => string, limit: number): Error {
    return cannotRead(this.around.source, sentence(formatNumber(limit)))
  }

  private damaged(): Error {
    return cannotRead(this.around.source, unreadable.damaged)
  }
}

/** A share is stored as 0.855 and shown as 85,5%: a person means what is shown. */
function percentOf(value: number): string {
  return `${shiftDecimal(decimalOf(value), 2).replace('.', ',')}%`
}

function isoDay(text: string): Cell {
  return isDay(text) ? { kind: 'day', day: text, precision: 'day' } : text
}

/** A whole number written in digits only; -1 for anything else. */
function readDigits(bytes: Buffer, from: number, to: number): number {
  if (to === from || to - from > exactDigits) return -1
  let value = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0
    if (byte < zero || byte > nine) return -1
    value = value * 10 + byte - zero
  }
  return value
}

/** Most types have one letter: making a text of each would cost more than reading the cell. */
function typeIn(bytes: Buffer, from: number, to: number): string {
  if (to === from + 1 && bytes[from] === 0x73) return 's'
  return bytes.toString('latin1', from, to)
}

/** The column of a reference like "AB12"; -1 where it is none. */
function columnIn(bytes: Buffer, from: number, to: number): number {
  let column = 0
  let at = from
  for (; at < to && at < from + 3; at++) {
    const byte = bytes[at] ?? 0
    if (byte < letterA || byte > letterZ) break
    column = column * 26 + byte - letterA + 1
  }
  return at === from || at === to ? -1 : column - 1
}
