import { join } from 'node:path'
import { readBytes } from '#electron/platform/files.ts'

/** What a catalogue that comes with the program holds, before its schema is applied. */
export function readCatalogue(resourcesFolder: string, file: string): unknown {
  return JSON.parse(readBytes(join(resourcesFolder, 'catalogs', file)).toString('utf8'))
}
