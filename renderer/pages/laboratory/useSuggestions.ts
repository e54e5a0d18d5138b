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

/**
 * The steps or papers of a procedure, or the other agencies that take part in it; and what dossiers call their steps
 * and agencies, since proposals find them by these names.
 */
export function useSuggestions(target: Target | null, procedure: string | null): readonly Suggestion[] {
  const { answer } = useAnswer(() => find(target, procedure), `${target} ${procedure}`)
  // Without an answer the text can be written all the same.
  return answer.state === 'ready' ? answer.value : none
}

const ofOthers = [{ field: 'holder', op: 'eq' as const, value: 'otherAgency' }]

async function find(target: Target | null, procedure: string | null): Promise<Result<readonly Suggestion[]>> {
  const filter = procedure === null ? [] : [{ field: 'procedure', op: 'eq' as const, value: procedure }]
  const nothing = { ok: true, value: { rows: [] } } as const
  const { list: steps } = registerApi('procedureSteps')
  const { list: recorded } = registerApi('dossierSteps')
  switch (target) {
    case null:
      return { ok: true, value: none }
    case 'paper': {
      const papers = registerApi('procedurePapers').list({ filter, limit: most })
      return suggest([[await (procedure === null ? nothing : papers), paperOf]])
    }
    case 'step': {
      const own = procedure === null ? nothing : steps({ filter, limit: most })
      const [ofProcedure, ofDossiers] = await Promise.all([own, recorded({ limit: most })])
      return suggest([
        [ofProcedure, stepOf],
        [ofDossiers, recordedStepOf],
      ])
    }
    case 'agency': {
      const [ofProcedure, ofDossiers] = await Promise.all([
        steps({ filter: [...filter, ...ofOthers], limit: most }),
        recorded({ filter: ofOthers, limit: most }),
      ])
      return suggest([
        [ofProcedure, agencyOf],
        [ofDossiers, recordedAgencyOf],
      ])
    }
  }
}

type Source = readonly [Result<{ rows: readonly Row[] }>, (row: Row) => Suggestion]

/** Each name once, as the first source has it, and none that is empty. */
function suggest(sources: readonly Source[]): Result<readonly Suggestion[]> {
  const byName = new Map<string, Suggestion>()
  for (const [answer, read] of sources) {
    if (!answer.ok) return answer
    for (const suggestion of answer.value.rows.map(read)) {
      const { name } = suggestion
      if (name !== '' && !byName.has(name)) byName.set(name, suggestion)
    }
  }
  return { ok: true, value: [...byName.values()] }
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

function recordedStepOf(row: Row): Suggestion {
  return { name: written(row, 'name'), hint: laboratoryPageText.cutDialog.recorded }
}

function recordedAgencyOf(row: Row): Suggestion {
  return { name: written(row, 'heldBy'), hint: laboratoryPageText.cutDialog.recorded }
}
