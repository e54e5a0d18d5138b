import { crc32, deflateRawSync } from 'node:zlib'

/** A file in a ZIP, with whatever lies about itself a test wants to tell. */
export interface RawEntry {
  name: string
  content: Buffer | string
  /** 8 (deflated) if nothing is said; 0 is stored. */
  method?: number
  /** As the directory says it, where that differs from the truth. */
  bytes?: number
  /** The name before the content, where that differs from the directory's. */
  localName?: string
  /** Stands at the place of the entry with this number. */
  at?: number
}

/** Packs entries as they are described, true or not. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const body: Buffer[] = []
  const directory: Buffer[] = []
  const places: number[] = []
  let length = 0
  for (const entry of entries) {
    const content = Buffer.from(entry.content)
    const method = entry.method ?? 8
    const packed = method === 8 ? deflateRawSync(content) : content
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0)
    header.writeUInt16LE(0x0800, 2)
    header.writeUInt16LE(method, 4)
    header.writeUInt32LE(crc32(content), 10)
    header.writeUInt32LE(packed.length, 14)
    header.writeUInt32LE(entry.bytes ?? content.length, 18)
    const local = [Buffer.from('PK\x03\x04'), withName(header, entry.localName ?? entry.name), packed]
    const at = entry.at === undefined ? length : (places[entry.at] ?? 0)
    places.push(at)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    const named = withName(header, entry.name)
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), named.subarray(0, 26), tail, named.subarray(26))
    if (entry.at !== undefined) continue
    body.push(...local)
    length += local.reduce((total, part) => total + part.length, 0)
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(
    directory.reduce((total, part) => total + part.length, 0),
    12,
  )
  end.writeUInt32LE(length, 16)
  return Buffer.concat([...body, ...directory, end])
}

function withName(header: Buffer, name: string): Buffer {
  const named = Buffer.concat([header, Buffer.from(name, 'utf8')])
  named.writeUInt16LE(Buffer.byteLength(name), 22)
  return named
}
