import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { buildWhenStale } from '../../scripts/build-when-stale.ts'
import { findElectron } from '../../scripts/find-electron.ts'
import { environmentFor, hasScreen, sandboxSwitches, screenAddress } from '../e2e/environment.ts'
import { openBenchOffice } from './bench-office.ts'

const root = process.cwd()

/** A program with one window and nothing in it, as small as Electron allows. */
const emptyMain = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadFile('empty.html'))`

/**
 * Milliseconds from the start of the process to a window that can be used, turn by turn: an empty window whose page
 * has loaded, and ours as on any working day, with the focus in the sign-in form. Both start once before, so that neither is cold. Null where
 * there is no Electron or no screen.
 */
export async function measureWindowStart(
  rounds: number,
): Promise<{ empty: number[]; ours: number[] } | null> {
  const electron = findElectron(root)
  if (electron === null || !hasScreen()) return null
  buildWhenStale(root)
  const office = await openBenchOffice()
  const { folder } = office
  try {
    const empty = writeEmptyProgram(join(folder, 'empty'))
    const times: { empty: number[]; ours: number[] } = { empty: [], ours: [] }
    for (let round = -1; round < rounds; round += 1) {
      const emptyTime = await timeStart({ electron, program: empty, folder, until: 'load' })
      const ourTime = await timeStart({ electron, program: root, folder, until: 'form' })
      if (round < 0) continue
      times.empty.push(emptyTime)
      times.ours.push(ourTime)
    }
    return times
  } finally {
    await office.close()
  }
}

interface Start {
  electron: string
  program: string
  folder: string
  until: 'load' | 'form'
}

async function timeStart({ electron, program, folder, until }: Start): Promise<number> {
  const probe = join(import.meta.dirname, 'window-start.cjs')
  const home = environmentFor(join(folder, 'data'), join(folder, 'config'), await screenAddress())
  const start = performance.now()
  const running = spawn(electron, [...sandboxSwitches(), '-r', probe, program], {
    env: { ...home, ANCU_MEASURE: until },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const limit = setTimeout(() => running.kill('SIGKILL'), 60_000)
  const [said] = (await Promise.race([once(running.stdout, 'data'), once(running, 'exit')])) as [unknown]
  const time = performance.now() - start
  await Promise.race([once(running, 'exit'), new Promise((resolve) => setTimeout(resolve, 5000))])
  clearTimeout(limit)
  if (String(said).trim() !== 'usable') throw new Error(`${program}: the window did not become usable`)
  return time
}

function writeEmptyProgram(folder: string): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.cjs' }))
  writeFileSync(join(folder, 'main.cjs'), emptyMain)
  writeFileSync(join(folder, 'empty.html'), '<!doctype html><title>Empty</title>')
  return folder
}
