import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowUndoRegular, ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useActs } from '#renderer/app/acts.ts'
import type { RemovedAttachment } from '#shared/contract/attachments.ts'
import { attachmentsText } from '#shared/text/attachments.ts'
import { formatInstant } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'

const useStyles = makeStyles({
  part: { margin: '12px 8px 0', paddingTop: '6px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  list: { listStyleType: 'none', margin: 0, padding: '0 8px 8px' },
  item: { display: 'flex', alignItems: 'center', gap: '8px', padding: '6px 0' },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  about: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  restore: { flexShrink: 0 },
})

const text = attachmentsText.removed

interface RemovedAttachmentsProps {
  removed: readonly RemovedAttachment[]
  canWrite: boolean
}

/** What was taken out of a record, folded away; each file can be brought back, however long ago that was. */
export function RemovedAttachments({ removed, canWrite }: RemovedAttachmentsProps) {
  const styles = useStyles()
  const { remember, tell, warn } = useActs()
  const [shown, setShown] = useState(false)
  const restore = async ({ id, name }: RemovedAttachment) => {
    const answer = await api.call('attachments.restore', { ids: [id] })
    if (!answer.ok) {
      warn(answer.error)
      return
    }
    remember(answer.value.commit)
    tell(text.restored(name), { commit: answer.value.commit })
  }
  return (
    <div className={styles.part}>
      <Button
        size="small"
        appearance="subtle"
        icon={shown ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {text.show(formatNumber(removed.length))}
      </Button>
      {shown && (
        <ul className={styles.list}>
          {removed.map((file) => (
            <li key={file.id} className={styles.item}>
              <span className={styles.words}>
                <span>{file.name}</span>
                <span className={styles.about}>
                  {text.about(file.removedBy, formatInstant(file.removedAt))}
                </span>
                {file.reason && <span className={styles.about}>{text.reason(file.reason)}</span>}
              </span>
              {canWrite && (
                <Button
                  className={styles.restore}
                  size="small"
                  icon={<ArrowUndoRegular />}
                  aria-label={text.restoreNamed(file.name)}
                  onClick={() => void restore(file)}
                >
                  {text.restore}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
