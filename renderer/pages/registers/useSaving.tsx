import { useCallback, useState, type ReactNode } from 'react'
import { registerApi, type RowChange, type Values, type WritableRegister } from '#renderer/api/registers.ts'
import { useActs } from '#renderer/app/acts.ts'
import { ConflictDialog, type Conflict } from '#renderer/forms/ConflictDialog.tsx'
import type { SaveOutcome, SaveRow } from '#renderer/grid/saveQueue.ts'
import type { Failure } from '#shared/base/result.ts'
import type { Labels } from '#renderer/forms/fieldText.ts'
import { registerOf } from '#shared/registers/all.ts'
import type { Register } from '#shared/registers/register.ts'

interface AskedConflict extends Conflict {
  answer: (chosen: Values) => void
}

/** What the office said against one row of many, by the row's place among them. */
export interface RowRefusal {
  row: number
  field: string
  message: string
}

type ManyOutcome =
  | { kind: 'saved'; commit: string | null }
  /** Nothing was saved; these rows cannot be. */
  | { kind: 'refused'; problems: RowRefusal[] }
  | { kind: 'failed' }

export interface Saving {
  save: SaveRow
  /** Saves many rows as one act; a row that somebody else changed meanwhile is asked about first. */
  saveMany: (rows: RowChange[], added: Values[], reason?: string) => Promise<ManyOutcome>
  /** When this page saved last; null before the first time. */
  savedAt: Date | null
  /** The question that is being asked about a conflict, to be put into the page. */
  conflictDialog: ReactNode
}

/**
 * Saves values of a record. Where somebody else has saved first, both values are shown and what is chosen is saved
 * upon theirs; every other refusal is told in a toast (or by `onRefused`).
 */
export function useSaving(register: Register, onRefused?: (failure: Failure) => void): Saving {
  const { remember, isOwn, warn, whileSaving } = useActs()
  const [asked, setAsked] = useState<AskedConflict | null>(null)
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const refuse = onRefused ?? warn

  const ask = useCallback(
    (conflict: Conflict) =>
      new Promise<Values>((answer) => {
        setAsked({
          ...conflict,
          answer: (chosen) => {
            setAsked(null)
            answer(chosen)
          },
        })
      }),
    [],
  )

  const saveRow = useCallback<SaveRow>(
    async (row, values): Promise<SaveOutcome> => {
      const api = registerApi(register.name as WritableRegister)
      let revision = row.revision
      let wanted = values
      for (;;) {
        const answer = await api.update({ id: row.id, revision }, wanted)
        if (answer.ok) {
          remember(answer.value.commit)
          setSavedAt(new Date())
          return { kind: 'saved', revision: answer.value.revision }
        }
        const stored = answer.error.code === 'STALE' ? await api.get(row.id) : answer
        if (!stored.ok) {
          refuse(stored.error)
          return { kind: 'failed' }
        }
        const { labels, ...current } = stored.value
        // What this person undid or pasted a moment ago, and the grid does not show yet, is nobody else's.
        if (isOwn(current.revision)) {
          revision = current.revision
          continue
        }
        const known = { ...labels, ...(await labelsOf(register, wanted)) }
        wanted = await ask({ mine: wanted, stored: current, labels: known })
        if (Object.keys(wanted).length === 0) return { kind: 'settled', row: current }
        revision = current.revision
      }
    },
    [register, ask, remember, isOwn, refuse],
  )

  const saveRows = useCallback<Saving['saveMany']>(
    async (rows, added, reason) => {
      const api = registerApi(register.name as WritableRegister)
      let wanted = rows
      for (;;) {
        const answer = await api.updateMany({ rows: wanted, added, ...(reason ? { reason } : {}) })
        if (answer.ok) {
          remember(answer.value.commit)
          setSavedAt(new Date())
          return { kind: 'saved', commit: answer.value.commit }
        }
        const details = answer.error.details as { id?: string; problems?: RowRefusal[] } | undefined
        if (answer.error.code === 'INVALID_RECORD' && details?.problems)
          return { kind: 'refused', problems: details.problems }
        const stored =
          answer.error.code === 'STALE' && details?.id !== undefined ? await api.get(details.id) : answer
        if (!stored.ok) {
          refuse(stored.error)
          return { kind: 'failed' }
        }
        const { labels, ...current } = stored.value
        const { id, revision } = current
        const mine = wanted.find((row) => row.id === id)?.values ?? {}
        const known = { ...labels, ...(await labelsOf(register, mine)) }
        const values = isOwn(revision) ? mine : await ask({ mine, stored: current, labels: known })
        wanted = wanted.map((row) => (row.id === id ? { id, revision, values } : row))
      }
    },
    [register, ask, remember, isOwn, refuse],
  )

  const save = useCallback<SaveRow>((...edit) => whileSaving(saveRow(...edit)), [saveRow, whileSaving])
  const saveMany = useCallback<Saving['saveMany']>(
    (...edits) => whileSaving(saveRows(...edits)),
    [saveRows, whileSaving],
  )
  const conflictDialog = asked && <ConflictDialog register={register} {...asked} onChoose={asked.answer} />
  return { save, saveMany, savedAt, conflictDialog }
}

/** The titles of the records that some values point at. */
async function labelsOf(register: Register, values: Values): Promise<Labels> {
  const pairs = Object.entries(values).map(async ([key, value]) => {
    const field = register.fields[key]
    if (field?.type !== 'reference' || value === null) return []
    const target = registerOf(field.register as WritableRegister)
    const answer = await registerApi(field.register as WritableRegister).get(String(value))
    return answer.ok ? [[String(value), String(answer.value[target.title] ?? '')] as const] : []
  })
  return Object.fromEntries((await Promise.all(pairs)).flat())
}
