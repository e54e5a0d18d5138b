import type { Day } from '#shared/base/days.ts'
import type { LayoutName } from './layouts.ts'

/**
 * A document as it is meant, without a file format: what stands in it and in which order. The layout (State, Party)
 * decides how each part looks, the renderer (PDF) how it gets onto paper. Plain data: it crosses to the worker as it is.
 */
export interface PrintedDocument {
  layout: LayoutName
  /** The day that the document bears; it also chooses the layout rules that hold. */
  day: Day
  /** Abbreviation of the type of document: `BC` is a report. */
  type: string
  heading: Heading
  /** The subject, without the type: "Tình hình phát triển nhà ở xã hội". */
  subject: string
  /** What the office has chosen where the sources of a layout disagree: item of the layout to its value. */
  choices: Readonly<Record<string, string>>
  marks: Marks
  /** `DỰ THẢO` stands across every page. */
  draft: boolean
  /** The figures are sample data, which every page says. */
  sample: boolean
  /** The head of the ledger that the figures come from (hex). */
  ledgerHead: string
  sections: Section[]
}

/** The heading of the document: who writes, with which number, where. */
interface Heading {
  superior: string | null
  organisation: string
  symbol: string
  place: string
  /** Null leaves the space for the number open, as a draft does. */
  number: number | null
}

/** What stands about the document itself on its first or last page; null where it does not apply. */
interface Marks {
  /** Degree of urgency: `HỎA TỐC`, `THƯỢNG KHẨN`, `KHẨN`. */
  urgency: 'HỎA TỐC' | 'THƯỢNG KHẨN' | 'KHẨN' | null
  /** How far it may go: `TÀI LIỆU HỘI NGHỊ`, `LƯU HÀNH NỘI BỘ`. */
  circulation: string | null
  /** "Dự thảo lần 2": which draft it is. */
  draftNumber: number | null
  /** Who typed it, and how many copies: `NVM.15`. */
  typist: string | null
  /** Address, telephone and mail of who issues it, at the foot of page 1. */
  contact: string | null
}

/** Pages of one shape, numbered from 1 by themselves. */
export interface Section {
  orientation: 'portrait' | 'landscape'
  blocks: Block[]
}

export type Block =
  | { kind: 'letterhead' }
  | { kind: 'title' }
  | { kind: 'addressees'; names: string[] }
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | Paragraph
  /** A line in the middle: who decides ("GIÁM ĐỐC SỞ XÂY DỰNG"), and that it is decided ("QUYẾT ĐỊNH:"). */
  | { kind: 'enacting'; text: string }
  /** The legal bases of a document, each on its own line: written without the mark that ends them. */
  | { kind: 'bases'; texts: string[] }
  /** "Điều 1." with its title or first words; numbered through the document. */
  | { kind: 'article'; runs: Run[] }
  | Table
  | ChartBlock
  | Signature
  /** `numeral` tells several annexes apart: "Phụ lục II". */
  | { kind: 'annexTitle'; title: string; numeral: string | null }

/** What a stretch of text or a cell is bound to. */
interface Bound {
  /** The figure that the text shows: its place on the page is told with the print. */
  figure?: string
  /** A person wrote something else over the figure: red as long as the document is a draft. */
  typedOver?: true
  /** Names and what others wrote: the placement of tone marks is left as it is. */
  verbatim?: true
}

/** A stretch of text in one style. */
export interface Run extends Bound {
  text: string
  bold?: true
  italic?: true
}

export interface Paragraph {
  kind: 'paragraph'
  /** `dash` is a point of a list ("- ..."), `end` the last sentence, which the layout ends. */
  role: 'body' | 'dash' | 'end'
  runs: Run[]
}

export interface Cell extends Bound {
  text: string
  colSpan?: number
  rowSpan?: number
}

export interface TableRow {
  /** A group heading is kept with the row after it, a total with the row before. */
  kind: 'data' | 'group' | 'total'
  /** Only the cells that begin here: a cell with `colSpan: 3` stands for three columns. */
  cells: Cell[]
}

export interface Table {
  kind: 'table'
  caption: string | null
  sizePt: number
  columns: { widthMm: number; align: 'left' | 'center' | 'right' }[]
  /** Heading rows, repeated on every page. */
  header: Cell[][]
  rows: TableRow[]
  notes: string[]
}

/** Bars by category: beside each other, one a series, or the series on top of each other in one bar. */
export interface ChartBlock {
  kind: 'chart'
  caption: string
  unit: string
  categories: string[]
  /**
   * At most three beside each other and four on top of each other: more cannot be told apart in black and white. Where
   * nothing is known there is no bar.
   */
  series: { name: string; values: (number | null)[] }[]
  stacked?: true
}

/** Where a figure came to stand: points from the upper left corner of a page, pages counted from 1. */
export interface FigurePlace {
  figure: string
  page: number
  x: number
  y: number
  width: number
  height: number
}

/** The post of who signs, and the name where it is known. */
export interface Signer {
  position: string
  name: string | null
}

export interface Signature extends Signer {
  kind: 'signature'
  /** "T/M BAN THƯỜNG VỤ", "KT. GIÁM ĐỐC"; null where the head signs. */
  authority: string | null
  /** Who kept the minutes signs on the left; the list of recipients then stands below both. */
  secretary?: Signer
  recipients: string[]
  /** There is a Kính gửi: the list of recipients begins with "Như trên". */
  addressed: boolean
}

/**
 * The same document with every text in composed form (NFC), every line end one `\n` and tabs as spaces. What is so
 * already stays the same object: a long annex is not copied.
 */
export function composeTexts<T>(value: T): T {
  return compose(value) as T
}

function compose(value: unknown): unknown {
  if (typeof value === 'string') return composeText(value)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) {
    const parts = value.map(compose)
    return parts.every((part, at) => part === value[at]) ? value : parts
  }
  const entries = Object.entries(value)
  const composed = entries.map(([key, part]): [string, unknown] => [key, compose(part)])
  return composed.every(([, part], at) => part === entries[at]?.[1]) ? value : Object.fromEntries(composed)
}

function composeText(text: string): string {
  const composed = text.normalize('NFC')
  return /[\r\t]/.test(composed) ? composed.replace(/\r\n?/g, '\n').replaceAll('\t', ' ') : composed
}
