import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** What is used of resedit, with which electron-builder itself edits Windows programs. */
interface Resedit {
  NtExecutable: {
    createEmpty(is32Bit: boolean, isDll: boolean): Executable
    from(content: Uint8Array): Executable
  }
  NtExecutableResource: { from(executable: Executable, ignoreSigned?: boolean): Resources }
  Resource: {
    VersionInfo: {
      createEmpty(): VersionInfo
      fromEntries(entries: Resources['entries']): VersionInfo[]
    }
    IconGroupEntry: { fromEntries(entries: Resources['entries']): { icons: unknown[] }[] }
  }
}
interface Executable {
  generate(): ArrayBuffer
}
interface Resources {
  entries: { type: string | number; id: string | number; bin: ArrayBuffer }[]
  outputResource(executable: Executable): void
}
interface Language {
  lang: number
  codepage: number
}
interface VersionInfo {
  setStringValues(language: Language, values: Record<string, string>): void
  getStringValues(language: Language): Record<string, string>
  getAllLanguagesForStringValues(): Language[]
  outputToResourceEntries(entries: Resources['entries']): void
}

const requireBesideBuilder = createRequire(createRequire(import.meta.url).resolve('app-builder-lib'))
const resedit = requireBesideBuilder('resedit') as Resedit

/** What stands before the fuses in every Electron program. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/**
 * Turns a copy of a Linux Electron into what electron-builder takes for one for Windows: a real, empty Windows program
 * with a version and with Electron's fuses. It can be packed, edited and read, but not run: what it shows is what our
 * configuration makes of a Windows Electron.
 */
export function standInForWindows(linuxElectron: string, folder: string): void {
  cpSync(linuxElectron, folder, { recursive: true })
  rmSync(join(folder, 'electron'))
  const executable = resedit.NtExecutable.createEmpty(false, false)
  const resources = resedit.NtExecutableResource.from(executable, true)
  const version = resedit.Resource.VersionInfo.createEmpty()
  version.setStringValues(
    { lang: 1033, codepage: 1200 },
    { CompanyName: 'GitHub, Inc.', FileDescription: 'Electron', ProductName: 'Electron' },
  )
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(executable)
  const program = Buffer.concat([
    Buffer.from(executable.generate()),
    fusesOf(join(linuxElectron, 'electron')),
  ])
  writeFileSync(join(folder, 'electron.exe'), program)
}

/** The sentinel, the version and the number of fuses, and the fuses. */
function fusesOf(program: string): Buffer {
  const content = readFileSync(program)
  const start = content.indexOf(sentinel)
  const count = content[start + sentinel.length + 1] ?? 0
  return content.subarray(start, start + sentinel.length + 2 + count)
}

/** What a Windows program says of itself. */
export function readWindowsProgram(file: string): {
  strings: Record<string, string>
  icons: number
  integrity: string | undefined
} {
  const { entries } = resedit.NtExecutableResource.from(resedit.NtExecutable.from(readFileSync(file)), true)
  const [version] = resedit.Resource.VersionInfo.fromEntries(entries)
  const language = version?.getAllLanguagesForStringValues()[0]
  const integrity = entries.find(({ type }) => type === 'INTEGRITY')
  return {
    strings: version && language ? version.getStringValues(language) : {},
    icons: resedit.Resource.IconGroupEntry.fromEntries(entries)[0]?.icons.length ?? 0,
    integrity: integrity && new TextDecoder().decode(integrity.bin),
  }
}
