import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { refuse, Refusal, type Failure, type Result } from '#shared/base/result.ts'
import { contract, isChannelName } from '#shared/contract/contract.ts'
import { usageText } from '#shared/text/command-line.ts'
import { readBytes } from '#electron/platform/files.ts'
import { answerWith } from '#electron/platform/answer.ts'
import { logLine } from '#electron/platform/log.ts'
import { createOffice, type Client, type Office } from './office.ts'

export interface CommandLine {
  /** What was typed after the program's name. */
  words: readonly string[]
  environment: Readonly<Record<string, string | undefined>>
  resourcesFolder: string
  version: string
}

/** Exit codes: 0 an answer, 1 an error answer, 2 a call that cannot be understood. */
type ExitCode = 0 | 1 | 2

const client: Client = { id: 'command-line', kind: 'commandLine' }

/** Does what was typed; writes one JSON document a call to standard output, everything else to standard error. */
export async function runCommandLine(given: CommandLine): Promise<ExitCode> {
  try {
    return await run(given)
  } catch (error) {
    if (error instanceof Refusal) {
      logLine(usageText.usage)
      writeAnswer({ ok: false, error: error.toFailure() })
      return 2
    }
    const defect = await answerWith('command-line', () => {
      throw error
    })
    writeAnswer(defect)
    return 1
  }
}

async function run(given: CommandLine): Promise<ExitCode> {
  const { words, dataFolder } = readOptions(given)
  const [name, ...rest] = words
  if (name === undefined || rest.length > (name === 'batch' || name === 'channels' ? 0 : 1))
    throw misunderstood(usageText.usage)
  if (name === 'channels') return writeChannels()
  if (name !== 'batch' && !isChannelName(name)) throw refuse('UNKNOWN_CHANNEL', { channel: name })
  if (dataFolder === undefined) throw misunderstood(usageText.dataFolder)
  const office = createOffice({
    dataFolder: resolve(workingFolder(given), dataFolder),
    resourcesFolder: given.resourcesFolder,
    version: given.version,
  })
  const caller: Caller = { office, given, signIn: signingInOnce(office, given) }
  try {
    if (name === 'batch') return await runBatch(caller)
    const answer = await call(caller, { channel: name, input: await readInput(rest[0], given) })
    writeAnswer(answer)
    return answer.ok ? 0 : 1
  } finally {
    await office.close()
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
    else if (word.startsWith('--')) throw misunderstood(usageText.unknownOption(word))
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

interface Caller {
  office: Office
  given: CommandLine
  /** Signs in where nobody is; null where that went well. */
  signIn: () => Promise<Failure | null>
}

async function call({ office, given, signIn }: Caller, wanted: Call): Promise<Result<unknown>> {
  const { channel } = wanted
  if (!isChannelName(channel))
    return { ok: false, error: refuse('UNKNOWN_CHANNEL', { channel: channel.slice(0, 100) }).toFailure() }
  const refused = contract[channel].role === 'anyone' ? null : await signIn()
  if (refused) return { ok: false, error: refused }
  return office.call(client, channel, prepareInput(given, wanted))
}

/**
 * One sign-in for all calls. A refused one is not tried again: a batch of a hundred lines with a wrong password is one
 * failure, not a hundred.
 */
function signingInOnce(office: Office, { environment }: CommandLine): () => Promise<Failure | null> {
  let refused: Failure | null = null
  return async () => {
    if (refused) return refused
    const status = (await office.call(client, 'session.status', {})) as Result<{ state: string }>
    if (status.ok && status.value.state === 'signedIn') return null
    const { ANCU_USER: login, ANCU_PASSWORD: password } = environment
    if (!login || !password) {
      logLine(usageText.credentials)
      refused = refuse('NOT_SIGNED_IN').toFailure()
      return refused
    }
    const answer = await office.call(client, 'session.signIn', { login, password })
    refused = answer.ok ? null : answer.error
    return refused
  }
}

/** Paths are taken from where the command was typed; the first administrator is who runs it. */
function prepareInput(given: CommandLine, { channel, input }: Call): unknown {
  if (!isChannelName(channel) || typeof input !== 'object' || input === null || Array.isArray(input))
    return input
  const prepared: Record<string, unknown> = { ...input }
  for (const key of Object.keys(contract[channel].files ?? {})) {
    if (key in prepared) prepared[key] = fromHere(given, prepared[key])
  }
  if (channel === 'admin.setup') {
    prepared['login'] ??= given.environment['ANCU_USER']
    prepared['password'] ??= given.environment['ANCU_PASSWORD']
  }
  return prepared
}

/** A path, or each of several; anything else is left to the schema of the channel. */
function fromHere(given: CommandLine, path: unknown): unknown {
  if (Array.isArray(path)) return path.map((one: unknown) => fromHere(given, one))
  return typeof path === 'string' && path !== '' ? resolve(workingFolder(given), path) : path
}

const batchLine = z.strictObject({ channel: z.string(), input: z.unknown().optional() })

/** One call a line, one answer a line, in order, with one sign-in. A line that cannot be read answers an error. */
async function runBatch(caller: Caller): Promise<ExitCode> {
  let failed = false
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    const answer = await answerLine(caller, line)
    if (!answer.ok) failed = true
    writeAnswer(answer)
  }
  return failed ? 1 : 0
}

async function answerLine(caller: Caller, line: string): Promise<Result<unknown>> {
  try {
    const wanted = batchLine.safeParse(parseJson(line))
    if (!wanted.success) throw misunderstood(usageText.batchLine)
    return await call(caller, { channel: wanted.data.channel, input: wanted.data.input ?? {} })
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
