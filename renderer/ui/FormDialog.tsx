import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components'
import type { FormEvent, ReactNode } from 'react'
import type { Failure } from '#shared/base/result.ts'
import { appText } from '#shared/text/app.ts'
import { useFocusBack } from './useFocusBack.ts'

const useStyles = makeStyles({
  body: { maxHeight: 'calc(100vh - 112px)' },
  content: { display: 'flex', flexDirection: 'column', gap: '14px', paddingRight: '4px' },
  act: { whiteSpace: 'nowrap' },
})

interface FormDialogProps {
  heading: string
  submit: string
  /** In pixels. */
  width: number
  failure: Failure | null
  /** While true nothing can be sent again. */
  busy: boolean
  onSubmit: () => void
  /** Esc or a click beside the dialog. */
  onClose: () => void
  /** The button that calls it off, where that is more than closing: then what was typed goes as well. */
  onCancel?: () => void
  children: ReactNode
}

/** A dialog that asks for something and sends it: Enter sends, Esc closes, a refusal is shown at the top. */
export function FormDialog(props: FormDialogProps) {
  const { heading, submit, width, failure, busy, onSubmit, onClose, onCancel = onClose, children } = props
  const styles = useStyles()
  useFocusBack()
  const send = (event: FormEvent) => {
    event.preventDefault()
    // A dialog inside the page's tree must not send the form around it.
    event.stopPropagation()
    if (!busy) onSubmit()
  }
  return (
    <Dialog open onOpenChange={(_, change) => !change.open && onClose()}>
      <DialogSurface style={{ maxWidth: width }}>
        <form onSubmit={send} noValidate>
          <DialogBody className={styles.body}>
            <DialogTitle>{heading}</DialogTitle>
            <DialogContent className={styles.content}>
              {failure && (
                <MessageBar intent="error" layout="multiline" role="alert">
                  <MessageBarBody>{failure.message}</MessageBarBody>
                </MessageBar>
              )}
              {children}
            </DialogContent>
            <DialogActions>
              <Button className={styles.act} onClick={onCancel}>
                {appText.cancel}
              </Button>
              <Button className={styles.act} appearance="primary" type="submit" disabledFocusable={busy}>
                {submit}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
