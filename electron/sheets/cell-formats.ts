import { addDays, isDay, lastDayOfMonth, partsOfDay } from '#shared/base/days.ts'
import { unreadable } from '#shared/text/sheets.ts'
import type { DayCell } from './sheet-content.ts'
import type { Workbook } from './workbook-parts.ts'
import { attributeOf, scanXml } from './xml.ts'
import { cannotRead, limits } from './source-file.ts'
import { unpack } from './zip.ts'

/** What the number format of a cell says about its number. */
export type CellFormat = 'number' | 'percent' | DayFormat | { digits: number } | { thousands: number }

/** How much of a date is shown; the rest of it is not meant. */
type DayFormat = 'day' | 'month' | 'year'

/** Formats that Excel has built in and that show a date; 17 shows month and year only. */
const builtInDays = new Set([14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])
const builtInMonth = 17
const builtInPercents = new Set([9, 10])

/** The format of each cell style (`s="3"` in a sheet), by its number. */
export async function readCellFormats({ source, styles }: Workbook): Promise<CellFormat[]> {
  const formats: CellFormat[] = []
  if (!styles) return formats
  const codes = new Map<number, string>()
  let inCellStyles = false
  await scanXml(source, unpack(source, styles), {
    open(name, bytes, from, to) {
      if (name === 'cellXfs') inCellStyles = true
      else if (name === 'numFmt') {
        codes.set(
          Number(attributeOf(bytes, from, to, 'numFmtId')),
          attributeOf(bytes, from, to, 'formatCode') ?? '',
        )
      } else if (name === 'xf' && inCellStyles) {
        const id = Number(attributeOf(bytes, from, to, 'numFmtId') ?? '0')
        if (formats.length >= limits.styles) throw cannotRead(source, unreadable.damaged)
        formats.push(formatOf(id, codes.get(id)))
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
    text: () => undefined,
  })
  return formats
}

function formatOf(id: number, code: string | undefined): CellFormat {
  if (code === undefined) {
    if (id === builtInMonth) return 'month'
    if (builtInPercents.has(id)) return 'percent'
    return builtInDays.has(id) ? 'day' : 'number'
  }
  if (/^0{2,20}$/.test(code)) return { digits: code.length }
  const [positive = ''] = code
    .toLowerCase()
    .replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]|general/g, '')
    .split(';')
  if (positive.endsWith('%')) return 'percent'
  if (positive.includes('y')) return shownOfDay(positive)
  if (positive.includes('d')) return 'day'
  // Each comma behind the last digit divides what is shown by a thousand.
  const [, commas = ''] = /[0#?](,+)(?![0#?,])/.exec(positive) ?? []
  return commas === '' ? 'number' : { thousands: commas.length }
}

function shownOfDay(code: string): DayFormat {
  if (code.includes('d')) return 'day'
  return code.includes('m') ? 'month' : 'year'
}

const daysBefore1904 = 1462
/** Excel counts a 29 February 1900 that never was; before it the count is one less. */
const phantomDay = 60

/**
 * The date that a number of Excel means, with the numbers seen before: registers hold the same days again and again.
 * Numbers that are no day between 1900 and 2199 are none.
 */
export function dayReader(from1904: boolean): (serial: number, format: DayFormat) => DayCell | null {
  const newMap = () => new Map<number, DayCell | null>()
  const known = { day: newMap(), month: newMap(), year: newMap() }
  return (serial, format) => {
    const whole = Math.floor(serial) + (from1904 ? daysBefore1904 : 0)
    let cell = known[format].get(whole)
    if (cell === undefined) {
      cell = dayOf(whole, format)
      known[format].set(whole, cell)
    }
    return cell
  }
}

function dayOf(serial: number, format: DayFormat): DayCell | null {
  if (serial < 1 || serial > 110_000) return null
  const day = addDays('1899-12-31', serial > phantomDay ? serial - 1 : serial)
  if (!isDay(day)) return null
  if (format === 'day') return { kind: 'day', day, precision: 'day' }
  const { year, month } = partsOfDay(day)
  return { kind: 'day', day: lastDayOfMonth(year, format === 'year' ? 12 : month), precision: format }
}

/** The day that a plain number would be as an Excel date, to suggest it to a person; null where it is none. */
export function dayOfSerial(serial: number): string | null {
  return dayOf(Math.floor(serial), 'day')?.day ?? null
}
