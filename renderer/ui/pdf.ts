import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

/** A PDF that is open in a worker of its own. */
export interface OpenPdf {
  document: PDFDocumentProxy
  /** Size of every page in dots of CSS at scale 1. */
  sizes: { width: number; height: number }[]
  close: () => void
}

/**
 * Opens a PDF that lies in memory; nothing is fetched, and no WebAssembly is used. The worker is a file of this
 * program; it is started here because pdf.js would wrap it into a blob under a scheme that it does not know.
 */
export async function openPdf(base64: string): Promise<OpenPdf> {
  const thread = new Worker(new URL(workerUrl, window.location.href), { type: 'module' })
  const worker = PDFWorker.create({ port: thread })
  const close = () => {
    worker.destroy()
    thread.terminate()
  }
  try {
    const document = await getDocument({
      data: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
      worker,
      useWasm: false,
      useSystemFonts: false,
      enableXfa: false,
    }).promise
    return { document, sizes: await pageSizes(document), close }
  } catch (problem) {
    close()
    throw problem
  }
}

/** Draws one page into a canvas at a scale (1 is 96 dots an inch), sharp on this screen. Answers how to stop. */
export function drawPage(
  document: PDFDocumentProxy,
  page: number,
  to: { canvas: HTMLCanvasElement; scale: number },
): () => void {
  let stopped = false
  let stopDrawing = () => {}
  const draw = async () => {
    const proxy = await document.getPage(page)
    if (stopped) return
    const dots = window.devicePixelRatio || 1
    const viewport = proxy.getViewport({ scale: to.scale * cssDotsPerPoint * dots })
    to.canvas.width = Math.floor(viewport.width)
    to.canvas.height = Math.floor(viewport.height)
    const task = proxy.render({ canvas: to.canvas, viewport })
    stopDrawing = () => task.cancel()
    await task.promise
  }
  draw().catch((problem: unknown) => {
    if (!stopped) throw problem
  })
  return () => {
    stopped = true
    stopDrawing()
  }
}

/** A point of a PDF is 1/72 inch, a dot of CSS 1/96. */
const cssDotsPerPoint = 96 / 72

async function pageSizes(document: PDFDocumentProxy): Promise<{ width: number; height: number }[]> {
  const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1)
  return Promise.all(
    numbers.map(async (number) => {
      const { width, height } = (await document.getPage(number)).getViewport({ scale: cssDotsPerPoint })
      return { width, height }
    }),
  )
}
