import { z } from 'zod'
import { roles } from '#shared/base/roles.ts'
import { defineChannel, filePath, id, noInput } from './channel.ts'

/** What the files of attachments hold, each content once. */
const contentCount = z.object({ count: z.int(), bytes: z.int() })

export const adminChannels = {
  'admin.setup': defineChannel({
    kind: 'command',
    role: 'anyone',
    summary:
      'Thiết lập lần đầu trên một thư mục dữ liệu trống: đơn vị, máy trạm, người quản trị đầu tiên, mã khôi phục.',
    input: z.strictObject({
      organisation: z.string().trim().min(1).max(200),
      superior: z.string().trim().max(200).optional(),
      province: z.string().trim().max(60).optional(),
      station: z.string().trim().min(1).max(60).optional(),
      /** The first administrator; on the command line ANCU_USER and ANCU_PASSWORD. */
      login: z.string().trim().min(1).max(60).optional(),
      password: z.string().min(1).max(400).optional(),
      name: z.string().trim().min(1).max(120).optional(),
    }),
    output: z.object({ recoveryCode: z.string(), station: z.string() }),
    errors: ['ALREADY_SET_UP', 'WEAK_PASSWORD', 'INVALID_INPUT'],
  }),
  'admin.loadSample': defineChannel({
    kind: 'command',
    role: 'administrator',
    summary: 'Nạp dữ liệu mẫu; mọi trang và bản in đều ghi rõ là dữ liệu mẫu.',
    input: noInput,
    output: z.object({ created: z.int(), commit: z.string() }),
    errors: ['NOT_EMPTY'],
  }),
  'admin.backup': defineChannel({
    kind: 'command',
    role: 'administrator',
    summary: 'Sao lưu cơ sở dữ liệu và vòng khóa ra một tệp, vẫn được mã hóa.',
    input: z.strictObject({ file: filePath }),
    output: z.object({
      bytes: z.int(),
      sha256: z.string(),
      commits: z.int(),
      contents: contentCount,
      /** Contents that no longer fit their hash: the backup holds them as they are. */
      damagedContents: z.int(),
    }),
    errors: ['FILE_NOT_WRITTEN', 'DISK_FULL'],
    files: { file: 'write' },
  }),
  'admin.restore': defineChannel({
    kind: 'command',
    role: 'anyone',
    summary:
      'Khôi phục một bản sao lưu vào một thư mục trống, hoặc vào chính thư mục dữ liệu khi chưa thiết lập. Không cần mật khẩu: dữ liệu vẫn được mã hóa.',
    input: z.strictObject({ file: filePath, into: filePath.optional() }),
    output: z.object({ commits: z.int(), contents: contentCount }),
    errors: [
      'FILE_NOT_FOUND',
      'FILE_UNREADABLE',
      'BACKUP_INVALID',
      'ALREADY_SET_UP',
      'FOLDER_NOT_EMPTY',
      'FILE_NOT_WRITTEN',
      'DISK_FULL',
    ],
    files: { file: 'read', into: 'write' },
  }),
  'admin.addPerson': defineChannel({
    kind: 'command',
    role: 'administrator',
    summary: 'Thêm một người dùng.',
    input: z.strictObject({
      login: z.string().trim().min(1).max(60),
      name: z.string().trim().min(1).max(120),
      role: z.enum(roles),
      password: z.string().min(1).max(400),
    }),
    output: z.object({ id }),
    errors: ['LOGIN_TAKEN', 'WEAK_PASSWORD'],
  }),
  'admin.updatePerson': defineChannel({
    kind: 'command',
    role: 'administrator',
    summary: 'Đổi tên, vai trò, hoặc ngừng, mở lại một tài khoản; mở lại thì phải đặt mật khẩu mới.',
    input: z.strictObject({
      id,
      revision: z.string(),
      name: z.string().trim().min(1).max(120).optional(),
      role: z.enum(roles).optional(),
      active: z.boolean().optional(),
    }),
    output: z.object({ revision: z.string() }),
    errors: ['NOT_FOUND', 'STALE', 'LAST_ADMINISTRATOR'],
  }),
  'admin.resetPassword': defineChannel({
    kind: 'command',
    role: 'administrator',
    summary: 'Đặt mật khẩu mới cho một người.',
    input: z.strictObject({ id, password: z.string().min(1).max(400) }),
    output: z.object({}),
    errors: ['NOT_FOUND', 'ACCOUNT_STOPPED', 'WEAK_PASSWORD'],
  }),
  'admin.renewRecoveryCode': defineChannel({
    kind: 'command',
    role: 'administrator',
    summary: 'Thay mã khôi phục; mã cũ hết hiệu lực.',
    input: noInput,
    output: z.object({ recoveryCode: z.string() }),
    errors: [],
  }),
  'admin.setLockMinutes': defineChannel({
    kind: 'command',
    role: 'administrator',
    summary: 'Đặt số phút không làm việc thì tự khóa.',
    input: z.strictObject({ minutes: z.int().min(1).max(240) }),
    output: z.object({}),
    errors: [],
  }),
  'admin.securityEvents': defineChannel({
    kind: 'query',
    role: 'administrator',
    summary: 'Nhật ký an ninh: đăng nhập, nhập sai, đổi mật khẩu.',
    input: z.strictObject({ limit: z.int().min(1).max(1000).optional() }),
    output: z.object({
      events: z.array(z.object({ at: z.string(), kind: z.string(), login: z.string(), station: z.string() })),
    }),
    errors: [],
  }),
} as const
