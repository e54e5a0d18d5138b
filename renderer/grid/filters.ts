import type { ListQuery } from '#shared/contract/records.ts'
import type { DayPrecision } from '#shared/base/days.ts'
import { lastDayOfMonth, partsOfDay } from '#shared/base/days.ts'
import type { Field, FieldValue, Register } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { readText, showValue, type Labels } from '#renderer/forms/fieldText.ts'

export type Filter = NonNullable<ListQuery['filter']>[number]

/** A condition as a person states it in the filter of one column. */
export type Condition =
  | { kind: 'contains'; text: string }
  | { kind: 'range'; from: FieldValue; to: FieldValue }
  | { kind: 'oneOf'; values: FieldValue[] }
  | { kind: 'empty' }
  | { kind: 'filled' }

/** The conditions of a page, one for each column, with the titles of the records that they name. */
export interface Conditions {
  byField: Readonly<Record<string, Condition>>
  labels: Labels
}

export const noConditions: Conditions = { byField: {}, labels: {} }

/** The conditions as the office's list takes them. */
export function filtersOf({ byField }: Conditions): Filter[] {
  return Object.entries(byField).map(([field, condition]) => filterOf(field, condition))
}

function filterOf(field: string, condition: Condition): Filter {
  switch (condition.kind) {
    case 'contains':
      return { field, op: 'contains', value: condition.text }
    case 'oneOf':
      return { field, op: 'in', value: condition.values }
    case 'empty':
      return { field, op: 'empty' }
    case 'filled':
      return { field, op: 'empty', value: false }
    case 'range': {
      const { from, to } = condition
      if (from === null) return { field, op: 'le', value: to }
      if (to === null) return { field, op: 'ge', value: from }
      return { field, op: 'between', value: [from, to] }
    }
  }
}

/** A condition as a sentence: "Tổng số căn hộ từ 500 đến 1.000". */
export function sentenceOf(register: Register, key: string, condition: Condition, labels: Labels): string {
  const field = register.fields[key]
  const { sentence } = registerText.filters
  if (!field) return key
  const show = (value: FieldValue) => showValue(key, field, { [key]: value }, labels)
  switch (condition.kind) {
    case 'contains':
      return sentence.contains(field.label, condition.text)
    case 'oneOf':
      return sentence.is(field.label, condition.values.map(show).join(sentence.or))
    case 'empty':
      return sentence.empty(field.label)
    case 'filled':
      return sentence.filled(field.label)
    case 'range': {
      const unit = field.type === 'money' ? field.shownIn : 'unit' in field ? (field.unit ?? '') : ''
      const withUnit = (value: FieldValue) => (unit ? `${show(value)} ${unit}` : show(value))
      if (condition.from === null) return sentence.to(field.label, withUnit(condition.to))
      if (condition.to === null) return sentence.from(field.label, withUnit(condition.from))
      return sentence.between(field.label, show(condition.from), withUnit(condition.to))
    }
  }
}

/** Reads one end of a range. A period given as the lower end starts with its first day: "Quý III/2026" from 01/07. */
export function readBound(
  key: string,
  field: Field,
  typed: string,
  end: 'from' | 'to',
): { ok: true; value: FieldValue } | { ok: false; message: string } {
  // A range may be given in whole months or quarters even where the field itself is kept to the day.
  const described: Field = field.type === 'day' ? { ...field, precisionIn: precision } : field
  const reading = readText(key, described, typed)
  if (!reading.ok) return reading
  const value = reading.values[key] ?? null
  const kept = reading.values[precision]
  if (end === 'to' || typeof value !== 'string' || typeof kept !== 'string') return { ok: true, value }
  return { ok: true, value: firstDayOf(value, kept as DayPrecision) }
}

const precision = 'precision of a bound'

/** The first day of the period whose last day is given. */
function firstDayOf(lastDay: string, kept: DayPrecision): string {
  const { year, month } = partsOfDay(lastDay)
  if (kept === 'day') return lastDay
  const firstMonth = kept === 'year' ? 1 : kept === 'quarter' ? month - 2 : month
  return `${lastDayOfMonth(year, firstMonth).slice(0, 8)}01`
}
