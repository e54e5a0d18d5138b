import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { buildWhenStale } from '../../scripts/build-when-stale.ts'
import { findElectron } from '../../scripts/find-electron.ts'
import { environmentFor, hasScreen, sandboxSwitches, screenAddress } from './environment.ts'

export const root = process.cwd()

const holdReady = join(import.meta.dirname, 'hold-ready.cjs')

/** Why no window can be opened here, or null where one can. */
const obstacle = findObstacle()

function findObstacle(): string | null {
  if (findElectron(root) === null) return 'no Electron: set ELECTRON_OVERRIDE_DIST_PATH'
  return hasScreen() ? null : 'no screen: DISPLAY is not set and Xvfb is not installed'
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
  /** Holds the data and Chromium's own files; a new one, which goes when the program is closed, if absent. */
  folder?: string
}

/** Starts the built program and waits for its window. */
export async function openProgram(options: ProgramOptions = {}): Promise<Program> {
  buildWhenStale(root)
  const folder = options.folder ?? newRunFolder()
  const dataFolder = join(folder, 'data')
  const electron = await _electron.launch({
    executablePath: electronProgram(),
    args: [...sandboxSwitches(), '-r', holdReady, root],
    env: environmentFor(dataFolder, join(folder, 'config'), await screenAddress()),
    cwd: root,
  })
  const page = await electron.firstWindow()
  await page.waitForLoadState('load')
  const close = async (): Promise<void> => {
    await electron.close()
    if (options.folder === undefined) removeRunFolder(folder)
  }
  return { electron, page, dataFolder, close }
}

/** One program for all tests of a group. */
export function shareProgram(): () => Program {
  let program: Program | undefined
  beforeAll(async () => {
    program = await openProgram()
  })
  afterAll(async () => program?.close())
  return () => {
    if (!program) throw new Error('the program has not been opened')
    return program
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
