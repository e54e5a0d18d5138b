import { queries, type ReadableDb, type WritableDb } from '#electron/db/database.ts'

/** What the office knows of itself: machine-made or set by an administrator, not a register. */
export interface Settings {
  /** The id that this data folder signs its commits with. */
  station: string
  stationName: string
  organisation: string
  sample: boolean
  lockAfterMinutes: number
}

const usualLockMinutes = 15

/** Asked after every write: built once. */
const everySetting = queries.selectFrom('setting').selectAll().compile()

export function readSettings(db: ReadableDb): Settings {
  const values = new Map(db.all(everySetting).map((row) => [row.name, row.value]))
  return {
    station: values.get('station') ?? '',
    stationName: values.get('stationName') ?? '',
    organisation: values.get('organisation') ?? '',
    sample: values.get('sample') === 'true',
    lockAfterMinutes: Number(values.get('lockAfterMinutes') ?? usualLockMinutes),
  }
}

export function writeSettings(db: WritableDb, settings: Partial<Settings>): void {
  db.transaction(() => {
    for (const [name, value] of Object.entries(settings)) {
      db.run(
        queries
          .insertInto('setting')
          .values({ name, value: String(value) })
          .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: String(value) })),
      )
    }
  })
}
