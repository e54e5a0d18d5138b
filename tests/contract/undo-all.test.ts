import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Result } from '#shared/base/result.ts'
import { registerOf, type RegisterName } from '#shared/registers/all.ts'
import type { Field } from '#shared/registers/register.ts'
import { newFile } from '#tests/harness/files.ts'
import { openOffice, type TestOffice } from '#tests/harness/office.ts'

/** How many acts must have been accepted before everything is taken back. */
const actsInAll = 200

/** Registers that are written in any order; parts and obstacles hang on projects. */
const written = [
  'projects',
  'obstacles',
  'projectStages',
  'projectCapital',
  'projectCompletions',
  'landInspections',
  'localities',
  'letterheads',
] as const satisfies RegisterName[]
type Written = (typeof written)[number]

/** Stands for a record of another register: which one is known only when the act is done. */
interface Pointer {
  at: number
}
type Value = string | number | boolean | null | Pointer
type Values = Record<string, Value>

type Act =
  | { kind: 'create'; register: Written; values: Values }
  | { kind: 'update'; register: Written; which: number; values: Values }
  | { kind: 'updateMany'; register: Written; which: number[]; values: Values; added: Values }
  | { kind: 'remove'; register: Written; which: number[] }
  | { kind: 'import'; rows: { code: number; name: string; developer: string; obstacle: string }[] }
  | { kind: 'undo' }
  | { kind: 'redo' }

const words = fc
  .array(fc.constantFrom('Đức', 'Thắng', 'hoà', 'Ninh', 'Xá', 'ước', 'giữa', 'Nguyễn', 'KĐT', '12', 'a-b'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((some) => some.join(' '))
const anyText = fc.oneof(
  { weight: 3, arbitrary: words },
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
)
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

function valueOf(field: Field): fc.Arbitrary<Value> {
  switch (field.type) {
    case 'text':
      return anyText.map((text) => text.slice(0, field.maxLength))
    case 'integer':
      return fc.integer({ min: field.min, max: Math.min(field.max, field.min + 400) })
    case 'decimal':
      return fc.nat(400).map((hundredths) => field.min + hundredths / 100)
    case 'money':
      return fc.nat(900).map((billions) => billions * 1_000_000_000)
    case 'day':
      return day
    case 'choice':
      return fc.constantFrom(...field.options.map(({ value }) => value))
    case 'reference':
      return fc.nat(40).map((at) => ({ at }))
    case 'flag':
      return fc.boolean()
  }
}

/** All required fields and some others; in an update only some. */
function valuesOf(register: Written, kind: 'new' | 'some'): fc.Arbitrary<Values> {
  const entries = Object.entries(registerOf(register).fields)
  const always = kind === 'new' ? entries.filter(([, field]) => field.required) : []
  const others = entries.filter(([key, field]) => !field.required && !isKeptBeside(register, key))
  const record = (some: [string, Field][]): fc.Arbitrary<Values> =>
    fc.record(
      Object.fromEntries(
        some.map(([key, field]) => [key, field.required ? valueOf(field) : fc.option(valueOf(field))]),
      ),
    )
  const chosen = kind === 'new' ? others : entries.filter(([key]) => !isKeptBeside(register, key))
  return fc
    .subarray(chosen, { minLength: 1, maxLength: Math.min(4, chosen.length) })
    .chain((some) => record([...always, ...some]))
}

/** A precision belongs to the day beside it. */
function isKeptBeside(register: Written, key: string): boolean {
  return Object.values(registerOf(register).fields).some(
    (field) => field.type === 'day' && field.precisionIn === key,
  )
}

/** Projects are written most, as in life. */
const anyRegister = fc.oneof(
  { weight: 2, arbitrary: fc.constant('projects' as const) },
  { weight: 3, arbitrary: fc.constantFrom(...written) },
)

const act: fc.Arbitrary<Act> = anyRegister.chain((register) =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('create' as const),
        register: fc.constant(register),
        values: valuesOf(register, 'new'),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('update' as const),
        register: fc.constant(register),
        which: fc.nat(1000),
        values: valuesOf(register, 'some'),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('updateMany' as const),
        register: fc.constant(register),
        which: fc.uniqueArray(fc.nat(1000), { minLength: 1, maxLength: 6 }),
        values: valuesOf(register, 'some'),
        added: valuesOf(register, 'new'),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('remove' as const),
        register: fc.constant(register),
        which: fc.uniqueArray(fc.nat(1000), { minLength: 1, maxLength: 3 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('import' as const),
        rows: fc.uniqueArray(
          fc.record({
            code: fc.nat(30),
            name: words,
            developer: words,
            obstacle: fc.oneof(fc.constant(''), words),
          }),
          { selector: ({ code }) => code, minLength: 1, maxLength: 8 },
        ),
      }),
    },
    { weight: 3, arbitrary: fc.constant({ kind: 'undo' } as const) },
    { weight: 2, arbitrary: fc.constant({ kind: 'redo' } as const) },
  ),
)

interface Row {
  id: string
  revision: string
}

/** An office, and the commits of this test: those that stand, and those taken back that can be done again. */
class Hands {
  readonly standing: string[] = []
  private readonly undone: { commit: string; undoing: string }[] = []
  private readonly house: TestOffice

  constructor(house: TestOffice) {
    this.house = house
  }

  private ask(channel: string, input: unknown): Promise<Result<unknown>> {
    return this.house.answer({ id: 'test', kind: 'commandLine' }, channel, input)
  }

  async rows(register: Written): Promise<Row[]> {
    return (await this.house.call(`${register}.list`, { limit: 2000 })).rows
  }

  /** Does an act; true where it made a commit. What the office refuses changes nothing. */
  async perform(given: Act): Promise<boolean> {
    if (given.kind === 'undo') return this.undo()
    if (given.kind === 'redo') return this.redo()
    const [channel, input] = await this.callFor(given)
    const answer = await this.ask(channel, input)
    if (!answer.ok) return false
    const { commit } = answer.value as { commit?: string | null }
    if (!commit) return false
    this.standing.push(commit)
    this.undone.length = 0
    return true
  }

  private async callFor(given: Exclude<Act, { kind: 'undo' | 'redo' }>): Promise<[string, unknown]> {
    if (given.kind === 'import') return ['projects.import', { file: csvOf(given.rows) }]
    const { register } = given
    const rows = await this.rows(register)
    const pick = (which: number[]): Row[] => {
      const picked = which.flatMap((at) => rows[at % Math.max(1, rows.length)] ?? [])
      return [...new Map(picked.map((row) => [row.id, row])).values()]
    }
    switch (given.kind) {
      case 'create':
        return [`${register}.create`, { values: await this.resolve(register, given.values) }]
      case 'update': {
        const [row] = pick([given.which])
        return [
          `${register}.update`,
          { id: row?.id, revision: row?.revision, values: await this.resolve(register, given.values) },
        ]
      }
      case 'updateMany': {
        const values = await this.resolve(register, given.values)
        const added = [await this.resolve(register, given.added)]
        return [
          `${register}.updateMany`,
          { rows: pick(given.which).map(({ id, revision }) => ({ id, revision, values })), added },
        ]
      }
      case 'remove':
        return [`${register}.remove`, { ids: pick(given.which).map(({ id }) => id), reason: 'nhập nhầm' }]
    }
  }

  /** Puts the id of a record that is there into each reference; days say that they are days. */
  private async resolve(register: Written, values: Values): Promise<Record<string, unknown>> {
    const resolved: Record<string, unknown> = {}
    for (const [key, value] of Object.entries(values)) {
      const field = registerOf(register).fields[key]
      if (field?.type === 'reference' && value !== null && typeof value === 'object') {
        const targets = await this.rows(field.register as Written)
        resolved[key] = targets[value.at % Math.max(1, targets.length)]?.id ?? null
      } else resolved[key] = value
      if (field?.type === 'day' && field.precisionIn)
        resolved[field.precisionIn] = value === null ? null : 'day'
    }
    return resolved
  }

  async undo(): Promise<boolean> {
    const last = this.standing.at(-1)
    if (last === undefined) return false
    const { commit, undone } = await this.house.call('ledger.undo', {})
    this.standing.pop()
    this.undone.push({ commit: undone, undoing: commit })
    return true
  }

  /** To do again is to take the taking back back. */
  private async redo(): Promise<boolean> {
    const last = this.undone.pop()
    if (!last) return false
    await this.house.call('ledger.undo', { commit: last.undoing })
    this.standing.push(last.commit)
    return true
  }
}

function csvOf(rows: { code: number; name: string; developer: string; obstacle: string }[]): string {
  const lines = rows.map(
    ({ code, name, developer, obstacle }) => `N-${code};${name};${developer};${obstacle}`,
  )
  return newFile(
    'du-an.csv',
    `\ufeffMã dự án;Tên dự án;Chủ đầu tư;Khó khăn, vướng mắc\r\n${lines.join('\r\n')}\r\n`,
  )
}

const searches = ['duc', 'thang ninh', 'hoa', 'n-1', 'kdt', 'xa uoc giua', '12']

/**
 * All that can be read of the registers: each row without its revision, what is found, and the order that each field
 * gives. A record that was removed and brought back stands behind its equals; which of several equals comes first is
 * therefore not asked.
 */
async function stateOf(house: TestOffice): Promise<Record<string, unknown>> {
  const state: Record<string, unknown> = {}
  for (const register of written) {
    const list = async (query: object) => await house.call(`${register}.list`, { ...query, limit: 2000 })
    const { rows } = await list({})
    state[register] = rows.map((row) => JSON.stringify({ ...row, revision: '' })).sort()
    for (const search of searches) {
      state[`${register}: ${search}`] = (await list({ search })).rows.map(({ id }) => id).sort()
    }
    for (const field of Object.keys(registerOf(register).fields)) {
      const sorted = await list({ sort: [{ field, direction: 'desc' }] })
      state[`${register} by ${field}`] = sorted.rows.map((row: Record<string, unknown>) => {
        const value = row[field]
        return sorted.labels[String(value)] ?? value
      })
    }
  }
  return state
}

describe('acts of one person across the registers', () => {
  test('two hundred of any kind, taken back one by one, give back what was there', async () => {
    const tally = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(act), async (acts) => {
        const house = await openOffice()
        await house.call('admin.loadSample', {})
        const hands = new Hands(house)
        const before = await stateOf(house)
        let accepted = 0
        for (const given of acts) {
          if (await hands.perform(given)) {
            accepted += 1
            tally.set(given.kind, (tally.get(given.kind) ?? 0) + 1)
          }
          if (accepted === actsInAll) break
        }
        expect(await stateOf(house)).not.toEqual(before)
        while (hands.standing.length > 0) await hands.undo()
        expect(await stateOf(house)).toEqual(before)
        expect(await house.call('ledger.verify', {})).toMatchObject({ ok: true })
      }),
      { numRuns: 3 },
    )
    // Every kind of act took part.
    expect([...tally.keys()].sort()).toEqual([
      'create',
      'import',
      'redo',
      'remove',
      'undo',
      'update',
      'updateMany',
    ])
  })

  test('text is stored composed and of whole characters, so that it can be taken back', async () => {
    const house = await openOffice()
    const name = 'Du\u031b\u0323 a\u0301n \ud83d'
    const { id } = await house.call('projects.create', { values: { code: 'A-1', name } })
    expect(await house.call('projects.get', { id })).toMatchObject({ name: 'Dự án \ufffd' })
    expect(await house.call('ledger.verify', {})).toMatchObject({ ok: true })
    await house.call('ledger.undo', {})
    expect((await house.call('projects.list', {})).total).toBe(0)
  })
})
