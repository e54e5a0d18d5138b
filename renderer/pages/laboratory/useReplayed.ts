import { api, type PageOutput } from '#renderer/api/client.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { useChanged } from '#renderer/api/useChanged.ts'
import type { Failure, Result } from '#shared/base/result.ts'
import { questionOf, type Scenario } from './scenario.ts'

/** What the laboratory found out about a scenario. */
export type Simulation = PageOutput<'procedures.simulate'>

/** A scenario that was tried; neither a simulation nor a failure where it has nothing to try. */
export interface Tried {
  scenario: Scenario
  simulation: Simulation | null
  failure: Failure | null
}

/**
 * Tries scenarios, and again whenever one of them changes or anything that the outcome rests on. What one of them
 * fails at does not keep the others from being shown.
 */
export function useReplayed(scenarios: readonly Scenario[]) {
  const question = JSON.stringify(scenarios.map((scenario) => [scenario.name, questionOf(scenario)]))
  const asked = useAnswer(() => tryAll(scenarios), question)
  useChanged('dossiers', asked.reload)
  useChanged('dossierPauses', asked.reload)
  useChanged('dossierSteps', asked.reload)
  useChanged('procedures', asked.reload)
  useChanged('procedureSteps', asked.reload)
  useChanged('procedurePapers', asked.reload)
  useChanged('complianceActivities', asked.reload)
  useChanged('costParameters', asked.reload)
  useChanged('calendarDays', asked.reload)
  useChanged('clockRules', asked.reload)
  return asked
}

async function tryAll(scenarios: readonly Scenario[]): Promise<Result<Tried[]>> {
  return { ok: true, value: await Promise.all(scenarios.map(tryOne)) }
}

async function tryOne(scenario: Scenario): Promise<Tried> {
  const question = questionOf(scenario)
  if (question === null) return { scenario, simulation: null, failure: null }
  const answer = await api.call('procedures.simulate', question)
  return answer.ok
    ? { scenario, simulation: answer.value, failure: null }
    : { scenario, simulation: null, failure: answer.error }
}
