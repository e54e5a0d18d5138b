import {
  Link,
  makeStyles,
  Toast,
  Toaster,
  ToastTitle,
  ToastTrigger,
  tokens,
  useId,
  useToastController,
} from '@fluentui/react-components'
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import { api } from '#renderer/api/client.ts'
import type { Failure } from '#shared/base/result.ts'
import { appText } from '#shared/text/app.ts'
import { jobText } from '#shared/text/jobs.ts'
import {
  ActsContext,
  afterAct,
  afterUndo,
  createPendingSaves,
  keepActs,
  keptActs,
  withoutAct,
  type Acts,
  type ActStacks,
  type Offer,
} from './acts.ts'
import { useJob } from './jobs.ts'
import { useSignedIn } from './session.ts'

const shortMs = 4_000
const longMs = 10_000
const aboveStatusBar = { horizontal: 16, vertical: 40 }

const useStyles = makeStyles({ words: { fontWeight: tokens.fontWeightRegular } })

/** Keeps the acts of this session for undo and redo, and shows the toasts that speak of them. */
export function ActsProvider({ children }: { children: ReactNode }) {
  const styles = useStyles()
  const toasterId = useId('toaster')
  const show = useToasts(toasterId)
  const { person } = useSignedIn()
  const runJob = useJob()
  const [stacks, setStacks] = useState<ActStacks>(() => keptActs(person.id))
  // Undo may be pressed again before React has rendered the last one's outcome.
  const current = useRef(stacks)
  const running = useRef(false)
  const own = useRef(new Set<string>())

  const update = useCallback(
    (next: ActStacks) => {
      current.current = next
      keepActs(person.id, next)
      setStacks(next)
    },
    [person.id],
  )

  const warn = useCallback(
    (failure: Pick<Failure, 'message'>) => {
      show(
        <Toast>
          <ToastTitle className={styles.words}>{failure.message}</ToastTitle>
        </Toast>,
        { intent: 'error', timeout: longMs },
      )
    },
    [show, styles.words],
  )

  const [saves] = useState(createPendingSaves)

  const takeBack = useCallback(
    async (commit: string): Promise<boolean> => {
      if (running.current) return false
      running.current = true
      const job = { heading: jobText.undoing, channel: 'ledger.undo' }
      const answer = await runJob(job, (signal) => api.call('ledger.undo', { commit }, signal))
      running.current = false
      if (!answer.ok) {
        // What can never be taken back must not stand in the way of what can.
        if (answer.error.code === 'CONFLICT' || answer.error.code === 'NOT_FOUND') {
          update(withoutAct(current.current, commit))
        }
        warn(answer.error)
        return false
      }
      own.current.add(answer.value.commit)
      update(afterUndo(current.current, commit, answer.value.commit))
      return true
    },
    [runJob, update, warn],
  )

  const tell = useCallback(
    (text: string, offer: Offer = {}) => {
      const act = offerOf(offer, takeBack)
      show(
        <Toast>
          <ToastTitle
            className={styles.words}
            action={
              act && (
                <ToastTrigger>
                  <Link as="button" onClick={act.run}>
                    {act.label}
                  </Link>
                </ToastTrigger>
              )
            }
          >
            {text}
          </ToastTitle>
        </Toast>,
        { intent: 'success', timeout: act ? longMs : shortMs },
      )
    },
    [show, styles.words, takeBack],
  )

  const acts = useMemo<Acts>(() => {
    const last = async (stack: 'done' | 'undone', none: string, said: string) => {
      await saves.settled()
      const commit = current.current[stack].at(-1)
      if (!commit) warn({ message: none })
      else if (await takeBack(commit)) tell(said)
    }
    return {
      remember: (commit) => {
        if (!commit) return
        own.current.add(commit)
        update(afterAct(current.current, commit))
      },
      whileSaving: saves.add,
      undo: () => last('done', appText.nothingToUndo, appText.undone),
      redo: () => last('undone', appText.nothingToRedo, appText.redone),
      undoCommit: takeBack,
      isOwn: (commit) => own.current.has(commit),
      canUndo: stacks.done.length > 0,
      canRedo: stacks.undone.length > 0,
      tell,
      warn,
    }
  }, [saves, stacks, takeBack, tell, update, warn])

  return (
    <ActsContext value={acts}>
      {children}
      <Toaster toasterId={toasterId} position="bottom-end" offset={aboveStatusBar} />
    </ActsContext>
  )
}

const mostToasts = 3

/**
 * Shows a toast at once. Fluent's own limit would keep the newest one waiting behind those that have been read; here
 * the oldest makes room.
 */
function useToasts(toasterId: string) {
  const { dispatchToast, dismissToast } = useToastController(toasterId)
  const shown = useRef<string[]>([])
  const next = useRef(0)
  return useCallback(
    (toast: ReactNode, options: { intent: 'success' | 'error'; timeout: number }) => {
      next.current += 1
      const toastId = `${toasterId} ${next.current}`
      shown.current.push(toastId)
      if (shown.current.length > mostToasts) dismissToast(shown.current.shift() ?? '')
      dispatchToast(toast, { ...options, toastId })
    },
    [dispatchToast, dismissToast, toasterId],
  )
}

function offerOf(offer: Offer, takeBack: (commit: string) => Promise<boolean>) {
  const { commit, folderOf } = offer
  if (commit) return { label: appText.undo, run: () => void takeBack(commit) }
  if (folderOf) return { label: appText.openFolder, run: () => void showInFolder(folderOf) }
  return null
}

async function showInFolder(file: string): Promise<void> {
  await api.call('shell.showInFolder', { file })
}
