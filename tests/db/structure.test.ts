import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { registerNames } from '#shared/registers/all.ts'
import { visibleFields } from '#shared/registers/register.ts'
import { queries } from '#electron/db/database.ts'
import { storedRegister } from '#electron/db/register-table.ts'
import { newDatabase } from '#tests/harness/house.ts'

const columnTypes = {
  text: 'TEXT',
  integer: 'INTEGER',
  decimal: 'REAL',
  money: 'INTEGER',
  day: 'TEXT',
  choice: 'TEXT',
  reference: 'TEXT',
  flag: 'INTEGER',
} as const

describe.each(registerNames)('register %s', (name) => {
  test('has exactly the columns of its description', () => {
    const { db } = newDatabase()
    const stored = storedRegister(name)
    const columns = db.all(
      sql<{
        name: string
        type: string
        notnull: number
      }>`SELECT name, type, "notnull" FROM pragma_table_info(${stored.table})`.compile(queries),
    )
    expect(columns.map((column) => column.name).sort()).toEqual(['key', ...stored.columns].sort())
    for (const { column, field } of stored.fields) {
      const found = columns.find((candidate) => candidate.name === column)
      expect(found, column).toMatchObject({ type: columnTypes[field.type], notnull: field.required ? 1 : 0 })
    }
  })

  test('allows every choice of its description and no other', () => {
    const { db } = newDatabase()
    const stored = storedRegister(name)
    const [table] = db.all(
      sql<{ sql: string }>`SELECT sql FROM sqlite_schema WHERE name = ${stored.table}`.compile(queries),
    )
    for (const { column, field } of stored.fields) {
      if (field.type !== 'choice') continue
      const check = new RegExp(`CHECK \\(("?\\b${column}\\b[^)]*)\\)`).exec(table?.sql ?? '')?.[1] ?? ''
      const allowed = [...check.matchAll(/= '([\w-]+)'|[(,] ?'([\w-]+)'/g)].map(
        (match) => match[1] ?? match[2],
      )
      expect(allowed, column).toEqual(field.options.map((option) => option.value))
    }
  })

  test('is described completely: every visible field stands in one group', () => {
    const { register } = storedRegister(name)
    const grouped = register.groups.flatMap((group) => group.fields)
    expect([...grouped].sort()).toEqual(
      visibleFields(register)
        .map(([key]) => key)
        .sort(),
    )
    for (const key of [register.title, register.sortedBy, ...register.identifiedBy])
      expect(register.fields).toHaveProperty(key)
  })
})
