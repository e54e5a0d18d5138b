import { resolve } from 'node:path'
import { refuse } from '#shared/base/result.ts'
import type { Channel } from '#shared/contract/channel.ts'

/**
 * Which files the page may name in a call. It gets a right only by a dialog in which the person chose the file, so a
 * page that was taken over can neither read nor write anything else.
 */
export interface FileGrants {
  /** A dialog chose this file, for reading or for writing. */
  grant(file: string, mode: 'read' | 'write'): void
  /** Answers `FILE_NOT_GRANTED` unless a dialog chose this file. */
  require(file: string, mode: 'read' | 'write' | 'any'): void
  /** Answers `FILE_NOT_GRANTED` if an input names a file that no dialog chose. */
  requireAll(files: NonNullable<Channel['files']>, input: unknown): void
  /** The next person to sign in starts with no file. */
  forget(): void
}

/** Starts with no file granted. */
export function openFileGrants(): FileGrants {
  const granted = { read: new Set<string>(), write: new Set<string>() }
  const isGranted = (file: string, mode: 'read' | 'write' | 'any'): boolean =>
    mode === 'any' ? granted.read.has(file) || granted.write.has(file) : granted[mode].has(file)
  const requireFile: FileGrants['require'] = (file, mode) => {
    if (!isGranted(resolve(file), mode)) throw refuse('FILE_NOT_GRANTED', { file: file.slice(0, 300) })
  }
  return {
    grant: (file, mode) => {
      granted[mode].add(resolve(file))
    },
    require: requireFile,
    requireAll(files, input) {
      if (typeof input !== 'object' || input === null) return
      for (const [key, mode] of Object.entries(files)) {
        const named: unknown = (input as Record<string, unknown>)[key]
        for (const file of Array.isArray(named) ? (named as unknown[]) : [named])
          // What is no text never reaches a file: the schema of the channel refuses it.
          if (typeof file === 'string') requireFile(file, mode)
      }
    },
    forget: () => {
      granted.read.clear()
      granted.write.clear()
    },
  }
}
