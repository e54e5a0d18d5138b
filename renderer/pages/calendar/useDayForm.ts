import { useMemo, useState } from 'react'
import type { Values } from '#renderer/api/registers.ts'
import { useActs } from '#renderer/app/acts.ts'
import { narrowedTo } from '#renderer/forms/narrowed.ts'
import type { FormTexts } from '#renderer/forms/formState.ts'
import { useRecordForm, type RecordFormState } from '#renderer/forms/useRecordForm.ts'
import { useSaving } from '#renderer/pages/registers/useSaving.tsx'
import type { Day } from '#shared/base/days.ts'
import type { Failure } from '#shared/base/result.ts'
import { registerOf } from '#shared/registers/all.ts'
import type { Register } from '#shared/registers/register.ts'
import { calendarPageText } from '#shared/text/calendarPage.ts'
import { parseDay } from '#shared/vietnamese/dates.ts'
import { missingPartner, nameOfDay, usualName, type DayBook, type KeptDay } from './book.ts'
import { refusalOf } from './refusal.ts'

/** The name of a swapped day follows from the other fields, so they are asked before; short fields stand together. */
const askedFirst = ['kind', 'swapWith', 'decision', 'verification']

const text = calendarPageText.dialog

interface DayOfForm {
  day: Day
  kept: KeptDay | null
  book: DayBook
}

/** The form over what is kept of one day, and the way to save it, on request with the other day of its swap. */
export function useDayForm({ day, kept, book }: DayOfForm) {
  const { tell } = useActs()
  const register = registerOf('calendarDays')
  const asked = useMemo(() => askedOn(register, day), [register, day])
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const saving = useSaving(register, setFailure)
  const name = `calendarDays/${kept?.id ?? `new on ${day}`}`
  const form = useRecordForm(asked, kept, { name, labels: {}, failure })
  const { changed, problems } = form.reading
  const partner = missingPartner(book, day, { ...kept, ...changed })

  /** Answers whether it is saved. */
  const save = async (withOther: boolean): Promise<boolean> => {
    form.insist()
    if (Object.keys(problems).length > 0) return false
    const rows = kept && Object.keys(changed).length > 0 ? [{ ...idOf(kept), values: changed }] : []
    const both = withOther && partner !== null
    const added: Values[] = [...(kept ? [] : [{ ...changed, date: day }]), ...(both ? [partner] : [])]
    if (rows.length + added.length > 0) {
      setBusy(true)
      setFailure(null)
      const outcome = await saving.saveMany(rows, added)
      setBusy(false)
      if (outcome.kind === 'refused') setFailure(refusalOf(outcome.problems))
      if (outcome.kind !== 'saved') return false
      const own = nameOfDay(book, day)
      const single = kept ? text.saved(own) : text.added(own)
      const done = both ? text.addedBoth(own, nameOfDay(book, String(partner['date']))) : single
      tell(done, outcome.commit === null ? {} : { commit: outcome.commit })
    }
    form.reset()
    return true
  }

  return {
    asked,
    form: { ...form, onChange: namingSwaps(form) },
    /** The other day of the swap, where nothing is kept of it yet. */
    other: partner && { kind: partner['kind'], name: nameOfDay(book, String(partner['date'])) },
    busy,
    failure,
    save,
    drop: form.reset,
    conflictDialog: saving.conflictDialog,
  }
}

function idOf({ id, revision }: KeptDay) {
  return { id, revision }
}

/** Everything but the day itself, which is chosen already; the rules of the register need it all the same. */
function askedOn(register: Register, date: Day): Register {
  const narrowed = narrowedTo(
    register,
    Object.keys(register.fields).filter((key) => key !== 'date'),
  )
  const groups = narrowed.groups.map(({ label, fields }) => ({ label, fields: inOrder(fields) }))
  return { ...narrowed, groups, check: (record) => register.check({ ...record, date }) }
}

function inOrder(fields: readonly string[]): string[] {
  const first = askedFirst.filter((key) => fields.includes(key))
  return [...first, ...fields.filter((key) => !first.includes(key))]
}

/** A swapped day gets its usual name as soon as the other day is typed, unless it has a name of its own. */
function namingSwaps({ texts, onChange }: RecordFormState): RecordFormState['onChange'] {
  return (key, value, label) => {
    onChange(key, value, label)
    if (key !== 'kind' && key !== 'swapWith') return
    const name = texts['name'] ?? ''
    if (name !== '' && name !== usualNameIn(texts)) return
    const usual = usualNameIn({ ...texts, [key]: value })
    if (usual !== name) onChange('name', usual)
  }
}

function usualNameIn(texts: FormTexts): string {
  const read = parseDay(texts['swapWith'] ?? '')
  return usualName(texts['kind'] ?? null, read?.precision === 'day' ? read.day : null)
}
