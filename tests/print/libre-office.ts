import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** LibreOffice as a reader of Word files that shares nothing with the print room. */

const run = promisify(execFile)

/** The filters by their short names. */
const filters = { pdf: 'pdf', docx: 'docx:MS Word 2007 XML', txt: 'txt:Text (encoded):UTF8' } as const

/**
 * Opens Word files and saves them in another format, all below a folder; answers the new files in the same order.
 * Without LibreOffice the test fails and says what is missing.
 */
export async function convert(
  folder: string,
  files: readonly Uint8Array[],
  to: keyof typeof filters,
): Promise<string[]> {
  const given = files.map((bytes, at) => {
    const file = join(folder, `given-${at}.docx`)
    writeFileSync(file, bytes)
    return file
  })
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const out = join(folder, to)
  try {
    await run('soffice', [profile, '--headless', '--convert-to', filters[to], '--outdir', out, ...given])
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error('soffice is not installed: the tests of Word files open them with libreoffice-writer', {
        cause: error,
      })
    }
    throw error
  }
  return given.map((_file, at) => join(out, `given-${at}.${to}`))
}
