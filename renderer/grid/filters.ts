import type { ListQuery } from '#shared/contract/records.ts'
import {
  addDays,
  dayInVietnam,
  lastDayOfMonth,
  partsOfDay,
  type Day,
  type DayPrecision,
} from '#shared/base/days.ts'
import type { Condition, ConditionsByField, Period } from '#shared/registers/condition.ts'
import { unitOf, type Field, type FieldValue, type Register } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { readText, showValue, type Labels } from '#renderer/forms/fieldText.ts'

export type Filter = NonNullable<ListQuery['filter']>[number]

/** The conditions of a page, one for each column, with the titles of the records that they name. */
export interface Conditions {
  byField: ConditionsByField
  labels: Labels
}

export const noConditions: Conditions = { byField: {}, labels: {} }

/** The conditions as the office's list takes them, with the times that move as they are on a day. */
export function filtersOf({ byField }: Conditions, today: Day = dayInVietnam(new Date())): Filter[] {
  return Object.entries(byField).flatMap(([field, condition]) => filterOf(field, condition, today))
}

function filterOf(field: string, condition: Condition, today: Day): Filter[] {
  switch (condition.kind) {
    case 'contains':
      return [{ field, op: 'contains', value: condition.text }]
    case 'oneOf':
      return [{ field, op: 'in', value: condition.values }]
    case 'noneOf':
      return condition.values.map((value) => ({ field, op: 'ne', value }))
    case 'empty':
      return [{ field, op: 'empty' }]
    case 'filled':
      return [{ field, op: 'empty', value: false }]
    case 'range':
      return [rangeFilter(field, condition.from, condition.to)]
    case 'period': {
      const [from, to] = daysOfPeriod(condition.period, today)
      return [rangeFilter(field, from, to)]
    }
  }
}

function rangeFilter(field: string, from: FieldValue, to: FieldValue): Filter {
  if (from === null) return { field, op: 'le', value: to }
  if (to === null) return { field, op: 'ge', value: from }
  return { field, op: 'between', value: [from, to] }
}

/** The first and the last day of a period; null where it has no beginning. */
export function daysOfPeriod(period: Period, today: Day): [from: Day | null, to: Day] {
  const { year, month } = partsOfDay(today)
  switch (period) {
    case 'beforeToday':
      return [null, addDays(today, -1)]
    case 'next7Days':
      return [today, addDays(today, 7)]
    case 'next30Days':
      return [today, addDays(today, 30)]
    case 'thisMonth':
      return monthsOf(year, month, month)
    case 'thisQuarter': {
      const last = Math.ceil(month / 3) * 3
      return monthsOf(year, last - 2, last)
    }
    case 'thisYear':
      return monthsOf(year, 1, 12)
    case 'lastYear':
      return monthsOf(year - 1, 1, 12)
  }
}

function monthsOf(year: number, first: number, last: number): [Day, Day] {
  return [firstDayOfMonth(year, first), lastDayOfMonth(year, last)]
}

function firstDayOfMonth(year: number, month: number): Day {
  return `${lastDayOfMonth(year, month).slice(0, 8)}01`
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
    case 'noneOf':
      return sentence.isNot(field.label, condition.values.map(show).join(sentence.nor))
    case 'period':
      return sentence.period(field.label, registerText.filters.periods[condition.period])
    case 'empty':
      return sentence.empty(field.label)
    case 'filled':
      return sentence.filled(field.label)
    case 'range': {
      const unit = unitOf(field)
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
  return firstDayOfMonth(year, firstMonth)
}
