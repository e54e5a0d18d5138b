import { useSyncExternalStore } from 'react'

/** The pages of the program, in the order of the navigation. */
export const pageNames = [
  'projects',
  'obstacles',
  'projectStages',
  'projectCapital',
  'projectCompletions',
  'landInspections',
  'reports',
  'documents',
  'board',
  'dossiers',
  'analysis',
  'procedures',
  'cuttingMeasures',
  'scenarios',
  'localities',
  'calendarDays',
  'letterheads',
  'layoutChoices',
  'admin',
  // Pages that are opened from another one.
  'clockRules',
  'costParameters',
  'procedureSteps',
  'procedurePapers',
  'complianceActivities',
  'dossierPauses',
  'dossierSteps',
  'scenarioCuts',
] as const
export type PageName = (typeof pageNames)[number]

/** Pages that the navigation does not name: they are opened from another one. */
export type UnlistedPage =
  | 'clockRules'
  | 'costParameters'
  | 'procedureSteps'
  | 'procedurePapers'
  | 'complianceActivities'
  | 'dossierPauses'
  | 'dossierSteps'
  | 'scenarioCuts'

/** Where the person is: a page, and on a register's page the record that is open (`new` for one being added). */
export interface Place {
  page: PageName
  record: string | null
}

export const newRecord = 'new'

/**
 * The place lives in the address's hash: a dozen pages need no router, it works the same under app:// and in the
 * loopback preview, and a reload or a locked screen comes back to the same record.
 */
export function placeOf(hash: string): Place {
  const [page, record] = hash.replace(/^#\/?/, '').split('/')
  const known = pageNames.find((name) => name === page)
  if (!known) return { page: 'projects', record: null }
  return { page: known, record: record ? decodeURIComponent(record) : null }
}

export function hashOf(place: Place): string {
  return place.record ? `#/${place.page}/${encodeURIComponent(place.record)}` : `#/${place.page}`
}

/** The key of a page: Alt with the digits in their row; the pages after the tenth have none. */
export function keysOfPage(page: PageName): string | null {
  const order = pageNames.indexOf(page) + 1
  return order <= 10 ? `Alt+${order % 10}` : null
}

export function goTo(page: PageName, record: string | null = null): void {
  window.location.hash = hashOf({ page, record })
}

function listen(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

export function usePlace(): Place {
  const hash = useSyncExternalStore(listen, () => window.location.hash)
  return placeOf(hash)
}
