import { api } from '#renderer/api/client.ts'
import { registerApi, type Row } from '#renderer/api/registers.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { useChanged } from '#renderer/api/useChanged.ts'
import type { Result } from '#shared/base/result.ts'
import type { KeptCut, Scenario } from './scenario.ts'

/** As many as one answer holds. */
const most = 2000

/** All that the laboratory lists. */
export interface Laboratory {
  scenarios: readonly Scenario[]
  procedures: readonly Row[]
  /** Whether there is any dossier on which something could be tried. */
  hasDossiers: boolean
}

/** The scenarios with their proposals, and what proposals may name. */
export function useLaboratory() {
  const { answer, reload } = useAnswer(fetchLaboratory, 'laboratory')
  useChanged('scenarios', reload)
  useChanged('scenarioCuts', reload)
  useChanged('procedures', reload)
  useChanged('dossiers', reload)
  return { answer, reload }
}

async function fetchLaboratory(): Promise<Result<Laboratory>> {
  const [scenarios, cuts, procedures, dossiers] = await Promise.all([
    registerApi('scenarios').list({ limit: most }),
    registerApi('scenarioCuts').list({ limit: most }),
    registerApi('procedures').list({ limit: most }),
    api.call('dossiers.list', { limit: 0 }),
  ])
  if (!scenarios.ok) return scenarios
  if (!cuts.ok) return cuts
  if (!procedures.ok) return procedures
  if (!dossiers.ok) return dossiers
  const kept = cuts.value.rows as unknown as readonly KeptCut[]
  const byScenario = Map.groupBy(kept, ({ scenario }) => scenario)
  const withCuts = scenarios.value.rows.map((row) =>
    Object.assign(row, { cuts: byScenario.get(row.id) ?? [] }),
  )
  return {
    ok: true,
    value: {
      scenarios: withCuts as unknown as Scenario[],
      procedures: procedures.value.rows,
      hasDossiers: dossiers.value.total > 0,
    },
  }
}
