import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { appText } from '#shared/text/app.ts'
import { useFocusBack } from './useFocusBack.ts'

interface ViewDialogProps {
  heading: string
  /** In pixels, where it is not the usual one. */
  width?: number
  onClose: () => void
  children: ReactNode
}

/** A dialog that only shows something. */
export function ViewDialog({ heading, width, onClose, children }: ViewDialogProps) {
  useFocusBack()
  return (
    <Dialog open onOpenChange={(_, change) => !change.open && onClose()}>
      <DialogSurface style={width === undefined ? {} : { maxWidth: width }}>
        <DialogBody>
          <DialogTitle>{heading}</DialogTitle>
          <DialogContent>{children}</DialogContent>
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
