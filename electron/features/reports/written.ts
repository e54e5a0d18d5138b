import { decimalInUnit } from '#shared/vietnamese/money.ts'
import { decimalOf, formatNumber, roundDecimal } from '#shared/vietnamese/numbers.ts'
import { progressText, type WrittenFigures } from '#shared/text/reports.ts'
import { addedUp, type AddedUp, type Totals } from './figures.ts'

/** Figures as the report writes them: in sentences with their unit, in tables with the same digits in each row. */

/** Digits after the comma. */
const decimals: Record<AddedUp, number> = {
  landAreaHa: 2,
  floorAreaM2: 0,
  flatsTotal: 0,
  flatsForSale: 0,
  flatsForLeasePurchase: 0,
  flatsForRent: 0,
  flatsCompleted: 0,
  totalInvestment: 1,
}

export function writeProjects(count: number): string {
  return `${formatNumber(count)} dự án`
}

export function writeFlats(count: number): string {
  return `${formatNumber(count)} căn`
}

export function writeFigures(totals: Totals): WrittenFigures {
  const flats = (key: AddedUp) => writeFlats(totals[key].value)
  return {
    projects: totals.projects,
    projectsWritten: writeProjects(totals.projects),
    land: `${formatNumber(roundedFigure('landAreaHa', totals.landAreaHa.value))} ha`,
    floor: `${formatNumber(roundedFigure('floorAreaM2', totals.floorAreaM2.value))} m²`,
    flats: flats('flatsTotal'),
    forSale: flats('flatsForSale'),
    forLeasePurchase: flats('flatsForLeasePurchase'),
    forRent: flats('flatsForRent'),
    investment: `${formatNumber(roundedFigure('totalInvestment', totals.totalInvestment.value))} tỷ đồng`,
  }
}

/** A figure in a column: so many digits after the comma in every row that the commas stand below each other. */
export function writeCell(key: AddedUp, value: number | null): string {
  if (value === null) return ''
  const [whole = '', part = ''] = formatNumber(roundedFigure(key, value)).split(',')
  return decimals[key] === 0 ? whole : `${whole},${part.padEnd(decimals[key], '0')}`
}

/** As plain decimal text in the printed unit (money in tỷ đồng), with the printed digits. */
function roundedFigure(key: AddedUp, value: number): string {
  const exact = key === 'totalInvestment' ? decimalInUnit(value, 'tỷ đồng') : decimalOf(value)
  return roundDecimal(exact, decimals[key])
}

/** True where the rounded figures of a column, as printed, add up to another figure than the printed sum. */
export function isRoundingVisible(key: AddedUp, values: readonly (number | null)[]): boolean {
  const scale = 10 ** decimals[key]
  const printed = (value: number) => Math.round(Number(roundedFigure(key, value)) * scale)
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
    .map((key) => `${names[key]} (${writeProjects(totals[key].unknown)})`)
  return lacking.length === 0 ? null : progressText.unknownFigures(lacking.join(', '))
}
