import { registerApi, type Row } from '#renderer/api/registers.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import type { Result } from '#shared/base/result.ts'
import type { DayUnit } from '#shared/registers/day-units.ts'
import { procedurePapers } from '#shared/registers/procedure-papers.ts'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'
import { daysInWords } from './procedureBook.ts'
import type { Suggestion } from './SuggestInput.tsx'

/** What a proposal names beside its procedure. */
type Target = 'step' | 'paper' | 'agency'

const most = 2000
const none: readonly Suggestion[] = []
const paperStates = new Map<string, string>(
  procedurePapers.fields.state.options.map(({ value, label }) => [value, label]),
)

/** What a procedure has of steps or papers, and which other agencies take part in it or, without one, in any. */
export function useSuggestions(target: Target | null, procedure: string | null): readonly Suggestion[] {
  const { answer } = useAnswer(() => find(target, procedure), `${target} ${procedure}`)
  // Without an answer the text can be written all the same.
  return answer.state === 'ready' ? answer.value : none
}

async function find(target: Target | null, procedure: string | null): Promise<Result<readonly Suggestion[]>> {
  const ofProcedure = procedure === null ? [] : [{ field: 'procedure', op: 'eq' as const, value: procedure }]
  if (target === null || (target !== 'agency' && procedure === null)) return { ok: true, value: none }
  if (target === 'paper') {
    return suggest(await registerApi('procedurePapers').list({ filter: ofProcedure, limit: most }), paperOf)
  }
  const ofOthers = [{ field: 'holder', op: 'eq' as const, value: 'otherAgency' }]
  const filter = target === 'agency' ? [...ofProcedure, ...ofOthers] : ofProcedure
  const steps = await registerApi('procedureSteps').list({ filter, limit: most })
  return suggest(steps, target === 'agency' ? agencyOf : stepOf)
}

/** Each name once, and none that is empty. */
function suggest(
  answer: Result<{ rows: Row[] }>,
  read: (row: Row) => Suggestion,
): Result<readonly Suggestion[]> {
  if (!answer.ok) return answer
  const named = answer.value.rows.map(read).filter(({ name }) => name !== '')
  return { ok: true, value: [...new Map(named.map((one) => [one.name, one])).values()] }
}

const written = (row: Row, key: string): string => String(row[key] ?? '')

function stepOf(row: Row): Suggestion {
  const days = row['days']
  const unit = (row['dayUnit'] ?? null) as DayUnit | null
  const time = typeof days === 'number' ? daysInWords(days, unit) : ''
  return {
    name: written(row, 'name'),
    hint: [written(row, 'agency'), time].filter(Boolean).join(laboratoryPageText.dot),
  }
}

function paperOf(row: Row): Suggestion {
  return { name: written(row, 'name'), hint: paperStates.get(written(row, 'state')) ?? '' }
}

function agencyOf(row: Row): Suggestion {
  return { name: written(row, 'agency'), hint: '' }
}
