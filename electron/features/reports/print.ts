import { refuse } from '#shared/base/result.ts'
import type { PrintedReport } from '#shared/contract/reports.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { pieceBytes } from '#electron/db/contents.ts'
import { writeFileAtomically } from '#electron/platform/files.ts'
import { hashContent } from '#electron/print/content-hash.ts'
import type { FigurePlace, PrintedDocument } from '#electron/print/document.ts'
import { renderDocx, renderPdf } from '#electron/print/render.ts'
import type { Act } from '../act.ts'
import { notePreview, recordPrint, type Printed } from './prints.ts'

/** A PDF with where its figures stand. */
export interface PrintedPdf {
  bytes: Uint8Array
  pages: number
  sha256: string
  places: FigurePlace[]
}

/** What of a print is written down beside its hash. */
export type PrintedWhat = Omit<Printed, 'sha256' | 'format' | 'way'>

/** Shows a PDF to the page, and remembers it in case it is sent to a printer. */
export function showPdf(act: Act, what: PrintedWhat, pdf: PrintedPdf): PrintedReport {
  notePreview(act, { ...what, sha256: pdf.sha256 }, pdf.bytes)
  return {
    pdfBase64: pieceOf(pdf.bytes, 0),
    pieces: Math.ceil(pdf.bytes.byteLength / pieceBytes),
    pages: pdf.pages,
    sha256: pdf.sha256,
    contentHash: what.contentHash,
    ledgerHead: what.ledgerHead,
    places: pdf.places,
  }
}

/**
 * A piece of a file in Base64, from 0. A long report comes in pieces: as one text it would hold the window for as long
 * as it is copied from process to process.
 */
export function pieceOf(bytes: Uint8Array, piece: number): string {
  const part = bytes.subarray(piece * pieceBytes, (piece + 1) * pieceBytes)
  return Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('base64')
}

/** Writes a file that was printed, and writes that down. Answers `FILE_NOT_WRITTEN`. */
export function savePrint(
  act: Act,
  what: PrintedWhat,
  { file, format, bytes, sha256, pages }: SavedFile,
): { pages?: number; sha256: string; ledgerHead: string } {
  writeFileAtomically(file, bytes)
  recordPrint(act, { ...what, sha256, format, way: 'save' })
  return { ...(pages === undefined ? {} : { pages }), sha256, ledgerHead: what.ledgerHead }
}

interface SavedFile {
  file: string
  format: 'pdf' | 'docx'
  bytes: Uint8Array
  sha256: string
  pages?: number | undefined
}

/** Rows that a Word file is made of: more take a quarter of a megabyte of memory each. */
const mostRowsInWord = 5000

/** True where a document has more rows than a Word file can be made with. */
export function isTooLongForWord({ sections }: PrintedDocument): boolean {
  const blocks = sections.flatMap((section) => section.blocks)
  const rows = blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0)
  return rows > mostRowsInWord
}

export function tooLongForWord() {
  return refuse('TOO_LONG_FOR_WORD', { most: formatNumber(mostRowsInWord) })
}

/** The file of a document in a format. Answers `MISSING_GLYPH`, `TOO_LONG_FOR_WORD`. */
export async function printAs(
  act: Act,
  document: PrintedDocument,
  format: 'pdf' | 'docx',
): Promise<{ bytes: Uint8Array; sha256: string; pages?: number; places?: FigurePlace[] }> {
  if (format === 'docx' && isTooLongForWord(document)) throw tooLongForWord()
  return format === 'pdf'
    ? await renderPdf(document, act.resourcesFolder)
    : await renderDocx(document, act.resourcesFolder)
}

export { hashContent, renderPdf }
