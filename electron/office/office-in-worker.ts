import { Worker } from 'node:worker_threads'
import { refuse, type Result } from '#shared/base/result.ts'
import type { OfficeEvent } from '#shared/contract/events.ts'
import { logDefect } from '#electron/platform/log.ts'
import { newId } from '#electron/platform/random.ts'
import { newStopFlag, raiseStopFlag } from '#electron/platform/stop-signal.ts'
import type { Client, Office, OfficeOptions } from './office.ts'

/** What can be told to a thread about its office. */
export type ThreadOptions = Omit<OfficeOptions, 'clock'>

export type ToThread =
  /** `stop` is shared with the thread, which reads no messages while it writes. */
  | { type: 'call'; id: number; client: Client; channel: string; input: unknown; stop: Int32Array | null }
  | { type: 'close' }

export type FromThread =
  | { type: 'answer'; id: number; result: Result<unknown> }
  | { type: 'event'; event: OfficeEvent }
  | { type: 'closed' }

/**
 * Milliseconds that closing waits for calls in flight, and then for the thread: a save is finished, a long job or a
 * thread that hangs is not waited for. What a commit has not finished is rolled back.
 */
const patience = 5000

/** A running thread and the calls that it has not answered yet. */
interface Thread {
  worker: Worker
  pending: Map<number, (result: Result<unknown>) => void>
  closed: Promise<void>
}

/**
 * Runs an office in a thread of its own, so that the window never waits for SQL. Should the thread die, the calls in
 * flight are answered `INTERNAL`, the page is told that the office is locked, and the next call starts a new thread
 * in which nobody is signed in.
 *
 * @param entry the file of `worker-entry.ts`, as source or as built.
 */
export function startOfficeWorker(entry: URL, options: ThreadOptions): Office {
  const listeners = new Set<(event: OfficeEvent) => void>()
  const announce = (event: OfficeEvent): void => {
    for (const listener of listeners) listener(event)
  }
  const start = (): Thread =>
    startThread(entry, options, announce, () => {
      thread = null
    })
  let thread: Thread | null = start()
  let isClosed = false
  let lastId = 0
  const running = new Set<Promise<unknown>>()
  return {
    async call(client, channel, input, signal) {
      if (isClosed || signal?.aborted) return { ok: false, error: refuse('STOPPED').toFailure() }
      thread ??= start()
      lastId += 1
      const stop = signal ? newStopFlag() : null
      const answer = callThread(thread, { type: 'call', id: lastId, client, channel, input, stop }, signal)
      running.add(answer)
      return await answer.finally(() => running.delete(answer))
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      isClosed = true
      await Promise.race([Promise.all(running), elapse(patience)])
      if (!thread) return
      const { worker, closed } = thread
      post(thread, { type: 'close' })
      await Promise.race([closed, elapse(patience)])
      await worker.terminate()
    },
  }
}

function startThread(
  entry: URL,
  options: ThreadOptions,
  announce: (event: OfficeEvent) => void,
  onDied: () => void,
): Thread {
  const worker = new Worker(entry, { workerData: options, name: 'office' })
  const pending: Thread['pending'] = new Map()
  let isExpected = false
  worker.on('message', (message: FromThread) => {
    if (message.type === 'event') announce(message.event)
    if (message.type === 'closed') isExpected = true
    if (message.type === 'answer') {
      pending.get(message.id)?.(message.result)
      pending.delete(message.id)
    }
  })
  const reference = newId().slice(-8).toUpperCase()
  worker.on('error', (error) => logDefect(reference, 'the thread of the office', error))
  const closed = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      onDied()
      const lost = { ok: false, error: refuse('INTERNAL', { reference }).toFailure() } as const
      for (const answer of pending.values()) answer(lost)
      pending.clear()
      if (!isExpected) announce({ type: 'locked' })
      resolve()
    })
  })
  return { worker, pending, closed }
}

function callThread(
  thread: Thread,
  message: ToThread & { type: 'call' },
  signal?: AbortSignal,
): Promise<Result<unknown>> {
  return new Promise((resolve) => {
    const abort = (): void => {
      if (message.stop) raiseStopFlag(message.stop)
    }
    signal?.addEventListener('abort', abort, { once: true })
    thread.pending.set(message.id, (result) => {
      signal?.removeEventListener('abort', abort)
      resolve(result)
    })
    post(thread, message)
  })
}

function post(thread: Thread, message: ToThread): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window: it has no origin
  thread.worker.postMessage(message)
}

/** Does not keep a program alive that has nothing else to do. */
function elapse(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref()
  })
}
