import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist'
// Vite answers this ending with the address of the file.
// oxlint-disable-next-line import/default
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

/** One page; its size is in dots of CSS at scale 1. */
export interface Sheet {
  page: number
  width: number
  height: number
}

/** A PDF that is open in a worker of its own. */
export interface OpenPdf {
  document: PDFDocumentProxy
  sheets: Sheet[]
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
      data: Uint8Array.fromBase64(base64),
      worker,
      useWasm: false,
      useSystemFonts: false,
      enableXfa: false,
    }).promise
    return { document, sheets: await sheetsOf(document), close }
  } catch (problem) {
    close()
    throw problem
  }
}

/**
 * Draws one page into a canvas at a scale (1 is 96 dots an inch), sharp on this screen; what was there stays until
 * the new picture is whole. Answers how to stop.
 */
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
    const drawn = new OffscreenCanvas(Math.floor(viewport.width), Math.floor(viewport.height))
    // pdf.js draws on any canvas; its types only name the one of a page.
    const task = proxy.render({ canvas: drawn as unknown as HTMLCanvasElement, viewport })
    stopDrawing = () => task.cancel()
    await task.promise
    to.canvas.width = drawn.width
    to.canvas.height = drawn.height
    to.canvas.getContext('2d')?.drawImage(drawn, 0, 0)
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
export const cssDotsPerPoint = 96 / 72

async function sheetsOf(document: PDFDocumentProxy): Promise<Sheet[]> {
  const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1)
  return Promise.all(
    numbers.map(async (page) => {
      const { width, height } = (await document.getPage(page)).getViewport({ scale: cssDotsPerPoint })
      return { page, width, height }
    }),
  )
}
