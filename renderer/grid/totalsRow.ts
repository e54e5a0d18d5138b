import type { GridApi, IRowNode } from 'ag-grid-community'
import type { RegisterApi, Row } from '#renderer/api/registers.ts'
import { visibleFields, type Register } from '#shared/registers/register.ts'
import type { Question } from './rowSource.ts'

const totalsId = 'an-cu-totals'

/** True for the row of sums under the grid, which is no record. */
export function isTotalsRow(node: Pick<IRowNode<Row>, 'rowPinned'> | null | undefined): boolean {
  return node?.rowPinned !== null && node?.rowPinned !== undefined
}

/** Keeps the sums of what is searched and filtered under the grid, where the register has figures to add up. */
export function createTotals(
  api: GridApi<Row>,
  register: Register,
  office: RegisterApi,
): { show: (question: Question) => void } {
  const hasSums = visibleFields(register).some(([, field]) => field.summed)
  let asked = 0

  const fetch = async (question: Question): Promise<void> => {
    const mine = ++asked
    const answer = await office.totals(question)
    if (mine !== asked || api.isDestroyed()) return
    const sums = answer.ok && answer.value.count > 0 ? answer.value.sums : null
    const row = sums && { id: totalsId, revision: '', ...sums }
    api.setGridOption('pinnedBottomRowData', row ? [row as Row] : [])
  }
  return {
    show: (question) => {
      if (hasSums) void fetch(question)
    },
  }
}
