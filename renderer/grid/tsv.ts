/** Rows of cells as Excel and LibreOffice exchange them through the clipboard. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quote).join('\t')).join('\r\n')
}

function quote(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Reads the clipboard's text back into rows; a line end after the last row, as Excel writes it, is no row. */
export function readTsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (;;) {
    const cell = source[at] === '"' ? quotedCell(source, at) : plainCell(source, at)
    row.push(cell.text)
    at = cell.end
    const end = source[at]
    if (end !== '\t') {
      rows.push(row)
      row = []
    }
    if (end === undefined) return rows
    at++
  }
}

function plainCell(source: string, from: number): { text: string; end: number } {
  let end = from
  while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end++
  return { text: source.slice(from, end), end }
}

/** A cell in quotes; where the closing quote is missing it was no quoted cell, as Excel too reads it. */
function quotedCell(source: string, from: number): { text: string; end: number } {
  const match = /"((?:[^"]|"")*)"(?=\t|\n|$)/y
  match.lastIndex = from
  const found = match.exec(source)
  if (!found) return plainCell(source, from)
  return { text: (found[1] ?? '').replaceAll('""', '"'), end: match.lastIndex }
}
