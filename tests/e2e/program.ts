import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { buildWhenStale } from '../../scripts/build-when-stale.ts'
import { findElectron } from '../../scripts/find-electron.ts'

export const root = process.cwd()

const holdReady = join(import.meta.dirname, 'hold-ready.cjs')

/** Why no window can be opened here, or null where one can. */
const obstacle = findObstacle()

function findObstacle(): string | null {
  if (findElectron(root) === null) return 'no Electron: set ELECTRON_OVERRIDE_DIST_PATH'
  const hasScreen = process.platform !== 'linux' || process.env['DISPLAY'] || findXvfb() !== null
  return hasScreen ? null : 'no screen: DISPLAY is not set and Xvfb is not installed'
}

function findXvfb(): string | null {
  const folders = (process.env['PATH'] ?? '').split(':')
  return folders.map((folder) => join(folder, 'Xvfb')).find((file) => existsSync(file)) ?? null
}

/**
 * A group of tests that needs a real Electron. Without one it is reported as skipped, by name and reason; where
 * `ANCU_REQUIRE_E2E=1` (as in CI) that is a failure.
 */
export function describeInElectron(name: string, tests: () => void): void {
  if (obstacle !== null) {
    if (process.env['ANCU_REQUIRE_E2E'] === '1') throw new Error(`${name}: must run here, but ${obstacle}`)
    console.log(`skipped: ${name}: ${obstacle}`)
  }
  const reason = obstacle === null ? '' : ` (skipped: ${obstacle})`
  describe.skipIf(obstacle !== null)(`${name}${reason}`, () => {
    tests()
  })
}

/** The Electron of this machine. */
export function electronProgram(): string {
  const found = findElectron(root)
  if (found === null) throw new Error('no Electron here')
  return found
}

/** A running program with its window. */
export interface Program {
  electron: ElectronApplication
  page: Page
  dataFolder: string
  /** Closes the window, waits for the end of the process, removes the folders that were made for it. */
  close(): Promise<void>
}

export interface ProgramOptions {
  /** A new folder if absent. */
  dataFolder?: string
  /** Switches for Electron itself, before the program's folder. */
  switches?: string[]
}

/** Starts the built program on a data folder and waits for its window. */
export async function openProgram(options: ProgramOptions = {}): Promise<Program> {
  buildWhenStale(root)
  const own = newRunFolder()
  const dataFolder = options.dataFolder ?? join(own, 'data')
  const electron = await _electron.launch({
    executablePath: electronProgram(),
    args: [...sandboxSwitches(), ...(options.switches ?? []), '-r', holdReady, root],
    env: environmentFor(dataFolder, join(own, 'config'), await screenAddress()),
    cwd: root,
  })
  const page = await electron.firstWindow()
  await page.waitForLoadState('load')
  const close = async (): Promise<void> => {
    await electron.close()
    removeRunFolder(own)
  }
  return { electron, page, dataFolder, close }
}

/** One program for all tests of a group. */
export function shareProgram(options: ProgramOptions = {}): () => Program {
  let program: Program | undefined
  beforeAll(async () => {
    program = await openProgram(options)
  })
  afterAll(async () => program?.close())
  return () => {
    if (!program) throw new Error('the program has not been opened')
    return program
  }
}

/** Chromium's sandbox does not work for root, which is what CI is: the tests switch it off, the program never does. */
export function sandboxSwitches(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** What the program finds in its environment: a data folder and a home of its own. */
export function environmentFor(
  dataFolder: string,
  configFolder: string,
  display: string | undefined,
): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('ELECTRON_'),
  )
  return {
    ...Object.fromEntries(kept),
    ANCU_DATA: dataFolder,
    XDG_CONFIG_HOME: configFolder,
    ...(display === undefined ? {} : { DISPLAY: display }),
  }
}

/** A folder for one run of the program. */
export function newRunFolder(): string {
  return mkdtempSync(join(tmpdir(), 'ancu-e2e-'))
}

/** Chromium's helpers may still be writing when the program has ended. */
export function removeRunFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

let display: Promise<string | undefined> | undefined

/** The X display to draw on: the one that is there, else an Xvfb that lives as long as this test process. */
export function screenAddress(): Promise<string | undefined> {
  display ??=
    process.platform !== 'linux' || process.env['DISPLAY']
      ? Promise.resolve(process.env['DISPLAY'])
      : startXvfb()
  return display
}

/** Its shell waits at a pipe that closes when this process ends, however it ends, and takes the screen with it. */
function startXvfb(): Promise<string> {
  const screen = `${findXvfb() ?? 'Xvfb'} -screen 0 1920x1080x24 -nolisten tcp -displayfd 1`
  const shell = spawn('sh', ['-c', `${screen} & cat >/dev/null; kill $!`], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  shell.unref()
  return new Promise((resolve, reject) => {
    shell.once('error', reject)
    shell.once('exit', (code) => reject(new Error(`Xvfb ended with ${String(code)}`)))
    shell.stdout.once('data', (number: Buffer) => resolve(`:${number.toString().trim()}`))
  })
}

/** Writes what a window shows to `out/screens/<name>.png`, to be looked at. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  mkdirSync(join(root, 'out/screens'), { recursive: true })
  await page.screenshot({ path: join(root, 'out/screens', `${name}.png`) })
}

/** Gives the window's content a size in pixels, as on a screen of an office. */
export async function resizeWindow({ electron }: Program, width: number, height: number): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.unmaximize()
      window?.setContentSize(size.width, size.height)
    },
    { width, height },
  )
}
