import { printText } from '#shared/text/reports.ts'
import type { Form, Layout, TextStyle } from './layouts.ts'
import type { PrintedDocument } from './document.ts'

/** How a type of document is written: its own form where it has one, else as every document. */
export interface WholeForm {
  /** Patterns of its number: in the letterhead, and where an annex refers to it. */
  number: string
  reference: string
  /** "Kính gửi:" as it is written; `inText` where it is a paragraph of the text. */
  addressee: { text: string; style: TextStyle; inText: boolean }
  /** Place and day stand beside the number. */
  dated: boolean
  /** The subject stands so under the number; null where the document has a title. */
  abstract: Form['abstract'] | null
}

/**
 * Papers of an office's daily work that no rule names as a type of document: they bear their name as a title, and no
 * number. Everything else about them is as in every document.
 */
const workingPapers: Readonly<Record<string, string>> = printText.workingPapers

/** The name of a type of document: "Báo cáo". */
export function nameOfType(layout: Layout, type: string): string {
  return layout.types[type] ?? workingPapers[type] ?? type
}

/** A type that looks as every document does. */
export const plainForm: Form = { inText: false, undated: false }

/**
 * The form of a type of document: an official letter has no type name in its number and no title (Nghị định
 * 30/2020/NĐ-CP, Phụ lục I, mục II.3 và II.5), a Party proposal is laid before its reader ("Kính trình"). Telegram,
 * invitation and minutes of the State are as the decree's samples 1.6, 1.7 and 1.9 (Phụ lục III) show them.
 */
export function formOf(layout: Layout, { type }: Pick<PrintedDocument, 'type'>): WholeForm {
  const form: Form = layout.forms[type] ?? plainForm
  const { label } = layout.addressee
  const isNumbered = !(type in workingPapers)
  return {
    number: isNumbered ? (form.number ?? layout.number.pattern) : '',
    reference: isNumbered ? (form.reference ?? layout.annex.reference.number) : '',
    addressee: { text: form.addressee ?? label.text, style: label, inText: form.inText },
    dated: !form.undated,
    abstract: form.abstract ?? null,
  }
}

/** "cung cấp số liệu" of "Về việc cung cấp số liệu": what stands behind "V/v" in a letter. */
export function subjectOfLetter(subject: string): string {
  const bare = subject.replace(/^\s*(?:v\/v|về việc)[\s:]*/iu, '')
  return bare.charAt(0).toLocaleLowerCase('vi') + bare.slice(1)
}
