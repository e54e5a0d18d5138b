import { z } from 'zod'
import type { RegisterName } from '#shared/registers/all.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import { queries, type ReadableDb, type WritableDb } from '#electron/db/database.ts'
import type { HeadingColumn } from '#electron/sheets/headings.ts'

/**
 * What people corrected in the mapping of a kind of file: a register and the folded headings of its sheet, in whatever
 * order. Machine-made, so it stands with the office's settings and not in the ledger; the oldest kinds are forgotten.
 */
const memory = z.array(
  z.object({
    register: z.string(),
    /** By folded heading; columns with the same heading are told apart by their order. */
    fields: z.record(z.string(), z.string().nullable()),
  }),
)
type Memory = z.infer<typeof memory>

const settingName = 'importMappings'
const mostKinds = 60

type Columns = readonly Pick<HeadingColumn, 'letter' | 'heading' | 'field'>[]

/** The fields by column letter that were chosen for a file of this kind; null where none were corrected. */
export function recallMapping(
  db: ReadableDb,
  register: RegisterName,
  columns: Columns,
): Record<string, string | null> | null {
  const names = namesOf(columns)
  const known = readMemory(db).find((kind) => isKind(kind, register, names))
  if (!known) return null
  return Object.fromEntries(columns.map(({ letter }, at) => [letter, known.fields[names[at] ?? ''] ?? null]))
}

/** Keeps the fields of these columns for the next file of the kind; null forgets what was kept. */
export function rememberMapping(
  db: WritableDb,
  register: RegisterName,
  { columns, mapping }: { columns: Columns; mapping: Readonly<Record<string, string | null>> | null },
): void {
  const names = namesOf(columns)
  const before = readMemory(db)
  const others = before.filter((kind) => !isKind(kind, register, names))
  if (mapping === null && others.length === before.length) return
  const fields = columns.map(({ letter }, at) => [names[at] ?? '', mapping?.[letter] ?? null] as const)
  const kinds = mapping === null ? others : [{ register, fields: Object.fromEntries(fields) }, ...others]
  const value = JSON.stringify(kinds.slice(0, mostKinds))
  db.run(
    queries
      .insertInto('setting')
      .values({ name: settingName, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value })),
  )
}

/** "ghi chu", and "ghi chu 2" for the second column of that heading. */
function namesOf(columns: Columns): string[] {
  const counted = new Map<string, number>()
  return columns.map(({ heading }) => {
    const name = fold(heading)
    const count = (counted.get(name) ?? 0) + 1
    counted.set(name, count)
    return count === 1 ? name : `${name} ${count}`
  })
}

function isKind(kind: Memory[number], register: RegisterName, names: readonly string[]): boolean {
  return (
    kind.register === register &&
    Object.keys(kind.fields).length === new Set(names).size &&
    names.every((name) => Object.hasOwn(kind.fields, name))
  )
}

const readSetting = queries.selectFrom('setting').select('value').where('name', '=', settingName).compile()

function readMemory(db: ReadableDb): Memory {
  const value = db.first(readSetting)?.value
  return value === undefined ? [] : memory.parse(JSON.parse(value))
}
