import { parentPort } from 'node:worker_threads'
import { Refusal } from '#shared/base/result.ts'
import { printPdf } from './pdf.ts'
import type { PrintAnswer, PrintOrder } from './render.ts'

// pdfmake's memory for fonts asks for `__dirname`, which a bundle of ES modules does not have.
Object.assign(globalThis, { __dirname: import.meta.dirname })

/** The print room's own thread: laying out a long annex takes seconds, in which the office must go on answering. */
parentPort?.on('message', (order: PrintOrder) => void deliver(order))

async function deliver(order: PrintOrder): Promise<void> {
  const done = await answer(order)
  parentPort?.postMessage(done, 'file' in done ? [done.file.bytes.buffer] : [])
}

async function answer({ id, document, resourcesFolder }: PrintOrder): Promise<PrintAnswer> {
  try {
    return { id, file: await printPdf(document, resourcesFolder) }
  } catch (error) {
    if (error instanceof Refusal) return { id, failure: error.toFailure() }
    return { id, defect: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
