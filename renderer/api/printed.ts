import type { Result } from '#shared/base/result.ts'
import type { PrintedReport } from '#shared/contract/reports.ts'
import { api } from './client.ts'

/**
 * A printed report with the whole of its PDF. A long one comes in pieces, so that the window is never held for as long
 * as all of it takes.
 */
export async function readPrinted(answered: Promise<Result<PrintedReport>>): Promise<Result<PrintedReport>> {
  const answer = await answered
  if (!answer.ok || answer.value.pieces === 1) return answer
  const { sha256, pieces, pdfBase64 } = answer.value
  const read = [pdfBase64]
  while (read.length < pieces) {
    const piece = await api.call('reports.piece', { sha256, piece: read.length })
    if (!piece.ok) return piece
    read.push(piece.value.base64)
  }
  return { ok: true, value: { ...answer.value, pdfBase64: read.join('') } }
}
