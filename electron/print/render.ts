import { Worker } from 'node:worker_threads'
import { Refusal, type Failure } from '#shared/base/result.ts'
import type { PrintedDocument } from './document.ts'
import type { PdfFile } from './pdf.ts'

export interface PrintOrder {
  id: number
  document: PrintedDocument
  resourcesFolder: string
}

export type PrintAnswer =
  { id: number; file: PdfFile } | { id: number; failure: Failure } | { id: number; defect: string }

interface Waiting {
  resolve: (file: PdfFile) => void
  reject: (error: Error) => void
}

/** The thread, started at the first print and kept; and who waits for it. */
let worker: Worker | undefined
let lastId = 0
const waiting = new Map<number, Waiting>()

/**
 * Prints a document as PDF in the print room's thread, so that the caller's goes on. Answers `MISSING_GLYPH`; a defect
 * or the end of the thread rejects.
 */
export function renderPdf(document: PrintedDocument, resourcesFolder: string): Promise<PdfFile> {
  return new Promise((resolve, reject) => {
    const thread = (worker ??= startWorker())
    const order: PrintOrder = { id: ++lastId, document, resourcesFolder }
    thread.postMessage(order, [])
    waiting.set(order.id, { resolve, reject })
    // A thread at rest does not keep the program alive, one at work does.
    thread.ref()
  })
}

function startWorker(): Worker {
  const started = new Worker(new URL('./print-worker.ts', import.meta.url))
  const fail = (error: Error) => {
    if (worker !== started) return
    worker = undefined
    for (const each of waiting.values()) each.reject(error)
    waiting.clear()
  }
  started.unref()
  started.on('message', (answer: PrintAnswer) => {
    settle(answer)
    if (waiting.size === 0) started.unref()
  })
  started.on('error', fail)
  started.on('exit', (code) => fail(new Error(`the print thread ended with code ${code}`)))
  return started
}

function settle(answer: PrintAnswer): void {
  const asked = waiting.get(answer.id)
  waiting.delete(answer.id)
  if ('file' in answer) asked?.resolve(answer.file)
  else if ('failure' in answer) {
    const { code, message, details } = answer.failure
    asked?.reject(new Refusal(code, message, details))
  } else asked?.reject(new Error(answer.defect))
}
