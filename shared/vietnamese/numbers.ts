/**
 * Numbers as Vietnamese offices write them: "1.234.567,89". Reading is exact: a number stays decimal text in plain
 * notation ("-1203.9": a point, no grouping) until somebody asks for it in a unit, so that 1.203,9 tỷ becomes
 * 1 203 900 000 000 đồng and not one less.
 */

export interface WrittenNumber {
  /** Plain notation. */
  decimal: string
  /** What followed the digits ("tỷ", "%", "m²"); '' where nothing did. */
  suffix: string
  /**
   * The other reading where one separator has three digits after it: "20.332" is read as 20332 and could mean
   * 20.332; "20,332" is read as 20.332 and could mean 20332.
   */
  otherwise?: string
}

type Reading = Pick<WrittenNumber, 'decimal' | 'otherwise'>

const anySpace = '[\\s\\u00a0\\u2009\\u202f]'
const shape = /^([-−–+]?)\s*(\d[\d.,\s\u00a0\u2009\u202f]*?)\s*([^\d\s.,/+−–-].*)?$/su
const spacedWhole = new RegExp(`^\\d{1,3}(${anySpace}\\d{3})+$`)
const space = new RegExp(anySpace)
const longestNumber = 80

/** A number that stands alone in a text ("1.234,5"); null where there is none, or something follows it. */
export function parseNumber(text: string): number | null {
  const read = readNumber(text)
  return read === null || read.suffix !== '' ? null : Number(read.decimal)
}

/**
 * Reads a number and what follows it; null where the text is not one, or is grouped so that its size stays open
 * ("1.23.456").
 */
export function readNumber(text: string): WrittenNumber | null {
  if (text.length > longestNumber) return null
  const match = shape.exec(text.trim())
  if (!match) return null
  const [, sign = '', body = '', suffix = ''] = match
  const reading = readBody(body)
  if (!reading) return null
  const minus = sign === '' || sign === '+' ? '' : '-'
  return {
    decimal: minus + reading.decimal,
    suffix,
    ...(reading.otherwise === undefined ? {} : { otherwise: minus + reading.otherwise }),
  }
}

function readBody(body: string): Reading | null {
  if (/^\d+$/.test(body)) return { decimal: tidy(body) }
  if (space.test(body)) return readSpaced(body)
  const points = body.split('.').length - 1
  const commas = body.split(',').length - 1
  if (points > 0 && commas > 0) return readWithBoth(body)
  if (points > 1 || commas > 1) return readGroups(body, points > 1 ? '.' : ',')
  return readWithOne(body, points === 1 ? '.' : ',')
}

/** "1 234 567,8": spaces may stand between groups of three before the decimals, and nowhere else. */
function readSpaced(body: string): Reading | null {
  const [whole = '', part = '0', ...more] = body.split(/[.,]/)
  if (more.length > 0 || !spacedWhole.test(whole) || !/^\d+$/.test(part)) return null
  return { decimal: tidy(`${whole.split(space).join('')}.${part}`) }
}

/** Both signs: the last is the decimal separator ("1.234,5"; "1,234.5" comes from an English machine). */
function readWithBoth(body: string): Reading | null {
  const decimalSign = body.lastIndexOf(',') > body.lastIndexOf('.') ? ',' : '.'
  const [whole = '', part = '', ...more] = body.split(decimalSign)
  if (more.length > 0 || part === '') return null
  const grouped = readGroups(whole, decimalSign === ',' ? '.' : ',')
  return grouped && { decimal: tidy(`${grouped.decimal}.${part}`) }
}

function readGroups(body: string, separator: string): Reading | null {
  const [first = '', ...groups] = body.split(separator)
  const isGrouped = /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group))
  return isGrouped ? { decimal: tidy(first + groups.join('')) } : null
}

/** One sign: a comma has decimals after it, a point before exactly three digits groups thousands. */
function readWithOne(body: string, separator: string): Reading | null {
  const [whole = '', part = ''] = body.split(separator)
  if (part === '') return null
  const asDecimal = tidy(`${whole}.${part}`)
  if (part.length !== 3 || whole.length > 3 || whole.startsWith('0')) return { decimal: asDecimal }
  const asThousands = whole + part
  return separator === '.'
    ? { decimal: asThousands, otherwise: asDecimal }
    : { decimal: asDecimal, otherwise: asThousands }
}

/** Without zeros that carry nothing: "007.50" becomes "7.5". */
function tidy(decimal: string): string {
  const [whole = '', part = ''] = decimal.split('.')
  const shortWhole = whole.replace(/^0+(?=\d)/, '')
  const shortPart = part.replace(/0+$/, '')
  return shortPart === '' ? shortWhole : `${shortWhole}.${shortPart}`
}

/** The shortest plain notation that is this number: 1e21 and 1e-7 are written out. */
export function decimalOf(value: number): string {
  const written = String(value)
  const exponentAt = written.indexOf('e')
  if (exponentAt < 0) return written
  return shiftDecimal(written.slice(0, exponentAt), Number(written.slice(exponentAt + 1)))
}

/** A decimal times a power of ten, exactly. */
export function shiftDecimal(decimal: string, places: number): string {
  if (places === 0) return decimal
  const { minus, whole, part } = splitDecimal(decimal)
  const digits = whole + part
  const point = whole.length + places
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const at = Math.max(point, 1)
  return minus + tidy(`${padded.slice(0, at)}.${padded.slice(at)}`)
}

/** A decimal with at most so many digits after the point; halves go away from zero, as Excel rounds. */
export function roundDecimal(decimal: string, places: number): string {
  const { minus, whole, part } = splitDecimal(decimal)
  if (part.length <= places) return decimal
  const kept = BigInt(whole + part.slice(0, places)) + (part.charAt(places) >= '5' ? 1n : 0n)
  if (kept === 0n) return '0'
  return minus + shiftDecimal(String(kept), -places)
}

function splitDecimal(decimal: string): { minus: string; whole: string; part: string } {
  const minus = decimal.startsWith('-') ? '-' : ''
  const [whole = '', part = ''] = decimal.slice(minus.length).split('.')
  return { minus, whole, part }
}

/**
 * "1.234.567,89", as `Intl.NumberFormat('vi-VN')` writes it, but exact for decimal text. At most `decimals` digits
 * stand after the comma, all that the number has if nothing is said.
 */
export function formatNumber(value: number | string, decimals?: number): string {
  const given = typeof value === 'number' ? decimalOf(value) : value
  const { minus, whole, part } = splitDecimal(decimals === undefined ? given : roundDecimal(given, decimals))
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return minus + (part === '' ? grouped : `${grouped},${part}`)
}
