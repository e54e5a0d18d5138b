import { createHash, type Hash } from 'node:crypto'
import { composeTexts, type PrintedDocument } from './document.ts'

/** One hash (hex) over what a document says, whatever file it becomes and wherever the ledger has gone since. */
export function hashContent(document: PrintedDocument): string {
  const { ledgerHead: _ledgerHead, ...said } = composeTexts(document)
  const hash = createHash('sha256')
  feed(hash, said)
  return hash.digest('hex')
}

/** So many elements are written as one piece. */
const pieceLength = 500

/** The JSON of a value, a piece at a time: that of a long annex is bigger than all its pages. */
function feed(hash: Hash, value: unknown): void {
  if (Array.isArray(value)) feedList(hash, value)
  else if (value !== null && typeof value === 'object') feedObject(hash, value)
  else hash.update(JSON.stringify(value))
}

function feedList(hash: Hash, list: readonly unknown[]): void {
  hash.update('[')
  const isLong = list.length > pieceLength
  for (let at = 0; at < list.length; at += isLong ? pieceLength : 1) {
    if (at > 0) hash.update(',')
    if (isLong) hash.update(JSON.stringify(list.slice(at, at + pieceLength)).slice(1, -1))
    else feed(hash, list[at])
  }
  hash.update(']')
}

function feedObject(hash: Hash, value: object): void {
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  hash.update('{')
  for (const [at, [key, part]] of entries.entries()) {
    hash.update(`${at > 0 ? ',' : ''}${JSON.stringify(key)}:`)
    feed(hash, part)
  }
  hash.update('}')
}
