import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

const sources = ['electron', 'renderer', 'shared', 'resources', 'vite.config.ts', 'package-lock.json']
const products = [
  'dist/renderer/index.html',
  'dist/electron/main.js',
  'dist/electron/preload.cjs',
  'dist/electron/office-worker.js',
]
/** Milliseconds after which a lock is what a killed build has left. */
const longestBuild = 120_000

/**
 * Builds `dist` if a part of it is missing or older than a source. Several test processes may ask at once: one builds,
 * the others wait for it. Throws what the build complains of.
 */
export function buildWhenStale(root: string, onBuild: () => void = () => undefined): void {
  const lock = join(root, 'node_modules/.building')
  while (isStale(root)) {
    if (!takeLock(lock)) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
      continue
    }
    try {
      onBuild()
      build(root)
      return
    } finally {
      rmSync(lock, { recursive: true, force: true })
    }
  }
}

function build(root: string): void {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  // A test runner says NODE_ENV=test, with which the page would carry React's development build.
  const env = { ...process.env, NODE_ENV: 'production' }
  const built = spawnSync(process.execPath, [vite, 'build', '--app'], { cwd: root, encoding: 'utf8', env })
  if (built.status !== 0) throw new Error(`vite build --app:\n${built.stdout}\n${built.stderr}`)
}

function isStale(root: string): boolean {
  const made = products.map((file) => changedAt(join(root, file)))
  return Math.max(...sources.map((file) => newestBelow(join(root, file)))) > Math.min(...made)
}

/** 0 for what is not there. */
function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function newestBelow(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestBelow(join(path, name))),
    found.mtimeMs,
  )
}

function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    if (Date.now() - changedAt(lock) > longestBuild) rmSync(lock, { recursive: true, force: true })
    return false
  }
}
