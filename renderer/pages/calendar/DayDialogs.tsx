import { useState } from 'react'
import { RemoveDialog } from '#renderer/pages/registers/RemoveDialog.tsx'
import type { Day } from '#shared/base/days.ts'
import { registerOf } from '#shared/registers/all.ts'
import { partnerOf, type DayBook, type KeptDay } from './book.ts'
import { DayForm } from './DayForm.tsx'
import { DayView } from './DayView.tsx'
import { DecideDialog } from './DecideDialog.tsx'

/** What is asked about a day at the moment. */
export type DayStep = { kind: 'record' } | { kind: 'decide' } | { kind: 'remove'; days: readonly KeptDay[] }

interface DayDialogsProps {
  day: Day
  book: DayBook
  canWrite: boolean
  onClose: () => void
}

/** A day of the calendar, opened: what is kept of it, to read or to write, and what may be decided about it. */
export function DayDialogs({ day, book, canWrite, onClose }: DayDialogsProps) {
  const [step, setStep] = useState<DayStep>({ kind: 'record' })
  const kept = book.byDate.get(day) ?? null
  if (!canWrite) return <DayView day={day} kept={kept} book={book} onClose={onClose} />
  if (step.kind === 'remove') {
    return (
      <RemoveDialog
        register={registerOf('calendarDays')}
        rows={step.days}
        onClose={onClose}
        onRemoved={onClose}
      />
    )
  }
  if (step.kind === 'decide' && kept) {
    const partner = partnerOf(book, kept)
    const days = partner?.decision === 'proposed' ? [kept, partner] : [kept]
    return <DecideDialog days={days} book={book} onClose={onClose} />
  }
  return <DayForm day={day} kept={kept} book={book} onStep={setStep} onClose={onClose} />
}
