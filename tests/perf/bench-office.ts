import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { valueOf } from '#shared/base/result.ts'
import type { ChannelName, InputOf, OutputOf } from '#shared/contract/contract.ts'
import { createOffice, type Client } from '#electron/office/office.ts'
import type { ChangeDraft } from '#electron/ledger/ledger.ts'
import { openLedger } from '#electron/ledger/ledger.ts'
import { openConnection } from '#electron/db/database.ts'
import { openKeyRing } from '#electron/db/key-ring.ts'

const client: Client = { id: 'bench', kind: 'commandLine' }
const login = 'quantri'
const password = 'Mật-khẩu-Dài-1!'

/** An office with a signed-in administrator on a new data folder, as the bench uses it. */
export async function openBenchOffice() {
  const folder = mkdtempSync(join(tmpdir(), 'ancu-bench-'))
  const office = createOffice({ dataFolder: folder, resourcesFolder: 'resources', version: 'bench' })
  const call = async <N extends ChannelName>(channel: N, input: InputOf<N>): Promise<OutputOf<N>> =>
    valueOf(await office.call(client, channel, input)) as OutputOf<N>
  await call('admin.setup', { organisation: 'Sở Xây dựng tỉnh Bắc Ninh', login, password })
  await call('session.signIn', { login, password })
  return {
    folder,
    call,
    async close(): Promise<void> {
      await office.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
