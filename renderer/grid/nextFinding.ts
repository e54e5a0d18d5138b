import type { GridApi } from 'ag-grid-community'
import type { RegisterApi, Row } from '#renderer/api/registers.ts'
import type { Result } from '#shared/base/result.ts'
import type { ListQuery } from '#shared/contract/records.ts'
import type { Register } from '#shared/registers/register.ts'
import { shownFields } from './columns.ts'

interface Place {
  row: number
  key: string
}

const rowsAtOnce = 500

interface Search {
  api: GridApi<Row>
  register: Register
  office: RegisterApi
  query: ListQuery
}

/**
 * The next cell in which the register's rules find something, after the focused one and then from the top; null where
 * there is none. Rows that are not on the screen are fetched.
 */
export async function findNextFinding({
  api,
  register,
  office,
  query,
}: Search): Promise<Result<Place | null>> {
  const keys = shownFields(api, register)
  const focused = api.getFocusedCell()
  const start = focused?.rowIndex ?? 0
  const startColumn = focused ? keys.indexOf(focused.column.getColId()) : -1
  for (const [nth, { offset, limit }] of stretches(start, api.getDisplayedRowCount()).entries()) {
    const answer = await office.list({ ...query, offset, limit })
    if (!answer.ok) return answer
    for (const [at, row] of answer.value.rows.entries()) {
      const after = nth === 0 && at === 0 ? startColumn : -1
      const key = keysFound(register, row, keys).find((found) => keys.indexOf(found) > after)
      if (key !== undefined) return { ok: true, value: { row: offset + at, key } }
    }
  }
  return { ok: true, value: null }
}

/** The whole list in pieces: from a row to the end, then from the top to that row, whose first cells come last. */
function stretches(start: number, total: number): { offset: number; limit: number }[] {
  const pieces = (from: number, to: number) =>
    Array.from({ length: Math.ceil((to - from) / rowsAtOnce) }, (_, nth) => {
      const offset = from + nth * rowsAtOnce
      return { offset, limit: Math.min(rowsAtOnce, to - offset) }
    })
  return [...pieces(start, total), ...pieces(0, Math.min(start + 1, total))]
}

/** The columns of a row in which something was found, from left to right. */
function keysFound(register: Register, row: Row, keys: readonly string[]): string[] {
  const found = new Set(register.check(row).map(({ field }) => field))
  return keys.filter((key) => found.has(key))
}
