import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readXlsx } from 'hucre/xlsx'
import type { TestOffice } from '../harness/office.ts'
import type { AnyRecord } from '#shared/registers/register.ts'
import { openOffice } from '../harness/office.ts'
import type { HostileFile } from './hostile-file.ts'
import { strangeZips } from './hostile-packages.ts'
import { strangeSheets, strangeXml } from './hostile-sheets.ts'
import { strangeText } from './hostile-text.ts'
import { fileWith, newPath, packRaw, refusalOf, rowXml } from './workbook-maker.ts'

const all: readonly HostileFile[] = [...strangeZips, ...strangeXml, ...strangeSheets, ...strangeText]

/** The hash of the newest commit. */
async function headOf({ call }: TestOffice): Promise<unknown> {
  return (await call('ledger.commits', { limit: 1 })).commits[0]?.hash
}

it('a file that is refused changes nothing', { timeout: 120_000 }, async () => {
  const house = await openOffice()
  const head = await headOf(house)
  const names = [
    'entries that share one place',
    'a size that is less than the truth',
    'an entity from another file',
    'a string of many short runs',
    'a cell that is there twice',
    'two sheets of one name',
    'one line of 45 MB of separators',
    'a quote that is never closed',
    'UTF-16 that was cut in a character',
  ]
  for (const name of names) {
    const hostile = all.find((file) => file.name === name)
    if (!hostile) throw new Error(`No file ${name}`)
    const file = fileWith(hostile.file ?? 'bieu.xlsx', await hostile.make())
    const refusal = await refusalOf(() => house.call('projects.import', { file }))
    expect(refusal.code).toBe('FILE_UNREADABLE')
  }
  const noTable = fileWith('bieu.csv', '__proto__;constructor;toString\n1;2;3\n')
  expect((await refusalOf(() => house.call('projects.import', { file: noTable }))).code).toBe('NO_HEADINGS')
  expect(await headOf(house)).toBe(head)
})

it('what could do harm goes in as text and comes out as text', async () => {
  const house = await openOffice()
  const rows = [
    ['Mã dự án', 'Tên dự án', '__proto__', 'constructor', 'Ghi chú'],
    ['=1+1', "=cmd|'/C calc'!A0", 'x', 'y', '@SUM(A1)'],
    ['__proto__', 'constructor', 'x', 'y', 'một_x0000_hai_x0007__xD83D_'],
  ]
  const file = fileWith(
    'bieu.xlsx',
    await packRaw({ rows: rows.map((cells, at) => rowXml(at + 1, cells)).join('') }),
  )
  const report = await house.call('projects.import', { file })
  expect(report.created).toBe(2)
  const stored = (await house.call('projects.list', { sort: [{ field: 'code', direction: 'asc' }] })).rows
  expect(stored.map((row: AnyRecord) => ['code', 'name', 'note'].map((key) => row[key]))).toEqual([
    ['=1+1', "=cmd|'/C calc'!A0", '@SUM(A1)'],
    ['__proto__', 'constructor', 'mộthai\ufffd'],
  ])

  const exported = newPath('ra.xlsx')
  await house.call('projects.export', { file: exported, format: 'xlsx' })
  const { sheets } = await readXlsx(readFileSync(exported), { readStyles: true })
  const formulas = [...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)
  expect(formulas).toEqual([])
  const csv = newPath('ra.csv')
  await house.call('projects.export', { file: csv, format: 'csv' })
  expect(readFileSync(csv, 'utf8')).toMatch(/^'=1\+1;'=cmd/m)
})
