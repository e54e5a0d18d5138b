import { Worker } from 'node:worker_threads'
import { Refusal, type Failure } from '#shared/base/result.ts'
import type { PrintedDocument } from './document.ts'
import type { DocxFile } from './docx.ts'
import type { PdfFile } from './pdf.ts'

export interface PrintOrder {
  id: number
  kind: 'pdf' | 'docx'
  document: PrintedDocument
  resourcesFolder: string
}

/** What each kind of order is answered with. */
export type PrintedFile = { kind: 'pdf'; file: PdfFile } | { kind: 'docx'; file: DocxFile }

export type PrintAnswer =
  { id: number; printed: PrintedFile } | { id: number; failure: Failure } | { id: number; defect: string }

interface Waiting {
  resolve: (printed: PrintedFile) => void
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
export async function renderPdf(document: PrintedDocument, resourcesFolder: string): Promise<PdfFile> {
  const printed = await order({ kind: 'pdf', document, resourcesFolder })
  if (printed.kind !== 'pdf') throw new Error('another kind of file was ordered')
  return printed.file
}

/** Writes a document as a Word file in the print room's thread, under the same terms. */
export async function renderDocx(document: PrintedDocument, resourcesFolder: string): Promise<DocxFile> {
  const printed = await order({ kind: 'docx', document, resourcesFolder })
  if (printed.kind !== 'docx') throw new Error('another kind of file was ordered')
  return printed.file
}

function order(wanted: Omit<PrintOrder, 'id'>): Promise<PrintedFile> {
  return new Promise((resolve, reject) => {
    const thread = (worker ??= startWorker())
    const id = ++lastId
    thread.postMessage({ id, ...wanted } satisfies PrintOrder, [])
    waiting.set(id, { resolve, reject })
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
  if ('printed' in answer) asked?.resolve(answer.printed)
  else if ('failure' in answer) {
    const { code, message, details } = answer.failure
    asked?.reject(new Refusal(code, message, details))
  } else asked?.reject(new Error(answer.defect))
}
