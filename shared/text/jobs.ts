import type { JobStep } from '#shared/contract/events.ts'

/** What a person reads while a long piece of work runs. */
export const jobText = {
  opening: 'Đang đọc tệp…',
  planning: 'Đang kiểm tra từng dòng…',
  importing: 'Đang nhập…',
  undoing: 'Đang hoàn tác…',
  steps: { reading: 'Đọc tệp', checking: 'Kiểm tra', writing: 'Ghi' } satisfies Record<JobStep, string>,
  percent: (percent: string) => `${percent}%`,
  rows: (done: string) => `${done} dòng`,
  rowsOf: (done: string, total: string) => `${done} trên ${total} dòng`,
  stop: 'Dừng',
  stopping: 'Đang dừng…',
} as const
