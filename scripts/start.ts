import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { previewText } from '#shared/text/preview.ts'
import { createOffice } from '#electron/office/office.ts'
import { startPreview } from '#electron/preview/server.ts'
import { buildWhenStale } from './build-when-stale.ts'
import { findElectron } from './find-electron.ts'

/** How long a download of Electron may take before the machine counts as one without it, in milliseconds. */
const longestDownload = 180_000

/** Opens the program's window, or serves the preview and says so in one line. */
export async function start(): Promise<void> {
  const root = process.cwd()
  buildWhenStale(root, () => console.error(previewText.building))
  const electron = findElectron(root) ?? downloadElectron(root)
  if (electron.startsWith('!')) return servePreview(root, electron.slice(1))
  // The window's own output and exit code are the command's.
  const child = spawn(electron, [root, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exitCode = await new Promise<number>((done) => child.on('exit', (code) => done(code ?? 1)))
}

/** Lets the npm package fetch its program. Answers the program, or "!" and why there is none. */
function downloadElectron(root: string): string {
  const script = join(root, 'node_modules/electron/install.js')
  const ran = spawnSync(process.execPath, [script], { encoding: 'utf8', timeout: longestDownload })
  const found = findElectron(root)
  if (found !== null) return found
  const lines = `${ran.stderr}\n${ran.stdout}`.split('\n').filter((line) => line.trim() !== '')
  const why = lines.find((line) => /error/i.test(line)) ?? lines[0] ?? 'không tải được'
  return `!${why.trim().slice(0, 120)}`
}

async function servePreview(root: string, why: string): Promise<void> {
  const dataFolder = process.env['ANCU_DATA'] ?? join(homedir(), '.an-cu-preview')
  const exchangeFolder = mkdtempSync(join(tmpdir(), 'ancu-preview-'))
  const office = createOffice({
    dataFolder: resolve(dataFolder),
    resourcesFolder: join(root, 'resources'),
    version: 'preview',
  })
  const preview = await startPreview({
    office,
    pageFolder: join(root, 'dist/renderer'),
    scriptFolder: join(root, 'electron/preview'),
    exchangeFolder,
  })
  console.log(`${previewText.noElectron(why)} ${preview.address}`)
  console.error(previewText.stop)
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
  await preview.close()
  await office.close()
  rmSync(exchangeFolder, { recursive: true, force: true })
}
