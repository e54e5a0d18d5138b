import type { Values } from '#renderer/api/registers.ts'
import { checkScenarioCut } from '#shared/rules/scenarios.ts'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'
import { parseNumber } from '#shared/vietnamese/numbers.ts'
import type { KeptCut } from './scenario.ts'

export type CutKind = KeptCut['kind']

/** What stands in the form of a proposal. */
export interface CutForm {
  kind: CutKind
  /** The code of a procedure; empty for none. */
  procedure: string
  target: string
  days: string
  note: string
}

/** What a proposal of a kind is about beside its procedure, and whether it names a number of days. */
export const shapeOf: Record<CutKind, { target: 'step' | 'paper' | 'agency' | null; hasDays: boolean }> = {
  limit: { target: null, hasDays: true },
  step: { target: 'step', hasDays: true },
  dropStep: { target: 'step', hasDays: false },
  dropPaper: { target: 'paper', hasDays: false },
  agencyWithin: { target: 'agency', hasDays: true },
}

/** The form over a proposal; a new one begins with the kind that is asked for most. */
export function formOf(cut: KeptCut | null): CutForm {
  return {
    kind: cut?.kind ?? 'limit',
    procedure: cut?.procedure ?? '',
    target: cut?.target ?? '',
    days: cut === null || cut.days === null ? '' : String(cut.days),
    note: cut?.note ?? '',
  }
}

/** The form with another kind: what was written of a step is no paper and no agency. */
export function withKind(form: CutForm, kind: CutKind): CutForm {
  const isSame = shapeOf[form.kind].target === shapeOf[kind].target
  return { ...form, kind, target: isSame ? form.target : '' }
}

export type CutProblems = Partial<Record<'procedure' | 'target' | 'days', string>>

/** Whether a scenario has the proposal already: the same of the same, whatever the number of days. */
export function isRepeated(values: Values, others: readonly KeptCut[]): boolean {
  return others.some(
    ({ kind, procedure, target }) =>
      kind === values['kind'] && procedure === values['procedure'] && target === values['target'],
  )
}

const mostDays = 2000

/** What the form says, as the register keeps it, and what stands against keeping it, by field. */
export function readCutForm(form: CutForm): { values: Values; problems: CutProblems } {
  const { target, hasDays } = shapeOf[form.kind]
  const typed = hasDays ? form.days.trim() : ''
  const days = typed === '' ? null : parseNumber(typed)
  const cut = {
    kind: form.kind,
    procedure: form.procedure.trim() || null,
    target: target === null ? null : form.target.trim() || null,
    days,
  }
  const found = checkScenarioCut(cut).map(({ field, message }) => [field, message] as const)
  const problems: CutProblems = Object.fromEntries(found)
  const isWhole = days !== null && Number.isInteger(days) && days >= 0 && days <= mostDays
  if (typed !== '' && !isWhole) problems.days = laboratoryPageText.cutDialog.notDays
  return { values: { ...cut, note: form.note.trim() || null }, problems }
}
