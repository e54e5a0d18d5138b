import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import type { Result } from '#shared/base/result.ts'
import type { BoardGroup, BoardRow } from '#shared/contract/dossiers.ts'

export const boardPageSize = 100
/** As many as one answer holds. */
const mostAtOnce = 500

/** The open dossiers of a group, or of all groups, as far as they are shown. */
export interface Board {
  asOf: string
  open: number
  counts: Record<BoardGroup, number>
  group: BoardGroup | null
  rows: readonly BoardRow[]
}

interface Shown {
  group: BoardGroup | null
  wanted: number
}

const startShown: Shown = { group: null, wanted: boardPageSize }
/** What each person has chosen: it stays while they work through a group, dossier by dossier. */
const shownBy = new Map<string, Shown>()

/** The board with the group that was chosen on it, page after page. */
export function useBoard(owner: string) {
  const [{ group, wanted }, setShown] = useState(() => shownBy.get(owner) ?? startShown)
  const { answer, reload } = useAnswer(() => fetchBoard(group, wanted), `${group} ${wanted}`)
  const show = (shown: Shown) => {
    shownBy.set(owner, shown)
    setShown(shown)
  }
  const choose = (chosen: BoardGroup | null) => show({ group: chosen, wanted: boardPageSize })
  const more = () => show({ group, wanted: wanted + boardPageSize })
  return { answer, group, choose, more, reload }
}

/** All pages are read anew, so that no row is missing or twice where something changed between two of them. */
async function fetchBoard(group: BoardGroup | null, wanted: number): Promise<Result<Board>> {
  const rows: BoardRow[] = []
  for (;;) {
    const limit = Math.min(mostAtOnce, wanted - rows.length)
    const answer = await api.call('dossiers.board', { ...(group && { group }), offset: rows.length, limit })
    if (!answer.ok) return answer
    rows.push(...answer.value.rows)
    if (rows.length >= wanted || answer.value.rows.length < limit) {
      return { ok: true, value: { ...answer.value, group, rows } }
    }
  }
}
