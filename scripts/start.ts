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

/** The program that opens the window, or why none can be opened here. */
type Found = { electron: string } | { why: string }

/** Opens the program's window, or serves the preview and says why in one line. */
export async function start(): Promise<void> {
  const root = process.cwd()
  buildWhenStale(root, () => console.error(previewText.building))
  const found = findWindow(root)
  if ('why' in found) return servePreview(root, found.why)
  // The window's own output and exit code are the command's.
  const child = spawn(found.electron, [root, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exitCode = await new Promise<number>((done) => child.on('exit', (code) => done(code ?? 1)))
}

function findWindow(root: string): Found {
  const found = findElectron(root) ?? downloadElectron(root)
  if (typeof found !== 'string') return found
  if (process.platform !== 'linux') return { electron: found }
  const hasScreen = process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']
  if (!hasScreen) return { why: previewText.noScreen }
  // Chromium's sandbox does not work for root; only who starts the program may say that it goes without.
  const isAllowed = process.getuid?.() !== 0 || process.argv.includes('--no-sandbox')
  return isAllowed ? { electron: found } : { why: previewText.isRoot }
}

/** Lets the npm package fetch its program. */
function downloadElectron(root: string): string | { why: string } {
  const script = join(root, 'node_modules/electron/install.js')
  const ran = spawnSync(process.execPath, [script], { encoding: 'utf8', timeout: longestDownload })
  const lines = `${ran.stderr}\n${ran.stdout}`.split('\n').filter((line) => line.trim() !== '')
  const why = lines.find((line) => /error/i.test(line)) ?? lines[0] ?? previewText.noAnswer
  return findElectron(root) ?? { why: previewText.noElectron(why.trim().slice(0, 120)) }
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
  console.log(`${previewText.noWindow(why)} ${preview.address}`)
  console.error(previewText.stop)
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
  await preview.close()
  await office.close()
  rmSync(exchangeFolder, { recursive: true, force: true })
}
