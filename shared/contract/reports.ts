import { z } from 'zod'
import { day, defineChannel, filePath } from './channel.ts'

const reportKinds = ['project-progress'] as const
const letterheadLayouts = ['state', 'party'] as const

const request = {
  kind: z.enum(reportKinds),
  letterhead: z.enum(letterheadLayouts),
  asOf: day,
}

export const reportChannels = {
  'reports.render': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary: 'Lập báo cáo theo số liệu của một ngày và ghi ra tệp.',
    input: z.strictObject({ ...request, format: z.enum(['pdf']), file: filePath }),
    output: z.object({ pages: z.int(), sha256: z.string(), ledgerHead: z.string() }),
    errors: ['FILE_NOT_WRITTEN', 'MISSING_GLYPH', 'NO_LETTERHEAD'],
    files: { file: 'write' },
  }),
  'reports.preview': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary: 'Lập báo cáo để xem trước: đúng từng byte như khi ghi ra tệp.',
    input: z.strictObject(request),
    output: z.object({ pdfBase64: z.string(), pages: z.int(), sha256: z.string(), ledgerHead: z.string() }),
    errors: ['MISSING_GLYPH', 'NO_LETTERHEAD'],
  }),
} as const
