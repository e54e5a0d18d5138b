import { parentPort } from 'node:worker_threads'
import type { FromThread, ToThread } from '#electron/office/office-in-worker.ts'

/** In the place of the office's thread: answers `fine`, never answers `wait`, dies of `throw` and of `exit`. */
parentPort?.on('message', (message: ToThread) => {
  if (message.type === 'close') process.exit()
  if (message.channel === 'throw') throw new Error('a defect of the thread')
  if (message.channel === 'exit') process.exit(7)
  const answer: FromThread = { type: 'answer', id: message.id, result: { ok: true, value: 'fine' } }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window: it has no origin
  if (message.channel === 'fine') parentPort?.postMessage(answer)
})
