import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packZip } from '#electron/sheets/pack-zip.ts'
import { newFolder } from './house.ts'

/** Writes a file into a folder of its own and says where. */
export function newFile(name: string, content: Uint8Array | string): string {
  const file = join(newFolder(), name)
  writeFileSync(file, content)
  return file
}

/** The least that is a PDF by its first bytes; the text makes each one another. */
export function pdfSaying(text: string): Buffer {
  return Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`)
}

/** The smallest PNG: one dot. */
export const onePixelPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A ZIP whose files have these names and no meaning. */
export function zipOf(...names: string[]): Promise<Buffer> {
  return packZip(names.map((name) => ({ name, text: ['<x/>'] })))
}
