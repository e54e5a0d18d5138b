import type { Result } from '#shared/base/result.ts'
import { api } from './client.ts'

/**
 * The whole of an attachment as Base64. It comes in pieces, so that neither the office nor the window is busy for long
 * with a large one; `isWanted` says before each whether anybody still waits.
 */
export async function readAttachment(id: string, isWanted: () => boolean): Promise<Result<string> | null> {
  const read: string[] = []
  for (let pieces = 1; read.length < pieces;) {
    if (!isWanted()) return null
    const answer = await api.call('attachments.read', { id, piece: read.length })
    if (!answer.ok) return answer
    read.push(answer.value.base64)
    pieces = answer.value.pieces
  }
  return { ok: true, value: read.join('') }
}
