import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  tokens,
} from '@fluentui/react-components'
import { CheckmarkCircleRegular, DocumentTableRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { chooseSaveFile } from '#renderer/api/chooseSaveFile.ts'
import { api } from '#renderer/api/client.ts'
import { registerApi, type WritableRegister } from '#renderer/api/registers.ts'
import { useProgress } from '#renderer/api/useProgress.ts'
import { useActs } from '#renderer/app/acts.ts'
import type { Failure } from '#shared/base/result.ts'
import type { ImportReport } from '#shared/contract/import.ts'
import type { Register } from '#shared/registers/register.ts'
import { appText } from '#shared/text/app.ts'
import { registerText } from '#shared/text/registers.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { ImportPreview } from './ImportPreview.tsx'
import { useTemplate } from './useExport.ts'

const useStyles = makeStyles({
  surface: { maxWidth: '920px' },
  content: { display: 'flex', flexDirection: 'column', gap: '14px', minHeight: '320px' },
  middle: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    gap: '10px',
    padding: '20px 60px',
  },
  mark: { fontSize: '44px', color: tokens.colorBrandForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  heading: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, maxWidth: '560px' },
  bar: { width: '360px' },
  acts: { display: 'flex', gap: '8px', marginTop: '6px' },
  act: { whiteSpace: 'nowrap' },
})

const text = registerText.import

type Stage =
  | { at: 'choose'; failure?: Failure }
  | { at: 'working'; file: string; dryRun: boolean }
  | { at: 'preview'; file: string; report: ImportReport }
  | { at: 'done'; file: string; report: ImportReport; undone: boolean }

interface ImportDialogProps {
  register: Register
  onClose: () => void
}

/** A file comes in: chosen, tried without writing, looked at, and only then imported, as one commit. */
export function ImportDialog({ register, onClose }: ImportDialogProps) {
  const styles = useStyles()
  const [stage, setStage] = useState<Stage>({ at: 'choose' })
  const { remember, tell, warn } = useActs()
  const office = registerApi(register.name as WritableRegister)

  const choose = async () => {
    const chosen = await api.call('shell.chooseFile', {
      title: text.chooseTitle,
      extensions: ['xlsx', 'csv'],
    })
    if (!chosen.ok) setStage({ at: 'choose', failure: chosen.error })
    else if (chosen.value.file) await run(chosen.value.file, true)
  }

  const run = async (file: string, dryRun: boolean) => {
    setStage({ at: 'working', file, dryRun })
    const answer = await office.import({ file, dryRun })
    if (!answer.ok) {
      setStage({ at: 'choose', failure: answer.error })
      return
    }
    const report = answer.value
    if (dryRun) {
      setStage({ at: 'preview', file, report })
      return
    }
    remember(report.commit)
    setStage({ at: 'done', file, report, undone: false })
  }

  /** The office writes the rejected rows while it reads the file: once more, and still without importing. */
  const saveErrors = async (file: string) => {
    const errorFile = await chooseSaveFile({
      title: text.saveErrorsTitle,
      suggestedName: text.errorFileName(baseName(file)),
      extensions: ['xlsx'],
    })
    if (!errorFile) return
    const answer = await office.import({ file, dryRun: true, errorFile })
    if (answer.ok) tell(text.errorFileSaved, { folderOf: errorFile })
    else warn(answer.error)
  }

  const isWorking = stage.at === 'working'
  return (
    <Dialog
      open
      modalType={isWorking ? 'alert' : 'modal'}
      onOpenChange={(_, change) => !change.open && !isWorking && onClose()}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{text.heading(register.many)}</DialogTitle>
          <DialogContent className={styles.content}>
            {stage.at === 'choose' && (
              <Choose register={register} failure={stage.failure} onChoose={() => void choose()} />
            )}
            {stage.at === 'working' && <Working register={register} dryRun={stage.dryRun} />}
            {stage.at === 'preview' && (
              <ImportPreview register={register} file={baseName(stage.file)} report={stage.report} />
            )}
            {stage.at === 'done' && (
              <Done stage={stage} onUndone={() => setStage({ ...stage, undone: true })} />
            )}
          </DialogContent>
          <DialogActions fluid>
            {(stage.at === 'preview' || stage.at === 'done') && stage.report.rejected.length > 0 && (
              <Button className={styles.act} onClick={() => void saveErrors(stage.file)}>
                {text.saveErrors}
              </Button>
            )}
            {stage.at === 'preview' && (
              <Button className={styles.act} onClick={() => void choose()}>
                {text.chooseOther}
              </Button>
            )}
            <Button disabled={isWorking} onClick={onClose}>
              {stage.at === 'done' ? appText.close : appText.cancel}
            </Button>
            {stage.at === 'preview' && (
              <Button
                className={styles.act}
                appearance="primary"
                disabledFocusable={changesOf(stage.report) === 0}
                onClick={() => void run(stage.file, false)}
              >
                {changesOf(stage.report) > 0
                  ? text.submit(formatNumber(changesOf(stage.report)))
                  : text.submitNothing}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function changesOf(report: ImportReport): number {
  return report.created + report.updated
}

/** The name of a file without its folders and its ending. */
function baseName(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? file
  return name.replace(/\.[^.]+$/, '')
}

interface ChooseProps {
  register: Register
  failure: Failure | undefined
  onChoose: () => void
}

function Choose({ register, failure, onChoose }: ChooseProps) {
  const styles = useStyles()
  const saveTemplate = useTemplate(register)
  return (
    <>
      {failure && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{text.failed}</MessageBarTitle>
            {failure.message}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.middle}>
        <DocumentTableRegular className={styles.mark} />
        <span className={styles.heading}>{text.chooseHeading}</span>
        <span className={styles.quiet}>{text.chooseText}</span>
        <div className={styles.acts}>
          <Button appearance="primary" onClick={onChoose}>
            {text.choose}
          </Button>
          <Button onClick={() => void saveTemplate()}>{text.template}</Button>
        </div>
      </div>
    </>
  )
}

function Working({ register, dryRun }: { register: Register; dryRun: boolean }) {
  const styles = useStyles()
  const progress = useProgress(`${register.name}.import`)
  const done = formatNumber(progress?.done ?? 0)
  return (
    <output className={styles.middle}>
      <span className={styles.heading}>{dryRun ? text.checking : text.importing}</span>
      <ProgressBar
        className={styles.bar}
        thickness="large"
        {...(progress?.total ? { value: progress.done / progress.total } : {})}
      />
      {progress && (
        <span className={styles.quiet}>
          {progress.total ? text.progress(done, formatNumber(progress.total)) : text.progressUnknown(done)}
        </span>
      )}
    </output>
  )
}

interface DoneProps {
  stage: Extract<Stage, { at: 'done' }>
  onUndone: () => void
}

function Done({ stage, onUndone }: DoneProps) {
  const styles = useStyles()
  const { undoCommit } = useActs()
  const { report, undone } = stage
  const { commit } = report
  const figure = (count: number) => formatNumber(count)
  return (
    <output className={styles.middle}>
      <CheckmarkCircleRegular className={mergeClasses(styles.mark, styles.good)} />
      <span className={styles.heading}>
        {undone ? text.undone : commit ? text.doneHeading : text.doneNothing}
      </span>
      {!undone && (
        <span>{text.done(figure(report.created), figure(report.updated), figure(report.unchanged))}</span>
      )}
      {!undone && report.rejected.length > 0 && (
        <span className={styles.quiet}>{text.doneRejected(figure(report.rejected.length))}</span>
      )}
      {commit && !undone && (
        <Button onClick={() => void undoCommit(commit).then((went) => went && onUndone())}>
          {text.undo}
        </Button>
      )}
    </output>
  )
}
