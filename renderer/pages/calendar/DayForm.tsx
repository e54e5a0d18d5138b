import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { RecordForm } from '#renderer/forms/RecordForm.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import type { Day } from '#shared/base/days.ts'
import { calendarPageText } from '#shared/text/calendarPage.ts'
import { nameOfDay, partnerOf, showDay, type DayBook, type KeptDay } from './book.ts'
import type { DayStep } from './DayDialogs.tsx'
import { useDayForm } from './useDayForm.ts'

const useStyles = makeStyles({
  known: { margin: 0, color: tokens.colorNeutralForeground2 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

const text = calendarPageText.dialog
const dialogWidth = 860

interface DayFormProps {
  day: Day
  /** Null where nothing is kept of the day yet. */
  kept: KeptDay | null
  book: DayBook
  onStep: (step: DayStep) => void
  onClose: () => void
}

/** Writes what is kept of a day; of a swap, the other day as well where nothing is kept of it. */
export function DayForm({ day, kept, book, onStep, onClose }: DayFormProps) {
  const styles = useStyles()
  const [withOther, setWithOther] = useState(true)
  const { asked, form, other, busy, failure, save, drop, conflictDialog } = useDayForm({ day, kept, book })
  const submit = async () => (await save(withOther)) && onClose()
  return (
    <>
      <FormDialog
        heading={nameOfDay(book, day)}
        submit={kept ? text.save : text.add}
        width={dialogWidth}
        busy={busy}
        failure={failure}
        onSubmit={() => void submit()}
        onClose={onClose}
        onCancel={() => {
          drop()
          onClose()
        }}
      >
        <p className={styles.known}>{showDay(book, day).known}.</p>
        {kept && <Acts kept={kept} book={book} onStep={onStep} />}
        <RecordForm register={{ ...asked, groups: asked.groups.slice(0, 1) }} {...form} />
        {other && (
          <Checkbox
            label={other.kind === 'swapWork' ? text.alsoWork(other.name) : text.alsoOff(other.name)}
            checked={withOther}
            onChange={(_, change) => setWithOther(change.checked === true)}
          />
        )}
        <RecordForm register={{ ...asked, groups: asked.groups.slice(1) }} {...form} />
      </FormDialog>
      {conflictDialog}
    </>
  )
}

/** What can be done with the record of a day beside writing it. */
function Acts({ kept, book, onStep }: Pick<DayFormProps, 'book' | 'onStep'> & { kept: KeptDay }) {
  const styles = useStyles()
  const partner = partnerOf(book, kept)
  return (
    <div className={styles.acts}>
      {kept.decision === 'proposed' && (
        <Button onClick={() => onStep({ kind: 'decide' })}>{text.decided}</Button>
      )}
      <Button onClick={() => onStep({ kind: 'remove', days: [kept] })}>{text.remove}</Button>
      {partner && (
        <Button onClick={() => onStep({ kind: 'remove', days: [kept, partner] })}>{text.removeBoth}</Button>
      )}
    </div>
  )
}
