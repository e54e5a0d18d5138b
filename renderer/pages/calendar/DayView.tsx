import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { RecordView } from '#renderer/forms/RecordView.tsx'
import type { Day } from '#shared/base/days.ts'
import { registerOf } from '#shared/registers/all.ts'
import { appText } from '#shared/text/app.ts'
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
    <Dialog open onOpenChange={(_, change) => !change.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{name}</DialogTitle>
          <DialogContent>
            <p>{known}</p>
            {kept ? (
              <RecordView register={registerOf('calendarDays')} record={kept} labels={{}} />
            ) : (
              <p>{calendarPageText.dialog.nothing}</p>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {appText.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
