import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { ListQuery } from '#shared/contract/records.ts'
import type { AnyRecord } from '#shared/registers/register.ts'
import { fold } from '#shared/vietnamese/fold.ts'
import { searchWords } from '#shared/vietnamese/search.ts'
import { Refusal } from '#shared/base/result.ts'
import { queries } from '#electron/db/database.ts'
import { listRecords, readRecords, type Row } from '#electron/features/registers/list.ts'
import { newDatabase } from '#tests/harness/house.ts'
import { inventProject } from '#tests/perf/invented-projects.ts'

function databaseWith(records: readonly Partial<AnyRecord>[]): ReturnType<typeof newDatabase> {
  const house = newDatabase()
  house.ledger.commit({
    act: 'projects.import',
    changes: records.map((values) => ({ kind: 'create', register: 'projects', values })),
  })
  return house
}

const invented = (count: number): Partial<AnyRecord>[] =>
  Array.from({ length: count }, (_, at) => ({ ...inventProject(at) }))
const names = (rows: readonly Row[]): unknown[] => rows.map((row) => row['name'])

describe('search', () => {
  const house = (): ReturnType<typeof newDatabase> =>
    databaseWith([
      {
        code: 'NOXH-07519-002',
        name: 'Nhà ở xã hội Đức Thắng',
        developer: 'Công ty Sông Thương',
        localityAsWritten: 'Xã Phúc Hoà',
      },
      { code: 'NOXH-09445-001', name: 'Nhà ở xã hội Hòa Bình', developer: 'Ban Giải phóng mặt bằng' },
      { code: 'NOXH-1', name: 'Khu "lạ" 100%_*' },
    ])
  test.each([
    ['duc thang', ['Nhà ở xã hội Đức Thắng']],
    ['ĐỨC THẮNG', ['Nhà ở xã hội Đức Thắng']],
    ['Đức', ['Nhà ở xã hội Đức Thắng']],
    ['hòa', ['Nhà ở xã hội Đức Thắng', 'Nhà ở xã hội Hòa Bình']],
    ['hoà', ['Nhà ở xã hội Đức Thắng', 'Nhà ở xã hội Hòa Bình']],
    ['07519-002', ['Nhà ở xã hội Đức Thắng']],
    ['thang song', ['Nhà ở xã hội Đức Thắng']],
    ['mat bang', ['Nhà ở xã hội Hòa Bình']],
    ['noxh', ['Khu "lạ" 100%_*', 'Nhà ở xã hội Đức Thắng', 'Nhà ở xã hội Hòa Bình']],
    ['"la" 100%', ['Khu "lạ" 100%_*']],
    ['không có gì như vậy', []],
    ['"', []],
    ['* OR a', []],
    ['', ['Khu "lạ" 100%_*', 'Nhà ở xã hội Đức Thắng', 'Nhà ở xã hội Hòa Bình']],
  ])('%s', (search, found) => {
    const { db } = house()
    const { rows, total } = listRecords(db, 'projects', {
      search,
      sort: [{ field: 'name', direction: 'asc' }],
    })
    expect(names(rows)).toEqual(found)
    expect(total).toBe(found.length)
  })
})

describe('filter', () => {
  const records = [
    { code: '1', name: 'a', flatsTotal: 10, stage: 'approved', startedOn: '2025-01-01' },
    { code: '2', name: 'b', flatsTotal: 20, stage: 'completed', startedOn: '2026-01-01' },
    { code: '3', name: 'Đất c', flatsTotal: null, stage: null, startedOn: null },
  ]
  const cases: [NonNullable<ListQuery['filter']>[number], string[]][] = [
    [{ field: 'flatsTotal', op: 'eq', value: 10 }, ['1']],
    [{ field: 'flatsTotal', op: 'ne', value: 10 }, ['2', '3']],
    [{ field: 'flatsTotal', op: 'gt', value: 10 }, ['2']],
    [{ field: 'flatsTotal', op: 'between', value: [10, 15] }, ['1']],
    [{ field: 'startedOn', op: 'le', value: '2025-12-31' }, ['1']],
    [{ field: 'stage', op: 'in', value: ['approved', 'completed'] }, ['1', '2']],
    [{ field: 'stage', op: 'empty' }, ['3']],
    [{ field: 'stage', op: 'empty', value: false }, ['1', '2']],
    [{ field: 'name', op: 'contains', value: 'dat' }, ['3']],
    [{ field: 'note', op: 'contains', value: 'x' }, []],
  ]
  test.each(cases)('%j', (filter, codes) => {
    const { rows, total } = listRecords(databaseWith(records).db, 'projects', { filter: [filter] })
    expect(rows.map((row) => row['code'])).toEqual(codes)
    expect(total).toBe(codes.length)
  })

  test('that makes no sense is refused with a sentence', () => {
    const { db } = databaseWith(records)
    const refused = (filter: NonNullable<ListQuery['filter']>[number]): unknown => {
      try {
        return listRecords(db, 'projects', { filter: [filter] })
      } catch (error) {
        return error instanceof Refusal ? error.code : error
      }
    }
    expect(refused({ field: 'nothing', op: 'eq', value: 1 })).toBe('INVALID_INPUT')
    expect(refused({ field: 'flatsTotal', op: 'between', value: [1] })).toBe('INVALID_INPUT')
    expect(refused({ field: 'flatsTotal', op: 'in', value: 1 })).toBe('INVALID_INPUT')
  })
})

describe('order', () => {
  test('is the Vietnamese alphabet, with empty values last in both directions', () => {
    const { db } = databaseWith(
      ['Ổn', 'Đức', null, 'Ánh', 'Yến', 'Dung', 'an'].map((developer, at) => ({
        code: String(at),
        name: 'x',
        developer,
      })),
    )
    const order = (direction: 'asc' | 'desc'): unknown[] =>
      listRecords(db, 'projects', { sort: [{ field: 'developer', direction }] }).rows.map(
        (row) => row['developer'],
      )
    expect(order('asc')).toEqual(['an', 'Ánh', 'Dung', 'Đức', 'Ổn', 'Yến', null])
    expect(order('desc')).toEqual(['Yến', 'Ổn', 'Đức', 'Dung', 'Ánh', 'an', null])
  })
})

const query = fc.record({
  search: fc.constantFrom(undefined, '', 'duc thang', 'nha', 'hoa b', 'noxh 07', 'zz'),
  filter: fc.constantFrom<ListQuery['filter']>(
    undefined,
    [{ field: 'stage', op: 'eq', value: 'completed' }],
    [{ field: 'flatsTotal', op: 'between', value: [100, 900] }],
    [{ field: 'startedOn', op: 'empty' }],
    [{ field: 'name', op: 'contains', value: 'Đức Thắng 1' }],
  ),
  field: fc.constantFrom('code', 'name', 'developer', 'startedOn', 'landAreaHa', 'totalInvestment', 'stage'),
  direction: fc.constantFrom<'asc' | 'desc'>('asc', 'desc'),
  limit: fc.integer({ min: 1, max: 60 }),
})

describe('pages', () => {
  test('one after the other, by offset and by record, are the whole list, each record once', () => {
    const { db } = databaseWith(invented(300))
    const all = [...readRecords(db, 'projects', {})].flat()
    fc.assert(
      fc.property(query, ({ field, direction, limit, ...rest }) => {
        const wanted = { ...rest, sort: [{ field, direction }] }
        const byOffset: Row[] = []
        for (let offset = 0; ; offset += limit) {
          const { rows, total } = listRecords(db, 'projects', { ...wanted, offset, limit })
          byOffset.push(...rows)
          if (rows.length < limit) {
            expect(byOffset).toHaveLength(total)
            break
          }
        }
        const byRecord: Row[] = []
        for (let after: string | undefined; ;) {
          const { rows } = listRecords(db, 'projects', {
            ...wanted,
            limit,
            ...(after === undefined ? {} : { after }),
          })
          byRecord.push(...rows)
          after = rows[rows.length - 1]?.id
          if (rows.length < limit) break
        }
        expect(byRecord.map((row) => row.id)).toEqual(byOffset.map((row) => row.id))
        expect(new Set(byOffset.map((row) => row.id))).toEqual(
          new Set(all.filter((row) => matches(row, rest)).map((row) => row.id)),
        )
      }),
      { numRuns: 60 },
    )
  })
})

/** What a search and filter mean, said a second time without SQL. */
function matches(
  row: Row,
  { search, filter }: { search: string | undefined; filter: ListQuery['filter'] },
): boolean {
  const words = searchWords(
    ['code', 'name', 'developer', 'localityAsWritten', 'electronicId'].map((key) => row[key] ?? '').join(' '),
  )
  const found = searchWords(search ?? '').every((wanted) => words.some((word) => word.startsWith(wanted)))
  return (
    found &&
    (filter ?? []).every(({ field, op, value }) => {
      const actual = row[field] ?? null
      if (op === 'empty') return actual === null
      if (op === 'contains') return typeof actual === 'string' && fold(actual).includes(fold(String(value)))
      if (op === 'between' && Array.isArray(value))
        return typeof actual === 'number' && actual >= Number(value[0]) && actual <= Number(value[1])
      return actual === value
    })
  )
}

test('the pages that people scroll through are walked by an index, not sorted', () => {
  const { db } = databaseWith(invented(50))
  for (const column of [
    'name_sort',
    'developer_sort',
    'total_investment',
    'started_on',
    'flats_total',
    'code_key',
  ]) {
    const plan = db.all(
      sql<{
        detail: string
      }>`EXPLAIN QUERY PLAN SELECT id FROM project WHERE ${sql.ref(column)} IS NOT NULL ORDER BY ${sql.ref(column)} ASC, key ASC LIMIT 200`.compile(
        queries,
      ),
    )
    const detail = plan.map((step) => step.detail).join('; ')
    expect(detail, column).toMatch(/USING INDEX (project_|sqlite_autoindex_project)/)
    expect(detail, column).not.toMatch(/TEMP B-TREE/)
  }
})
