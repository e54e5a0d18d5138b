import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { valueOf, type Result } from '#shared/base/result.ts'
import type { ChannelName, InputOf, OutputOf } from '#shared/contract/contract.ts'
import type { Role } from '#shared/base/roles.ts'
import type { OfficeEvent } from '#shared/contract/events.ts'
import { createOffice, type Client, type OfficeHere } from '#electron/office/office.ts'
import { newClock, newFolder } from './house.ts'

export const administrator = { login: 'quantri', password: 'Mật-khẩu-Dài-1!' }

/** Cheap enough for tests; the format and the code are the same at any cost. */
const scryptCost = 1024

export interface TestOffice {
  office: OfficeHere
  folder: string
  clock: ReturnType<typeof newClock>
  events: OfficeEvent[]
  /** The value of a call by the administrator; a failed one throws its refusal. */
  call: <N extends ChannelName>(channel: N, input: InputOf<N>) => Promise<OutputOf<N>>
  /** The answer of a call by somebody. */
  answer: (client: Client, channel: string, input?: unknown) => Promise<Result<unknown>>
  /** A client who is signed in with a role. */
  signInAs: (role: Role) => Promise<Client>
}

/** The password of whom {@link TestOffice.signInAs} adds. */
export function passwordOf(role: Role): string {
  return `Cửa-thứ-${role.length}-mở-ra!`
}

const administratorsClient: Client = { id: 'test', kind: 'commandLine' }

/** A real office on a folder of its own. */
export function newOffice(folder = join(newFolder(), 'data')): Omit<TestOffice, 'call' | 'signInAs'> {
  const clock = newClock()
  const office = createOffice({
    dataFolder: folder,
    resourcesFolder: 'resources',
    version: '0.0.0-test',
    clock,
    scryptCost,
  })
  onTestFinished(() => office.close())
  const events: OfficeEvent[] = []
  office.listen((event) => events.push(event))
  return {
    office,
    folder,
    clock,
    events,
    answer: (client, channel, input = {}) => office.call(client, channel, input),
  }
}

/** An office that is set up, with its administrator signed in. */
export async function openOffice(): Promise<TestOffice> {
  const made = newOffice()
  const call = async <N extends ChannelName>(channel: N, input: InputOf<N>): Promise<OutputOf<N>> =>
    valueOf(await made.office.call(administratorsClient, channel, input)) as OutputOf<N>
  await call('admin.setup', { organisation: 'Sở Xây dựng tỉnh Bắc Ninh', ...administrator })
  await call('session.signIn', administrator)
  return {
    ...made,
    call,
    async signInAs(role) {
      const client: Client = { id: `test-${role}`, kind: 'commandLine' }
      const password = passwordOf(role)
      await call('admin.addPerson', { login: role, name: `Người thử ${role}`, role, password })
      valueOf(await made.office.call(client, 'session.signIn', { login: role, password }))
      return client
    },
  }
}
