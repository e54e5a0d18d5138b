import { useEffect, useRef, useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { registerApi, type WritableRegister } from '#renderer/api/registers.ts'
import { useLongCall } from '#renderer/api/useLongCall.ts'
import { useActs } from '#renderer/app/acts.ts'
import type { Failure, Result } from '#shared/base/result.ts'
import type { OpenedImport, PlannedCounts } from '#shared/contract/import.ts'
import type { Register } from '#shared/registers/register.ts'
import { importWizardText } from '#shared/text/import-wizard.ts'
import { jobText } from '#shared/text/jobs.ts'

/** Field keys by column letter; null leaves a column out. */
export type Mapping = Readonly<Record<string, string | null>>

export type Step = 'file' | 'columns' | 'preview' | 'import'
export const steps: readonly Step[] = ['file', 'columns', 'preview', 'import']

/** What the person has of the file so far. */
interface State {
  step: Step
  file: string | null
  opened: OpenedImport | null
  mapping: Mapping
  counts: PlannedCounts | null
  /** Once it is imported: the commit, null where nothing differed. */
  done: { commit: string | null; undone: boolean } | null
  failure: Failure | null
  /** What is being done now. */
  job: { heading: string; channel: string } | null
}

const start: State = {
  step: 'file',
  file: null,
  opened: null,
  mapping: {},
  counts: null,
  done: null,
  failure: null,
  job: null,
}

const jobs = jobText

/** The way of a file into a register, and the office's part in each step of it. */
export function useImport(register: Register) {
  const name = register.name as WritableRegister
  const office = registerApi(name)
  const [state, setState] = useState(start)
  const { running, run, stop } = useLongCall()
  const { remember, undoCommit } = useActs()
  const change = (part: Partial<State>) => setState((before) => ({ ...before, ...part }))
  useDropped(name, state.opened?.draft ?? null)

  /** Does a long piece of work; what it refuses is shown where the person is. */
  const work = async <T>(
    job: NonNullable<State['job']>,
    call: (signal: AbortSignal) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    change({ job, failure: null })
    const answer = await run(call)
    change({ job: null, ...(answer.ok ? {} : { failure: answer.error }) })
    return answer
  }

  const open = async (file: string, sheet?: string) => {
    const job = { heading: jobs.opening, channel: `${name}.openImport` }
    const answer = await work(job, (signal) =>
      office.openImport({ file, ...(sheet ? { sheet } : {}) }, signal),
    )
    if (answer.ok)
      change({ file, opened: answer.value, mapping: mappingOf(answer.value), counts: null, done: null })
    else if (sheet === undefined) change({ file: null, opened: null })
  }

  const plan = async () => {
    if (!state.opened) return
    const { draft } = state.opened
    const job = { heading: jobs.planning, channel: `${name}.planImport` }
    const answer = await work(job, (signal) => office.planImport({ draft, mapping: state.mapping }, signal))
    if (answer.ok) change({ step: 'preview', counts: answer.value })
  }

  const submit = async () => {
    if (!state.opened) return
    const { draft } = state.opened
    const job = { heading: jobs.importing, channel: `${name}.importPlanned` }
    const answer = await work(job, (signal) => office.importPlanned({ draft }, signal))
    if (!answer.ok) {
      if (answer.error.code !== 'PREVIEW_OUTDATED') return
      await plan()
      change({ failure: answer.error })
      return
    }
    const { commit, ...counts } = answer.value
    remember(commit)
    change({ step: 'import', counts, done: { commit, undone: false } })
  }

  const undo = async () => {
    const { done } = state
    if (done?.commit && (await undoCommit(done.commit))) change({ done: { ...done, undone: true } })
  }

  return {
    state,
    running,
    stop,
    open,
    plan,
    submit,
    undo,
    choose: async () => {
      const chosen = await chooseFile()
      if (chosen) await open(chosen)
    },
    map: (mapping: Mapping) => change({ mapping }),
    goTo: (step: Step) => change({ step, failure: null }),
  }
}

export type Import = ReturnType<typeof useImport>

async function chooseFile(): Promise<string | null> {
  const chosen = await api.call('shell.chooseFile', {
    title: importWizardText.file.dialogTitle,
    extensions: ['xlsx', 'csv'],
  })
  return chosen.ok ? chosen.value.file : null
}

function mappingOf({ columns }: OpenedImport): Mapping {
  return Object.fromEntries(columns.map(({ letter, field }) => [letter, field]))
}

/** The office keeps a file for as long as its wizard stands. */
function useDropped(name: WritableRegister, draft: string | null): void {
  const last = useRef(draft)
  useEffect(() => {
    last.current = draft
  }, [draft])
  useEffect(
    () => () => {
      if (last.current !== null) void registerApi(name).dropImport(last.current)
    },
    [name],
  )
}
