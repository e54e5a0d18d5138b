import { readFileSync } from 'node:fs'
import { addDays, type Day } from '#shared/base/days.ts'
import type { DayUnit } from '#shared/registers/day-units.ts'

/** Invented dossiers in any number, always the same: values by the position, no randomness. */

export interface InventedDossier {
  code: string
  procedure: ShippedProcedure
  applicant: string
  receivedOn: Day
  /** "08:48". */
  receivedAt: string
  dueOn: Day
  pause: { from: Day; to: Day | null } | null
  returnedOn: Day | null
  state: 'inProgress' | 'returned'
}

interface ShippedProcedure {
  id: string
  code: string
  name: string
  agency: string
  legalDays: number
  dayUnit: DayUnit
}

/** The day on which the invented dossiers stand as they do. */
export const dossiersAsOf: Day = '2026-10-01'

const firstDay: Day = '2024-02-01'
/** What is open came in during these days before. */
const openDays = 60
const closedDays = 900

const shipped = JSON.parse(readFileSync('resources/catalogs/procedures.json', 'utf8')) as {
  procedures: (Omit<ShippedProcedure, 'legalDays'> & Record<'legalDays', number | null>)[]
}
const procedures = shipped.procedures.flatMap(({ legalDays, ...rest }): ShippedProcedure[] =>
  legalDays === null ? [] : [{ ...rest, legalDays }],
)
const surnames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Ngô', 'Khúc', 'Tăng', 'Lăng', 'Đặng']
const middles = ['Văn', 'Thị Kim', 'Xuân', 'Công', 'Minh', 'Thị Thu', 'Đình']
const names = ['Hưng', 'Mỹ', 'Đào', 'Lụa', 'Vượng', 'Đạt', 'Hằng', 'Khánh', 'Hải', 'Nghĩa', 'Ước']

function pick<T>(from: readonly T[], at: number): T {
  return from[at % from.length] as T
}

const two = (n: number): string => String(n).padStart(2, '0')

/** As the sample of a province has them: about 6.5 % open, a fifth with a pause; half of the open ones' still lasts. */
export function inventDossier(at: number): InventedDossier {
  const mixed = Math.imul(at + 1, 2654435761) >>> 0
  const spread = mixed >>> 8
  const isOpen = mixed % 1000 < 65
  const procedure = pick(procedures, mixed >>> 3)
  const receivedOn = isOpen
    ? addDays(dossiersAsOf, -(spread % openDays))
    : addDays(firstDay, spread % closedDays)
  const pausedOn = addDays(receivedOn, 1 + (spread % 5))
  const lasts = isOpen && spread % 2 === 0
  const pause =
    (mixed >>> 5) % 5 === 0
      ? { from: pausedOn, to: lasts ? null : addDays(pausedOn, 4 + (spread % 12)) }
      : null
  return {
    code: `H24.${receivedOn.slice(0, 4)}.${String(100_001 + at)}`,
    procedure,
    applicant: `${pick(surnames, spread)} ${pick(middles, spread >>> 2)} ${pick(names, spread >>> 4)}`,
    receivedOn,
    receivedAt: `${two(7 + (spread % 10))}:${two(spread % 60)}`,
    dueOn: addDays(receivedOn, procedure.legalDays + (spread % 3)),
    pause,
    returnedOn: isOpen ? null : addDays(receivedOn, 20 + (spread % 25)),
    state: isOpen ? 'inProgress' : 'returned',
  }
}
