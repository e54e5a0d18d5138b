import type { FieldValue } from './register.ts'

/** A condition on one field, as a person states it: it reads as a sentence, and can be kept by name. */
export type Condition =
  | { kind: 'contains'; text: string }
  | { kind: 'range'; from: FieldValue; to: FieldValue }
  | { kind: 'oneOf'; values: FieldValue[] }
  | { kind: 'noneOf'; values: FieldValue[] }
  /** A time that moves on with the calendar: what was late yesterday is late today. */
  | { kind: 'period'; period: Period }
  | { kind: 'empty' }
  | { kind: 'filled' }

export const periods = [
  'beforeToday',
  'next7Days',
  'next30Days',
  'thisMonth',
  'thisQuarter',
  'thisYear',
  'lastYear',
] as const
export type Period = (typeof periods)[number]

/** Conditions by field key: a record meets them all. */
export type ConditionsByField = Readonly<Record<string, Condition>>

/** A selection of records that the register itself offers by name. */
export interface OfferedView {
  name: string
  conditions: ConditionsByField
}
