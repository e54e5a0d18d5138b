import { z } from 'zod'
import { periods } from '#shared/registers/condition.ts'
import { defineChannel } from './channel.ts'

const value = z.union([z.string().max(400), z.number(), z.boolean(), z.null()])
const values = z.array(value).max(500)

const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('contains'), text: z.string().max(400) }),
  z.strictObject({ kind: z.literal('range'), from: value, to: value }),
  z.strictObject({ kind: z.literal('oneOf'), values }),
  z.strictObject({ kind: z.literal('noneOf'), values }),
  z.strictObject({ kind: z.literal('period'), period: z.enum(periods) }),
  z.strictObject({ kind: z.literal('empty') }),
  z.strictObject({ kind: z.literal('filled') }),
])

const field = z.string().max(60)
const viewState = z.strictObject({
  search: z.string().max(200),
  conditions: z.strictObject({
    byField: z.record(field, condition),
    /** The titles of the records that conditions name, by id. */
    labels: z.record(z.string().max(64), z.string().max(4000)),
  }),
  sort: z.array(z.strictObject({ field, direction: z.enum(['asc', 'desc']) })).max(5),
  columns: z
    .array(z.strictObject({ colId: field, width: z.number().min(0).max(4000), hide: z.boolean() }))
    .max(200),
})
/** Search, conditions, order and columns of a register's page. */
export type ViewState = z.infer<typeof viewState>

const register = z.string().max(60)
const name = z.string().trim().min(1).max(80)

export const viewChannels = {
  'views.list': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary: 'Các chế độ xem mà người đang đăng nhập đã lưu cho một sổ.',
    input: z.strictObject({ register }),
    output: z.object({ views: z.array(z.object({ name: z.string(), state: viewState })) }),
    errors: [],
  }),
  'views.keep': defineChannel({
    kind: 'command',
    role: 'viewer',
    summary: 'Lưu một chế độ xem theo tên; tên đã có thì được thay.',
    input: z.strictObject({ register, name, state: viewState }),
    output: z.object({}),
    errors: [],
  }),
  'views.forget': defineChannel({
    kind: 'command',
    role: 'viewer',
    summary: 'Bỏ một chế độ xem đã lưu.',
    input: z.strictObject({ register, name }),
    output: z.object({}),
    errors: ['NOT_FOUND'],
  }),
}
