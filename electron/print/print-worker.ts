import { parentPort } from 'node:worker_threads'
import { Refusal } from '#shared/base/result.ts'
import { printDocx } from './docx.ts'
import { printPdf } from './pdf.ts'
import type { PrintAnswer, PrintedFile, PrintOrder } from './render.ts'

// pdfmake's memory for fonts asks for `__dirname`, which a bundle of ES modules does not have.
Object.assign(globalThis, { __dirname: import.meta.dirname })

/** The print room's own thread: laying out a long annex takes seconds, in which the office must go on answering. */
parentPort?.on('message', (order: PrintOrder) => void deliver(order))

async function deliver(order: PrintOrder): Promise<void> {
  const done = await answer(order)
  parentPort?.postMessage(done, 'printed' in done ? [done.printed.file.bytes.buffer] : [])
}

async function answer(order: PrintOrder): Promise<PrintAnswer> {
  const { id } = order
  try {
    return { id, printed: await print(order) }
  } catch (error) {
    if (error instanceof Refusal) return { id, failure: error.toFailure() }
    return { id, defect: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

async function print({ kind, document, resourcesFolder }: PrintOrder): Promise<PrintedFile> {
  return kind === 'pdf'
    ? { kind, file: await printPdf(document, resourcesFolder) }
    : { kind, file: await printDocx(document, resourcesFolder) }
}
