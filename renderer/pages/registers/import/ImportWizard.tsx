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
  tokens,
} from '@fluentui/react-components'
import { useProgress } from '#renderer/api/useProgress.ts'
import { useShortcut } from '#renderer/app/useShortcut.ts'
import { LongJob } from '#renderer/ui/LongJob.tsx'
import { takeFocus } from '#renderer/ui/takeFocus.ts'
import type { Register } from '#shared/registers/register.ts'
import { appText } from '#shared/text/app.ts'
import { importWizardText } from '#shared/text/import-wizard.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { ColumnsStep } from './ColumnsStep.tsx'
import { DoneStep } from './DoneStep.tsx'
import { FileStep } from './FileStep.tsx'
import { problemsOfMapping } from './mapping.ts'
import { PreviewStep } from './PreviewStep.tsx'
import { SaveRejected } from './SaveRejected.tsx'
import { Steps } from './Steps.tsx'
import { useImport, type Import } from './useImport.ts'

const useStyles = makeStyles({
  surface: { maxWidth: '1180px', width: 'calc(100vw - 48px)' },
  body: { height: 'min(660px, calc(100vh - 96px))', gridTemplateRows: 'auto 1fr auto' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    minHeight: 0,
    overflow: 'hidden',
    paddingTop: '8px',
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '24px' },
  title: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  act: { whiteSpace: 'nowrap' },
  push: { flexGrow: 1 },
})

const text = importWizardText

interface ImportWizardProps {
  register: Register
  onClose: () => void
}

/** A workbook comes in by four steps: file and sheet, columns, preview, import. Nothing is written before the last. */
export function ImportWizard({ register, onClose }: ImportWizardProps) {
  const styles = useStyles()
  const wizard = useImport(register)
  const { state, running, stop } = wizard
  const isBusy = state.job !== null
  return (
    <Dialog
      open
      modalType={isBusy ? 'alert' : 'modal'}
      onOpenChange={(_, change) => {
        // A click beside a long piece of work must not throw it away; Esc stops it.
        if (change.open || change.type === 'backdropClick') return
        if (isBusy) stop()
        else onClose()
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle className={styles.title}>
            <span className={styles.head}>
              {text.heading(register.many)}
              <Steps current={state.step} />
            </span>
          </DialogTitle>
          <DialogContent className={styles.content}>
            {state.failure && !isBusy && (
              <MessageBar
                intent={state.failure.code === 'STOPPED' ? 'warning' : 'error'}
                layout="multiline"
                role="alert"
              >
                <MessageBarBody>{state.failure.message}</MessageBarBody>
              </MessageBar>
            )}
            {state.job && running && (
              <Working key={running.number} {...state.job} isStopping={running.isStopping} onStop={stop} />
            )}
            {!isBusy && <StepOf register={register} wizard={wizard} />}
          </DialogContent>
          <DialogActions fluid>
            {!isBusy && <Acts register={register} wizard={wizard} onClose={onClose} />}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

interface WorkingProps {
  heading: string
  channel: string
  isStopping: boolean
  onStop: () => void
}

function Working({ heading, channel, isStopping, onStop }: WorkingProps) {
  const progress = useProgress(channel)
  return <LongJob heading={heading} progress={progress} isStopping={isStopping} onStop={onStop} />
}

interface StepProps {
  register: Register
  wizard: Import
}

function StepOf({ register, wizard }: StepProps) {
  const { step, opened, counts, mapping, done } = wizard.state
  if (step === 'columns' && opened) {
    return (
      <ColumnsStep
        register={register}
        opened={opened}
        mapping={mapping}
        onMap={wizard.map}
        onSubmit={() => void wizard.plan()}
      />
    )
  }
  if (step === 'preview' && opened && counts) {
    return <PreviewStep register={register} opened={opened} mapping={mapping} counts={counts} />
  }
  if (step === 'import' && counts && done) return <DoneStep register={register} wizard={wizard} />
  return <FileStep register={register} wizard={wizard} />
}

interface ActsProps extends StepProps {
  onClose: () => void
}

/** What can be done at the foot of each step; the one to go on stands last and has the brand's colour. */
function Acts({ register, wizard, onClose }: ActsProps) {
  const styles = useStyles()
  const { step, opened, counts, mapping, file, done } = wizard.state
  const isReady = opened !== null && opened.columns.length > 0
  return (
    <>
      {step === 'file' && file !== null && (
        <Button className={styles.act} onClick={() => void wizard.choose()}>
          {text.file.chooseOther}
        </Button>
      )}
      {(step === 'preview' || step === 'import') && opened && counts && counts.rejected > 0 && (
        <SaveRejected register={register} draft={opened.draft} file={file ?? ''} />
      )}
      <span className={styles.push} />
      {(step === 'columns' || step === 'preview') && (
        <Button className={styles.act} onClick={() => wizard.goTo(step === 'columns' ? 'file' : 'columns')}>
          {text.back}
        </Button>
      )}
      {step === 'import' ? (
        // What had the focus is gone: the import's button, then that of its undoing.
        <Button key={String(done?.undone)} appearance="primary" onClick={onClose} ref={takeFocus}>
          {appText.close}
        </Button>
      ) : (
        <Button onClick={onClose}>{appText.cancel}</Button>
      )}
      {step === 'file' && file !== null && (
        <Button
          className={styles.act}
          appearance="primary"
          disabledFocusable={!isReady}
          onClick={() => wizard.goTo('columns')}
        >
          {text.next}
        </Button>
      )}
      {step === 'columns' && opened && (
        <Button
          className={styles.act}
          appearance="primary"
          disabledFocusable={problemsOfMapping(register, mapping).length > 0}
          onClick={() => void wizard.plan()}
        >
          {text.next}
        </Button>
      )}
      {step === 'preview' && counts && <Submit wizard={wizard} changes={counts.created + counts.updated} />}
    </>
  )
}

function Submit({ wizard, changes }: { wizard: Import; changes: number }) {
  const styles = useStyles()
  useShortcut('Ctrl+Enter', () => changes > 0 && void wizard.submit())
  return (
    <Button
      className={styles.act}
      appearance="primary"
      disabledFocusable={changes === 0}
      onClick={() => void wizard.submit()}
    >
      {changes === 0 ? text.steps.import : text.preview.submit(formatNumber(changes))}
    </Button>
  )
}
