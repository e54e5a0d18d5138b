import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  mergeClasses,
  Spinner,
  tokens,
  useArrowNavigationGroup,
} from '@fluentui/react-components'
import { AttachRegular, DismissRegular } from '@fluentui/react-icons'
import { useEffect, useRef, useState, type DragEvent } from 'react'
import { api } from '#renderer/api/client.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { useChanged } from '#renderer/api/useChanged.ts'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import type { ListedAttachment } from '#shared/contract/attachments.ts'
import { attachments } from '#shared/registers/attachments.ts'
import type { Register } from '#shared/registers/register.ts'
import { attachmentLimits } from '#shared/rules/attachments.ts'
import { appText } from '#shared/text/app.ts'
import { attachmentsText as text } from '#shared/text/attachments.ts'
import { formatFileSize } from '#shared/vietnamese/file-size.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { AttachmentHistory } from './AttachmentHistory.tsx'
import { AttachmentItem, type ItemAct } from './AttachmentItem.tsx'
import { AttachmentNameDialog } from './AttachmentNameDialog.tsx'
import { AttachmentViewer } from './AttachmentViewer.tsx'
import { RemovedAttachments } from './RemovedAttachments.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { useAttaching } from './useAttaching.ts'
import { useSaveAttachment } from './useSaveAttachment.ts'

const useStyles = makeStyles({
  tab: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column', outlineStyle: 'none' },
  head: { display: 'flex', alignItems: 'flex-start', gap: '12px', padding: '12px 16px 8px' },
  add: { flexShrink: 0 },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  notice: { margin: '0 16px 8px', flexShrink: 0 },
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto', paddingBottom: '24px' },
  empty: { height: '300px' },
  list: { listStyleType: 'none', margin: 0, padding: '0 8px' },
  dropping: {
    outline: `2px dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: '-6px',
    backgroundColor: tokens.colorBrandBackground2,
  },
})

interface AttachmentsTabProps {
  register: Register
  id: string
  canWrite: boolean
}

/** What is open over the list. */
interface Opened {
  act: Exclude<ItemAct, 'save'>
  attachment: ListedAttachment
}

/** The files kept with a record: to be opened in the program, added by a dialog or by dropping them here. */
export function AttachmentsTab({ register, id, canWrite }: AttachmentsTabProps) {
  const styles = useStyles()
  const { answer, reload } = useAttachments(register, id)
  const attaching = useAttaching({ register: register.name, record: id })
  const save = useSaveAttachment()
  const [opened, setOpened] = useState<Opened | null>(null)
  const { isOver, ...dropZone } = useDropZone((files) => void attaching.drop(files))
  const arrows = useArrowNavigationGroup({ axis: 'grid' })
  const close = () => setOpened(null)
  const root = useFocusKept(answer)

  if (answer.state === 'loading') return <LoadingPage />
  if (answer.state === 'failed') {
    const retry = { label: appText.retry, run: reload }
    return <StatePage kind="error" heading={text.loadFailed} text={answer.failure.message} act={retry} />
  }
  const listed = answer.value.attachments
  return (
    <div
      ref={root}
      tabIndex={-1}
      className={mergeClasses(styles.tab, canWrite && isOver && styles.dropping)}
      {...(canWrite ? dropZone : {})}
    >
      {canWrite && (
        <div className={styles.head}>
          <Button
            className={styles.add}
            icon={attaching.busy ? <Spinner size="tiny" /> : <AttachRegular />}
            disabledFocusable={attaching.busy}
            onClick={() => void attaching.choose()}
          >
            {attaching.busy ? text.adding : text.add}
          </Button>
          <span className={styles.hint}>{text.hint(formatFileSize(attachmentLimits.fileBytes))}</span>
        </div>
      )}
      {attaching.notice && (
        <MessageBar
          className={styles.notice}
          intent={attaching.notice.intent}
          layout="multiline"
          role={attaching.notice.intent === 'error' ? 'alert' : 'status'}
        >
          <MessageBarBody>{attaching.notice.message}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                icon={<DismissRegular />}
                aria-label={appText.close}
                onClick={attaching.dismiss}
              />
            }
          />
        </MessageBar>
      )}
      <div className={styles.scroll}>
        {listed.length === 0 ? (
          <div className={styles.empty}>
            <StatePage
              kind="empty"
              heading={text.empty.heading}
              text={canWrite ? text.empty.text : text.empty.readOnly}
            />
          </div>
        ) : (
          <ul {...arrows} className={styles.list} aria-label={text.list(formatNumber(listed.length))}>
            {listed.map((attachment) => (
              <AttachmentItem
                key={attachment.id}
                attachment={attachment}
                canWrite={canWrite}
                onAct={(act) => {
                  if (act === 'save') void save(attachment)
                  else setOpened({ act, attachment })
                }}
              />
            ))}
          </ul>
        )}
        {answer.value.removed.length > 0 && (
          <RemovedAttachments removed={answer.value.removed} canWrite={canWrite} />
        )}
      </div>
      {opened?.act === 'open' && <AttachmentViewer attachment={opened.attachment} onClose={close} />}
      {opened?.act === 'edit' && <AttachmentNameDialog attachment={opened.attachment} onClose={close} />}
      {opened?.act === 'history' && (
        <AttachmentHistory attachment={opened.attachment} canWrite={canWrite} onClose={close} />
      )}
      {opened?.act === 'remove' && (
        <RemoveDialog
          register={attachments as unknown as Register}
          rows={[opened.attachment]}
          onClose={close}
          onRemoved={close}
        />
      )}
    </div>
  )
}

/** The name of the tab, with how many files there are as soon as that is known. */
export function AttachmentsTabName({ register, id }: Pick<AttachmentsTabProps, 'register' | 'id'>) {
  const { answer } = useAttachments(register, id)
  const count = answer.state === 'ready' ? answer.value.attachments.length : 0
  return count > 0 ? text.tabCounted(formatNumber(count)) : text.tab
}

function useAttachments(register: Register, record: string) {
  const asked = useAnswer(
    () => api.call('attachments.list', { register: register.name, record }),
    `${register.name} ${record}`,
  )
  useChanged(attachments.name, asked.reload)
  return asked
}

/** With a file that goes the keyboard would lose its place: then it is given to the tab, so that Esc and Tab still work. */
function useFocusKept(answer: ReturnType<typeof useAttachments>['answer']) {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answer.state === 'ready' && document.activeElement === document.body) root.current?.focus()
  }, [answer])
  return root
}

/** Takes files that are dragged here; anything else that is dragged is left alone. */
function useDropZone(onFiles: (files: File[]) => void) {
  const [isOver, setIsOver] = useState(false)
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return {
    isOver,
    onDragOver: (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setIsOver(true)
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false)
    },
    onDrop: (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setIsOver(false)
      onFiles([...event.dataTransfer.files])
    },
  }
}
