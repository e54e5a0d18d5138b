import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { environmentFor, sandboxSwitches, screenAddress } from './environment.ts'
import { callFrom, setUpOffice } from './page-calls.ts'
import {
  describeInElectron,
  electronProgram,
  newRunFolder,
  openProgram,
  removeRunFolder,
  root,
} from './program.ts'

describeInElectron('the window', () => {
  test('is one for a data folder: a second start shows the first and ends', async () => {
    const folder = newRunFolder()
    onTestFinished(() => removeRunFolder(folder))
    const program = await openProgram({ folder })
    onTestFinished(() => program.close())
    await program.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
    const env = environmentFor(program.dataFolder, join(folder, 'config'), await screenAddress())
    const second = spawn(electronProgram(), [...sandboxSwitches(), root], { env, stdio: 'ignore' })
    expect(await once(second, 'exit')).toEqual([0, null])
    const shown = await program.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isMinimized()),
    )
    expect(shown).toEqual([false])
  })

  test('has the size that it had, and finds the office as it was left, signed out', async () => {
    const folder = newRunFolder()
    onTestFinished(() => removeRunFolder(folder))
    const first = await openProgram({ folder })
    await setUpOffice(first.page)
    await first.electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.unmaximize()
      window?.setSize(1111, 700)
    })
    await first.close()

    const second = await openProgram({ folder })
    onTestFinished(() => second.close())
    const size = await second.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getSize(),
    )
    expect(size).toEqual([1111, 700])
    expect(await callFrom(second.page, 'session.status', {})).toMatchObject({
      ok: true,
      value: { state: 'signedOut' },
    })
  })

  test('locks when the person leaves the machine', async () => {
    const program = await openProgram()
    onTestFinished(() => program.close())
    const { page, electron } = program
    await setUpOffice(page)
    await page.evaluate(() => {
      const heard: string[] = []
      Object.assign(window, { heard })
      window.api.on((event) => heard.push(event.type))
    })
    await electron.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'))
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { heard: string[] }).heard))
      .toContain('locked')
    expect(await callFrom(page, 'projects.list', {})).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } })
  })
})
