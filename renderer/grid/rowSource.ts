import type { IDatasource, IGetRowsParams, SortModelItem } from 'ag-grid-community'
import type { RegisterApi, RowPage } from '#renderer/api/registers.ts'
import type { Failure, Result } from '#shared/base/result.ts'
import type { ListQuery } from '#shared/contract/records.ts'
import type { SaveQueue } from './saveQueue.ts'

/** What is being looked for; the order of rows belongs to the grid's headings. */
export type Question = Pick<ListQuery, 'search' | 'filter'>

export interface RowSourceListener {
  onPage: (page: RowPage) => void
  onFailure: (failure: Failure) => void
}

/** Feeds the grid block by block from the office's list. */
export function createRowSource(
  api: RegisterApi,
  question: Question,
  surroundings: RowSourceListener & { saves: SaveQueue },
): IDatasource {
  const { saves, onPage, onFailure } = surroundings
  let dropped = false

  const getRows = async (params: IGetRowsParams): Promise<void> => {
    const answer = await askUndisturbed(saves, () =>
      api.list({
        ...question,
        sort: sortOf(params.sortModel),
        offset: params.startRow,
        limit: params.endRow - params.startRow,
      }),
    )
    if (dropped) return
    if (answer.ok) {
      onPage(answer.value)
      params.successCallback(answer.value.rows, answer.value.total)
    } else {
      params.failCallback()
      onFailure(answer.error)
    }
  }

  return { getRows: (params) => void getRows(params), destroy: () => (dropped = true) }
}

/** A page that was read while an edit was on its way may show the cell as it was before: it is asked for again. */
async function askUndisturbed(
  saves: SaveQueue,
  ask: () => Promise<Result<RowPage>>,
): Promise<Result<RowPage>> {
  for (;;) {
    const before = saves.count()
    const answer = await ask()
    if (!answer.ok || saves.count() === before) return answer
  }
}

export function sortOf(model: readonly SortModelItem[]): NonNullable<ListQuery['sort']> {
  return model
    .filter((item) => item.sort === 'asc' || item.sort === 'desc')
    .slice(0, 5)
    .map((item) => ({ field: item.colId, direction: item.sort as 'asc' | 'desc' }))
}
