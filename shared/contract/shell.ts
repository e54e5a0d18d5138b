import { z } from 'zod'
import { defineChannel, filePath, noInput } from './channel.ts'

/** What only a window can do. The shell answers these; the office and the command line do not know them. */
export const shellChannels = {
  'shell.chooseFile': defineChannel({
    kind: 'query',
    role: 'anyone',
    summary: 'Hộp thoại chọn một tệp để đọc.',
    input: z.strictObject({
      title: z.string().max(200),
      extensions: z.array(z.string().regex(/^[a-z0-9]{1,8}$/)).max(10),
    }),
    output: z.object({ file: filePath.nullable() }),
    errors: [],
  }),
  'shell.chooseFiles': defineChannel({
    kind: 'query',
    role: 'anyone',
    summary: 'Hộp thoại chọn một hay nhiều tệp để đọc.',
    input: z.strictObject({
      title: z.string().max(200),
      extensions: z.array(z.string().regex(/^[a-z0-9]{1,8}$/)).max(20),
    }),
    output: z.object({ files: z.array(filePath) }),
    errors: [],
  }),
  'shell.chooseSaveFile': defineChannel({
    kind: 'query',
    role: 'anyone',
    summary: 'Hộp thoại chọn nơi ghi một tệp.',
    input: z.strictObject({
      title: z.string().max(200),
      suggestedName: z.string().max(200),
      extensions: z.array(z.string().regex(/^[a-z0-9]{1,8}$/)).max(10),
    }),
    output: z.object({ file: filePath.nullable() }),
    errors: [],
  }),
  'shell.showInFolder': defineChannel({
    kind: 'command',
    role: 'anyone',
    summary: 'Mở thư mục chứa một tệp vừa ghi.',
    input: z.strictObject({ file: filePath }),
    output: z.object({}),
    errors: ['FILE_NOT_GRANTED'],
  }),
  'shell.printText': defineChannel({
    kind: 'command',
    role: 'anyone',
    summary: 'In một trang chữ (tờ mã khôi phục) qua hộp thoại in của hệ thống.',
    input: z.strictObject({ title: z.string().max(200), lines: z.array(z.string().max(300)).max(60) }),
    output: z.object({ printed: z.boolean() }),
    errors: [],
  }),
  'shell.printPdf': defineChannel({
    kind: 'command',
    role: 'anyone',
    summary: 'In một tệp PDF đang xem, đúng từng byte, qua hộp thoại in của hệ thống.',
    // Not `z.base64()`: over a large scan it would hold the window for seconds.
    input: z.strictObject({ title: z.string().min(1).max(200), pdfBase64: z.string().min(1) }),
    output: z.object({ printed: z.boolean() }),
    errors: [],
  }),
  'shell.copyText': defineChannel({
    kind: 'command',
    role: 'anyone',
    summary: 'Chép chữ vào bộ nhớ tạm.',
    input: z.strictObject({ text: z.string().max(4_000_000) }),
    output: z.object({}),
    errors: [],
  }),
  'shell.readClipboard': defineChannel({
    kind: 'query',
    role: 'anyone',
    summary: 'Đọc chữ trong bộ nhớ tạm.',
    input: noInput,
    output: z.object({ text: z.string() }),
    errors: [],
  }),
} as const
