import { inflateRawSync } from 'node:zlib'

/** What stands in a zip file: each entry's name, date as the zip has it, and text. */
export function openZip(bytes: Uint8Array): Map<string, { date: number; text: string }> {
  const zip = Buffer.from(bytes)
  const entries = new Map<string, { date: number; text: string }>()
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const lengths = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset))
    const [nameLength = 0] = lengths
    const start = zip.readUInt32LE(at + 42)
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20))
    const plain = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)
    entries.set(zip.toString('utf8', at + 46, at + 46 + nameLength), {
      date: zip.readUInt32LE(start + 10),
      text: plain.toString('utf8'),
    })
    at += 46 + lengths.reduce((sum, length) => sum + length, 0)
  }
  return entries
}
