import { openConnection } from '#electron/db/database.ts'
import { openLedger } from '#electron/ledger/ledger.ts'
import { systemClock } from '#electron/platform/clock.ts'
import { listCommits } from '#electron/ledger/history.ts'
import { inventProject } from '#tests/perf/invented-projects.ts'

const [file = '', key = ''] = process.argv.slice(2)
const db = openConnection(file, Buffer.from(key, 'hex'))
const ledger = openLedger(db, { person: { id: 'p', name: 'Người thử' }, station: 's', clock: systemClock })
const start = listCommits(db, 1)[0]?.number ?? 0
for (let at = start; ; at += 1) {
  const changes = Array.from({ length: 1 + (at % 40) }, (_, of) => ({
    kind: 'create' as const,
    register: 'projects' as const,
    values: { ...inventProject(at * 100 + of), code: `C-${at}-${of}` },
  }))
  ledger.commit({ act: 'projects.import', changes })
  process.stdout.write(`${at + 1}\n`)
  if (at % 7 === 6) db.checkpoint()
}
