import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { refuse, Refusal, type Failure, type Result } from '#shared/base/result.ts'
import { contract, isChannelName } from '#shared/contract/contract.ts'
import { usageText } from '#shared/text/command-line.ts'
import { readBytes } from '#electron/platform/files.ts'
import { logLine } from '#electron/platform/log.ts'
import { createOffice, type Client, type Office } from './office.ts'

export interface CommandLine {
  /** What was typed after the program's name. */
  words: readonly string[]
  environment: Readonly<Record<string, string | undefined>>
  resourcesFolder: string
}

/** Exit codes: 0 an answer, 1 an error answer, 2 a call that cannot be understood. */
type ExitCode = 0 | 1 | 2

const client: Client = { id: 'command-line', kind: 'commandLine' }
const version = '0.1.0'

/** Does what was typed; writes one JSON document a call to standard output, everything else to standard error. */
export async function runCommandLine(given: CommandLine): Promise<ExitCode> {
  try {
    const { words, dataFolder } = readOptions(given)
    const [name, ...rest] = words
    if (name === undefined || rest.length > 1) throw misunderstood(usageText.usage)
    if (name === 'channels') return writeChannels()
    if (dataFolder === undefined) throw misunderstood(usageText.dataFolder)
    if (name !== 'batch' && !isChannelName(name)) throw refuse('UNKNOWN_CHANNEL', { channel: name })
    const office = createOffice({
      dataFolder: resolve(workingFolder(given), dataFolder),
      resourcesFolder: given.resourcesFolder,
      version,
    })
    try {
      if (name === 'batch') return await runBatch(office, given)
      const input = await readInput(rest[0], given)
      const answer = await call(office, given, { channel: name, input })
      writeAnswer(answer)
      return answer.ok ? 0 : 1
    } finally {
      await office.close()
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    logLine(usageText.usage)
    writeAnswer({ ok: false, error: error.toFailure() })
    return 2
  }
}

/** A refusal before any channel was called. */
function misunderstood(message: string): Refusal {
  return refuse('INVALID_INPUT', { problems: [{ field: '', message }] })
}

function readOptions({ words, environment }: CommandLine): {
  words: string[]
  dataFolder: string | undefined
} {
  const kept: string[] = []
  let dataFolder = environment['ANCU_DATA']
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (word === '--data') {
      at += 1
      dataFolder = words[at]
    } else if (word.startsWith('--data=')) dataFolder = word.slice('--data='.length)
    else kept.push(word)
  }
  return { words: kept, dataFolder: dataFolder || undefined }
}

/** Where the command was typed: npm runs scripts in the project's folder and keeps the other one in INIT_CWD. */
function workingFolder({ environment }: CommandLine): string {
  return environment['INIT_CWD'] ?? process.cwd()
}

async function readInput(word: string | undefined, given: CommandLine): Promise<unknown> {
  if (word === undefined) return {}
  if (word === '-') return parseJson(await readAll())
  if (word.startsWith('@'))
    return parseJson(readBytes(resolve(workingFolder(given), word.slice(1))).toString('utf8'))
  return parseJson(word)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw misunderstood(usageText.notJson(text.slice(0, 60)))
  }
}

async function readAll(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

interface Call {
  channel: string
  input: unknown
}

async function call(office: Office, given: CommandLine, wanted: Call): Promise<Result<unknown>> {
  if (!isChannelName(wanted.channel))
    return { ok: false, error: refuse('UNKNOWN_CHANNEL', { channel: wanted.channel }).toFailure() }
  const refused = await signInFor(office, given, wanted.channel)
  if (refused) return { ok: false, error: refused }
  return office.call(client, wanted.channel, prepareInput(given, wanted))
}

/** Signs in once, before the first channel that needs somebody; null where that is not needed or went well. */
async function signInFor(
  office: Office,
  { environment }: CommandLine,
  channel: keyof typeof contract,
): Promise<Failure | null> {
  if (contract[channel].role === 'anyone') return null
  const status = (await office.call(client, 'session.status', {})) as Result<{ state: string }>
  if (status.ok && status.value.state === 'signedIn') return null
  const { ANCU_USER: login, ANCU_PASSWORD: password } = environment
  if (!login || !password) return misunderstood(usageText.credentials).toFailure()
  const answer = await office.call(client, 'session.signIn', { login, password })
  return answer.ok ? null : answer.error
}

/** Paths are taken from where the command was typed; the first administrator is who runs it. */
function prepareInput(given: CommandLine, { channel, input }: Call): unknown {
  if (!isChannelName(channel) || typeof input !== 'object' || input === null || Array.isArray(input))
    return input
  const prepared: Record<string, unknown> = { ...input }
  for (const key of Object.keys(contract[channel].files ?? {})) {
    const path = prepared[key]
    if (typeof path === 'string' && path !== '') prepared[key] = resolve(workingFolder(given), path)
  }
  if (channel === 'admin.setup') {
    prepared['login'] ??= given.environment['ANCU_USER']
    prepared['password'] ??= given.environment['ANCU_PASSWORD']
  }
  return prepared
}

const batchLine = z.strictObject({ channel: z.string(), input: z.unknown().optional() })

/** One call a line, one answer a line, in order, with one sign-in. A line that cannot be read answers an error. */
async function runBatch(office: Office, given: CommandLine): Promise<ExitCode> {
  let failed = false
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    const answer = await answerLine(office, given, line)
    if (!answer.ok) failed = true
    writeAnswer(answer)
  }
  return failed ? 1 : 0
}

async function answerLine(office: Office, given: CommandLine, line: string): Promise<Result<unknown>> {
  try {
    const wanted = batchLine.safeParse(parseJson(line))
    if (!wanted.success) throw misunderstood(usageText.batchLine)
    return await call(office, given, { channel: wanted.data.channel, input: wanted.data.input ?? {} })
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.toFailure() }
    throw error
  }
}

/** Every channel with its schemas, for those who write scripts. */
function writeChannels(): ExitCode {
  const channels = Object.entries(contract).map(([name, channel]) => ({
    name,
    kind: channel.kind,
    role: channel.role,
    summary: channel.summary,
    errors: channel.errors,
    input: z.toJSONSchema(channel.input, { io: 'input' }),
    output: z.toJSONSchema(channel.output, { io: 'output' }),
  }))
  writeAnswer({ ok: true, value: channels })
  return 0
}

function writeAnswer(answer: Result<unknown>): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
