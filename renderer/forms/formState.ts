import type { Row, Values } from '#renderer/api/registers.ts'
import {
  visibleFields,
  writtenFields,
  type AnyRecord,
  type Field,
  type FieldValue,
  type Finding,
  type Register,
} from '#shared/registers/register.ts'
import { appText } from '#shared/text/app.ts'
import { readText, showValue, withoutSame } from './fieldText.ts'

/**
 * What stands in the inputs of a form, by field key: text as typed; for choices, references and flags the value
 * itself as text.
 */
export type FormTexts = Readonly<Record<string, string>>

/** Fields that are picked keep their value in the form, the others their text. */
function isPicked(field: Field): boolean {
  return field.type === 'choice' || field.type === 'reference' || field.type === 'flag'
}

/** The inputs of a record as it is stored; all empty for a new one. */
export function textsOf(register: Register, record: Row | null): FormTexts {
  return Object.fromEntries(visibleFields(register).map(([key, field]) => [key, textOf(key, field, record)]))
}

function textOf(key: string, field: Field, record: Row | null): string {
  if (!record) return ''
  const value = record[key] ?? null
  if (isPicked(field)) return value === null ? '' : String(value)
  return showValue(key, field, record, {})
}

export interface FormReading {
  /** What the form says that the record does not; nothing but these is saved. */
  changed: Values
  /** Why a field cannot be read, by field key. */
  problems: Record<string, string>
  /** What the register's rules say about the record as it would be saved. */
  findings: Finding[]
}

/** Reads a form against the record that it was opened with; an input that nobody touched changes nothing. */
export function readForm(register: Register, record: Row | null, texts: FormTexts): FormReading {
  const before = textsOf(register, record)
  const changed: Values = {}
  const problems: Record<string, string> = {}
  for (const [key, field] of writtenFields(register)) {
    const typed = texts[key] ?? ''
    if (field.required && typed.trim() === '') problems[key] = appText.required
    else if (typed !== before[key]) {
      const reading = readInput(key, field, typed)
      if (reading.ok) Object.assign(changed, withoutSame(record ?? {}, reading.values))
      else problems[key] = reading.message
    }
  }
  return { changed, problems, findings: findingsOf(register, record, changed) }
}

function readInput(key: string, field: Field, typed: string) {
  if (!isPicked(field) || typed === '') return readText(key, field, typed)
  const value: FieldValue = field.type === 'flag' ? typed === 'true' : typed
  return { ok: true, values: { [key]: value } } as const
}

function findingsOf(register: Register, record: Row | null, changed: Values): Finding[] {
  const nothing = Object.fromEntries(Object.keys(register.fields).map((key) => [key, null]))
  const whole: AnyRecord = { ...nothing, ...record, ...changed }
  return register.check(whole)
}
