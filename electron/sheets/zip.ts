import { crc32, createInflateRaw } from 'node:zlib'
import { unreadable } from '#shared/text/sheets.ts'
import { cannotRead, limits, type SourceFile } from './source-file.ts'

/** A file inside a ZIP, by its entry in the central directory. */
export interface ZipEntry {
  name: string
  method: number
  crc: number
  packedBytes: number
  bytes: number
  /** Where its local header begins. */
  at: number
}

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localHeader = 0x04034b50
const endLength = 22
const localLength = 30
const longestComment = 0xffff
const inExtraField = 0xffffffff
const inLongRecord = 0xffff
const longEnd = 0x06064b50
const longLocator = 0x07064b50
const stored = 0
const deflated = 8
const chunkBytes = 256 * 1024

/**
 * The files in a ZIP, by name. Nothing is unpacked yet: a file that says it is too large, too many or encrypted is
 * refused here.
 */
export function readZipDirectory(source: SourceFile): Map<string, ZipEntry> {
  const { bytes } = source
  const end = findEnd(source)
  const { count, first } = readEnd(source, end)
  if (count > limits.parts) throw cannotRead(source, unreadable.tooManyParts)
  const entries = new Map<string, ZipEntry>()
  let at = first
  let total = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== directoryEntry)
      throw cannotRead(source, unreadable.damaged)
    const { entry, length } = readEntry(source, at)
    total += entry.bytes
    if (isBomb(entry) || total > limits.allPartsBytes) throw cannotRead(source, unreadable.bomb)
    if (entries.has(entry.name)) throw cannotRead(source, unreadable.damaged)
    entries.set(entry.name, entry)
    at += length
  }
  if (doOverlap([...entries.values()])) throw cannotRead(source, unreadable.overlapping)
  return entries
}

/** One packed text that several entries share unpacks to many times the size of the file. */
function doOverlap(entries: readonly ZipEntry[]): boolean {
  const sorted = entries.toSorted((a, b) => a.at - b.at)
  return sorted.some(({ at, packedBytes }, index) => {
    const next = sorted[index + 1]
    return next !== undefined && next.at < at + localLength + packedBytes
  })
}

/** The end record stands at the end of the file, before a comment; a file that was cut has none. */
function findEnd(source: SourceFile): number {
  const { bytes } = source
  const first = Math.max(0, bytes.length - endLength - longestComment)
  for (let at = bytes.length - endLength; at >= first; at--) {
    if (bytes.readUInt32LE(at) === endOfDirectory) return at
  }
  throw cannotRead(source, unreadable.truncated)
}

/** How many entries there are and where the first one stands; large or streamed files say it in a record of ZIP64. */
function readEnd(source: SourceFile, end: number): { count: number; first: number } {
  const { bytes } = source
  const count = bytes.readUInt16LE(end + 10)
  const first = bytes.readUInt32LE(end + 16)
  if (count !== inLongRecord && first !== inExtraField) return { count, first }
  const locator = end - 20
  if (locator < 0 || bytes.readUInt32LE(locator) !== longLocator) throw cannotRead(source, unreadable.damaged)
  const record = Number(bytes.readBigUInt64LE(locator + 8))
  if (record + 56 > end || bytes.readUInt32LE(record) !== longEnd)
    throw cannotRead(source, unreadable.damaged)
  return {
    count: Number(bytes.readBigUInt64LE(record + 32)),
    first: Number(bytes.readBigUInt64LE(record + 48)),
  }
}

function readEntry(source: SourceFile, at: number): { entry: ZipEntry; length: number } {
  const { bytes } = source
  const nameLength = bytes.readUInt16LE(at + 28)
  const extraLength = bytes.readUInt16LE(at + 30)
  const length = 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32)
  if (at + length > bytes.length) throw cannotRead(source, unreadable.damaged)
  if (bytes.readUInt16LE(at + 8) & 1) throw cannotRead(source, unreadable.encryptedZip)
  const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
  const sizes = readSizes(bytes, at, extra)
  if (!sizes) throw cannotRead(source, unreadable.damaged)
  const name = nameOf(bytes, at + 46, at + 46 + nameLength)
  return {
    length,
    entry: { name, method: bytes.readUInt16LE(at + 10), crc: bytes.readUInt32LE(at + 16), ...sizes },
  }
}

function nameOf(bytes: Buffer, from: number, to: number): string {
  return bytes.toString('utf8', from, to).replaceAll('\\', '/')
}

/** Sizes that do not fit, or that a writer of streams did not know, stand in the ZIP64 extra field. */
function readSizes(
  bytes: Buffer,
  at: number,
  extra: Buffer,
): Pick<ZipEntry, 'bytes' | 'packedBytes' | 'at'> | null {
  const long = zip64Values(extra)
  const read = (offset: number) => {
    const value = bytes.readUInt32LE(at + offset)
    return value === inExtraField ? long.shift() : value
  }
  const size = read(24)
  const packed = read(20)
  const header = read(42)
  if (size === undefined || packed === undefined || header === undefined) return null
  return { bytes: size, packedBytes: packed, at: header }
}

function zip64Values(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2))
    return Array.from({ length: Math.floor(field.length / 8) }, (_, index) => {
      return index < 3 ? Number(field.readBigUInt64LE(index * 8)) : 0
    })
  }
  return []
}

function isBomb(entry: ZipEntry): boolean {
  if (entry.bytes > limits.partBytes) return true
  return entry.bytes > limits.smallPartBytes && entry.bytes > entry.packedBytes * limits.ratio
}

/** Unpacks a file piece by piece. It is refused as soon as it becomes larger than it said, or differs from its checksum. */
export async function* unpack(source: SourceFile, entry: ZipEntry): AsyncGenerator<Buffer> {
  const packed = packedBytesOf(source, entry)
  let unpacked = 0
  let checksum = 0
  try {
    for await (const chunk of entry.method === stored ? slices(packed) : inflate(packed)) {
      unpacked += chunk.length
      if (unpacked > entry.bytes) throw cannotRead(source, unreadable.bomb)
      checksum = crc32(chunk, checksum)
      yield chunk
    }
  } catch (error) {
    throw isZlibError(error) ? cannotRead(source, unreadable.damaged) : error
  }
  if (unpacked !== entry.bytes || checksum !== entry.crc) throw cannotRead(source, unreadable.damaged)
}

function packedBytesOf(source: SourceFile, entry: ZipEntry): Buffer {
  const { bytes } = source
  const isThere = entry.at + localLength <= bytes.length && bytes.readUInt32LE(entry.at) === localHeader
  if (!isThere) throw cannotRead(source, unreadable.damaged)
  if (entry.method !== stored && entry.method !== deflated)
    throw cannotRead(source, unreadable.strangePacking)
  const nameFrom = entry.at + localLength
  const nameTo = nameFrom + bytes.readUInt16LE(entry.at + 26)
  // A file that has another name at its place than in the directory shows one reader this and another that.
  if (nameOf(bytes, nameFrom, nameTo) !== entry.name) throw cannotRead(source, unreadable.damaged)
  const from = nameTo + bytes.readUInt16LE(entry.at + 28)
  if (from + entry.packedBytes > bytes.length) throw cannotRead(source, unreadable.truncated)
  return bytes.subarray(from, from + entry.packedBytes)
}

function inflate(packed: Buffer): AsyncIterable<Buffer> {
  const stream = createInflateRaw({ chunkSize: chunkBytes })
  stream.end(packed)
  return stream
}

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}
