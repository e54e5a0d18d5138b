import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright-core'
import { environmentFor, sandboxSwitches, screenAddress } from '../e2e/environment.ts'
import { electronProgram } from '../e2e/program.ts'

/** A page with one field and a tall box: what this machine and this screen take for a key or a frame by themselves. */
const plainPage = `<!doctype html><title>Plain</title><style>
html, body { margin: 0; height: 100% } .box { height: 600px; overflow-y: scroll }
.box div { height: 3000000px; background: repeating-linear-gradient(#fff 0 29px, #ddd 29px 30px) }
</style><input autofocus><div class="box"><div></div></div>`

const plainMain = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadFile('plain.html'))`

/** Starts an Electron whose one window shows the plain page. */
export async function openPlainProgram(home: string): Promise<ElectronApplication> {
  const folder = join(home, 'plain')
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'plain', main: 'main.cjs' }))
  writeFileSync(join(folder, 'main.cjs'), plainMain)
  writeFileSync(join(folder, 'plain.html'), plainPage)
  return _electron.launch({
    executablePath: electronProgram(),
    args: [...sandboxSwitches(), '-r', join(process.cwd(), 'tests/e2e/hold-ready.cjs'), folder],
    env: environmentFor(join(home, 'data'), join(home, 'config'), await screenAddress()),
  })
}
