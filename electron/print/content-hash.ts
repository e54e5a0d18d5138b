import { createHash } from 'node:crypto'
import { composeTexts, type PrintedDocument } from './document.ts'

/** One hash (hex) over what a document says, whatever file it becomes and wherever the ledger has gone since. */
export function hashContent(document: PrintedDocument): string {
  const { ledgerHead: _ledgerHead, ...said } = composeTexts(document)
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}
