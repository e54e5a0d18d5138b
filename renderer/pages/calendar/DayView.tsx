import { RecordView } from '#renderer/forms/RecordView.tsx'
import { ViewDialog } from '#renderer/ui/ViewDialog.tsx'
import type { Day } from '#shared/base/days.ts'
import { registerOf } from '#shared/registers/all.ts'
import { calendarPageText } from '#shared/text/calendarPage.ts'
import { showDay, type DayBook, type KeptDay } from './book.ts'

interface DayViewProps {
  day: Day
  kept: KeptDay | null
  book: DayBook
  onClose: () => void
}

/** A day of the calendar for those who may not write it. */
export function DayView({ day, kept, book, onClose }: DayViewProps) {
  const { name, known } = showDay(book, day)
  return (
    <ViewDialog heading={name} onClose={onClose}>
      <p>{known}</p>
      {kept ? (
        <RecordView register={registerOf('calendarDays')} record={kept} labels={{}} />
      ) : (
        <p>{calendarPageText.dialog.nothing}</p>
      )}
    </ViewDialog>
  )
}
