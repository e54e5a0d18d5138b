import { Dialog, DialogBody, DialogContent, DialogSurface, makeStyles } from '@fluentui/react-components'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { useLongCall } from '#renderer/api/useLongCall.ts'
import { useProgress } from '#renderer/api/useProgress.ts'
import { LongJob } from '#renderer/ui/LongJob.tsx'
import { JobsContext, type Job, type RunJob } from './jobs.ts'

/** Work that is done sooner than this needs no dialog that flashes up. */
const patienceMs = 700

const useStyles = makeStyles({ surface: { maxWidth: '520px' } })

/** Shows the long piece of work of any page while it runs. */
export function JobsProvider({ children }: { children: ReactNode }) {
  const [job, setJob] = useState<Job | null>(null)
  const { running, run, stop } = useLongCall()

  const runJob = useCallback<RunJob>(
    (next, call) => {
      setJob(next)
      return run(call)
    },
    [run],
  )

  return (
    <JobsContext value={runJob}>
      {children}
      {job && running && (
        <JobDialog key={running.number} {...job} isStopping={running.isStopping} onStop={stop} />
      )}
    </JobsContext>
  )
}

interface JobDialogProps extends Job {
  isStopping: boolean
  onStop: () => void
}

function JobDialog({ heading, channel, isStopping, onStop }: JobDialogProps) {
  const styles = useStyles()
  const progress = useProgress(channel)
  const isLong = useLasting(patienceMs)
  return (
    <Dialog open={isLong} modalType="alert" onOpenChange={(_, change) => !change.open && onStop()}>
      <DialogSurface className={styles.surface} aria-label={heading}>
        <DialogBody>
          <DialogContent>
            <LongJob heading={heading} progress={progress} isStopping={isStopping} onStop={onStop} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

/** True once some time has passed. */
function useLasting(milliseconds: number): boolean {
  const [lasted, setLasted] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLasted(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return lasted
}
