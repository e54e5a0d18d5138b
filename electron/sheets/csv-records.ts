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

/** The separator that gives the most columns in most of the first rows; "sep=;" says it outright. */
export function findSeparator(text: string, mostFields: number): { separator: string; from: number } {
  const said = /^sep=(.)(?:\r?\n|\r)/.exec(text)
  if (said) return { separator: said[1] ?? ';', from: said[0].length }
  const start = text.slice(0, charactersToJudge)
  let best: string = separators[0]
  let mostColumns = 1
  for (const separator of separators) {
    const columns = usualColumns(start, separator, mostFields)
    if (columns > mostColumns) [best, mostColumns] = [separator, columns]
  }
  return { separator: best, from: 0 }
}

/** How many fields the rows usually have; titles above the table have fewer. */
function usualColumns(text: string, separator: string, mostFields: number): number {
  const counts: number[] = []
  for (const { fields } of splitRecords(text, { separator, from: 0, mostFields })) {
    counts.push(fields.length)
    if (counts.length === rowsToJudge) break
  }
  counts.sort((a, b) => a - b)
  return counts[Math.floor(counts.length / 2)] ?? 1
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
  const isUnclosed = after.value !== '' && value.includes('\n')
  return { value: value + after.value, end: after.end, isUnclosed }
}
