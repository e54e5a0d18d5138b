import type { DayPrecision } from '#shared/base/days.ts'
import {
  type ChoiceField,
  type DayField,
  type DecimalField,
  type Field,
  type FieldValue,
  type IntegerField,
  type MoneyField,
  type Register,
} from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { formatDay, readDay, type DayProblem } from '#shared/vietnamese/dates.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import { dongOf, formatMoney, moneyUnitOf } from '#shared/vietnamese/money.ts'
import { decimalOf, formatNumber, readNumber, roundDecimal } from '#shared/vietnamese/numbers.ts'
import type { Values } from '#renderer/api/registers.ts'

/** A record as far as it is known here: by field key, values as they cross the wire. */
export type SomeRecord = Readonly<Record<string, FieldValue | undefined>>

/** The titles of records that reference fields point at, by id. */
export type Labels = Readonly<Record<string, string>>

/** What was read from a text: the values that it gives to a record, or why it cannot be read. */
export type Reading = { ok: true; values: Values } | { ok: false; message: string }

const text = registerText.reading

/** A field's value as grids, forms and the history show it; empty text where nothing is known. */
export function showValue(key: string, field: Field, record: SomeRecord, labels: Labels): string {
  const value = record[key]
  if (value === null || value === undefined) return ''
  switch (field.type) {
    case 'text':
      return String(value)
    case 'integer':
      return field.isYear ? String(value) : formatNumber(Number(value))
    case 'decimal':
      return formatNumber(roundDecimal(decimalOf(Number(value)), field.decimals))
    case 'money':
      return formatMoney(Number(value), field.shownIn)
    case 'day':
      return formatDay(String(value), precisionOf(field, record))
    case 'choice':
      return labelOfOption(field, value)
    case 'reference':
      return labels[String(value)] ?? ''
    case 'flag':
      return value ? registerText.flag.true : registerText.flag.false
  }
}

/** What a record is called: the field that its register names it by. */
export function titleOf(register: Register, record: SomeRecord, labels: Labels): string {
  const field = register.fields[register.title]
  return field ? showValue(register.title, field, record, labels) : ''
}

function labelOfOption(field: ChoiceField, value: FieldValue): string {
  return field.options.find((option) => option.value === value)?.label ?? String(value)
}

function precisionOf(field: DayField, record: SomeRecord): DayPrecision {
  const precision = field.precisionIn ? record[field.precisionIn] : null
  return (precision as DayPrecision | null | undefined) ?? 'day'
}

/** The values that leave a field empty, together with what is kept beside it. */
export function clearedValues(key: string, field: Field): Values {
  return field.type === 'day' && field.precisionIn
    ? { [key]: null, [field.precisionIn]: null }
    : { [key]: null }
}

/**
 * Reads what a person typed or pasted into a field. Text of a reference cannot be read here: a record has to be
 * looked up for it.
 */
export function readText(key: string, field: Field, typed: string): Reading {
  const trimmed = typed.normalize('NFC').trim()
  if (trimmed === '') return { ok: true, values: clearedValues(key, field) }
  switch (field.type) {
    case 'text':
      return trimmed.length > field.maxLength
        ? { ok: false, message: text.tooLong(formatNumber(field.maxLength)) }
        : { ok: true, values: { [key]: trimmed } }
    case 'integer':
    case 'decimal':
      return readFigure(key, field, trimmed)
    case 'money':
      return readMoney(key, field, trimmed)
    case 'day':
      return readDayField(key, field, trimmed)
    case 'choice':
      return readChoice(key, field, trimmed)
    case 'flag':
      return readFlag(key, trimmed)
    case 'reference':
      return { ok: false, message: text.notFound }
  }
}

function readFigure(key: string, field: IntegerField | DecimalField, typed: string): Reading {
  const written = readNumber(typed)
  const decimals = field.type === 'integer' ? 0 : field.decimals
  if (!written || !isOwnUnit(written.suffix, field.unit ?? '')) {
    return { ok: false, message: decimals === 0 ? text.notAnInteger : text.notANumber }
  }
  if (roundDecimal(written.decimal, decimals) !== written.decimal) {
    return { ok: false, message: decimals === 0 ? text.notAnInteger : text.tooManyDecimals(decimals) }
  }
  const value = Number(written.decimal)
  if (value < field.min) return { ok: false, message: text.tooSmall(formatNumber(field.min)) }
  if (value > field.max) return { ok: false, message: text.tooLarge(formatNumber(field.max)) }
  return { ok: true, values: { [key]: value } }
}

/** "12,5 ha" may be typed into a field of hectares; any other word after a number is a mistake. */
function isOwnUnit(suffix: string, unit: string): boolean {
  return suffix === '' || fold(suffix) === fold(unit)
}

/** Money is read in the field's unit, or in the one that is written: "850 triệu" into a field of tỷ đồng. */
function readMoney(key: string, field: MoneyField, typed: string): Reading {
  const written = readNumber(typed)
  const unit = written && (written.suffix === '' ? field.shownIn : moneyUnitOf(written.suffix))
  const dong = written && unit ? dongOf(written.decimal, unit) : null
  return dong === null ? { ok: false, message: text.notANumber } : { ok: true, values: { [key]: dong } }
}

function readDayField(key: string, field: DayField, typed: string): Reading {
  const read = readDay(typed)
  if (typeof read === 'string') return { ok: false, message: dayProblem(read, field) }
  if (field.precisionIn) return { ok: true, values: { [key]: read.day, [field.precisionIn]: read.precision } }
  if (read.precision !== 'day') return { ok: false, message: text.dayOnly }
  return { ok: true, values: { [key]: read.day } }
}

function dayProblem(problem: DayProblem, field: DayField): string {
  if (problem === 'NOT_A_DAY') return field.precisionIn ? text.notADayOrPeriod : text.notADay
  return text.dayProblems[problem]
}

function readChoice(key: string, field: ChoiceField, typed: string): Reading {
  const wanted = fold(typed)
  const option = field.options.find((candidate) =>
    [candidate.label, candidate.value, ...(candidate.synonyms ?? [])].some((name) => fold(name) === wanted),
  )
  return option ? { ok: true, values: { [key]: option.value } } : { ok: false, message: text.notAnOption }
}

function readFlag(key: string, typed: string): Reading {
  const folded = fold(typed)
  if (['co', 'x', '1', 'true', '✓'].includes(folded)) return { ok: true, values: { [key]: true } }
  if (['khong', '0', 'false'].includes(folded)) return { ok: true, values: { [key]: false } }
  return { ok: false, message: text.notAFlag }
}

/** Of some values those that the record does not already say. */
export function withoutSame(record: SomeRecord, values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => (record[key] ?? null) !== value))
}

/** True where the values say nothing that the record does not already say. */
export function changesNothing(record: SomeRecord, values: Values): boolean {
  return Object.entries(values).every(([key, value]) => (record[key] ?? null) === value)
}

/** Figures stand right, so that their places are under each other. */
export function standsRight(field: Field): boolean {
  return field.type === 'integer' || field.type === 'decimal' || field.type === 'money'
}
