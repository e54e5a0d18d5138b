import { useState } from 'react'
import { api, type PageInput } from '#renderer/api/client.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { dayInVietnam, type Day } from '#shared/base/days.ts'
import type { Result } from '#shared/base/result.ts'
import type { Indicators } from '#shared/contract/analysis.ts'
import { askedDays, periodAround, periodBefore, type PeriodKind, type Span } from './period.ts'
import type { Analysis } from './sortProcedures.ts'

/** What a person has chosen to look at. */
export interface Choice extends Span {
  kind: PeriodKind
  /** As the dossiers name it, `''` for those that name none; null for all. */
  agency: string | null
  /** Codes; none for all procedures. */
  procedures: readonly string[]
}

/** The analysis of what was chosen, with what it is compared with and what else could be chosen. */
export interface Analysed {
  choice: Choice
  today: Day
  shown: Analysis
  /** The same period with all agencies and procedures. */
  whole: Analysis
  before: Span & { indicators: Indicators }
  /** False where there is not one dossier, of whatever time. */
  hasDossiers: boolean
}

/** What each person has chosen: it stays while they look at the dossiers behind a count. */
const chosenBy = new Map<string, Choice>()

function startChoice(): Choice {
  const year = periodAround('year', dayInVietnam(new Date()))
  return { kind: 'year', ...year, agency: null, procedures: [] }
}

/** The analysis of the chosen period, agency and procedures. */
export function useAnalysis(owner: string) {
  const [choice, setChoice] = useState(() => chosenBy.get(owner) ?? startChoice())
  const [today] = useState(() => dayInVietnam(new Date()))
  const { answer, reload } = useAnswer(() => fetchAnalysis(choice), JSON.stringify(choice))
  const change = (part: Partial<Choice>) => {
    const next = { ...choice, ...part }
    chosenBy.set(owner, next)
    setChoice(next)
  }
  return { answer, choice, today, change, reload }
}

export function isNarrowed({ agency, procedures }: Choice): boolean {
  return agency !== null || procedures.length > 0
}

/** True where there was nothing at all in a period: nothing came, was open or was returned. */
export function isEmpty({ received, resolved, withdrawn, open }: Indicators): boolean {
  return received + resolved + withdrawn + open === 0
}

async function fetchAnalysis(choice: Choice): Promise<Result<Analysed>> {
  const today = dayInVietnam(new Date())
  const asked = askedDays(choice, today)
  const narrowed = narrowedTo(choice)
  const whole = await api.call('procedures.analysis', asked)
  if (!whole.ok) return whole
  const shown = isNarrowed(choice) ? await api.call('procedures.analysis', { ...asked, ...narrowed }) : whole
  if (!shown.ok) return shown
  const before = periodBefore(choice.kind, asked)
  const earlier = await api.call('procedures.analysis', { ...before, ...narrowed })
  if (!earlier.ok) return earlier
  const dossiers = isEmpty(whole.value.total) ? await api.call('dossiers.list', { limit: 0 }) : null
  if (dossiers !== null && !dossiers.ok) return dossiers
  return {
    ok: true,
    value: {
      choice,
      today,
      shown: shown.value,
      whole: whole.value,
      before: { ...before, indicators: earlier.value.total },
      hasDossiers: dossiers === null || dossiers.value.total > 0,
    },
  }
}

function narrowedTo({
  agency,
  procedures,
}: Choice): Pick<PageInput<'procedures.analysis'>, 'agency' | 'procedures'> {
  return {
    ...(agency === null ? {} : { agency }),
    ...(procedures.length === 0 ? {} : { procedures: [...procedures] }),
  }
}
