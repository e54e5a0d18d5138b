import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { SaveRegular } from '@fluentui/react-icons'
import { lazy, Suspense, useEffect, useState } from 'react'
import { readAttachment } from '#renderer/api/attachments.ts'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import type { Result } from '#shared/base/result.ts'
import type { ListedAttachment } from '#shared/contract/attachments.ts'
import { attachmentKindLabel } from '#shared/registers/attachments.ts'
import { attachmentKinds } from '#shared/rules/attachments.ts'
import { appText } from '#shared/text/app.ts'
import { attachmentsText } from '#shared/text/attachments.ts'
import { Picture } from './Picture.tsx'
import { useSaveAttachment } from './useSaveAttachment.ts'

const PdfPreview = lazy(async () => ({ default: (await import('#renderer/ui/PdfPreview.tsx')).PdfPreview }))

const useStyles = makeStyles({
  surface: { width: '94vw', maxWidth: '1100px', height: '94vh', maxHeight: '94vh', padding: '16px 20px' },
  body: { height: '100%', maxHeight: '100%', gridTemplateRows: 'auto 1fr auto' },
  title: { overflowWrap: 'anywhere' },
  content: {
    minHeight: 0,
    padding: 0,
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

const text = attachmentsText.viewer

interface AttachmentViewerProps {
  attachment: ListedAttachment
  onClose: () => void
}

/** A file as far as the program can show it, from memory: nothing of it is written to the disk. */
export function AttachmentViewer({ attachment, onClose }: AttachmentViewerProps) {
  const styles = useStyles()
  const save = useSaveAttachment()
  const { name, kind } = attachment
  return (
    <Dialog open onOpenChange={(_, change) => !change.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle className={styles.title}>{name}</DialogTitle>
          <DialogContent className={styles.content}>
            {attachmentKinds[kind].shownAs === null ? (
              <StatePage kind="empty" heading={name} text={text.noPreview(attachmentKindLabel(kind))} />
            ) : (
              <Preview attachment={attachment} />
            )}
          </DialogContent>
          <DialogActions>
            <Button icon={<SaveRegular />} onClick={() => void save(attachment)}>
              {attachmentsText.save}
            </Button>
            <Button appearance="primary" onClick={onClose}>
              {appText.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function Preview({ attachment }: { attachment: ListedAttachment }) {
  const { id, name, kind } = attachment
  const read = useWhole(id)
  if (!read) return <LoadingPage label={text.opening} />
  if (!read.ok) return <StatePage kind="error" heading={text.failed} text={read.error.message} />
  const { shownAs, mediaType } = attachmentKinds[kind]
  if (shownAs === 'picture') return <Picture base64={read.value} mediaType={mediaType} name={name} />
  return (
    <Suspense fallback={<LoadingPage label={text.opening} />}>
      <PdfPreview base64={read.value} takesFocus />
    </Suspense>
  )
}

/** The whole of a file, null while it comes. */
function useWhole(id: string): Result<string> | null {
  const [read, setRead] = useState<Result<string> | null>(null)
  useEffect(() => {
    let dropped = false
    const run = async () => {
      const answer = await readAttachment(id, () => !dropped)
      if (!dropped) setRead(answer)
    }
    void run()
    return () => {
      dropped = true
    }
  }, [id])
  return read
}
