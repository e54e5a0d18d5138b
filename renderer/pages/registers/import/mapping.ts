import { importedFields, type Field, type Register } from '#shared/registers/register.ts'
import { registerOf, type RegisterName } from '#shared/registers/all.ts'
import { importWizardText } from '#shared/text/import-wizard.ts'
import type { Mapping } from './useImport.ts'

const text = importWizardText.columns

/** A field that a column can fill. */
export interface FieldOption {
  key: string
  label: string
  /** Where the cells become records of another register. */
  hint: string | null
}

export function fieldOptions(register: Register): FieldOption[] {
  return importedFields(register).map(([key, field]) => ({ key, label: field.label, hint: hintOf(key) }))
}

function hintOf(key: string): string | null {
  const [register] = key.includes('.') ? key.split('.') : []
  return register === undefined ? null : text.elsewhere(registerOf(register as RegisterName).many)
}

/** The fields that must have a column before a row can be read. */
function requiredFields(register: Register): [key: string, field: Field][] {
  return importedFields(register).filter(([, field]) => field.required)
}

/** What stands in the way of a mapping, as sentences. */
export function problemsOfMapping(register: Register, mapping: Mapping): string[] {
  const used = new Set(Object.values(mapping))
  const missing = requiredFields(register).filter(([key]) => !used.has(key))
  const twice = [...used].flatMap((key) => {
    const letters = Object.keys(mapping).filter((letter) => mapping[letter] === key)
    const field = key === null ? undefined : new Map(importedFields(register)).get(key)
    return field && letters.length > 1 ? [text.twiceAll(field.label, letters.join(', '))] : []
  })
  const lacking = missing.map(([, field]) => field.label).join(', ')
  return [...(lacking === '' ? [] : [text.missing(lacking)]), ...twice]
}

/** True where another column fills the same field. */
export function isTwice(mapping: Mapping, letter: string): boolean {
  const key = mapping[letter] ?? null
  return key !== null && Object.entries(mapping).some(([other, field]) => other !== letter && field === key)
}
