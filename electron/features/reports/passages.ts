import { partsOfWording, strayFigures, unboundNumbers, type Wording } from '#shared/rules/wording.ts'
import type { Block, Paragraph } from '#electron/print/document.ts'
import type { FigureBook } from './figure-book.ts'

/** A passage of a document as the program writes it and as it is printed. */
export interface WrittenPassage {
  key: string
  heading: string
  role: Paragraph['role']
  written: string
  edited: string | null
  /** The program would now write another sentence than the one that a person edited. */
  outdated: boolean
}

type HeadingBlock = Block & { kind: 'heading' }

/** Writes the passages of a document: the program's sentence, or what a person made of it. */
export class Passages {
  readonly all: WrittenPassage[] = []
  readonly #wording: Wording
  readonly #book: FigureBook
  #heading = ''

  constructor(wording: Wording, book: FigureBook) {
    this.#wording = wording
    this.#book = book
  }

  heading(level: HeadingBlock['level'], text: string): HeadingBlock {
    this.#heading = text
    return { kind: 'heading', level, text }
  }

  /** The paragraphs of a passage: none where a person emptied it, several where they wrote several. */
  write(role: Paragraph['role'], key: string, written: string): Paragraph[] {
    const edit = this.#wording[key] ?? null
    const outdated = edit !== null && edit.basedOn !== written
    this.all.push({ key, heading: this.#heading, role, written, edited: edit?.text ?? null, outdated })
    const lines = (edit?.text ?? written).split('\n').filter((line) => line.trim() !== '')
    return lines.map((line, at) => ({
      kind: 'paragraph',
      role: role === 'end' && at < lines.length - 1 ? 'body' : role,
      runs: this.#book.runsOf(line.trim()),
    }))
  }

  /** A part that only a person can write: with its heading, or not at all. */
  section(heading: string, key: string): Block[] {
    const before = this.#heading
    const block = this.heading(1, heading)
    const paragraphs = this.write('body', key, '')
    if (paragraphs.length > 0) return [block, ...paragraphs]
    this.#heading = before
    return []
  }
}

/** What is doubtful in an edited passage. */
export interface PassageProblem {
  code: 'TYPED_OVER' | 'OUTDATED' | 'UNKNOWN_FIGURE' | 'UNBOUND_NUMBER'
  passage: WrittenPassage
  /** What was written over a figure, or which number nothing answers for. */
  what: string
  /** What the figure really is; empty where there is none. */
  written: string
}

/** Figures that were typed over or are not in the book, sentences that no longer fit, numbers without a source. */
export function problemsOf(passages: readonly WrittenPassage[], book: FigureBook): PassageProblem[] {
  return passages.flatMap((passage) => {
    const { edited } = passage
    if (edited === null) return []
    const problem = (code: PassageProblem['code'], what: string, written = ''): PassageProblem => ({
      code,
      passage,
      what,
      written,
    })
    const figures = partsOfWording(edited).flatMap((part) => {
      if (part.kind === 'text') return []
      if (!book.has(part.id)) return [problem('UNKNOWN_FIGURE', part.typed ?? part.id)]
      const written = book.writtenOf(part.id) ?? ''
      return part.typed === null || part.typed === written ? [] : [problem('TYPED_OVER', part.typed, written)]
    })
    const known = new Set(unboundNumbers(passage.written))
    const numbers = unboundNumbers(edited).filter((number) => !known.has(number))
    return [
      ...figures,
      ...strayFigures(edited).map((stray) => problem('UNKNOWN_FIGURE', stray)),
      ...misledBy(edited, book).map((words) => problem('OUTDATED', words)),
      ...(passage.outdated ? [problem('OUTDATED', '')] : []),
      ...numbers.map((number) => problem('UNBOUND_NUMBER', number)),
    ]
  })
}

/** "tăng" before a figure that fell, "giảm" before one that rose: a sentence that no longer fits its figure. */
function misledBy(text: string, book: FigureBook): string[] {
  let before = ''
  return partsOfWording(text).flatMap((part) => {
    if (part.kind === 'text') {
      before = part.text
      return []
    }
    const said = /(tăng|giảm)\s*(?:thêm\s*|được\s*)?$/iu.exec(before)?.[1]?.toLocaleLowerCase('vi')
    before = ''
    const value = part.id.startsWith('change') ? (book.valueOf(part.id) ?? 0) : 0
    return (said === 'tăng' && value < 0) || (said === 'giảm' && value > 0) ? [said] : []
  })
}
