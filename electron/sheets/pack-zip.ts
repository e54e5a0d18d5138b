import { promises, Readable } from 'node:stream'
import { createDeflateRaw, crc32 } from 'node:zlib'

/** A file to be packed: its text comes in pieces, so that a large sheet never stands in memory as a whole. */
export interface PartToPack {
  name: string
  text: Iterable<string>
}

const piece = 256 * 1024
const localHeader = 0x04034b50
const directoryEntry = 0x02014b50
const endOfDirectory = 0x06054b50
const version = 20
const utf8Names = 0x0800
const deflated = 8
/** 1 January 1980: the same content gives the same bytes. */
const fixedDate = 0x0021

/** Packs texts into the bytes of a ZIP. */
export async function packZip(parts: Iterable<PartToPack>): Promise<Buffer> {
  const body: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, text } of parts) {
    const nameBytes = Buffer.from(name, 'utf8')
    const { packed, sizes } = await deflate(text)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(version, 0)
    fields.writeUInt16LE(utf8Names, 2)
    fields.writeUInt16LE(deflated, 4)
    fields.writeUInt16LE(fixedDate, 8)
    fields.writeUInt32LE(sizes.crc, 10)
    fields.writeUInt32LE(sizes.packed, 14)
    fields.writeUInt32LE(sizes.unpacked, 18)
    fields.writeUInt16LE(nameBytes.length, 22)
    const local = Buffer.concat([word(localHeader), fields, nameBytes, ...packed])
    const entryTail = Buffer.alloc(14)
    entryTail.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([word(directoryEntry), half(version), fields, entryTail, nameBytes]))
    body.push(local)
    at += local.length
  }
  return Buffer.concat([...body, ...directory, endRecord(directory, at)])
}

function endRecord(directory: readonly Buffer[], at: number): Buffer {
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(
    directory.reduce((total, entry) => total + entry.length, 0),
    8,
  )
  end.writeUInt32LE(at, 12)
  return Buffer.concat([word(endOfDirectory), end])
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

async function deflate(text: Iterable<string>): Promise<{
  packed: Buffer[]
  sizes: { crc: number; packed: number; unpacked: number }
}> {
  const sizes = { crc: 0, packed: 0, unpacked: 0 }
  const measured = (function* () {
    for (const bytes of inPieces(text)) {
      sizes.crc = crc32(bytes, sizes.crc)
      sizes.unpacked += bytes.length
      yield bytes
    }
  })()
  const packed: Buffer[] = []
  await promises.pipeline(
    Readable.from(measured),
    createDeflateRaw(),
    async (deflating: AsyncIterable<Buffer>) => {
      for await (const chunk of deflating) {
        packed.push(chunk)
        sizes.packed += chunk.length
      }
    },
  )
  return { packed, sizes }
}

/** Rows are short: they are joined before they become bytes. */
function* inPieces(text: Iterable<string>): Generator<Buffer> {
  let pending = ''
  for (const part of text) {
    pending += part
    if (pending.length < piece) continue
    yield Buffer.from(pending, 'utf8')
    pending = ''
  }
  yield Buffer.from(pending, 'utf8')
}
