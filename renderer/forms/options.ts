import { dayInVietnam } from '#shared/base/days.ts'
import { registerApi, type Row, type WritableRegister } from '#renderer/api/registers.ts'
import type { Result } from '#shared/base/result.ts'
import { registerOf } from '#shared/registers/all.ts'
import {
  visibleFields,
  type ChoiceField,
  type FieldValue,
  type FlagField,
  type ReferenceField,
  type Register,
} from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { fold } from '#shared/vietnamese/fold.ts'

/** One thing to choose from a list. */
export interface Option {
  value: FieldValue
  label: string
  /** What tells apart options of the same name. */
  hint?: string
  /** Its time is over, e.g. a unit that was merged into another. */
  isPast?: true
}

/** Finds options for what was typed so far. */
export type OptionSearch = (typed: string) => Promise<Result<Option[]>>

const mostOptions = 20

/** The options of a field with a fixed list, found without accents by label or synonym. */
export function optionsOf(field: ChoiceField | FlagField): OptionSearch {
  const options = fixedOptions(field)
  return async (typed) => {
    const wanted = fold(typed)
    return { ok: true, value: options.filter((option) => option.names.some((name) => name.includes(wanted))) }
  }
}

/** All options of a field with a fixed list, in the order of its description. */
export function fixedOptions(field: ChoiceField | FlagField): (Option & { names: string[] })[] {
  if (field.type === 'flag') {
    return [true, false].map((value) => {
      const label = registerText.flag[value ? 'true' : 'false']
      return { value, label, names: [fold(label)] }
    })
  }
  return field.options.map((option) => ({
    value: option.value,
    label: option.label,
    names: [option.label, ...(option.synonyms ?? [])].map(fold),
  }))
}

/** Records of the register that a reference points into, found by its accent-free search. */
export function searchReference(field: ReferenceField): OptionSearch {
  const register = registerOf(field.register as WritableRegister)
  const { list } = registerApi(field.register as WritableRegister)
  return async (typed) => {
    const search = typed.trim()
    const answer = await list({ ...(search ? { search } : {}), limit: mostOptions })
    if (!answer.ok) return answer
    return { ok: true, value: answer.value.rows.map((row) => optionOfRow(register, row)) }
  }
}

/** A record as an option: its title, and beside it the other texts by which it is searched. */
function optionOfRow(register: Register, row: Row): Option {
  const hint = visibleFields(register)
    .filter(([key, field]) => field.searched && key !== register.title && row[key])
    .map(([key]) => String(row[key]))
    .join(' · ')
  return {
    value: row.id,
    label: String(row[register.title] ?? ''),
    ...(hint ? { hint } : {}),
    ...(isPast(row) ? { isPast: true } : {}),
  }
}

function isPast({ validTo }: Row): boolean {
  return typeof validTo === 'string' && validTo < dayInVietnam(new Date())
}
