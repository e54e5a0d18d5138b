import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { buildWhenStale } from '../../scripts/build-when-stale.ts'
import { environmentFor, sandboxSwitches, screenAddress } from './environment.ts'
import { describeInElectron, electronProgram, newRunFolder, removeRunFolder, root } from './program.ts'

/** One event of Chromium's own network log. */
interface NetLog {
  constants: { logEventTypes: Record<string, number> }
  events: { type: number; params?: Record<string, unknown> }[]
}

/** What Chromium writes when a name is asked for or a connection tried, whoever wanted it. */
const reachingOut =
  /^(HOST_RESOLVER_(MANAGER_JOB|SYSTEM_TASK|DNS_TASK)|DNS_TRANSACTION|(TCP|UDP)_CONNECT|TCP_CONNECT_ATTEMPT|SSL_CONNECT|QUIC_SESSION|PROXY_RESOLUTION_SERVICE_RESOLVED)$/

describeInElectron('the program asks the network for nothing', () => {
  test(
    'from its start, through every page and a print, to its end; at the first start and at the second',
    { timeout: 240_000 },
    async () => {
      buildWhenStale(root)
      const folder = newRunFolder()
      onTestFinished(() => removeRunFolder(folder))
      for (const start of ['first', 'second']) {
        const { said, netLog, sockets } = await visit(folder, join(folder, `${start}.json`))
        expect(said).toMatch(/visit done: \d{3,}/)
        const { events, attempts, addresses } = readNetLog(netLog)
        expect(events).toBeGreaterThan(0)
        expect(attempts).toEqual([])
        expect(addresses.filter((address) => !/^(app:\/\/ancu\/|data:|blob:)/.test(address))).toEqual([])
        expect(sockets).toEqual([])
      }
    },
  )
})

async function visit(
  folder: string,
  netLog: string,
): Promise<{ said: string; netLog: string; sockets: string[] }> {
  const switches = [...sandboxSwitches(), `--log-net-log=${netLog}`, '--net-log-capture-mode=Everything']
  const visitor = join(import.meta.dirname, 'visit-everything.cjs')
  const program = spawn(electronProgram(), [...switches, '-r', visitor, root], {
    env: environmentFor(join(folder, 'data'), join(folder, 'config'), await screenAddress()),
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(() => void program.kill('SIGKILL'))
  let said = ''
  program.stdout.on('data', (text: Buffer) => {
    said += text.toString()
  })
  const sockets = watchSockets(program)
  await once(program, 'exit')
  return { said, netLog, sockets: [...sockets] }
}

function readNetLog(file: string): { events: number; attempts: string[]; addresses: string[] } {
  const { constants, events } = JSON.parse(readFileSync(file, 'utf8')) as NetLog
  const nameOf = new Map(Object.entries(constants.logEventTypes).map(([name, number]) => [number, name]))
  const attempts = events
    .filter(({ type }) => reachingOut.test(nameOf.get(type) ?? ''))
    .map(({ type, params }) => `${nameOf.get(type) ?? ''} ${JSON.stringify(params ?? {})}`)
  const addresses = events
    .map(({ params }) => params?.['url'] ?? params?.['original_url'])
    .filter((address) => typeof address === 'string')
  return { events: events.length, attempts, addresses }
}

/**
 * Internet sockets that the program or any process below it ever held, looked for every few milliseconds: also those
 * of Node, of which Chromium's log knows nothing. Filled while the program runs.
 */
function watchSockets(program: ChildProcess): Set<string> {
  const found = new Set<string>()
  const timer = setInterval(() => {
    for (const pid of familyOf(String(program.pid)))
      for (const socket of internetSocketsOf(pid)) found.add(socket)
  }, 20)
  program.once('exit', () => clearInterval(timer))
  return found
}

function familyOf(pid: string): string[] {
  const below = readable(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean)
  return [pid, ...below.flatMap(familyOf)]
}

function internetSocketsOf(pid: string): string[] {
  const held = new Set(inodesOf(pid))
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
    readable(`/proc/${pid}/net/${kind}`)
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((columns) => held.has(columns[9] ?? ''))
      .map((columns) => `${kind} ${columns[1] ?? ''} ${columns[2] ?? ''}`),
  )
}

function inodesOf(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((name) => inodeOf(`/proc/${pid}/fd/${name}`))
  } catch {
    return []
  }
}

function inodeOf(file: string): string[] {
  try {
    return /^socket:\[(\d+)\]$/.exec(readlinkSync(file))?.slice(1) ?? []
  } catch {
    return []
  }
}

/** Empty for what a process took with it when it ended. */
function readable(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
