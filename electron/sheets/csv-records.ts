const separators = [';', '\t', ','] as const
const rowsToJudge = 30
const charactersToJudge = 1_000_000
const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

/** A row of a CSV file. */
export interface CsvRecord {
  /** At most so many as the reader asked for; what is behind them is left out. */
  fields: string[]
  /** Where the next one begins. */
  end: number
  /** Where a quoted field begins that does not end, or ends only in another row; -1 where all are closed. */
  unclosedAt: number
}

/** The separator that divides the most of the first rows alike; "sep=;" says it outright. */
export function findSeparator(text: string, mostFields: number): { separator: string; from: number } {
  const said = /^sep=(.)(?:\r?\n|\r)/.exec(text)
  if (said) return { separator: said[1] ?? ';', from: said[0].length }
  const start = text.slice(0, charactersToJudge)
  let best: string = separators[0]
  let mostAlike = 0
  for (const separator of separators) {
    const alike = dividedAlike(start, separator, mostFields)
    if (alike > mostAlike) [best, mostAlike] = [separator, alike]
  }
  return { separator: best, from: 0 }
}

/** How many separators stand in the rows that have the usual number of them; titles above the table have fewer. */
function dividedAlike(text: string, separator: string, mostFields: number): number {
  const rowsOfWidth = new Map<number, number>()
  let rows = 0
  for (const { fields } of splitRecords(text, { separator, from: 0, mostFields })) {
    rowsOfWidth.set(fields.length, (rowsOfWidth.get(fields.length) ?? 0) + 1)
    rows++
    if (rows === rowsToJudge) break
  }
  return Math.max(0, ...Array.from(rowsOfWidth, ([width, alike]) => (width - 1) * alike))
}

/** How a text is split. */
export interface CsvForm {
  separator: string
  from: number
  mostFields: number
}

/** Splits text into records; quoted fields may hold separators, doubled quotes and line breaks. */
export function* splitRecords(text: string, { separator, from, mostFields }: CsvForm): Generator<CsvRecord> {
  const divider = separator.charCodeAt(0)
  let at = from
  while (at < text.length) {
    const fields: string[] = []
    let unclosedAt = -1
    for (;;) {
      const field =
        text.charCodeAt(at) === quote ? quotedField(text, at, divider) : plainField(text, at, divider)
      if (fields.length < mostFields) fields.push(field.value)
      if (field.isUnclosed && unclosedAt < 0) unclosedAt = at
      at = field.end
      if (text.charCodeAt(at) !== divider) break
      at++
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    yield { fields, end: at, unclosedAt }
  }
}

interface CsvField {
  value: string
  end: number
  isUnclosed: boolean
}

function plainField(text: string, from: number, divider: number): CsvField {
  let end = from
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === divider || code === lineFeed || code === carriageReturn) break
  }
  return { value: text.slice(from, end), end, isUnclosed: false }
}

/** What follows the closing quote belongs to the field ("Khu A" mở rộng), unless the quote was meant for none. */
function quotedField(text: string, from: number, divider: number): CsvField {
  let end = text.indexOf('"', from + 1)
  while (end >= 0 && text.charCodeAt(end + 1) === quote) end = text.indexOf('"', end + 2)
  if (end < 0) return { value: text.slice(from + 1), end: text.length, isUnclosed: true }
  const value = text.slice(from + 1, end).replaceAll('""', '"')
  const after = plainField(text, end + 1, divider)
  const isUnclosed = after.value !== '' && /[\r\n]/.test(value)
  return { value: value + after.value, end: after.end, isUnclosed }
}
