import type { Result } from '#shared/base/result.ts'
import type { RegisterName } from '#shared/registers/all.ts'
import type { ListQuery } from '#shared/contract/records.ts'
import type { FieldValue } from '#shared/registers/register.ts'
import { api, type PageInput } from './client.ts'

/**
 * The registers whose rows the page may write; accounts are written by the acts of admin, documents and their numbers
 * by the acts of documents.
 */
export type WritableRegister = Exclude<
  RegisterName,
  'people' | 'attachments' | 'documents' | 'documentNumbers'
>

/** A record of any register as it stands in a list. */
export type Row = { id: string; revision: string } & Record<string, FieldValue>

/** Some values of a record, by field key. */
export type Values = Record<string, FieldValue>

/** What is to be saved of one row, upon the revision that was seen. */
export interface RowChange {
  id: string
  revision: string
  values: Values
}

export interface RowPage {
  rows: Row[]
  total: number
  /** The titles of the records that reference fields point at, by id. */
  labels: Record<string, string>
}

type ListInput = PageInput<'projects.list'>

/** The standard channels of one register, for code that works with any of them. */
export function registerApi(name: WritableRegister) {
  return {
    list: (query: ListQuery & { offset?: number; limit?: number }) =>
      // Field keys are checked by the office; the descriptions that they come from are the same there.
      api.call(`${name}.list`, query as ListInput) as Promise<Result<RowPage>>,
    get: (id: string) =>
      api.call(`${name}.get`, { id }) as Promise<Result<Row & { labels: Record<string, string> }>>,
    create: (values: Values) => api.call(`${name}.create`, { values }),
    update: (row: { id: string; revision: string }, values: Values) =>
      api.call(`${name}.update`, { id: row.id, revision: row.revision, values }),
    updateMany: (input: { rows: RowChange[]; added?: Values[]; reason?: string }) =>
      api.call(`${name}.updateMany`, input),
    totals: (query: Pick<ListQuery, 'search' | 'filter'>) =>
      api.call(`${name}.totals`, query as PageInput<'projects.totals'>),
    remove: (ids: string[], reason: string) => api.call(`${name}.remove`, { ids, reason }),
    template: (file: string) => api.call(`${name}.template`, { file }),
    openImport: (input: { file: string; sheet?: string }, signal: AbortSignal) =>
      api.call(`${name}.openImport`, input, signal),
    planImport: (input: { draft: string; mapping: Record<string, string | null> }, signal: AbortSignal) =>
      api.call(`${name}.planImport`, input, signal),
    plannedRows: (input: PageInput<'projects.plannedRows'>) => api.call(`${name}.plannedRows`, input),
    importPlanned: (input: { draft: string }, signal: AbortSignal) =>
      api.call(`${name}.importPlanned`, input, signal),
    saveRejected: (input: { draft: string; file: string }) => api.call(`${name}.saveRejected`, input),
    dropImport: (draft: string) => api.call(`${name}.dropImport`, { draft }),
    export: (input: ListQuery & { file: string; format: 'xlsx' | 'csv' }, signal: AbortSignal) =>
      api.call(`${name}.export`, input as PageInput<'projects.export'>, signal),
  } as const
}

export type RegisterApi = ReturnType<typeof registerApi>
