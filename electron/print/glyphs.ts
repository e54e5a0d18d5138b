import { refuse } from '#shared/base/result.ts'
import { fontStyleOf, type Fonts, type FontStyle } from './fonts.ts'

interface Missing {
  character: string
  codePoint: string
  context: string
}

/** As many missing letters as a person can mend in one go. */
const mostReported = 20
const contextLength = 40
const lineEnd = 0x0a

/** The letters that a font lacks, gathered over a document; each is reported once. */
export class GlyphCheck {
  readonly #fonts: Fonts
  readonly #missing = new Map<string, Missing>()

  constructor(fonts: Fonts) {
    this.#fonts = fonts
  }

  /** Looks at every letter of a text in the face in which it will be printed. */
  add(text: string, style: FontStyle): void {
    const { has } = this.#fonts[style]
    for (let at = 0; at < text.length; at += 1) {
      const code = text.codePointAt(at) ?? 0
      if (code !== lineEnd && !has(code)) this.#note(code, around(text, at))
      if (code > 0xffff) at += 1
    }
  }

  #note(code: number, context: string): void {
    const character = String.fromCodePoint(code)
    if (this.#missing.has(character)) return
    const codePoint = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
    this.#missing.set(character, { character, codePoint, context })
  }

  /** Stops the print where a letter is missing: pdfmake would print an empty box. Answers `MISSING_GLYPH`. */
  finish(): void {
    if (this.#missing.size === 0) return
    throw refuse('MISSING_GLYPH', { characters: [...this.#missing.values()].slice(0, mostReported) })
  }
}

function around(text: string, at: number): string {
  const from = Math.max(0, at - contextLength / 2)
  return text
    .slice(from, from + contextLength)
    .replace(/\s+/g, ' ')
    .trim()
}

/** Goes over everything that pdfmake is about to lay out, against the very faces that will be used. */
export function checkContent(check: GlyphCheck, content: unknown): void {
  visit(content, { bold: false, italics: false }, check)
}

interface Inherited {
  bold: boolean
  italics: boolean
}

function visit(node: unknown, inherited: Inherited, check: GlyphCheck): void {
  if (typeof node === 'string') {
    check.add(node, fontStyleOf(inherited.bold, inherited.italics))
  } else if (Array.isArray(node)) {
    for (const part of node) visit(part, inherited, check)
  } else if (node !== null && typeof node === 'object') {
    visitNode(node as Record<string, unknown>, inherited, check)
  }
}

function visitNode(node: Record<string, unknown>, inherited: Inherited, check: GlyphCheck): void {
  const style = {
    bold: typeof node['bold'] === 'boolean' ? node['bold'] : inherited.bold,
    italics: typeof node['italics'] === 'boolean' ? node['italics'] : inherited.italics,
  }
  for (const key of ['text', 'stack', 'columns', 'section']) {
    if (key in node) visit(node[key], style, check)
  }
  const table = node['table']
  if (table !== null && typeof table === 'object' && 'body' in table) visit(table.body, style, check)
  if (typeof node['svg'] === 'string') visit(textsOf(node['svg']), style, check)
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

/** The texts that an SVG shows. */
export function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) =>
    (match[1] ?? '').replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity),
  )
}
