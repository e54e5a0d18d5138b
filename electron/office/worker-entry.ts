import { parentPort, workerData } from 'node:worker_threads'
import { signalOfFlag } from '#electron/platform/stop-signal.ts'
import { createOffice } from './office.ts'
import type { FromThread, ThreadOptions, ToThread } from './office-in-worker.ts'

/** The office's own thread: calls come in as messages and are answered under the number that they came with. */
const port = parentPort
if (!port) throw new Error('worker-entry.ts runs in a worker thread')
const say = (message: FromThread): void => port.postMessage(message)

const office = createOffice(workerData as ThreadOptions)
office.listen((event) => say({ type: 'event', event }))

port.on('message', (message: ToThread) => {
  switch (message.type) {
    case 'call':
      void answer(message)
      break
    case 'close':
      void close()
      break
  }
})

async function answer({ id, client, channel, input, stop }: ToThread & { type: 'call' }): Promise<void> {
  const result = await office.call(client, channel, input, stop ? signalOfFlag(stop) : undefined)
  say({ type: 'answer', id, result })
}

async function close(): Promise<void> {
  await office.close()
  say({ type: 'closed' })
  port?.close()
  // A print or a sheet that is still being made must not keep a closed program alive.
  process.exit()
}
