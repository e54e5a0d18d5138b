import { z } from 'zod'
import type { Field, Register } from '#shared/registers/register.ts'
import { toNfc } from '#shared/vietnamese/fold.ts'
import { day, defineChannel, filePath, id } from './channel.ts'
import { importChannels } from './import.ts'

/** The schema of one field's value as it crosses the wire. Whether it may be missing is the register's to check. */
export function valueSchema(field: Field): z.ZodType<string | number | boolean> {
  switch (field.type) {
    case 'text':
      return z.string().overwrite(toNfc).max(field.maxLength)
    case 'integer':
      return z.int().min(field.min).max(field.max)
    case 'decimal':
      return z.number().min(field.min).max(field.max)
    case 'money':
      return z.int().min(-9_000_000_000_000_000).max(9_000_000_000_000_000)
    case 'day':
      return day
    case 'choice':
      return z.enum(field.options.map((option) => option.value) as [string, ...string[]])
    case 'reference':
      return id
    case 'flag':
      return z.boolean()
  }
}

/** Some or all of a record's values; an unknown key is refused, null clears a value. */
function valuesSchema(register: Register) {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(register.fields)
        .filter(([, field]) => !field.kept)
        .map(([key, field]) => [key, valueSchema(field).nullable().optional()]),
    ),
  )
}

function rowSchema(register: Register) {
  return z.object({
    id,
    revision: z.string(),
    ...Object.fromEntries(
      Object.entries(register.fields).map(([key, field]) => [key, valueSchema(field).nullable()]),
    ),
  })
}

const filterOps = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'contains', 'in', 'between', 'empty'] as const
const scalar = z.union([z.string().max(400), z.number(), z.boolean(), z.null()])

function querySchema(register: Register) {
  const field = z.enum(Object.keys(register.fields) as [string, ...string[]])
  return {
    search: z.string().max(200).optional(),
    filter: z
      .array(
        z.strictObject({
          field,
          op: z.enum(filterOps),
          value: z.union([scalar, z.array(scalar).max(500)]).optional(),
        }),
      )
      .max(50)
      .optional(),
    sort: z
      .array(z.strictObject({ field, direction: z.enum(['asc', 'desc']) }))
      .max(5)
      .optional(),
  }
}

/** Search, filter and order of a list. */
export interface ListQuery {
  search?: string | undefined
  filter?: { field: string; op: (typeof filterOps)[number]; value?: unknown }[] | undefined
  sort?: { field: string; direction: 'asc' | 'desc' }[] | undefined
}

/** Rows that one act may change: more come by import. */
const mostAtOnce = 20_000

/** The standard channels of a register, made from its description. */
function standardChannels(register: Register) {
  const { read, write } = register.roles
  const values = valuesSchema(register)
  const query = querySchema(register)
  const row = rowSchema(register)
  return {
    list: defineChannel({
      kind: 'query',
      role: read,
      summary: `Danh sách ${register.many}, có tìm kiếm không dấu, lọc, sắp xếp, từng trang.`,
      input: z.strictObject({
        ...query,
        offset: z.int().min(0).optional(),
        limit: z.int().min(0).max(2000).optional(),
        after: id.optional(),
      }),
      output: z.object({ rows: z.array(row), total: z.int(), labels: z.record(z.string(), z.string()) }),
      errors: ['NOT_FOUND'],
    }),
    get: defineChannel({
      kind: 'query',
      role: read,
      summary: `Một ${register.one} theo mã định danh.`,
      input: z.strictObject({ id }),
      output: row.extend({ labels: z.record(z.string(), z.string()) }),
      errors: ['NOT_FOUND'],
    }),
    create: defineChannel({
      kind: 'command',
      role: write,
      summary: `Thêm một ${register.one}.`,
      input: z.strictObject({ values, reason: z.string().max(500).optional() }),
      output: z.object({ id, revision: z.string(), commit: z.string() }),
      errors: ['INVALID_RECORD', 'DUPLICATE', 'UNKNOWN_REFERENCE'],
    }),
    update: defineChannel({
      kind: 'command',
      role: write,
      summary: `Sửa một ${register.one}; bị từ chối nếu bản ghi đã thay đổi sau khi đọc.`,
      input: z.strictObject({ id, revision: z.string(), values, reason: z.string().max(500).optional() }),
      output: z.object({ revision: z.string(), commit: z.string().nullable() }),
      errors: ['NOT_FOUND', 'STALE', 'INVALID_RECORD', 'DUPLICATE', 'UNKNOWN_REFERENCE'],
    }),
    updateMany: defineChannel({
      kind: 'command',
      role: write,
      summary: `Sửa nhiều ${register.many} (và thêm mới, nếu có) trong một lần ghi; một dòng sai thì không ghi dòng nào.`,
      input: z.strictObject({
        rows: z.array(z.strictObject({ id, revision: z.string(), values })).max(mostAtOnce),
        added: z.array(values).max(mostAtOnce).optional(),
        reason: z.string().max(500).optional(),
      }),
      output: z.object({
        /** As asked: the rows, then what was added. */
        rows: z.array(z.object({ id, revision: z.string() })),
        commit: z.string().nullable(),
      }),
      errors: ['NOT_FOUND', 'STALE', 'INVALID_RECORD', 'DUPLICATE', 'UNKNOWN_REFERENCE'],
    }),
    remove: defineChannel({
      kind: 'command',
      role: write,
      summary: `Xóa ${register.many}; lịch sử được giữ và có thể hoàn tác.`,
      input: z.strictObject({ ids: z.array(id).min(1).max(2000), reason: z.string().trim().min(1).max(500) }),
      output: z.object({ commit: z.string() }),
      errors: ['NOT_FOUND', 'STILL_REFERENCED'],
    }),
    totals: defineChannel({
      kind: 'query',
      role: read,
      summary: `Số ${register.many} và tổng các cột số trong kết quả tìm kiếm và lọc.`,
      input: z.strictObject({ search: query.search, filter: query.filter }),
      output: z.object({ count: z.int(), sums: z.record(z.string(), z.number()) }),
      errors: [],
    }),
    template: defineChannel({
      kind: 'query',
      role: read,
      summary: `Ghi tệp Excel mẫu để nhập ${register.many}.`,
      input: z.strictObject({ file: filePath }),
      output: z.object({ file: z.string() }),
      errors: ['FILE_NOT_WRITTEN'],
      files: { file: 'write' },
    }),
    ...importChannels(register),
    export: defineChannel({
      kind: 'query',
      role: read,
      summary: `Xuất ${register.many} ra tệp Excel hoặc CSV; tệp nhập lại được và không đổi gì.`,
      input: z.strictObject({ file: filePath, format: z.enum(['xlsx', 'csv']), ...query }),
      output: z.object({ rows: z.int() }),
      errors: ['FILE_NOT_WRITTEN', 'STOPPED'],
      files: { file: 'write' },
    }),
  }
}

export type StandardChannels = ReturnType<typeof standardChannels>

/** The standard channels of one register by their names. */
export type RegisterChannels<N extends string> = {
  [K in keyof StandardChannels as `${N}.${K}`]: StandardChannels[K]
}

/** The channels that every register has, by their names: `projects.list`, `projects.get`, ... */
export function registerChannels<N extends string>(register: { name: N }): RegisterChannels<N> {
  const channels = standardChannels(register as unknown as Register)
  return Object.fromEntries(
    Object.entries(channels).map(([act, channel]) => [`${register.name}.${act}`, channel]),
  ) as RegisterChannels<N>
}
