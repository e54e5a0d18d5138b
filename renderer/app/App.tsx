import { FluentProvider, makeStyles, Spinner } from '@fluentui/react-components'
import { lazy, Suspense, useEffect } from 'react'
import { appText } from '#shared/text/app.ts'
import { theme } from '#renderer/ui/theme.ts'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { SignedInContext, useSessionState, type Session, type SessionActs } from './session.ts'
import { SignIn } from './SignIn.tsx'

const loadFrame = () => import('./Frame.tsx')
const Frame = lazy(async () => ({ default: (await loadFrame()).Frame }))
const preloadWithinMs = 2_000

async function preloadFrame(): Promise<void> {
  const { preloadPages } = await loadFrame()
  preloadPages()
}

const SetUp = lazy(async () => ({ default: (await import('./SetUp.tsx')).SetUp }))

const useStyles = makeStyles({
  middle: { height: '100%', display: 'flex', alignItems: 'center', justifyContent: 'center' },
})

const wholePage = { height: '100%' }

export function App() {
  const { session, acts } = useSessionState()

  useEffect(() => {
    // The frame, and with it the grid, is fetched while the person types the password; first the form is drawn.
    if (session.phase !== 'signedOut') return
    const waiting = requestIdleCallback(() => void preloadFrame(), { timeout: preloadWithinMs })
    return () => cancelIdleCallback(waiting)
  }, [session.phase])

  return (
    // Not a class: Fluent gives its provider's classes to every layer above the page as well.
    <FluentProvider theme={theme} style={wholePage}>
      <ErrorBoundary>
        <Suspense fallback={<Starting />}>
          <PhaseOf session={session} acts={acts} />
        </Suspense>
      </ErrorBoundary>
    </FluentProvider>
  )
}

function PhaseOf({ session, acts }: { session: Session; acts: SessionActs }) {
  switch (session.phase) {
    case 'starting':
      return <Starting />
    case 'failed':
      return (
        <StatePage
          kind="error"
          isWholePage
          heading={appText.startFailed}
          text={session.failure.message}
          act={{ label: appText.retry, run: () => void acts.refresh() }}
        />
      )
    case 'notSetUp':
      return <SetUp version={session.status.version} onDone={acts.accept} />
    case 'signedOut':
      return <SignIn status={session.status} locked={session.locked} onSignedIn={acts.accept} />
    case 'signedIn':
      return (
        <SignedInContext value={{ ...session, refresh: acts.refresh, lock: acts.lock }}>
          <Frame key={session.person.id} />
        </SignedInContext>
      )
  }
}

function Starting() {
  const styles = useStyles()
  return (
    <div className={styles.middle}>
      <Spinner label={appText.starting} delay={300} />
    </div>
  )
}
