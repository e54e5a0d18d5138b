import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

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
  return new Promise((resolve, reject) => {
    shell.once('error', reject)
    shell.once('exit', (code) => reject(new Error(`Xvfb ended with ${String(code)}`)))
    shell.stdout.once('data', (number: Buffer) => {
      // None of the three keeps this process alive.
      for (const held of [shell, shell.stdin, shell.stdout]) (held as { unref?(): void }).unref?.()
      resolve(`:${number.toString().trim()}`)
    })
  })
}

/** True where windows can be drawn, on a screen that is there or on one that a test makes. */
export function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || findXvfb() !== null
}

function findXvfb(): string | null {
  const folders = (process.env['PATH'] ?? '').split(':')
  return folders.map((folder) => join(folder, 'Xvfb')).find((file) => existsSync(file)) ?? null
}
