import { ViewDialog } from '#renderer/ui/ViewDialog.tsx'
import { calendarPageText } from '#shared/text/calendarPage.ts'
import { DeadlineChanges } from './DeadlineChanges.tsx'
import { changesWidth, mostListed, useChangedDeadlines } from './useChangedDeadlines.ts'

const text = calendarPageText.deadlines

/** Which open dossiers would get other times, for those who may not have them counted anew. */
export function PreviewDialog({ onClose }: { onClose: () => void }) {
  return (
    <ViewDialog heading={text.heading} width={changesWidth} onClose={onClose}>
      <DeadlineChanges {...useChangedDeadlines(mostListed)} />
      <p>{text.recomputedByApprover}</p>
    </ViewDialog>
  )
}
