import { importedFields, type Field, type Register } from '#shared/registers/register.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import { moneyUnitOf } from '#shared/vietnamese/money.ts'

/** A heading, or a part of one, as it is compared. */
export interface HeadingWords {
  /** Folded words without signs, unit and footnote marks. */
  words: string
  /** The same with a unit that stands at the end without brackets: in "Tổng số\ncăn hộ" it belongs to the name. */
  whole: string
  /** Without what stands in brackets. */
  bare: string
  /** The unit that the heading names, in the program's spelling ("tỷ đồng", "m²"); null where it names none. */
  unit: string | null
  /** What a price is for one of: "m2" in "triệu đồng/m²". */
  per: string | null
  /** Nothing but a unit, as in a row of units under the headings. */
  isUnit: boolean
}

const unitSpellings: Readonly<Record<string, readonly string[]>> = {
  ha: ['ha', 'hecta', 'hec ta'],
  'm²': ['m2', 'met vuong'],
  'km²': ['km2', 'kilomet vuong'],
  'nghìn m²': ['nghin m2', 'ngan m2', '1000 m2', '1000m2', '1.000 m2', '1.000m2', 'x1000 m2', 'x 1000 m2'],
  '%': ['%', 'phan tram'],
  căn: ['can', 'can ho'],
  hộ: ['ho', 'ho gia dinh'],
  người: ['nguoi', 'nhan khau'],
  ngày: ['ngay', 'ngay lam viec'],
}
const unitOfSpelling = new Map(
  Object.entries(unitSpellings).flatMap(([unit, spellings]) => spellings.map((spelling) => [spelling, unit])),
)
const areas: ReadonlySet<string> = new Set(['ha', 'm²', 'km²', 'nghìn m²'])
/** Units that nothing can be carried from: a column in one of them fills no field by itself. */
const otherUnits: ReadonlySet<string> = new Set([
  'usd',
  'nghin usd',
  'ngan usd',
  'trieu usd',
  'do la my',
  '$',
  'eur',
  'sao',
  'sao bac bo',
  'km',
  'm3',
  'tan',
])

/** The unit that a text is, in the program's spelling; null where it is none that is known. */
export function unitOf(text: string): string | null {
  const plain = fold(text)
    .replaceAll('²', '2')
    .replace(/^(dvt|don vi tinh|don vi)\s*:?\s*/, '')
    .replace(/[.:;,]+$/, '')
  return moneyUnitOf(plain) ?? unitOfSpelling.get(plain) ?? (otherUnits.has(plain) ? plain : null)
}

/** What a unit measures: values can only be carried from a unit to one that measures the same. */
function measureOf(unit: string): 'money' | 'area' | 'share' | 'count' | 'other' {
  if (otherUnits.has(unit)) return 'other'
  if (moneyUnitOf(unit) !== null) return 'money'
  if (areas.has(unit)) return 'area'
  return unit === '%' ? 'share' : 'count'
}

/** True where a column in a unit may hold a field. */
export function suits({ unit, per }: Pick<HeadingWords, 'unit' | 'per'>, field: Field): boolean {
  if (unit === null) return true
  const measure = measureOf(unit)
  if (field.type === 'money') return measure === 'money' && (field.per === undefined || isPer(per, field.per))
  const own = 'unit' in field && field.unit !== undefined ? measureOf(field.unit) : 'count'
  return measure === own
}

/** A price of a flat is none of a square metre; where a heading does not say what it is for, the field's is meant. */
function isPer(per: string | null, own: string): boolean {
  return per === null || per === perOf(`/${own}`)
}

function perOf(unit: string): string | null {
  const slash = unit.indexOf('/')
  if (slash < 0) return null
  return fold(unit.slice(slash + 1))
    .replaceAll('²', '2')
    .replace(/[\s.]/g, '')
}

const brackets = /[([{]([^)\]}]*)[)\]}]/g
const footnote = /^[\d*\s]*$/
/** What names a unit without brackets: "Vốn đầu tư, tỷ đồng", "Diện tích - ha". */
const trailing = /^(.*\S)\s*[,;:\n–-]\s*([^,;:\n–-]+)$/s

const known = new Map<string, HeadingWords>()
const mostKnown = 2000

/** The words and the unit of a heading. */
export function readHeading(text: string): HeadingWords {
  let read = known.get(text)
  if (!read) {
    read = splitHeading(text)
    if (known.size >= mostKnown) known.clear()
    known.set(text, read)
  }
  return read
}

function splitHeading(text: string): HeadingWords {
  let unit: string | null = null
  let per: string | null = null
  const bareText = text.replace(brackets, '$1')
  const alone = unitOf(bareText)
  if (alone !== null) {
    const words = wordsOf(text)
    return { words, whole: words, bare: words, unit: alone, per: perOf(bareText), isUnit: true }
  }
  const withoutUnits = text.replace(brackets, (whole, inner: string) => {
    const found = unitOf(inner)
    if (found !== null && unit === null) [unit, per] = [found, perOf(inner)]
    return found !== null || footnote.test(inner) ? ' ' : whole
  })
  const [, before = '', last = ''] = trailing.exec(withoutUnits.trim()) ?? []
  const unitAtEnd = unit === null ? unitOf(last) : null
  const named = unitAtEnd === null ? withoutUnits : before
  return {
    words: wordsOf(named),
    whole: wordsOf(withoutUnits),
    bare: wordsOf(named.replace(brackets, ' ')),
    unit: unit ?? unitAtEnd,
    per: unitAtEnd === null ? per : perOf(last),
    isUnit: false,
  }
}

function wordsOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Words that a department adds to any heading without changing what it means. */
const padding = /\b(nha o xa hoi|noxh|neu co|cua du an)\b/g

function withoutPadding(words: string): string {
  return words.replace(padding, ' ').replace(/ +/g, ' ').trim()
}

/** The fields of a register by the headings under which they are known. */
export interface KnownHeadings {
  /** How well a heading with these parts, from the top, names a field: 0 is not at all, 100 is to the letter. */
  scoresOf(parts: readonly HeadingWords[]): ReadonlyMap<string, number>
}

/** Prepares a register's labels and other headings for comparing. */
export function knownHeadings(register: Register): KnownHeadings {
  const fieldsOfWords = new Map<string, Map<string, number>>()
  const add = (words: string, key: string, value: number) => {
    const fields = fieldsOfWords.get(words) ?? new Map<string, number>()
    fields.set(key, Math.max(value, fields.get(key) ?? 0))
    fieldsOfWords.set(words, fields)
  }
  for (const [key, field] of importedFields(register)) {
    add(readHeading(field.label).words, key, 1)
    for (const heading of field.headings ?? []) add(readHeading(heading).words, key, 0)
  }
  fieldsOfWords.delete('')
  return { scoresOf: (parts) => scoreParts(fieldsOfWords, parts) }
}

/** The parts together say most; the lowest alone says what it is where the ones above only group columns. */
function scoreParts(
  fieldsOfWords: ReadonlyMap<string, ReadonlyMap<string, number>>,
  parts: readonly HeadingWords[],
): ReadonlyMap<string, number> {
  const scores = new Map<string, number>()
  const worded = parts.filter((part) => part.words !== '')
  const named = worded.filter((part) => !part.isUnit)
  for (const way of [worded, named]) {
    for (const [words, score] of waysToRead(way)) {
      for (const [key, extra] of fieldsOfWords.get(words) ?? []) {
        scores.set(key, Math.max(score + extra, scores.get(key) ?? 0))
      }
    }
  }
  return scores
}

function waysToRead(parts: readonly HeadingWords[]): (readonly [words: string, score: number])[] {
  const last = parts.at(-1)
  if (!last) return []
  const barePath = parts.map((part) => part.bare).join(' ')
  return [
    [parts.map((part) => part.words).join(' '), 98],
    [parts.map((part) => part.whole).join(' '), 97],
    [barePath, 95],
    [last.words, 85],
    [last.whole, 84],
    [last.bare, 82],
    [withoutPadding(barePath), 75],
    [withoutPadding(last.bare), 70],
  ]
}
