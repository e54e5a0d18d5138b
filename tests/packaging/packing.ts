import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import type { Configuration } from 'electron-builder'
import { electronProgram, root } from '../e2e/program.ts'
import { standInForWindows } from './windows-stand-in.ts'

/**
 * Packs for real, with electron-builder and its own check of the configuration, into a folder; nothing is fetched.
 * Answers the folder of the program.
 */
export function pack(platform: 'linux' | 'win', work: string): string {
  const installed = dirname(electronProgram())
  const electronVersion = readFileSync(join(installed, 'version'), 'utf8').trim().replace(/^v/, '')
  const electron = join(work, `electron-${platform}`)
  if (platform === 'linux') cpSync(installed, electron, { recursive: true })
  else standInForWindows(installed, electron)
  // Electron's own example program would otherwise be packed as well.
  rmSync(join(electron, 'resources/default_app.asar'), { force: true })
  const output = join(work, `release-${platform}`)
  const settings = { electronDist: electron, electronVersion } satisfies Configuration
  const given = Object.entries({ ...settings, 'directories.output': output }).map(
    ([name, value]) => `--config.${name}=${value}`,
  )
  const words = [`--${platform}`, '--x64', '--dir', '--publish', 'never', ...given]
  const builder = createRequire(import.meta.url).resolve('electron-builder/cli.js')
  const ran = spawnSync(process.execPath, [builder, ...words], { cwd: root, encoding: 'utf8' })
  if (ran.status !== 0) throw new Error(`electron-builder: ${ran.stdout}${ran.stderr}`)
  return join(output, `${platform}-unpacked`)
}

/** The names of everything in the program's archive. */
export function listArchive(packed: string): string[] {
  const archive = join(packed, 'resources/app.asar')
  return listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/'))
}

/** The fuses that are on. */
export async function listFuses(program: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(program)
  const names = Object.entries(FuseV1Options).filter(
    (entry): entry is [string, FuseV1Options] => typeof entry[1] === 'number',
  )
  return names.filter(([, fuse]) => String.fromCharCode(wire[fuse] ?? 0) === '1').map(([name]) => name)
}
