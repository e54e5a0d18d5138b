import { api } from '#renderer/api/client.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { useChanged } from '#renderer/api/useChanged.ts'

/** As many as a dialog lists, and as wide as it then is, in pixels. */
export const mostListed = 500
export const changesWidth = 960

export type ChangedDeadlines = ReturnType<typeof useChangedDeadlines>

/** The open dossiers whose times would be others by what holds today; asked anew with all that makes a deadline. */
export function useChangedDeadlines(limit: number) {
  const { answer, reload } = useAnswer(() => api.call('dossiers.changedDeadlines', { limit }), String(limit))
  useChanged('calendarDays', reload)
  useChanged('clockRules', reload)
  useChanged('procedures', reload)
  useChanged('procedureSteps', reload)
  useChanged('dossiers', reload)
  return { answer, reload }
}
