import { describe, expect, test } from 'vitest'
import { roleCovers, roles } from '#shared/base/roles.ts'
import { contract, type ChannelName } from '#shared/contract/contract.ts'
import { openOffice } from '#tests/harness/office.ts'

const channels = Object.entries(contract) as [ChannelName, (typeof contract)[ChannelName]][]

/** An input that passes the schema, so that the role is what is asked. */
const inputs: Partial<Record<ChannelName, unknown>> = {
  'session.changePassword': { oldPassword: 'x', newPassword: 'y' },
  'admin.backup': { file: '/nowhere/x' },
  'admin.addPerson': { login: 'a', name: 'a', role: 'viewer', password: 'x' },
  'admin.updatePerson': { id: 'x', revision: 'y' },
  'admin.resetPassword': { id: 'x', password: 'y' },
  'admin.setLockMinutes': { minutes: 5 },
  'attachments.list': { register: 'projects', record: 'x' },
  'attachments.add': { register: 'projects', record: 'x', files: ['/nowhere/x.pdf'] },
  'attachments.addContents': {
    register: 'projects',
    record: 'x',
    contents: [{ name: 'x.pdf', base64: '' }],
  },
  'attachments.update': { id: 'x', revision: 'y', name: 'z' },
  'attachments.restore': { ids: ['x'] },
  'attachments.read': { id: 'x', piece: 0 },
  'attachments.save': { id: 'x', file: '/nowhere/x.pdf' },
  'ledger.history': { register: 'projects', id: 'x' },
  'reports.render': {
    kind: 'project-progress',
    letterhead: 'state',
    asOf: '2026-11-30',
    format: 'pdf',
    file: '/nowhere/x.pdf',
  },
  'views.list': { register: 'projects' },
  'views.forget': { register: 'projects', name: 'x' },
  'views.keep': {
    register: 'projects',
    name: 'x',
    state: { search: '', conditions: { byField: {}, labels: {} }, sort: [], columns: [] },
  },
  'reports.explain': { kind: 'project-progress', asOf: '2026-11-30' },
  'reports.printed': { sha256: 'a'.repeat(64) },
  'reports.piece': { sha256: 'a'.repeat(64), piece: 0 },
  'reports.find': { code: 'abcdef' },
  'procedures.analysis': { from: '2026-01-01', to: '2026-09-30' },
  'procedures.simulate': {
    from: '2026-01-01',
    to: '2026-09-30',
    cuts: [{ procedure: 'P03', days: -7 }],
  },
  'documents.create': { kind: 'project-progress', letterhead: 'state', asOf: '2026-11-30' },
  'documents.open': { id: 'x' },
  'documents.update': { id: 'x', revision: 'y', values: {} },
  'documents.saveWording': { id: 'x', revision: 'y', passages: {} },
  'documents.takeNumber': { id: 'x', revision: 'y' },
  'documents.check': { id: 'x', revision: 'y' },
  'documents.reopen': { id: 'x', revision: 'y', reason: 'thử' },
  'documents.release': { id: 'x', revision: 'y' },
  'documents.correct': { id: 'x' },
  'documents.preview': { id: 'x' },
  'documents.render': { id: 'x', format: 'pdf', file: '/nowhere/x.pdf' },
  'documents.explain': { id: 'x' },
  'reports.preview': { kind: 'project-progress', letterhead: 'state', asOf: '2026-11-30' },
  'procedures.dueDate': { from: '2026-11-10', days: 5, unit: 'workingDay' },
  'procedures.newVersion': { id: 'x', revision: 'y', validFrom: '2027-01-01' },
  'procedures.complianceCost': { id: 'x' },
  'dossiers.explain': { id: 'x' },
  'dossiers.recomputeDeadlines': { reason: 'thử' },
}

function inputOf(name: ChannelName): unknown {
  const act = name.split('.')[1] ?? ''
  const standard: Record<string, unknown> = {
    get: { id: 'x' },
    create: { values: {} },
    update: { id: 'x', revision: 'y', values: {} },
    updateMany: { rows: [] },
    remove: { ids: ['x'], reason: 'thử' },
    template: { file: '/nowhere/x.xlsx' },
    import: { file: '/nowhere/x.xlsx' },
    openImport: { file: '/nowhere/x.xlsx' },
    planImport: { draft: 'x', mapping: {} },
    plannedRows: { draft: 'x', show: 'all', offset: 0, limit: 1 },
    importPlanned: { draft: 'x' },
    saveRejected: { draft: 'x', file: '/nowhere/x.xlsx' },
    dropImport: { draft: 'x' },
    export: { file: '/nowhere/x.xlsx', format: 'xlsx' },
  }
  return inputs[name] ?? standard[act] ?? {}
}

const refusals = /FORBIDDEN|NOT_SIGNED_IN|INVALID_INPUT|INTERNAL/

describe('every channel asks for its role', () => {
  test('nobody who is not signed in is let in', async () => {
    const { answer } = await openOffice()
    const stranger = { id: 'stranger', kind: 'window' } as const
    for (const [name, channel] of channels) {
      if (channel.role === 'anyone') continue
      expect(await answer(stranger, name, inputOf(name)), name).toMatchObject({
        ok: false,
        error: { code: 'NOT_SIGNED_IN' },
      })
    }
  })

  test.each(roles)('a %s may do what the role covers and nothing else', async (role) => {
    const { answer, signInAs } = await openOffice()
    const client = await signInAs(role)
    for (const [name, channel] of channels) {
      if (channel.role === 'anyone') continue
      const found = await answer(client, name, inputOf(name))
      const code = found.ok ? 'ok' : found.error.code
      const isRight = roleCovers(role, channel.role) ? !refusals.test(code) : code === 'FORBIDDEN'
      expect(isRight, `${name} answered ${code}`).toBe(true)
    }
  })
})

test('an input that does not fit its schema is refused with the field and a Vietnamese sentence', async () => {
  const { answer, signInAs } = await openOffice()
  const client = await signInAs('editor')
  const code = async (channel: string, input: unknown): Promise<unknown> => {
    const found = await answer(client, channel, input)
    return found.ok ? 'ok' : [found.error.code, found.error.message]
  }
  expect(await code('projects.list', { limit: 2001 })).toEqual([
    'INVALID_INPUT',
    expect.stringContaining('limit'),
  ])
  expect(await code('projects.list', { unknown: 1 })).toEqual(['INVALID_INPUT', expect.any(String)])
  expect(await code('projects.create', { values: { __proto__: null, nothing: 1 } })).toEqual([
    'INVALID_INPUT',
    expect.any(String),
  ])
  expect(await code('projects.create', { values: { code: 'A', name: 'B', flatsTotal: 1.5 } })).toEqual([
    'INVALID_INPUT',
    expect.stringContaining('flatsTotal'),
  ])
  expect(await code('nothing.at.all', {})).toEqual([
    'UNKNOWN_CHANNEL',
    expect.stringContaining('nothing.at.all'),
  ])
  expect(await code('toString', {})).toEqual(['UNKNOWN_CHANNEL', expect.any(String)])
})
