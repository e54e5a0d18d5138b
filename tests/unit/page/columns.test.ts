import { describe, expect, it } from 'vitest'
import type { ColDef, EditableCallbackParams } from 'ag-grid-community'
import type { Row } from '#renderer/api/registers.ts'
import { columnsOf, rowNumberColumn } from '#renderer/grid/columns.ts'
import { sortOf } from '#renderer/grid/rowSource.ts'
import { registerNames, registerOf } from '#shared/registers/all.ts'
import { visibleFields } from '#shared/registers/register.ts'

const context = {
  canWrite: true,
  labels: () => ({}),
  findings: () => [],
  isFiltered: () => false,
  onFilter: () => {},
  isMarked: () => false,
}

/** What a column says of editing in an ordinary row or in the row under the grid. */
function isEditable(column: ColDef<Row>, rowPinned: 'bottom' | null): boolean {
  const { editable } = column
  if (typeof editable !== 'function') return editable === true
  return editable({ node: { rowPinned } } as unknown as EditableCallbackParams<Row>)
}

describe.each(registerNames)('the columns of %s', (name) => {
  const register = registerOf(name)
  const columns = columnsOf(register, context)

  it('are the visible fields in their order, after the row number', () => {
    const keys = visibleFields(register).map(([key]) => key)
    expect(columns.map((column) => column.colId)).toEqual([rowNumberColumn, ...keys])
  })

  it('each have an editor but those that the program fills, and none where nobody may write', () => {
    for (const column of columns.slice(1)) {
      const isKept = register.fields[column.colId ?? '']?.kept === true
      expect(isEditable(column, null), column.colId).toBe(!isKept)
    }
    for (const column of columnsOf(register, { ...context, canWrite: false }).slice(1)) {
      expect(isEditable(column, null)).toBe(false)
    }
  })

  it('leave the row of sums alone', () => {
    for (const column of columns.slice(1)) expect(isEditable(column, 'bottom')).toBe(false)
  })
})

it('keeps in sight what projects are known by', () => {
  const frozen = columnsOf(registerOf('projects'), context).filter((column) => column.pinned === 'left')
  expect(frozen.map((column) => column.colId)).toEqual([rowNumberColumn, 'code', 'name'])
})

it('asks for at most the five orders that the office takes', () => {
  const model = Array.from({ length: 7 }, (_, at) => ({ colId: `c${at}`, sort: 'asc' as const }))
  expect(sortOf(model)).toHaveLength(5)
})
