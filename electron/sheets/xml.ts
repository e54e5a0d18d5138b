import { unreadable } from '#shared/text/sheets.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { cannotRead, limits, type SourceFile } from './source-file.ts'

/**
 * XML as workbooks use it, read from pieces of bytes without making a tree or a text of it: most of a sheet's bytes
 * are tags and numbers that never need to become strings. Names are given without their prefix. Declarations (DTD,
 * entities) are refused: no program writes them into a workbook, and they are how XML bombs are made.
 */
export interface XmlHandler {
  /** `bytes` from `from` to `to` are the tag's attributes; see {@link attributeOf}. */
  open(name: string, bytes: Buffer, from: number, to: number): void
  close(name: string): void
  /** A piece of text, entities and all (see {@link textOf}); one text may come in several pieces. */
  text(bytes: Buffer, from: number, to: number, isLiteral: boolean): void
}

const lessThan = 0x3c
const greaterThan = 0x3e
const slash = 0x2f
const bang = 0x21
const question = 0x3f
const colon = 0x3a
const equals = 0x3d
const quote = 0x22
const apostrophe = 0x27
const ampersand = 0x26
const carriageReturn = 0x0d
const isSpace = Uint8Array.from({ length: 256 }, (_, code) => Number([9, 10, 13, 32].includes(code)))
const oneLetterNames = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))
const incomplete = -1

/** Reads a part of a workbook to its end. */
export async function scanXml(
  source: SourceFile,
  chunks: AsyncIterable<Buffer>,
  handler: XmlHandler,
): Promise<void> {
  const scanner = new XmlScanner(source, handler)
  for await (const chunk of chunks) scanner.write(chunk)
  scanner.end()
}

class XmlScanner {
  private readonly source: SourceFile
  private readonly handler: XmlHandler
  private rest: Buffer = Buffer.alloc(0)
  private depth = 0
  private isFirst = true

  constructor(source: SourceFile, handler: XmlHandler) {
    this.source = source
    this.handler = handler
  }

  write(chunk: Buffer): void {
    if (this.isFirst) this.begin(chunk)
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk])
    const read = this.scan(bytes)
    this.rest = bytes.subarray(read)
    if (this.rest.length > limits.tokenBytes) throw this.tooLong()
  }

  end(): void {
    const isOnlySpace = this.rest.every((byte) => isSpace[byte] === 1)
    if (this.isFirst || this.depth !== 0 || !isOnlySpace) throw this.damaged()
  }

  /** Everything that writes workbooks writes UTF-8; another encoding would pass the checks unseen. */
  private begin(chunk: Buffer): void {
    this.isFirst = false
    if (chunk.indexOf(0) === 0 || chunk[0] === 0xfe || chunk[0] === 0xff || chunk[1] === 0)
      throw this.damaged()
  }

  private damaged(): Error {
    return cannotRead(this.source, unreadable.damaged)
  }

  private tooLong(): Error {
    const isText = this.depth > 0 && this.rest[0] !== lessThan
    return isText
      ? cannotRead(this.source, unreadable.tooLongText(formatNumber(limits.cellCharacters)))
      : this.damaged()
  }

  /** Reads whole tokens and says how far it came. */
  private scan(bytes: Buffer): number {
    const end = bytes.length
    let at = 0
    while (at < end) {
      const next = bytes[at] === lessThan ? this.scanTag(bytes, at) : this.scanText(bytes, at)
      if (next === incomplete) return at
      at = next
    }
    return at
  }

  private scanText(bytes: Buffer, from: number): number {
    let to = from
    while (to < bytes.length && bytes[to] !== lessThan) to++
    if (to === bytes.length) return incomplete
    if (this.depth > 0) this.handler.text(bytes, from, to, false)
    return to
  }

  private scanTag(bytes: Buffer, from: number): number {
    switch (bytes[from + 1]) {
      case undefined:
        return incomplete
      case bang:
        return this.scanDeclaration(bytes, from)
      case question: {
        const end = bytes.indexOf('?>', from)
        return end < 0 ? incomplete : end + 2
      }
      case slash: {
        let end = from + 2
        while (end < bytes.length && bytes[end] !== greaterThan) end++
        if (end === bytes.length) return incomplete
        this.close(nameIn(bytes, from + 2, end))
        return end + 1
      }
      default:
        return this.scanOpenTag(bytes, from)
    }
  }

  private scanOpenTag(bytes: Buffer, from: number): number {
    const end = endOfTag(bytes, from)
    if (end === incomplete) return incomplete
    const isEmpty = bytes[end - 1] === slash
    let nameEnd = from + 1
    while (nameEnd < end && isSpace[bytes[nameEnd] ?? 0] === 0 && bytes[nameEnd] !== slash) nameEnd++
    const name = nameIn(bytes, from + 1, nameEnd)
    this.depth++
    this.handler.open(name, bytes, nameEnd, isEmpty ? end - 1 : end)
    if (isEmpty) this.close(name)
    return end + 1
  }

  private close(name: string): void {
    this.depth--
    if (this.depth < 0) throw this.damaged()
    this.handler.close(name)
  }

  private scanDeclaration(bytes: Buffer, from: number): number {
    if (bytes.length - from < 9) return incomplete
    const start = bytes.toString('latin1', from, from + 9)
    if (start.startsWith('<!--')) {
      const end = bytes.indexOf('-->', from + 4)
      return end < 0 ? incomplete : end + 3
    }
    if (start !== '<![CDATA[') throw cannotRead(this.source, unreadable.definitions)
    const end = bytes.indexOf(']]>', from + 9)
    if (end < 0) return incomplete
    this.handler.text(bytes, from + 9, end, true)
    return end + 3
  }
}

/** Where a tag ends: at the first ">" that does not stand in quotes. */
function endOfTag(bytes: Buffer, from: number): number {
  let quotedBy = 0
  for (let at = from + 1; at < bytes.length; at++) {
    const byte = bytes[at]
    if (quotedBy !== 0) {
      if (byte === quotedBy) quotedBy = 0
    } else if (byte === greaterThan) return at
    else if (byte === quote || byte === apostrophe) quotedBy = byte
  }
  return incomplete
}

function nameIn(bytes: Buffer, from: number, to: number): string {
  let start = from
  for (let at = from; at < to; at++) if (bytes[at] === colon) start = at + 1
  if (to - start === 1) return oneLetterNames[bytes[start] ?? 0] ?? ''
  return bytes.toString('latin1', start, to).trimEnd()
}

/** The value of an attribute, named without its prefix; undefined where the tag has none. */
export function attributeOf(bytes: Buffer, from: number, to: number, name: string): string | undefined {
  let at = from
  while (at < to) {
    while (at < to && isSpace[bytes[at] ?? 0] === 1) at++
    const nameFrom = at
    while (at < to && bytes[at] !== equals) at++
    const found = nameIn(bytes, nameFrom, at)
    while (at < to && bytes[at] !== quote && bytes[at] !== apostrophe) at++
    const end = bytes[at] ?? 0
    const valueFrom = at + 1
    at++
    while (at < to && bytes[at] !== end) at++
    if (found === name) return textOf(bytes, valueFrom, Math.min(at, to)) ?? undefined
    at++
  }
  return undefined
}

const namedEntities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])
const entity = /&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w+);?/g

/** Text with its entities resolved; null where one is unknown, which without a DTD means a damaged file. */
export function textOf(bytes: Buffer, from: number, to: number): string | null {
  let isPlain = true
  let isAscii = true
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0
    if (byte === ampersand || byte === carriageReturn) isPlain = false
    else if (byte > 0x7f) isAscii = false
  }
  const text = isAscii ? bytes.toString('latin1', from, to) : bytes.toString('utf8', from, to)
  return isPlain ? text : resolveEntities(text.replace(/\r\n?/g, '\n'))
}

function resolveEntities(text: string): string | null {
  let isKnown = true
  const resolved = text.replace(entity, (_, name: string) => {
    const character = name.startsWith('#') ? characterOf(name) : namedEntities.get(name)
    if (character === undefined) isKnown = false
    return character ?? ''
  })
  return isKnown ? resolved : null
}

function characterOf(reference: string): string | undefined {
  const code = reference.startsWith('#x') ? Number(`0${reference.slice(1)}`) : Number(reference.slice(1))
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : undefined
}
