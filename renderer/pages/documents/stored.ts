import { documents, type OfficialDocument } from '#shared/registers/documents.ts'
import type { Opened } from './useDesk.ts'

export type StoredDocument = OfficialDocument & { id: string; revision: string }

/** The record of an open document; the answer's type does not name the fields that the register describes. */
export function documentOf(opened: Opened): StoredDocument {
  return opened.document as unknown as StoredDocument
}

/** A draft is written on; what is checked or released stays as it is. */
export function isDraft(opened: Opened): boolean {
  return documentOf(opened).state === 'draft'
}

/** What people call one of the options of a choice. */
export function optionLabel(field: 'kind' | 'layout' | 'urgency', value: string): string {
  const options: readonly { value: string; label: string }[] = documents.fields[field].options
  return options.find((option) => option.value === value)?.label ?? value
}
