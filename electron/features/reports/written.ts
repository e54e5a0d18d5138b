import { decimalInUnit } from '#shared/vietnamese/money.ts'
import { decimalOf, formatNumber, roundDecimal } from '#shared/vietnamese/numbers.ts'
import { progressText, type WrittenFigures } from '#shared/text/reports.ts'
import { addedUp, type AddedUp, type Measure, type ScopeFigures, type Totals } from './figures.ts'

/** Figures as the report writes them: in sentences with their unit, in tables with the same digits in each row. */

interface Written {
  /** Digits after the comma. */
  decimals: number
  unit: string
  /** The unit of the exact value, where another one is printed. */
  exact?: string
}

const written: Record<Measure, Written> = {
  projects: { decimals: 0, unit: 'dự án' },
  landAreaHa: { decimals: 2, unit: 'ha' },
  floorAreaM2: { decimals: 0, unit: 'm²' },
  flatsTotal: { decimals: 0, unit: 'căn' },
  flatsForSale: { decimals: 0, unit: 'căn' },
  flatsForLeasePurchase: { decimals: 0, unit: 'căn' },
  flatsForRent: { decimals: 0, unit: 'căn' },
  flatsCompleted: { decimals: 0, unit: 'căn' },
  totalInvestment: { decimals: 1, unit: 'tỷ đồng', exact: 'đồng' },
}

/** The unit in which a measure is printed, or that of its exact value. */
export function unitOfFigure(measure: Measure, as: 'printed' | 'exact'): string {
  const { unit, exact } = written[measure]
  return as === 'exact' ? (exact ?? unit) : unit
}

/** "1.203,9 tỷ đồng": as a sentence writes it. */
export function writeWithUnit(measure: Measure, value: number): string {
  return `${formatNumber(roundedFigure(measure, value))} ${written[measure].unit}`
}

/** The figures of a scope for the sentences that describe it: each bound to its place in the book. */
export function describe(figures: ScopeFigures, projects: number): WrittenFigures {
  return {
    projects,
    projectsWritten: figures.projects.bound,
    land: figures.landAreaHa.bound,
    floor: figures.floorAreaM2.bound,
    flats: figures.flatsTotal.bound,
    forSale: figures.flatsForSale.bound,
    forLeasePurchase: figures.flatsForLeasePurchase.bound,
    forRent: figures.flatsForRent.bound,
    investment: figures.totalInvestment.bound,
  }
}

/** A figure in a column: so many digits after the comma in every row that the commas stand below each other. */
export function writeCell(measure: Measure, value: number | null): string {
  if (value === null) return ''
  const { decimals } = written[measure]
  const [whole = '', part = ''] = formatNumber(roundedFigure(measure, value)).split(',')
  return decimals === 0 ? whole : `${whole},${part.padEnd(decimals, '0')}`
}

/** The value that is printed, as a number in the printed unit: what a reader would reckon with. */
export function printedValue(measure: Measure, value: number): number {
  return Number(roundedFigure(measure, value))
}

/** A number in the printed unit of a measure, with its digits. */
export function writePrinted(measure: Measure, value: number): string {
  return formatNumber(roundDecimal(decimalOf(value), written[measure].decimals))
}

/** As plain decimal text in the printed unit (money in tỷ đồng), with the printed digits. */
function roundedFigure(measure: Measure, value: number): string {
  const exact = measure === 'totalInvestment' ? decimalInUnit(value, 'tỷ đồng') : decimalOf(value)
  return roundDecimal(exact, written[measure].decimals)
}

/** True where the rounded figures of a column, as printed, add up to another figure than the printed sum. */
export function isRoundingVisible(key: AddedUp, values: readonly (number | null)[]): boolean {
  const scale = 10 ** written[key].decimals
  const printed = (value: number) => Math.round(printedValue(key, value) * scale)
  const known = values.filter((value) => value !== null)
  const sum = known.reduce((total, value) => total + value, 0)
  return known.reduce((total, value) => total + printed(value), 0) !== printed(sum)
}

/** Which figures some projects lack: "diện tích đất (3 dự án)". Null where none. */
export function writeUnknown(totals: Totals): string | null {
  const names = progressText.unknownNames
  const lacking = addedUp
    .filter((key) => key !== 'flatsCompleted')
    .filter((key) => totals[key].unknown > 0)
    .map((key) => `${names[key]} (${writeWithUnit('projects', totals[key].unknown)})`)
  return lacking.length === 0 ? null : progressText.unknownFigures(lacking.join(', '))
}
