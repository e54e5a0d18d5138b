/**
 * The little of Markdown that the guide is written in: headings, paragraphs, lists, tables, and within a line bold,
 * italic and code. Read into a tree that React draws, so no text of a file ever becomes markup by itself.
 */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; inline: Inline[] }
  | { kind: 'paragraph'; inline: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }

export interface Inline {
  kind: 'text' | 'bold' | 'italic' | 'code'
  text: string
}

const heading = /^(#{1,3}) +(.*)$/
const bullet = /^- +(.*)$/
const numbered = /^\d+\. +(.*)$/
const tableRow = /^\|(.*)\|$/
const tableRule = /^\|[\s:|-]+\|$/

export function parseMarkdown(source: string): Block[] {
  const lines = source.split(/\r?\n/).map((line) => line.trim())
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const found = heading.exec(line)
    if (line === '') {
      at++
    } else if (found) {
      blocks.push({ kind: 'heading', level: levelOf(found[1] ?? ''), inline: parseInline(found[2] ?? '') })
      at++
    } else {
      const run = runFrom(lines, at)
      blocks.push(run.block)
      at = run.end
    }
  }
  return blocks
}

function levelOf(marks: string): 1 | 2 | 3 {
  return marks.length === 1 ? 1 : marks.length === 2 ? 2 : 3
}

/** The block of lines of one kind that begins here. */
function runFrom(lines: readonly string[], from: number): { block: Block; end: number } {
  for (const [pattern, ordered] of [
    [bullet, false],
    [numbered, true],
  ] as const) {
    const items = linesMatching(lines, from, pattern)
    if (items.length > 0) {
      return { block: { kind: 'list', ordered, items: items.map(parseInline) }, end: from + items.length }
    }
  }
  const rows = linesMatching(lines, from, tableRow)
  if (rows.length > 0)
    return { block: tableOf(lines.slice(from, from + rows.length)), end: from + rows.length }
  let end = from
  while (end < lines.length && lines[end] !== '' && !isSpecial(lines[end] ?? '')) end++
  return { block: { kind: 'paragraph', inline: parseInline(lines.slice(from, end).join(' ')) }, end }
}

function isSpecial(line: string): boolean {
  return [heading, bullet, numbered, tableRow].some((pattern) => pattern.test(line))
}

function linesMatching(lines: readonly string[], from: number, pattern: RegExp): string[] {
  const found: string[] = []
  for (const line of lines.slice(from)) {
    const match = pattern.exec(line)
    if (!match) break
    found.push(match[1] ?? '')
  }
  return found
}

function tableOf(lines: readonly string[]): Block {
  const [head = [], ...rows] = lines.filter((line) => !tableRule.test(line)).map(cellsOf)
  return { kind: 'table', head, rows }
}

function cellsOf(line: string): Inline[][] {
  const [, inside = ''] = tableRow.exec(line) ?? []
  return inside.split('|').map((cell) => parseInline(cell.trim()))
}

const marked = /\*\*(.+?)\*\*|_(.+?)_|`(.+?)`/g

function parseInline(text: string): Inline[] {
  const parts: Inline[] = []
  let at = 0
  for (const match of text.matchAll(marked)) {
    if (match.index > at) parts.push({ kind: 'text', text: text.slice(at, match.index) })
    const [whole, bold, italic, code = ''] = match
    if (bold !== undefined) parts.push({ kind: 'bold', text: bold })
    else if (italic !== undefined) parts.push({ kind: 'italic', text: italic })
    else parts.push({ kind: 'code', text: code })
    at = match.index + whole.length
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at) })
  return parts
}

/** The words of a line without its marks. */
export function plainText(inline: readonly Inline[]): string {
  return inline.map((part) => part.text).join('')
}
