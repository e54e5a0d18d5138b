import type { Role } from '#shared/base/roles.ts'
import type { OfferedView } from './condition.ts'

/**
 * One description per register: from it come the table's columns, the grid, the form, the Excel template, the
 * import check, the export, the history view and the search text. Nothing about a field is written anywhere else.
 */

interface FieldBase {
  /** What a person calls it, as a column heading. Units do not belong here: see `unit`. */
  label: string
  /** A record without it is refused. */
  required?: true
  /** Personal data: masked in print and export unless a law asks for it in full. */
  personal?: true
  /** Other headings under which offices write this field in their workbooks. */
  headings?: readonly string[]
  /** One sentence for the form: what it means, or where the rule comes from. */
  help?: string
  /** Width of the grid column in pixels. */
  width?: number
  /** Not offered in grid, form or sheets: kept by the program beside another field. */
  hidden?: true
  /** Part of the accent-free search text. */
  searched?: true
  /** In the grid only where a person asks for its column. */
  onDemand?: true
  /** Its sum over several records means something, and is shown under the grid. */
  summed?: true
  /** Made by the program from other fields: shown, never typed or imported. */
  kept?: true
}

export interface TextField extends FieldBase {
  type: 'text'
  maxLength: number
  /** More than one line. */
  multiline?: true
  /** No two records have the same value (compared without case and accents). */
  unique?: true
  /** Codes are compared and sorted as they stand; other text is sorted by the Vietnamese alphabet. */
  isCode?: true
}
export interface IntegerField extends FieldBase {
  type: 'integer'
  unit?: string
  /** Written without a point between thousands. */
  isYear?: true
  min: number
  max: number
}
export interface DecimalField extends FieldBase {
  type: 'decimal'
  unit: string
  /** Digits after the comma that are kept. */
  decimals: number
  min: number
  max: number
}
/** Whole đồng. Grids, forms and sheets show and read it in `shownIn`. */
export interface MoneyField extends FieldBase {
  type: 'money'
  shownIn: MoneyUnit
  /** A price: what the money is for one of ("m²"). */
  per?: string
}
export interface DayField extends FieldBase {
  type: 'day'
  /** The (hidden) choice field that keeps how exactly the day is known. */
  precisionIn?: string
}
export interface ChoiceField<V extends string = string> extends FieldBase {
  type: 'choice'
  options: readonly ChoiceOption<V>[]
}
interface ChoiceOption<V extends string = string> {
  value: V
  label: string
  /** Other ways of writing it in workbooks. */
  synonyms?: readonly string[]
}
/** The id of a record of another register. */
export interface ReferenceField extends FieldBase {
  type: 'reference'
  register: string
  /** The text field that keeps the name as it stood on the paper. */
  writtenIn?: string
  /** Of a record with several versions the one is meant that holds on the day in this field. */
  asOf?: string
}
export interface FlagField extends FieldBase {
  type: 'flag'
}

export type Field =
  TextField | IntegerField | DecimalField | MoneyField | DayField | ChoiceField | ReferenceField | FlagField

export type MoneyUnit = 'đồng' | 'nghìn đồng' | 'triệu đồng' | 'tỷ đồng'

/** How many đồng one of a unit is. */
export const dongIn: Record<MoneyUnit, number> = {
  đồng: 1,
  'nghìn đồng': 1_000,
  'triệu đồng': 1_000_000,
  'tỷ đồng': 1_000_000_000,
}

export type Fields = Readonly<Record<string, Field>>

type Plain<F extends Field> =
  F extends ChoiceField<infer V>
    ? V
    : F extends TextField | DayField | ReferenceField
      ? string
      : F extends FlagField
        ? boolean
        : number

/** The values of one record: days `YYYY-MM-DD`, money whole đồng, null where nothing is known. */
export type RecordOf<F extends Fields> = {
  [K in keyof F]: F[K] extends { required: true } ? Plain<F[K]> : Plain<F[K]> | null
}

/** A record of any register, where the register is only known at run time. */
export type AnyRecord = Record<string, FieldValue>
export type FieldValue = string | number | boolean | null

/** What a rule found in a record. An error stops the save; a warning is shown beside the field. */
export interface Finding {
  level: 'error' | 'warning'
  field: string
  /** Stable name of the rule, e.g. `FLATS_DO_NOT_ADD_UP`. */
  code: string
  message: string
  /** The law or the arithmetic behind it. */
  source: string
}

/** Columns of a register's workbooks whose cells make, row by row, a record of another register. */
interface ImportsTo {
  register: string
  /** The reference field that points back at the row's own record. */
  reference: string
  /** What the columns hold, by the field that they fill. */
  fields: Fields
}

/** A record is one version of a thing that keeps its name; the versions follow each other in time. */
interface Versions {
  /** The text field that all versions have in common. */
  by: string
  /** The day fields between which a version holds; empty is open. */
  from: string
  to: string
}

interface FieldGroup {
  label: string
  fields: readonly string[]
}

export interface Register<N extends string = string, F extends Fields = Fields> {
  /** Plural, as in channel names: `projects`. */
  name: N
  /** Singular snake_case: the table's name. */
  table: string
  one: string
  many: string
  fields: F
  /** The field by which people know a record (shown as its title). */
  title: keyof F & string
  /** The fields by which an imported row finds the record that it updates; empty where rows are only ever added. */
  identifiedBy: readonly (keyof F & string)[]
  sortedBy: keyof F & string
  /** How the form and the drawer are divided. Every field that is not hidden stands in exactly one group. */
  groups: readonly FieldGroup[]
  roles: { read: Role; write: Role }
  /** Rules of law and arithmetic over one record. */
  check: (record: RecordOf<F>) => Finding[]
  /** A field that a group heading in a workbook fills ("Dự án đang thi công" fills the stage). */
  groupHeadingFills?: keyof F & string
  /**
   * The reference field to the record that this one is a part of: it is shown in that record's drawer, and taken out
   * together with it.
   */
  partOf?: keyof F & string
  importsTo?: readonly ImportsTo[]
  versioned?: Versions
  /** Selections that people ask for so often that they need not make them. */
  views?: readonly OfferedView[]
}

/** Keeps the literal types of a description, so that records of it are typed. */
export function defineRegister<const N extends string, const F extends Fields>(
  register: Register<N, F>,
): Register<N, F> {
  return register
}

/** The fields that a person sees, in order, with their keys. */
export function visibleFields(register: Register): [key: string, field: Field][] {
  return Object.entries(register.fields).filter(([, field]) => !field.hidden)
}

/** The fields that a person fills in: those that are seen, without what the program makes itself. */
export function writtenFields(register: Register): [key: string, field: Field][] {
  return visibleFields(register).filter(([, field]) => !field.kept)
}

/**
 * What the columns of a register's workbooks may hold: the fields that a person fills in, and those of records of
 * other registers, keyed `obstacles.text`.
 */
export function importedFields(register: Register): [key: string, field: Field][] {
  const elsewhere = (register.importsTo ?? []).flatMap(({ register: target, fields }) =>
    Object.entries(fields).map(([key, field]): [string, Field] => [`${target}.${key}`, field]),
  )
  return [...writtenFields(register), ...elsewhere]
}

/** The text field in which a template's example row says that it is one. */
export function exampleField(register: Register): string {
  if (register.fields[register.title]?.type === 'text') return register.title
  return visibleFields(register).find(([, field]) => field.type === 'text')?.[0] ?? register.title
}

/** Characters in a text of several lines. */
export const longestText = 4000

/** The column of a field: `landAreaHa` stands in `land_area_ha`. */
export function columnOf(key: string): string {
  return key.replace(/[A-Z0-9]+/g, (part, at: number) =>
    at > 0 && /[A-Z]/.test(part) ? `_${part.toLowerCase()}` : part,
  )
}

/** A field's heading with its unit, as grids and sheets write it: "Diện tích đất (ha)". */
export function headingOf(field: Field): string {
  const unit = unitOf(field)
  return unit ? `${field.label} (${unit})` : field.label
}

/** The unit in which a field is shown, empty where it has none: "tỷ đồng", "triệu đồng/m²", "ha". */
export function unitOf(field: Field): string {
  if (field.type === 'money') return field.per ? `${field.shownIn}/${field.per}` : field.shownIn
  return 'unit' in field && field.unit ? field.unit : ''
}
