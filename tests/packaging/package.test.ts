import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildWhenStale } from '../../scripts/build-when-stale.ts'
import { environmentFor, sandboxSwitches, screenAddress } from '../e2e/environment.ts'
import { describeInElectron, electronProgram, root } from '../e2e/program.ts'
import { listArchive, listFuses, pack } from './packing.ts'
import { readWindowsProgram } from './windows-stand-in.ts'

const work = mkdtempSync(join(tmpdir(), 'ancu-package-'))
afterAll(() => rmSync(work, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }))

const platforms = [
  { platform: 'linux', program: 'an-cu' },
  { platform: 'win', program: 'An Cư.exe' },
] as const

describeInElectron('the package', () => {
  const packed = { linux: '', win: '' }
  beforeAll(() => {
    buildWhenStale(root)
    for (const { platform } of platforms) packed[platform] = pack(platform, work)
  }, 300_000)

  describe.each(platforms)('for $platform', ({ platform, program }) => {
    test('holds the build, the native module of the platform and nothing else', () => {
      const names = listArchive(packed[platform])
      expect(new Set(names.map((name) => name.split('/')[1]))).toEqual(
        new Set(['dist', 'node_modules', 'package.json']),
      )
      expect(new Set(names.flatMap((name) => /^\/node_modules\/([^/]+)/.exec(name)?.[1] ?? []))).toEqual(
        new Set(['better-sqlite3']),
      )
      expect(
        names.filter((name) => /\.(ts|tsx|map)$|\/(tests|scripts|preview|deps|src)(\/|$)/.test(name)),
      ).toEqual([])
      expect(names.filter((name) => name.includes('preview-api'))).toEqual([])
      const native = `node_modules/better-sqlite3/prebuilds/${platform === 'win' ? 'win32' : 'linux'}-x64.node`
      expect(names.filter((name) => name.endsWith('.node'))).toEqual([`/${native}`])
      const beside = readdirSync(packed[platform], { recursive: true, encoding: 'utf8' })
      expect(beside.filter((name) => name.endsWith('.node'))).toEqual([
        join('resources/app.asar.unpacked', native),
      ])
      expect(beside.filter((name) => name.endsWith('.asar'))).toEqual([join('resources/app.asar')])
    })

    test('brings the threads, the page, the fonts and the catalogues', () => {
      const names = listArchive(packed[platform])
      for (const name of [
        'electron/main.js',
        'electron/preload.cjs',
        'electron/office-worker.js',
        'electron/print-worker.js',
        'renderer/index.html',
        'resources/fonts/Tinos_400Regular.ttf',
        'resources/catalogs/localities.json',
      ]) {
        expect(names, name).toContain(`/dist/${name}`)
      }
      expect(readdirSync(join(packed[platform], 'locales')).sort()).toEqual(['en-US.pak', 'vi.pak'])
    })

    test('has its fuses set', async () => {
      const on = await listFuses(join(packed[platform], program))
      expect(on).toEqual(
        expect.arrayContaining([
          'EnableCookieEncryption',
          'EnableEmbeddedAsarIntegrityValidation',
          'OnlyLoadAppFromAsar',
        ]),
      )
      for (const fuse of [
        'RunAsNode',
        'EnableNodeOptionsEnvironmentVariable',
        'EnableNodeCliInspectArguments',
        'LoadBrowserProcessSpecificV8Snapshot',
        'GrantFileProtocolExtraPrivileges',
      ]) {
        expect(on).not.toContain(fuse)
      }
    })
  })

  test('for Windows says its name, has its icon, and knows the hash of its archive', () => {
    const { strings, icons, integrity } = readWindowsProgram(join(packed.win, 'An Cư.exe'))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    expect(strings).toMatchObject({
      ProductName: 'An Cư',
      FileDescription: 'An Cư',
      CompanyName: 'Các tác giả của An Cư',
      FileVersion: version,
    })
    expect(icons).toBeGreaterThanOrEqual(4)
    expect(integrity).toMatch(/resources\\\\app\.asar.*"alg":"SHA256"/)
  })

  test('works from its archive: set-up, sign-in, every page, a print', async () => {
    const visitor = join(import.meta.dirname, '../e2e/visit-everything.cjs')
    const archive = join(packed.linux, 'resources/app.asar')
    const env = environmentFor(join(work, 'data'), join(work, 'config'), await screenAddress())
    const ran = spawnSync(electronProgram(), [...sandboxSwitches(), '-r', visitor, archive], {
      env,
      encoding: 'utf8',
      timeout: 60_000,
    })
    expect(ran.stdout).toMatch(/visit done: \d{3,}/)
  })

  test('opens its window with the sandbox on, as somebody who is not root', async () => {
    const running = await startPacked(packed.linux, [])
    try {
      await expect.poll(() => sandboxedPages(running.pid ?? 0), { timeout: 30_000 }).toBe(1)
    } finally {
      running.kill('SIGKILL')
    }
  })

  const port = 39_222
  test.each([
    `--remote-debugging-port=${port}`,
    `-remote-debugging-port=${port}`,
    '--remote-debugging-pipe',
    `--inspect=${port}`,
    `--inspect-brk=${port}`,
    '--js-flags=--expose-gc',
    '--load-extension=x',
    '--disable-web-security',
    '--no-sandbox',
    '--proxy-server=127.0.0.1:9',
    '--host-resolver-rules=MAP * 127.0.0.1',
  ])('refuses %s before anything of it is done', async (argument) => {
    const running = await startPacked(packed.linux, [argument])
    let said = ''
    running.stderr?.on('data', (text: Buffer) => {
      said += text.toString()
    })
    const end = once(running, 'exit')
    let connections = 0
    while (running.exitCode === null && running.signalCode === null) {
      if (await canConnect(port)) connections += 1
      await setTimeout(20)
    }
    expect(await end).toEqual([2, null])
    expect(connections).toBe(0)
    expect(said).toContain('không khởi động với tham số')
  })
})

/** Starts the packed program as a user who is not root where these tests are root: for root there is no sandbox. */
async function startPacked(packed: string, given: string[]): Promise<ChildProcess> {
  const home = mkdtempSync(join(work, 'home-'))
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : null
  chmodSync(work, 0o755)
  if (nobody) chownSync(home, nobody.uid, nobody.gid)
  const env = {
    ...environmentFor(join(home, 'data'), join(home, 'config'), await screenAddress()),
    HOME: home,
  }
  return spawn(join(packed, 'an-cu'), given, {
    ...nobody,
    env,
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('close', () => socket.destroy())
  })
}

/** How many page processes below a process run under seccomp. */
function sandboxedPages(pid: number): number {
  const below = (id: string): string[] => {
    const children = readFileSync(`/proc/${id}/task/${id}/children`, 'utf8').split(' ').filter(Boolean)
    return [id, ...children.flatMap(below)]
  }
  return below(String(pid)).filter((id) => {
    const isPage = readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--type=renderer')
    return isPage && /^Seccomp:\s+2$/m.test(readFileSync(`/proc/${id}/status`, 'utf8'))
  }).length
}
