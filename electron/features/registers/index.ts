import type { z } from 'zod'
import type { StandardChannels } from '#shared/contract/records.ts'
import type { RegisterName } from '#shared/registers/all.ts'
import type { Act } from '../act.ts'
import { createRecord, removeRecords, updateRecord, updateRecords } from './edit.ts'
import { exportRecords, writeTemplate } from './export.ts'
import { dropImport, importDraft, openImport, planDraft, requireDraft, saveRejected } from './import-draft.ts'
import { importRecords } from './import.ts'
import { getRecord, labelsOf, listRecords, totalsOf } from './list.ts'
import { plannedRows } from './planned-rows.ts'

export { completeRecord, createRecord, updateRecord } from './edit.ts'
export { getRecord, labelsOf, listRecords, recordsWhere } from './list.ts'
export { overlapsOf } from './overlaps.ts'

type Answer<T> = T | Promise<T>
type StandardHandlers = {
  [K in keyof StandardChannels]: (
    act: Act,
    input: z.output<StandardChannels[K]['input']>,
  ) => Answer<z.output<StandardChannels[K]['output']>>
}
type RegisterHandlers<N extends string> = {
  [K in keyof StandardHandlers as `${N}.${K}`]: StandardHandlers[K]
}

function standardHandlers(name: RegisterName): StandardHandlers {
  return {
    list: (act, input) => {
      const { rows, total } = listRecords(act.db, name, input)
      return { rows, total, labels: labelsOf(act.db, name, rows) }
    },
    get: (act, input) => {
      const row = getRecord(act.db, name, input.id)
      return { ...row, labels: labelsOf(act.db, name, [row]) }
    },
    create: (act, input) => createRecord(act, name, input),
    update: (act, input) => updateRecord(act, name, input),
    updateMany: (act, input) => updateRecords(act, name, input),
    remove: (act, input) => removeRecords(act, name, input),
    totals: (act, input) => totalsOf(act.db, name, input),
    template: (_act, input) => writeTemplate(name, input.file),
    import: (act, input) => importRecords(act, name, input),
    openImport: (act, input) => openImport(act, name, input),
    planImport: (act, input) => planDraft(act, requireDraft(act, name, input.draft), input.mapping),
    plannedRows: (act, input) => plannedRows(act.db, requireDraft(act, name, input.draft), input),
    importPlanned: (act, input) => importDraft(act, requireDraft(act, name, input.draft)),
    saveRejected: (act, input) => saveRejected(requireDraft(act, name, input.draft), input.file),
    dropImport: (act, input) => {
      dropImport(act, input.draft)
      return {}
    },
    export: (act, input) => exportRecords(act, name, input),
  }
}

/** The answers of the channels that every register has, by their names. */
export function registerHandlers<N extends RegisterName>(name: N): RegisterHandlers<N> {
  return Object.fromEntries(
    Object.entries(standardHandlers(name)).map(([act, handler]) => [`${name}.${act}`, handler]),
  ) as unknown as RegisterHandlers<N>
}
