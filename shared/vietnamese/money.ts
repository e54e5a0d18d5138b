import { dongIn, type MoneyUnit } from '#shared/registers/register.ts'
import { fold } from './fold.ts'
import { decimalOf, formatNumber, roundDecimal, shiftDecimal } from './numbers.ts'

const unitWords: Readonly<Record<MoneyUnit, readonly string[]>> = {
  đồng: ['dong', 'd', 'vnd', 'dong viet nam', 'vn dong', '₫'],
  'nghìn đồng': ['nghin dong', 'ngan dong', 'nghin', 'ngan', '1000 dong', '1.000 dong', '1.000d', '1000d'],
  'triệu đồng': [
    'trieu dong',
    'trieu',
    'tr dong',
    'tr',
    'trd',
    'trieu vnd',
    '1.000.000 dong',
    '1000000 dong',
  ],
  'tỷ đồng': ['ty dong', 'ti dong', 'ty', 'ti', 'ty vnd'],
}
const unitOfWord = new Map(
  Object.entries(unitWords).flatMap(([unit, words]) =>
    words.map((word) => [word, unit as MoneyUnit] as const),
  ),
)

/** The unit that a word means ("tỉ", "Triệu đồng/tháng", "VNĐ"); null where it is not one of money. */
export function moneyUnitOf(text: string): MoneyUnit | null {
  const [unit = ''] = fold(text).split('/')
  return unitOfWord.get(unit.trim()) ?? null
}

/** How many places the point moves from a unit to đồng: 9 for tỷ. */
function placesOf(unit: MoneyUnit): number {
  return String(dongIn[unit]).length - 1
}

/** Whole đồng of a decimal in a unit, exactly; null where the sum is too large to be counted in đồng. */
export function dongOf(decimal: string, unit: MoneyUnit): number | null {
  const dong = Number(roundDecimal(shiftDecimal(decimal, placesOf(unit)), 0))
  return Number.isSafeInteger(dong) ? dong : null
}

/** Whole đồng as plain decimal text of a unit: "1203.9" for 1 203 900 000 000 in tỷ đồng. */
export function decimalInUnit(dong: number, unit: MoneyUnit): string {
  return shiftDecimal(decimalOf(dong), -placesOf(unit))
}

/** Whole đồng as a person reads it in a unit, without the unit: "1.203,9". */
export function formatMoney(dong: number, unit: MoneyUnit): string {
  return formatNumber(decimalInUnit(dong, unit))
}
