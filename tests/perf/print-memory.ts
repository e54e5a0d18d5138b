import { renderPdf } from '#electron/print/render.ts'
import { makeLongAnnex } from './print-documents.ts'

/** What one print in a process of its own answers. */
export interface PrintMemory {
  /** The most that the process ever took, in bytes: program, document, print and file. */
  peak: number
  pages: number
}

const [, , rows = ''] = process.argv
const { pages } = await renderPdf(makeLongAnnex(Number(rows)).document, 'resources')
process.send?.({ peak: process.resourceUsage().maxRSS * 1024, pages } satisfies PrintMemory)
