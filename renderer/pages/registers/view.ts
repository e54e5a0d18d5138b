import { useCallback, useState } from 'react'
import { noConditions, type Conditions } from '#renderer/grid/filters.ts'
import type { ListQuery } from '#shared/contract/records.ts'

/** What a person is looking at on a register's page: it stays while they visit other pages or lock the screen. */
export interface View {
  search: string
  conditions: Conditions
  sort: NonNullable<ListQuery['sort']>
  /** The records in cells, or projects on a line of time. */
  shownAs?: 'grid' | 'timeline'
}

const startView: View = { search: '', conditions: noConditions, sort: [] }
const views = new Map<string, View>()

/** Whose view it is: each person has one of each register. */
export function viewOwner(register: string, person: string): string {
  return `${register}.${person}`
}

/** Lets a register's page, when it is opened next, list what another page has counted. */
export function showNext(owner: string, conditions: Conditions): void {
  views.set(owner, { ...startView, conditions })
}

export function useView(owner: string): [View, (change: Partial<View>) => void] {
  const [view, setView] = useState<View>(() => views.get(owner) ?? startView)
  const change = useCallback(
    (part: Partial<View>) =>
      setView((before) => {
        const next = { ...before, ...part }
        views.set(owner, next)
        return next
      }),
    [owner],
  )
  return [view, change]
}
