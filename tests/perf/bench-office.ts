import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { valueOf } from '#shared/base/result.ts'
import type { ChannelName, InputOf, OutputOf } from '#shared/contract/contract.ts'
import { createOffice, type Client } from '#electron/office/office.ts'

const client: Client = { id: 'bench', kind: 'commandLine' }
export const administrator = { login: 'quantri', password: 'Mật-khẩu-Dài-1!' }

export interface BenchOffice {
  folder: string
  call<N extends ChannelName>(channel: N, input: InputOf<N>): Promise<OutputOf<N>>
  close(): Promise<void>
}

/** An office with a signed-in administrator on a new data folder, as the bench uses it. */
export async function openBenchOffice(): Promise<BenchOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'ancu-bench-'))
  const office = createOffice({
    dataFolder: join(folder, 'data'),
    resourcesFolder: 'resources',
    version: 'bench',
  })
  const call: BenchOffice['call'] = async (channel, input) =>
    valueOf(await office.call(client, channel, input)) as never
  await call('admin.setup', { organisation: 'Sở Xây dựng tỉnh Bắc Ninh', ...administrator })
  await call('session.signIn', administrator)
  return {
    folder,
    call,
    async close() {
      await office.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
