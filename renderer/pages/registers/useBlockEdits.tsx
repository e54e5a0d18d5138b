import { useState, type ReactNode } from 'react'
import type { RowChange, Values } from '#renderer/api/registers.ts'
import { useActs } from '#renderer/app/acts.ts'
import type { BlockListener } from '#renderer/grid/blockActs.ts'
import type { BlockEdit } from '#renderer/grid/blockEdits.ts'
import { headingOf, type Register } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { CellProblems } from './CellProblems.tsx'
import type { RowRefusal, Saving } from './useSaving.tsx'

type Act = Parameters<BlockListener['onBlockEdit']>[1] | 'edit'

interface Pending {
  edit: BlockEdit
  act: Act
}

interface BlockEdits {
  /** Saves a block act as one commit; what cannot be taken is shown first, and nothing is saved before it is answered. */
  run: (edit: BlockEdit, act: Act) => Promise<void>
  dialog: ReactNode
}

/** Pasting, clearing and filling of blocks, and the edit of many rows at once. */
export function useBlockEdits(register: Register, saving: Saving): BlockEdits {
  const { tell, warn } = useActs()
  const [pending, setPending] = useState<Pending | null>(null)
  const text = registerText.block

  const run = async (edit: BlockEdit, act: Act): Promise<void> => {
    setPending(null)
    const [problem, ...others] = edit.problems
    if (problem && others.length === 0 && edit.rows.length + edit.added.length === 0) {
      // What may not be empty says of itself which field it is.
      const says = problem.message.includes(problem.column)
      warn({ message: says ? problem.message : `${problem.column}: ${problem.message}` })
    } else if (problem) {
      setPending({ edit, act })
    } else if (edit.rows.length + edit.added.length === 0) {
      tell(text.nothingChanges)
    } else {
      await save(edit, act)
    }
  }

  const save = async (edit: BlockEdit, act: Act): Promise<void> => {
    const outcome = await saving.saveMany(edit.rows, edit.added)
    if (outcome.kind === 'refused') setPending({ edit: withRefusals(register, edit, outcome.problems), act })
    if (outcome.kind !== 'saved') return
    const rows = formatNumber(edit.rows.length + edit.added.length)
    tell(text.done[act](rows), outcome.commit === null ? {} : { commit: outcome.commit })
  }

  const dialog = pending && (
    <CellProblems
      register={register}
      edit={pending.edit}
      onSaveRest={() => void run({ ...pending.edit, problems: [] }, pending.act)}
      onClose={() => setPending(null)}
    />
  )
  return { run, dialog }
}

/** The edit without the rows that the office would not take, which are named instead. */
function withRefusals(register: Register, edit: BlockEdit, refusals: readonly RowRefusal[]): BlockEdit {
  const refused = new Set(refusals.map(({ row }) => row))
  const isLeft = (_row: RowChange | Values, at: number): boolean => !refused.has(at)
  const isAddedLeft = (_row: Values, at: number): boolean => !refused.has(edit.rows.length + at)
  const problems = refusals.map(({ row, field, message }) => {
    const described = register.fields[field]
    return {
      row: edit.rowNumbers[row] ?? 0,
      column: described ? headingOf(described) : '',
      text: '',
      message,
    }
  })
  return {
    ...edit,
    problems,
    rows: edit.rows.filter(isLeft),
    added: edit.added.filter(isAddedLeft),
    rowNumbers: edit.rowNumbers.filter((_number, at) => !refused.has(at)),
  }
}
