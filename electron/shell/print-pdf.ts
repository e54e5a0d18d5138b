import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { BrowserWindow, session, type Session, type WebContents } from 'electron'
import { closeSession } from './hardening.ts'
import { isPaperAddress, paperOrigin, paperPartition, pdfViewerOrigin } from './paper.ts'

/** How often the viewer is asked whether it holds the document, and when it is given up, in milliseconds. */
const askEvery = 50
const longestLoading = 60_000

/** Prints a PDF through the system's dialog; false where the person cancelled or there is no printer. */
export type PrintPdf = (title: string, pdf: Uint8Array<ArrayBuffer>) => Promise<boolean>

/**
 * Prints the very bytes that it is given: Chromium's own PDF viewer, in a hidden window, hands them to the system's
 * dialog with each page in its own size at 100 %. They are served from memory: no readable file lies on the disk.
 */
export function openPdfPrinter(parent: BrowserWindow): PrintPdf {
  const papers = new Map<string, Uint8Array<ArrayBuffer>>()
  let opened: Session | undefined
  return async (title, pdf) => {
    opened ??= openPaperSession(papers)
    const id = randomUUID()
    papers.set(id, pdf)
    const sheet = new BrowserWindow({
      show: false,
      parent,
      webPreferences: {
        session: opened,
        plugins: true,
        sandbox: true,
        contextIsolation: true,
        spellcheck: false,
      },
    })
    try {
      // The last part of the address is what the printer's queue calls the document.
      await sheet.loadURL(`${paperOrigin}/${id}/${encodeURIComponent(title.toWellFormed())}.pdf`)
      await waitForDocument(sheet.webContents)
      return await print(sheet.webContents)
    } finally {
      papers.delete(id)
      if (!sheet.isDestroyed()) sheet.destroy()
    }
  }
}

/**
 * A session of its own, so that the page's stays closed to the addresses of Chromium's viewer. The viewer is not
 * there in a session that lives in memory only; of the document nothing is kept.
 */
function openPaperSession(papers: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Session {
  const own = session.fromPartition(paperPartition, { cache: false })
  closeSession(own, isPaperAddress)
  own.protocol.handle('app', ({ url, method }) => {
    const [, id = ''] = new URL(url).pathname.split('/')
    const pdf = method === 'GET' ? papers.get(id) : undefined
    if (!pdf) return new Response(null, { status: 404 })
    const headers = {
      'content-type': 'application/pdf',
      'content-length': String(pdf.byteLength),
      'cache-control': 'no-store',
    }
    return new Response(pdf, { headers })
  })
  return own
}

/** What is printed before the viewer holds the document comes out as one empty page. */
async function waitForDocument(contents: WebContents): Promise<void> {
  const until = Date.now() + longestLoading
  while (Date.now() < until && !contents.isDestroyed()) {
    const state = await askViewer(contents)
    if (state === 'success') return
    if (state === 'failed') break
    await wait(askEvery)
  }
  throw new Error('the PDF viewer did not open the document')
}

async function askViewer(contents: WebContents): Promise<unknown> {
  const viewer = contents.mainFrame.framesInSubtree.find(({ url }) => url.startsWith(`${pdfViewerOrigin}/`))
  // The name of the state is Chromium's own: the test that prints a report notices when it changes.
  return await viewer?.executeJavaScript(`document.querySelector('pdf-viewer')?.loadState_`)
}

function print(contents: WebContents): Promise<boolean> {
  return new Promise((resolve) => {
    contents.print({ silent: false }, (isPrinted) => resolve(isPrinted))
  })
}
