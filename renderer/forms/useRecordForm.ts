import { useCallback, useMemo, useState } from 'react'
import type { Row } from '#renderer/api/registers.ts'
import type { Failure } from '#shared/base/result.ts'
import type { Register } from '#shared/registers/register.ts'
import { draftOf, dropDraft, keepDraft } from './drafts.ts'
import type { Labels } from './fieldText.ts'
import { readForm, textsOf, type FormReading, type FormTexts } from './formState.ts'

export interface RecordFormState {
  texts: FormTexts
  labels: Labels
  /** What the form says, and what stands against saving it. */
  reading: FormReading
  /** What the office said against single fields when it was last asked to save. */
  refused: Readonly<Record<string, string>>
  strict: boolean
  isChanged: boolean
  onChange: (key: string, text: string, label?: string) => void
  /** From the first try to save on, every problem is shown. */
  insist: () => void
  /** Back to the record as stored; also forgets the draft. */
  reset: () => void
}

interface FormSurroundings {
  /** Under which the draft is kept. */
  name: string
  labels: Labels
  /** Why the office refused to save, if it did. */
  failure: Failure | null
}

/**
 * The state of a form over a record (null for a new one). What is typed is kept as a draft under `name` until it is
 * saved or discarded, so that a locked screen or another page loses nothing.
 */
export function useRecordForm(
  register: Register,
  record: Row | null,
  { name, labels, failure }: FormSurroundings,
): RecordFormState {
  const stored = useMemo(() => textsOf(register, record), [register, record])
  const [edited, setEdited] = useState<FormTexts>(() => draftOf(name) ?? {})
  const [pickedLabels, setPickedLabels] = useState<Labels>({})
  const [strict, setStrict] = useState(false)
  const texts = useMemo(() => ({ ...stored, ...edited }), [stored, edited])
  const reading = useMemo(() => readForm(register, record, texts), [register, record, texts])
  const refused = useMemo(() => problemsIn(failure), [failure])

  const onChange = useCallback<RecordFormState['onChange']>(
    (key, text, label) => {
      // The draft, and not React's state, is what the last key left: two keys may come before it is drawn.
      const next = { ...draftOf(name), [key]: text }
      keepDraft(name, next)
      setEdited(next)
      if (label !== undefined) setPickedLabels((before) => ({ ...before, [text]: label }))
    },
    [name],
  )

  return {
    texts,
    labels: { ...labels, ...pickedLabels },
    reading,
    refused,
    strict,
    isChanged: Object.entries(edited).some(([key, text]) => text !== stored[key]),
    onChange,
    insist: () => setStrict(true),
    reset: () => {
      setEdited({})
      dropDraft(name)
      setStrict(false)
    },
  }
}

/** What an `INVALID_RECORD` or `DUPLICATE` says of single fields. */
function problemsIn(failure: Failure | null): Record<string, string> {
  if (failure?.code === 'INVALID_RECORD') {
    const { problems = [] } = failure.details as { problems?: { field: string; message: string }[] }
    return Object.fromEntries(problems.map((problem) => [problem.field, problem.message]))
  }
  if (failure?.code === 'DUPLICATE') {
    const { field } = failure.details as { field?: string }
    return field ? { [field]: failure.message } : {}
  }
  return {}
}
