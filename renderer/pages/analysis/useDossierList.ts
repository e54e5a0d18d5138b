import { api } from '#renderer/api/client.ts'
import { useActs } from '#renderer/app/acts.ts'
import { goTo } from '#renderer/app/places.ts'
import { useSignedIn } from '#renderer/app/session.ts'
import { showNext, viewOwner } from '#renderer/pages/registers/view.ts'
import type { Result } from '#shared/base/result.ts'
import { canList, dossierConditions, type CountedDossiers, type ProcedureVersion } from './dossierList.ts'
import type { Analysed } from './useAnalysis.ts'

/** What a part of the page counted: of what was chosen, but for what it narrows further itself. */
export type CountedPart = Pick<CountedDossiers, 'what'> & Partial<CountedDossiers>

/** The way from a count to the dossiers behind it. */
export interface DossierList {
  /** False where the register cannot list exactly these. */
  canList(part: CountedPart): boolean
  open(part: CountedPart): void
}

/** Opens the register of dossiers with the conditions that select what was counted. */
export function useDossierList({ shown, choice, today }: Analysed): DossierList {
  const { person } = useSignedIn()
  const { warn } = useActs()
  const countedIn = (part: CountedPart): CountedDossiers => ({
    from: shown.from,
    to: shown.to,
    agency: choice.agency,
    codes: choice.procedures.length === 0 ? null : choice.procedures,
    ...part,
  })
  const open = async (counted: CountedDossiers) => {
    const versions = await fetchVersions(counted.codes)
    if (!versions.ok) {
      warn(versions.error)
      return
    }
    showNext(viewOwner('dossiers', person.id), dossierConditions(counted, versions.value))
    goTo('dossiers')
  }
  return {
    canList: (part) => canList(countedIn(part), today),
    open: (part) => void open(countedIn(part)),
  }
}

/** All versions of some procedures: a dossier names the one of its day of receipt. */
async function fetchVersions(codes: readonly string[] | null): Promise<Result<ProcedureVersion[]>> {
  if (codes === null || codes.includes('')) return { ok: true, value: [] }
  const filter = [{ field: 'code' as const, op: 'in' as const, value: [...codes] }]
  const answer = await api.call('procedures.list', { filter, limit: 2000 })
  if (!answer.ok) return answer
  const rows = answer.value.rows as unknown as { id: string; name: string }[]
  return { ok: true, value: rows.map(({ id, name }) => ({ id, title: name })) }
}
