import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { api } from '#renderer/api/client.ts'
import type { Failure } from '#shared/base/result.ts'
import type { SessionStatus, SignedIn } from '#shared/contract/session.ts'
import { forgetDraftsOfOthers } from '#renderer/forms/drafts.ts'

export type Session =
  | { phase: 'starting' }
  | { phase: 'failed'; failure: Failure }
  | { phase: 'notSetUp'; status: SessionStatus }
  /** `locked` holds who was working here until the screen locked. */
  | { phase: 'signedOut'; status: SessionStatus; locked: SignedIn | null }
  | { phase: 'signedIn'; status: SessionStatus; person: SignedIn }

export interface SessionActs {
  /** Asks the office again who is signed in. */
  refresh: () => Promise<void>
  /** Takes over what the office answered to a sign-in. */
  accept: (status: SessionStatus) => void
  /** Locks the screen: the office closes the database and forgets the key. */
  lock: () => Promise<void>
}

let asked: ReturnType<typeof askStatus> | null = null

function askStatus() {
  return api.call('session.status', {})
}

/** Asks the office who is signed in before React draws for the first time, so that both go on at once. */
export function askEarly(): void {
  asked = askStatus()
}

/** Follows the office's session: who is signed in, and when the office locks itself. */
export function useSessionState(): { session: Session; acts: SessionActs } {
  const [session, setSession] = useState<Session>({ phase: 'starting' })

  const accept = useCallback((status: SessionStatus) => {
    setSession((before) => sessionFrom(status, before))
  }, [])

  const refresh = useCallback(async () => {
    const answer = await (asked ?? askStatus())
    asked = null
    if (answer.ok) accept(answer.value)
    else setSession({ phase: 'failed', failure: answer.error })
  }, [accept])

  const lock = useCallback(async () => {
    setSession(lockedFrom)
    await api.call('session.signOut', {})
  }, [])

  useEffect(() => {
    const start = async () => {
      await refresh()
    }
    void start()
    const stopListening = api.on((event) => {
      if (event.type === 'locked') setSession(lockedFrom)
    })
    const stopWatching = api.onFailure((failure) => {
      if (failure.code === 'NOT_SIGNED_IN') setSession(lockedFrom)
    })
    return () => {
      stopListening()
      stopWatching()
    }
  }, [refresh])

  return useMemo(() => ({ session, acts: { refresh, accept, lock } }), [session, refresh, accept, lock])
}

function sessionFrom(status: SessionStatus, before: Session): Session {
  if (status.state === 'notSetUp') return { phase: 'notSetUp', status }
  if (status.state === 'signedIn' && status.person) {
    forgetDraftsOfOthers(status.person.id)
    return { phase: 'signedIn', status, person: status.person }
  }
  return { phase: 'signedOut', status, locked: before.phase === 'signedIn' ? before.person : null }
}

function lockedFrom(before: Session): Session {
  if (before.phase !== 'signedIn') return before
  const { person: _, ...status } = before.status
  return { phase: 'signedOut', status: { ...status, state: 'signedOut' }, locked: before.person }
}

export interface SignedInSession {
  status: SessionStatus
  person: SignedIn
  refresh: SessionActs['refresh']
  lock: SessionActs['lock']
}

export const SignedInContext = createContext<SignedInSession | null>(null)

/** The session of the person who is signed in; only for what is shown inside the frame. */
export function useSignedIn(): SignedInSession {
  const session = useContext(SignedInContext)
  if (!session) throw new Error('useSignedIn outside the frame')
  return session
}
