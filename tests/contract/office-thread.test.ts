import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startOfficeWorker } from '#electron/office/office-in-worker.ts'
import type { Client, Office } from '#electron/office/office.ts'
import type { Result } from '#shared/base/result.ts'
import type { OfficeEvent } from '#shared/contract/events.ts'
import { newFolder } from '#tests/harness/house.ts'
import { fileWith } from '#tests/sheets/workbook-maker.ts'

const client: Client = { id: 'window', kind: 'window' }
const administrator = { login: 'quantri', password: 'Mật-khẩu-Dài-1!' }
const realThread = new URL('../../electron/office/worker-entry.ts', import.meta.url)
const dyingThread = new URL('dying-thread.ts', import.meta.url)

function openOffice(thread: URL): Office & { heard: OfficeEvent[] } {
  const options = { dataFolder: join(newFolder(), 'data'), resourcesFolder: 'resources', version: '1.2.3' }
  const office = startOfficeWorker(thread, { ...options, scryptCost: 1024 })
  onTestFinished(() => office.close())
  const heard: OfficeEvent[] = []
  office.listen((event) => heard.push(event))
  return { ...office, heard }
}

const codeOf = (answer: Result<unknown>): string => (answer.ok ? 'answered' : answer.error.code)

test('an office in its thread answers and tells like one in the same process', async () => {
  const office = openOffice(realThread)
  expect(await office.call(client, 'session.status', {})).toEqual({
    ok: true,
    value: { state: 'notSetUp', version: '1.2.3' },
  })
  const organisation = 'Sở Xây dựng tỉnh Bắc Ninh'
  expect(codeOf(await office.call(client, 'admin.setup', { organisation, ...administrator }))).toBe(
    'answered',
  )
  expect(codeOf(await office.call(client, 'projects.list', {}))).toBe('NOT_SIGNED_IN')
  expect(codeOf(await office.call(client, 'session.signIn', administrator))).toBe('answered')
  expect(codeOf(await office.call(client, 'projects.list', {}))).toBe('answered')
  expect(codeOf(await office.call(client, 'no.such', {}))).toBe('UNKNOWN_CHANNEL')
  expect(codeOf(await office.call(client, 'admin.loadSample', {}))).toBe('answered')
  expect(office.heard.some((event) => event.type === 'changed')).toBe(true)
  await office.call(client, 'session.signOut', {})
  expect(office.heard.at(-1)).toEqual({ type: 'locked' })
})

test('answers come to the call that asked, however many are under way', async () => {
  const office = openOffice(realThread)
  const channels = Array.from({ length: 50 }, (_, number) =>
    number % 2 ? 'session.status' : `no.such.${number}`,
  )
  const answers = await Promise.all(channels.map((channel) => office.call(client, channel, {})))
  expect(answers.map(codeOf)).toEqual(
    channels.map((channel) => (channel === 'session.status' ? 'answered' : 'UNKNOWN_CHANNEL')),
  )
})

test('work in the middle of a transaction can be stopped from outside its thread, and leaves nothing behind', async () => {
  const office = openOffice(realThread)
  const organisation = 'Sở Xây dựng tỉnh Bắc Ninh'
  await office.call(client, 'admin.setup', { organisation, ...administrator })
  await office.call(client, 'session.signIn', administrator)
  const lines = Array.from({ length: 20_000 }, (_, at) => `A-${at};Dự án ${at}`)
  const file = fileWith('dai.csv', ['Mã dự án;Tên dự án', ...lines].join('\n'))
  const stop = new AbortController()
  office.listen((event) => {
    if (event.type === 'progress' && event.step === 'writing') stop.abort()
  })
  expect(codeOf(await office.call(client, 'projects.import', { file }, stop.signal))).toBe('STOPPED')
  expect(await office.call(client, 'projects.list', {})).toMatchObject({ value: { total: 0 } })
  expect(codeOf(await office.call(client, 'projects.import', { file }))).toBe('answered')
})

test.each(['throw', 'exit'])(
  'a thread that dies of %s loses no caller, locks, and is started anew',
  async (death) => {
    const office = openOffice(dyingThread)
    const answers = await Promise.all([office.call(client, 'wait', {}), office.call(client, death, {})])
    expect(answers.map(codeOf)).toEqual(['INTERNAL', 'INTERNAL'])
    expect(office.heard).toEqual([{ type: 'locked' }])
    expect(codeOf(await office.call(client, 'fine', {}))).toBe('answered')
  },
)

test('what is asked after its caller has gone, or after the end, is not begun', async () => {
  const office = openOffice(realThread)
  expect(codeOf(await office.call(client, 'session.status', {}, AbortSignal.abort()))).toBe('STOPPED')
  await office.close()
  expect(codeOf(await office.call(client, 'session.status', {}))).toBe('STOPPED')
  expect(office.heard).toEqual([])
})
