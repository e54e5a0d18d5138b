import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ListedAttachment } from '#shared/contract/attachments.ts'
import { attachments } from '#shared/registers/attachments.ts'
import type { Register } from '#shared/registers/register.ts'
import { appText } from '#shared/text/app.ts'
import { attachmentsText as text } from '#shared/text/attachments.ts'
import { HistoryTab } from './HistoryTab.tsx'

interface AttachmentHistoryProps {
  attachment: ListedAttachment
  canWrite: boolean
  onClose: () => void
}

/** Who attached a file, renamed it, removed it; each act can be taken back. */
export function AttachmentHistory({ attachment, canWrite, onClose }: AttachmentHistoryProps) {
  return (
    <Dialog open onOpenChange={(_, change) => !change.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text.historyHeading(attachment.name)}</DialogTitle>
          <DialogContent>
            <HistoryTab
              register={attachments as unknown as Register}
              id={attachment.id}
              canWrite={canWrite}
            />
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
