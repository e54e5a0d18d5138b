/**
 * The words of a document with the figures that are bound into them. As text a figure is `{{id}}`, and where a person
 * wrote something over it `{{id|what they wrote}}`: readable in scripts and in the history of a document.
 */
export type WordingPart =
  { kind: 'text'; text: string } | { kind: 'figure'; id: string; typed: string | null }

/** What a person made of a passage, and the passage that the program had written when they did. */
interface WordingEdit {
  text: string
  basedOn: string
}

/** The edited passages of a document by their keys. */
export type Wording = Readonly<Record<string, WordingEdit>>

/** What stands for a figure in a sentence. */
export function boundTo(id: string, typed: string | null = null): string {
  return typed === null ? `{{${id}}}` : `{{${id}|${typed.replaceAll(/[{}]/g, '')}}}`
}

const bound = /\{\{([\w.-]+)(?:\|([^{}]*))?\}\}/g

/** A passage taken apart into plain text and figures. */
export function partsOfWording(text: string): WordingPart[] {
  const parts: WordingPart[] = []
  let at = 0
  for (const match of text.matchAll(bound)) {
    if (match.index > at) parts.push({ kind: 'text', text: text.slice(at, match.index) })
    parts.push({ kind: 'figure', id: match[1] ?? '', typed: match[2] ?? null })
    at = match.index + match[0].length
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at) })
  return parts
}

/** The passage of some parts; the inverse of {@link partsOfWording}. */
export function writeWording(parts: readonly WordingPart[]): string {
  return parts.map((part) => (part.kind === 'text' ? part.text : boundTo(part.id, part.typed))).join('')
}

/**
 * Numbers that a person typed between the figures: nothing answers for them. Days, numbers of documents and of tables
 * are not counted.
 */
export function unboundNumbers(text: string): string[] {
  const plain = partsOfWording(text)
    .map((part) => (part.kind === 'text' ? part.text : ' '))
    .join('')
    .replace(notFigures, ' ')
  return [...plain.matchAll(/(?<!\p{L})\d[\d.,]*/gu)].map((match) => match[0].replace(/[.,]+$/, ''))
}

/** Braces that are left over: a figure that was written by hand and is none. */
export function strayFigures(text: string): string[] {
  return partsOfWording(text).flatMap((part) =>
    part.kind === 'text' ? (part.text.match(/\{\{[^{}]*\}?\}?|\}\}/g) ?? []) : [],
  )
}

/** Text as a passage keeps it: composed, every line end one `\n`. */
export function tidyWording(text: string): string {
  // oxlint-disable-next-line no-control-regex -- other programs end lines with them
  return text.normalize('NFC').replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
}

const notFigures = new RegExp(
  [
    // Nghị định 100/2024/NĐ-CP, Báo cáo 12/BC-SXD, Chỉ thị 34-CT/TW
    '(?<!\\d)\\d+(?:/\\d{4})?[/-]\\p{Lu}[\\p{L}\\d&/-]*',
    '(?<!\\d)\\d{1,2}/\\d{1,2}/\\d{4}',
    'ngày \\d{1,2}(?!\\d)(?:/\\d{1,2}(?:/\\d{4})?| tháng \\d{1,2}(?: năm \\d{4})?)?',
    'tháng (?:0?[1-9]|1[0-2])(?!\\d)(?:/\\d{4}| năm \\d{4})?',
    'năm (?:19|20|21)\\d{2}(?!\\d)',
    '(?:Bảng|Biểu đồ|Phụ lục|Điều|Khoản|Quý|Kỳ|Lần) \\d+',
  ].join('|'),
  'giu',
)
