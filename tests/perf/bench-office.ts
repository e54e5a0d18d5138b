import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { valueOf } from '#shared/base/result.ts'
import type { ChannelName, InputOf, OutputOf } from '#shared/contract/contract.ts'
import { filesOf } from '#electron/db/data-folder.ts'
import { openConnection, type WritableDb } from '#electron/db/database.ts'
import { readKeyRing, unlock } from '#electron/db/key-ring.ts'
import { createOffice, type Client } from '#electron/office/office.ts'

const client: Client = { id: 'bench', kind: 'commandLine' }
export const administrator = { login: 'quantri', password: 'Mật-khẩu-Dài-1!' }

export interface BenchOffice {
  folder: string
  call<N extends ChannelName>(channel: N, input: InputOf<N>): Promise<OutputOf<N>>
  /** Writes rows past the ledger, where there are so many that only reading them is to be measured. */
  fill(write: (db: WritableDb) => void): Promise<void>
  close(): Promise<void>
}

/** An office with a signed-in administrator on a new data folder, as the bench uses it. */
export async function openBenchOffice(): Promise<BenchOffice> {
  const folder = mkdtempSync(join(tmpdir(), 'ancu-bench-'))
  const office = createOffice({
    dataFolder: join(folder, 'data'),
    resourcesFolder: 'resources',
    version: 'bench',
    // No measure is about signing in, and each import needs an office of its own.
    scryptCost: 1024,
  })
  const call: BenchOffice['call'] = async (channel, input) =>
    valueOf(await office.call(client, channel, input)) as never
  await call('admin.setup', { organisation: 'Sở Xây dựng tỉnh Bắc Ninh', ...administrator })
  await call('session.signIn', administrator)
  return {
    folder,
    call,
    async fill(write) {
      const { ring, database } = filesOf(join(folder, 'data'))
      const { login, password } = administrator
      const unlocked = await unlock(readKeyRing(ring).ring, login, password)
      if (!unlocked) throw new Error('the administrator of the bench is locked out')
      const db = openConnection(database, unlocked.dataKey)
      db.bulkTransaction(() => write(db))
      db.checkpoint()
      db.close()
    },
    async close() {
      await office.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
