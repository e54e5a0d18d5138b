import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { Day } from '#shared/base/days.ts'
import { registerText } from '#shared/text/registers.ts'
import { formatDay, parseDay } from '#shared/vietnamese/dates.ts'

interface DayInputProps<D> {
  label: string
  hint?: string
  day: Day | D
  /** Something that is wrong with the day that stands there. */
  problem?: string | null
  readOnly?: boolean
  /** Marked as one that has to be filled in. */
  required?: boolean
  onDay: (day: Day | D) => void
}

/** A whole day; it is taken over when the person leaves the field or presses Enter. */
export function DayInput(props: Omit<DayInputProps<never>, 'onDay'> & { onDay: (day: Day) => void }) {
  return <TypedDay {...props} onDay={(day) => day !== null && props.onDay(day)} isOptional={false} />
}

/** A whole day that may also be left empty. */
export function OptionalDayInput(props: DayInputProps<null>) {
  return <TypedDay {...props} isOptional />
}

function TypedDay(props: DayInputProps<null> & { isOptional: boolean }) {
  const { label, hint, day, problem, readOnly, required = false, onDay, isOptional } = props
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? undefined : dayTyped(typed, isOptional)
  const wrong = typed !== null && read === undefined ? registerText.reading.notADay : problem
  const take = () => {
    if (read === undefined) return
    setTyped(null)
    onDay(read)
  }
  return (
    <Field
      label={label}
      required={required}
      {...(hint === undefined ? {} : { hint })}
      validationMessage={wrong ?? null}
    >
      <Input
        value={typed ?? (day === null ? '' : formatDay(day))}
        readOnly={readOnly ?? false}
        autoComplete="off"
        onChange={(_, change) => setTyped(change.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </Field>
  )
}

/** The day that was typed, null for none; undefined where it is not a day. */
function dayTyped(typed: string, isOptional: boolean): Day | null | undefined {
  if (isOptional && typed.trim() === '') return null
  const read = parseDay(typed)
  return read?.precision === 'day' ? read.day : undefined
}
