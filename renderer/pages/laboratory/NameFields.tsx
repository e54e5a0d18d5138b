import { Field, Input, Textarea } from '@fluentui/react-components'
import { useEffect } from 'react'
import { useInput } from '#renderer/ui/useInput.ts'
import { scenarios } from '#shared/registers/scenarios.ts'
import { appText } from '#shared/text/app.ts'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import { longestName } from './scenario.ts'

const text = laboratoryPageText

interface NameFieldsProps {
  name: string
  note: string
  problem: string | null
  onName: (name: string) => void
  onNote: (note: string) => void
}

/** What a scenario is called and what is to be known of it; the keyboard begins at the name. */
export function NameFields({ name, note, problem, onName, onNote }: NameFieldsProps) {
  const { ref, focus } = useInput()
  useEffect(focus, [focus])
  return (
    <>
      <Field label={text.dialog.name} required hint={text.dialog.nameHint} validationMessage={problem}>
        <Input
          ref={ref}
          value={name}
          maxLength={longestName}
          spellCheck={false}
          onChange={(_, change) => onName(change.value)}
        />
      </Field>
      <Field label={text.scenario.note}>
        <Textarea
          value={note}
          rows={2}
          resize="vertical"
          maxLength={scenarios.fields.note.maxLength}
          onChange={(_, change) => onNote(change.value)}
        />
      </Field>
    </>
  )
}

/** What stands against a name: that there is none, or that another scenario has it. */
export function problemOfName(name: string, taken: readonly string[]): string | null {
  const wanted = fold(name)
  if (wanted === '') return appText.required
  return taken.some((other) => fold(other) === wanted) ? text.dialog.taken : null
}
