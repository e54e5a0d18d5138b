import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import { pdfSaying } from '#tests/harness/files.ts'
import { newFolder } from '#tests/harness/house.ts'
import { administrator } from '#tests/harness/office.ts'

interface Ran {
  code: number | null
  lines: { ok: boolean; value?: Record<string, unknown>; error?: { code: string; message: string } }[]
  errors: string
}

/** The real command line in a process of its own, typed in a folder. */
function run(
  words: string[],
  given: { data?: string; folder?: string; input?: string; password?: string } = {},
): Promise<Ran> {
  const child = spawn(process.execPath, ['scripts/ancu.mjs', ...words], {
    env: {
      PATH: process.env['PATH'],
      ANCU_USER: administrator.login,
      ANCU_PASSWORD: given.password ?? administrator.password,
      ...(given.data === undefined ? {} : { ANCU_DATA: given.data }),
      ...(given.folder === undefined ? {} : { INIT_CWD: given.folder }),
    },
  })
  child.stdin.end(given.input ?? '')
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const lines = output
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Ran['lines'][number])
      resolve({ code, lines, errors })
    })
  })
}

async function setUpFolder(): Promise<string> {
  const data = join(newFolder(), 'data')
  const made = await run(['admin.setup', '{"organisation":"Sở Xây dựng tỉnh Bắc Ninh"}'], { data })
  expect(made).toMatchObject({
    code: 0,
    lines: [
      {
        ok: true,
        value: { recoveryCode: expect.stringMatching(/^([2-9A-HJKMNP-Z]{5}-){5}[2-9A-HJKMNP-Z]{5}$/) },
      },
    ],
  })
  return data
}

describe('one call', () => {
  test('sets up, imports the sample twice, lists, verifies', async () => {
    const data = await setUpFolder()
    const sample = join(process.cwd(), 'tests/sheets/samples/bieu-01-du-an.xlsx')
    const first = await run(['projects.import', JSON.stringify({ file: sample })], { data })
    expect(first).toMatchObject({ code: 0, lines: [{ value: { created: 39, rejected: [], rows: 39 } }] })
    const second = await run(['projects.import', JSON.stringify({ file: sample })], { data })
    expect(second.lines[0]?.value).toMatchObject({ created: 0, updated: 0, unchanged: 39 })
    expect(second.lines[0]?.value).not.toHaveProperty('commit')
    const found = await run(['projects.list', '{"search":"duc thang","limit":5}'], { data })
    expect(found.lines[0]?.value).toMatchObject({ total: 5 })
    const verified = await run(['ledger.verify', '{}'], { data })
    expect(verified.lines[0]?.value).toMatchObject({ ok: true, commits: 2 })
  })

  test('takes paths from where it was typed, and input from a file or standard input', async () => {
    const data = await setUpFolder()
    const folder = newFolder()
    mkdirSync(join(folder, 'con'))
    writeFileSync(join(folder, 'con', 'lệnh.json'), '\uFEFF{"file":"biểu.csv","format":"csv"}')
    expect(await run(['projects.export', '@con/lệnh.json'], { data, folder })).toMatchObject({ code: 0 })
    expect(await run(['projects.import', '-'], { data, folder, input: '{"file":"biểu.csv"}' })).toMatchObject(
      { code: 0, lines: [{ value: { rows: 0 } }] },
    )
  })

  test('takes several files of one input from where it was typed too', async () => {
    const data = await setUpFolder()
    const folder = newFolder()
    for (const name of ['một.pdf', 'hai.pdf']) writeFileSync(join(folder, name), pdfSaying(name))
    const values = { code: 'NOXH-1', name: 'Một' }
    const made = await run(['projects.create', JSON.stringify({ values })], { data })
    const record = made.lines[0]?.value?.['id']
    const input = JSON.stringify({ register: 'projects', record, files: ['một.pdf', './hai.pdf'] })
    expect(await run(['attachments.add', input], { data, folder })).toMatchObject({
      code: 0,
      lines: [{ value: { added: [{}, {}] } }],
    })
  })

  test('answers an error with 1 and a call that makes no sense with 2, one JSON document each', async () => {
    const data = await setUpFolder()
    const refused = await run(['projects.get', '{"id":"không có"}'], { data })
    expect(refused).toMatchObject({ code: 1, lines: [{ ok: false, error: { code: 'NOT_FOUND' } }] })
    expect(await run(['projects.list', '{}'], { data, password: 'sai' })).toMatchObject({
      code: 1,
      lines: [{ error: { code: 'WRONG_CREDENTIALS' } }],
    })
    const senseless = [
      ['nothing.here'],
      ['projects.list', '{oops'],
      ['projects.list', '@không-có.json'],
      ['projects.list', '{}', 'more'],
      ['projects.list', '--force'],
      ['batch', '{}'],
      [],
    ]
    for (const words of senseless) {
      expect(await run(words, { data }), words.join(' ')).toMatchObject({
        code: 2,
        lines: [{ ok: false }],
        errors: expect.stringContaining('Cách dùng'),
      })
    }
    expect(await run(['projects.list', '{}'])).toMatchObject({
      code: 2,
      lines: [{ error: { message: expect.stringContaining('ANCU_DATA') } }],
    })
  })
})

test('who does not say who they are is not signed in', async () => {
  const data = await setUpFolder()
  expect(await run(['projects.list'], { data, password: '' })).toMatchObject({
    code: 1,
    lines: [{ error: { code: 'NOT_SIGNED_IN' } }],
    errors: expect.stringContaining('ANCU_PASSWORD'),
  })
  expect(await run(['session.status'], { data, password: '' })).toMatchObject({
    code: 0,
    lines: [{ value: { state: 'signedOut' } }],
  })
})

test('a batch with a wrong password is one failure, however many lines it has', async () => {
  const data = await setUpFolder()
  const input = '{"channel":"projects.list"}\n'.repeat(20)
  const ran = await run(['batch'], { data, input, password: 'không phải mật khẩu' })
  expect(ran.code).toBe(1)
  expect(ran.lines.map((line) => line.error?.code)).toEqual(Array(20).fill('WRONG_CREDENTIALS'))
  expect(await run(['projects.list'], { data })).toMatchObject({ code: 0 })
})

test('a nightly backup is restored elsewhere and reads the same', async () => {
  const data = await setUpFolder()
  const folder = newFolder()
  const made = await run(['admin.backup', '{"file":"đêm.ancu"}'], { data, folder })
  expect(made).toMatchObject({ code: 0, lines: [{ value: { commits: 1 } }] })
  const restored = await run(['admin.restore', '{"file":"đêm.ancu","into":"khôi phục"}'], { data, folder })
  expect(restored).toMatchObject({ code: 0, lines: [{ value: { commits: 1 } }] })
  const head = async (of: string): Promise<unknown> => (await run(['ledger.verify'], { data: of })).lines[0]
  expect(await head(join(folder, 'khôi phục'))).toEqual(await head(data))
})

test('many processes at once are all let in with the right password', async () => {
  const data = await setUpFolder()
  const ran = await Promise.all(Array.from({ length: 6 }, () => run(['projects.list'], { data })))
  expect(ran.map(({ code }) => code)).toEqual(Array(6).fill(0))
})

test('a batch answers line for line, in order, and goes on after a bad line', async () => {
  const data = await setUpFolder()
  const input = [
    '{"channel":"projects.create","input":{"values":{"code":"A","name":"Một"}}}',
    'không phải json',
    '{"channel":"projects.create","input":{"values":{"code":"a","name":"Hai"}}}',
    '{"channel":"projects.list"}',
  ].join('\n')
  const ran = await run(['batch'], { data, input })
  expect(ran.code).toBe(1)
  expect(ran.lines.map((line) => line.error?.code ?? 'ok')).toEqual([
    'ok',
    'INVALID_INPUT',
    'DUPLICATE',
    'ok',
  ])
  expect(ran.lines[2]?.error?.message).toContain('Mã dự án "a"')
  expect(ran.lines[3]?.value).toMatchObject({ total: 1 })
})

test('the list of channels has every channel with its schemas', async () => {
  const ran = await run(['channels'])
  const channels = ran.lines[0]?.value as unknown as { name: string; input: { type: string } }[]
  expect(channels.map(({ name }) => name).sort()).toEqual(Object.keys(contract).sort())
  expect(channels.every(({ input }) => input.type === 'object')).toBe(true)
})

test('two processes that write at once lose nothing', async () => {
  const data = await setUpFolder()
  const lines = (prefix: string): string =>
    Array.from({ length: 40 }, (_, at) =>
      JSON.stringify({
        channel: 'projects.create',
        input: { values: { code: `${prefix}${at}`, name: 'x' } },
      }),
    ).join('\n')
  const [one, two] = await Promise.all([
    run(['batch'], { data, input: lines('A') }),
    run(['batch'], { data, input: lines('B') }),
  ])
  expect([one?.code, two?.code]).toEqual([0, 0])
  expect((await run(['ledger.verify'], { data })).lines[0]?.value).toMatchObject({ ok: true, commits: 81 })
})
