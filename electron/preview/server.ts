import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { refuse, valueOf, type Result } from '#shared/base/result.ts'
import type { Channel } from '#shared/contract/channel.ts'
import { contract, isChannelName } from '#shared/contract/contract.ts'
import { previewText } from '#shared/text/preview.ts'
import type { Client, Office } from '#electron/office/office.ts'
import { answerWith } from '#electron/platform/answer.ts'
import { openFileGrants, type FileGrants } from '#electron/platform/file-grants.ts'
import { makeFolder, readBytes, writeFileAtomically } from '#electron/platform/files.ts'
import { answerPageFile } from '#electron/platform/page-files.ts'

/**
 * The program in a browser, for developers on a machine without Electron: the same page and the same office over
 * loopback. Never packaged. Whoever has the one-time token of the printed address gets the only cookie; everything
 * else, other origins and other names of this machine included, is refused.
 */
export interface Preview {
  /** To be opened once: the token in it is good for one browser. */
  address: string
  close(): Promise<void>
}

export interface PreviewOptions {
  office: Office
  /** The page as built, and the folder of the script that gives it `window.api`. */
  pageFolder: string
  scriptFolder: string
  /** Where uploaded files and files to be downloaded lie. */
  exchangeFolder: string
}

const client: Client = { id: 'preview', kind: 'preview' }
const host = '127.0.0.1'
const longestBody = 300_000_000

interface Door {
  options: PreviewOptions
  grants: FileGrants
  origin: string
  token: string | null
  cookie: string
  /** The calls under way, by the page's own numbers. */
  running: Map<unknown, AbortController>
}

export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const door: Door = {
    options,
    grants: openFileGrants(),
    origin: '',
    token: newSecret(),
    cookie: newSecret(),
    running: new Map(),
  }
  const server = createServer((request, response) => {
    void answer(door, request, response).catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  door.origin = `http://${host}:${portOf(server)}`
  return {
    address: `${door.origin}/?token=${door.token ?? ''}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function newSecret(): string {
  return randomBytes(24).toString('base64url')
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function answer(door: Door, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isFromHere(door, request)) return forbid(response)
  const address = new URL(request.url ?? '/', door.origin)
  if (address.searchParams.has('token')) return exchangeToken(door, address, response)
  if (!hasCookie(door, request)) return forbid(response)
  if (request.method === 'GET' && address.pathname === '/events') return sendEvents(door, response)
  if (request.method === 'GET' && address.pathname === '/download') return sendFile(door, address, response)
  if (request.method === 'GET') return sendPage(door, address.pathname, response)
  // A form of another site cannot set this header, whatever the browser thinks of cookies.
  if (request.method !== 'POST' || request.headers['x-an-cu'] !== 'page') return forbid(response)
  const body = await readBody(request)
  if (address.pathname === '/upload') return sendJson(response, upload(door, address, body))
  if (address.pathname === '/save') return sendJson(response, chooseSave(door, address))
  if (address.pathname === '/call') return sendJson(response, await call(door, body))
  if (address.pathname === '/stop') return sendJson(response, stop(door, body))
  forbid(response)
}

/** A name that another site gave to this machine, or another origin, is not ours. */
function isFromHere(door: Door, request: IncomingMessage): boolean {
  const { host: named, origin } = request.headers
  return `http://${named ?? ''}` === door.origin && (origin === undefined || origin === door.origin)
}

function hasCookie(door: Door, request: IncomingMessage): boolean {
  const given = /(?:^|; )ancu=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? ''
  return isSame(given, door.cookie)
}

function isSame(given: string, secret: string): boolean {
  return given.length === secret.length && timingSafeEqual(Buffer.from(given), Buffer.from(secret))
}

function forbid(response: ServerResponse): void {
  response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end(previewText.forbidden)
}

function exchangeToken(door: Door, address: URL, response: ServerResponse): void {
  if (door.token === null || !isSame(address.searchParams.get('token') ?? '', door.token))
    return forbid(response)
  door.token = null
  response
    .writeHead(303, { location: '/', 'set-cookie': `ancu=${door.cookie}; HttpOnly; SameSite=Strict; Path=/` })
    .end()
}

function sendPage(door: Door, path: string, response: ServerResponse): void {
  const { pageFolder, scriptFolder } = door.options
  const isScript = path === '/preview-api.js'
  const given = answerPageFile(
    isScript ? scriptFolder : pageFolder,
    path === '/' ? '/index.html' : path,
    (html) => html.replace('<head>', '<head><script src="/preview-api.js"></script>'),
  )
  response.writeHead(given.status, given.headers).end(given.body)
}

function sendEvents({ options }: Door, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  const leave = options.office.listen((event) => response.write(`data: ${JSON.stringify(event)}\n\n`))
  response.on('close', leave)
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value))
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length
    if (bytes > longestBody) throw new Error('the body is too long')
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

/** A file that the browser's dialog chose: it lies here under its own name, and may be read. */
function upload(door: Door, address: URL, body: Buffer): { file: string } {
  const file = placeFor(door, address)
  writeFileAtomically(file, body)
  door.grants.grant(file, 'read')
  return { file }
}

/** A file to be written: the browser fetches it afterwards. */
function chooseSave(door: Door, address: URL): { file: string } {
  const file = placeFor(door, address)
  door.grants.grant(file, 'write')
  return { file }
}

function placeFor({ options }: Door, address: URL): string {
  const name = (address.searchParams.get('name') ?? '').replace(/[^\p{L}\p{N} ._-]/gu, '_').slice(-120)
  const folder = join(options.exchangeFolder, newSecret())
  makeFolder(folder)
  return join(folder, name === '' || /^\.+$/.test(name) ? 'file' : name)
}

function sendFile(door: Door, address: URL, response: ServerResponse): void {
  const file = address.searchParams.get('file') ?? ''
  try {
    door.grants.require(file, 'write')
    const headers = { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' }
    response.writeHead(200, headers).end(readBytes(file))
  } catch {
    forbid(response)
  }
}

interface PageCall {
  channel: string
  input: unknown
  call: unknown
}

function call(door: Door, body: Buffer): Promise<Result<unknown>> {
  return answerWith('preview', async () => {
    const { channel, input, call: number } = JSON.parse(body.toString('utf8')) as PageCall
    if (!isChannelName(channel)) throw refuse('UNKNOWN_CHANNEL', { channel: channel.slice(0, 100) })
    door.grants.requireAll((contract[channel] as Channel).files ?? {}, input)
    const stopped = new AbortController()
    door.running.set(number, stopped)
    const called = door.options.office.call(client, channel, input, stopped.signal)
    return valueOf(await called.finally(() => door.running.delete(number)))
  })
}

function stop(door: Door, body: Buffer): object {
  const { call: number } = JSON.parse(body.toString('utf8')) as { call: unknown }
  door.running.get(number)?.abort()
  return {}
}
