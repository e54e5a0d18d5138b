import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildWhenStale } from '../../scripts/build-when-stale.ts'
import { screenAddress } from '../e2e/environment.ts'
import { describeInElectron, electronProgram, root } from '../e2e/program.ts'

const work = mkdtempSync(join(tmpdir(), 'ancu-package-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

/** The Electron of this machine without its own example program, which would otherwise be packed as well. */
function copyElectron(): { folder: string; version: string } {
  const from = dirname(electronProgram())
  const folder = join(work, 'electron')
  cpSync(from, folder, { recursive: true })
  rmSync(join(folder, 'resources/default_app.asar'), { force: true })
  return { folder, version: readFileSync(join(from, 'version'), 'utf8').trim().replace(/^v/, '') }
}

/** Packs for real, with electron-builder and its own check of the configuration, for Linux into a folder. */
function packForLinux(): string {
  const { folder, version } = copyElectron()
  const settings = [
    `--config.electronDist=${folder}`,
    `--config.electronVersion=${version}`,
    `--config.directories.output=${join(work, 'release')}`,
  ]
  const ran = spawnSync('electron-builder', ['--linux', '--dir', '--publish', 'never', ...settings], {
    cwd: root,
    encoding: 'utf8',
  })
  if (ran.status !== 0) throw new Error(`electron-builder: ${ran.stdout}${ran.stderr}`)
  return join(work, 'release/linux-unpacked')
}

describeInElectron('the package', () => {
  let packed = ''
  beforeAll(() => {
    buildWhenStale(root)
    packed = packForLinux()
  }, 300_000)
  const contents = (): string[] =>
    listPackage(join(packed, 'resources/app.asar'), { isPack: false }).map((name) =>
      name.replaceAll('\\', '/'),
    )
  const program = (): string =>
    join(packed, readdirSync(packed).find((name) => ['an-cu', 'An Cư', 'an-cư'].includes(name)) ?? '')

  test('holds the build, the native module and nothing else', () => {
    const top = new Set(contents().map((name) => name.split('/')[1]))
    expect(top).toEqual(new Set(['dist', 'node_modules', 'package.json']))
    const modules = new Set(
      contents()
        .filter((name) => name.startsWith('/node_modules/'))
        .map((name) => name.split('/')[2]),
    )
    expect([...modules]).toEqual(['better-sqlite3'])
    expect(contents().filter((name) => name.endsWith('.node'))).toEqual([
      '/node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ])
    expect(
      contents().filter((name) => /\.(ts|tsx|map)$|\/(tests|scripts|preview|deps|src)(\/|$)/.test(name)),
    ).toEqual([])
    expect(existsSync(join(packed, 'resources/default_app.asar'))).toBe(false)
  })

  test('brings the threads, the page, the fonts and the catalogues', () => {
    for (const name of [
      'electron/main.js',
      'electron/preload.cjs',
      'electron/office-worker.js',
      'electron/print-worker.js',
      'renderer/index.html',
      'resources/fonts/Tinos_400Regular.ttf',
      'resources/catalogs/localities.json',
    ]) {
      expect(contents(), name).toContain(`/dist/${name}`)
    }
    expect(contents().some((name) => name.includes('preview-api'))).toBe(false)
  })

  test('has its fuses set as the configuration says', async () => {
    const wire = await getCurrentFuseWire(program())
    const isOn = (fuse: FuseV1Options): boolean => String.fromCharCode(wire[fuse] ?? 0) === '1'
    expect({
      runAsNode: isOn(FuseV1Options.RunAsNode),
      cookies: isOn(FuseV1Options.EnableCookieEncryption),
      nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
      integrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
      fileProtocol: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      runAsNode: false,
      cookies: true,
      nodeOptions: false,
      inspect: false,
      integrity: true,
      onlyAsar: true,
      fileProtocol: false,
    })
  })

  test.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--inspect',
    '--js-flags=--expose-gc',
  ])('refuses %s', async (argument) => {
    const display = await screenAddress()
    const env = {
      ...process.env,
      ANCU_DATA: join(work, 'data'),
      XDG_CONFIG_HOME: join(work, 'config'),
      ...(display === undefined ? {} : { DISPLAY: display }),
    }
    const ran = spawnSync(program(), ['--no-sandbox', argument], { env, encoding: 'utf8', timeout: 20_000 })
    expect(ran.status).toBe(2)
    expect(existsSync(join(work, 'data'))).toBe(false)
  })
})
