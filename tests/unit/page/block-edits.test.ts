import { describe, expect, it } from 'vitest'
import type { Row } from '#renderer/api/registers.ts'
import { blockText, clearEdit, fillDownEdit, pasteEdit } from '#renderer/grid/blockEdits.ts'
import { registerOf } from '#shared/registers/all.ts'

const register = registerOf('projects')

function project(at: number, values: Record<string, string | number | null> = {}): Row {
  const nothing = Object.fromEntries(Object.keys(register.fields).map((key) => [key, null]))
  return { ...nothing, id: `id-${at}`, revision: `r-${at}`, code: `P${at}`, name: `Dự án ${at}`, ...values }
}

function target(rows: Row[], keys: string[], top = 0) {
  return { register, rows, keys, top }
}

describe('pasteEdit', () => {
  it('reads each cell as if it had been typed, and sends only what differs', async () => {
    const rows = [project(1, { flatsTotal: 100 }), project(2)]
    const edit = await pasteEdit(target(rows, ['flatsTotal', 'totalInvestment', 'plannedCompletionOn'], 4), [
      ['100', '1.203,9', 'Quý III/2027'],
      ['', '', ''],
    ])
    expect(edit).toMatchObject({ added: [], problems: [], rowNumbers: [5] })
    expect(edit.rows).toEqual([
      {
        id: 'id-1',
        revision: 'r-1',
        values: {
          totalInvestment: 1_203_900_000_000,
          plannedCompletionOn: '2027-09-30',
          plannedCompletionPrecision: 'quarter',
        },
      },
    ])
  })

  it('names each cell that cannot be taken, by the number that the grid shows, and keeps the others', async () => {
    const edit = await pasteEdit(target([project(1), project(2)], ['name', 'flatsTotal'], 10), [
      ['', 'nhiều'],
      ['Tên mới', '12,5'],
    ])
    expect(edit.problems).toEqual([
      { row: 11, column: 'Tên dự án', text: '', message: '“Tên dự án” không được để trống' },
      { row: 11, column: 'Tổng số căn hộ', text: 'nhiều', message: 'Phải là số nguyên. Viết như 1.234' },
      { row: 12, column: 'Tổng số căn hộ', text: '12,5', message: 'Phải là số nguyên. Viết như 1.234' },
    ])
    expect(edit.rows).toEqual([{ id: 'id-2', revision: 'r-2', values: { name: 'Tên mới' } }])
    expect(edit.rowNumbers).toEqual([12])
  })

  it('adds records below the last row; empty lines add none', async () => {
    const edit = await pasteEdit(target([project(1)], ['code', 'name'], 7), [
      ['P1', 'Dự án 1'],
      ['P8', 'Khu mới'],
      ['', ''],
    ])
    expect(edit.rows).toEqual([])
    expect(edit.added).toEqual([{ code: 'P8', name: 'Khu mới' }])
    expect(edit.rowNumbers).toEqual([9])
  })
})

describe('clearEdit', () => {
  it('empties what may be empty, a day with its precision, and says what may not', () => {
    const row = project(1, { plannedCompletionOn: '2027-09-30', plannedCompletionPrecision: 'quarter' })
    const edit = clearEdit(target([row], ['name', 'plannedCompletionOn', 'note'], 2))
    expect(edit.problems).toMatchObject([{ row: 3, column: 'Tên dự án' }])
    expect(edit.rows[0]?.values).toEqual({ plannedCompletionOn: null, plannedCompletionPrecision: null })
  })
})

describe('fillDownEdit', () => {
  it('puts the first row into all others, with what is kept beside a value', () => {
    const first = project(1, {
      stage: 'approved',
      plannedCompletionOn: '2027-12-31',
      plannedCompletionPrecision: 'year',
    })
    const edit = fillDownEdit(
      target([first, project(2, { stage: 'approved' }), project(3)], ['stage', 'plannedCompletionOn'], 0),
    )
    expect(edit.rows.map(({ values }) => values)).toEqual([
      { plannedCompletionOn: '2027-12-31', plannedCompletionPrecision: 'year' },
      { stage: 'approved', plannedCompletionOn: '2027-12-31', plannedCompletionPrecision: 'year' },
    ])
    expect(edit.rowNumbers).toEqual([2, 3])
  })
})

it('copies what the grid shows, so that pasting it back changes nothing', async () => {
  const rows = [
    project(1, {
      stage: 'completed',
      landAreaHa: 1.5,
      totalInvestment: 2_321_000_000_000,
      startedOn: '2021-01-05',
    }),
    project(2, {
      plannedCompletionOn: '2027-09-30',
      plannedCompletionPrecision: 'quarter',
      note: 'hai\ndòng',
    }),
  ]
  const keys = [
    'code',
    'name',
    'stage',
    'landAreaHa',
    'totalInvestment',
    'startedOn',
    'plannedCompletionOn',
    'note',
  ]
  const texts = blockText(target(rows, keys), {})
  expect(texts[0]).toEqual(['P1', 'Dự án 1', 'Đã hoàn thành', '1,5', '2.321', '05/01/2021', '', ''])
  const back = await pasteEdit(target(rows, keys), texts)
  expect([back.rows, back.added, back.problems]).toEqual([[], [], []])
})
