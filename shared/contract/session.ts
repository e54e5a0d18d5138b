import { z } from 'zod'
import { roles } from '#shared/base/roles.ts'
import { defineChannel, noInput } from './channel.ts'

const signedIn = z.object({ id: z.string(), login: z.string(), name: z.string(), role: z.enum(roles) })
export type SignedIn = z.infer<typeof signedIn>

const sessionStatus = z.object({
  state: z.enum(['notSetUp', 'signedOut', 'signedIn']),
  person: signedIn.optional(),
  organisation: z.string().optional(),
  station: z.string().optional(),
  /** True where the data folder holds sample data, which every page and print then says. */
  sample: z.boolean().optional(),
  /** Minutes without work after which the office locks itself. */
  lockAfterMinutes: z.int().optional(),
  version: z.string(),
})
export type SessionStatus = z.infer<typeof sessionStatus>

export const sessionChannels = {
  'session.status': defineChannel({
    kind: 'query',
    role: 'anyone',
    summary: 'Chương trình đã thiết lập chưa, ai đang đăng nhập.',
    input: noInput,
    output: sessionStatus,
    errors: [],
  }),
  'session.signIn': defineChannel({
    kind: 'command',
    role: 'anyone',
    summary: 'Đăng nhập.',
    input: z.strictObject({ login: z.string().min(1).max(60), password: z.string().min(1).max(400) }),
    output: sessionStatus,
    errors: [
      'NOT_SET_UP',
      'WRONG_CREDENTIALS',
      'TOO_MANY_ATTEMPTS',
      'DATABASE_UNREADABLE',
      'DATABASE_TOO_NEW',
    ],
  }),
  'session.signOut': defineChannel({
    kind: 'command',
    role: 'anyone',
    summary: 'Khóa: đóng cơ sở dữ liệu và quên khóa mã.',
    input: noInput,
    output: sessionStatus,
    errors: [],
  }),
  'session.touch': defineChannel({
    kind: 'query',
    role: 'viewer',
    summary: 'Báo rằng người dùng vẫn đang làm việc.',
    input: noInput,
    output: z.object({}),
    errors: [],
  }),
  'session.changePassword': defineChannel({
    kind: 'command',
    role: 'viewer',
    summary: 'Đổi mật khẩu của mình.',
    input: z.strictObject({
      oldPassword: z.string().min(1).max(400),
      newPassword: z.string().min(1).max(400),
    }),
    output: z.object({}),
    errors: ['WRONG_CREDENTIALS', 'TOO_MANY_ATTEMPTS', 'WEAK_PASSWORD'],
  }),
  'session.recover': defineChannel({
    kind: 'command',
    role: 'anyone',
    summary: 'Đặt lại mật khẩu của một người bằng mã khôi phục; mã được thay mới.',
    input: z.strictObject({
      recoveryCode: z.string().min(1).max(200),
      login: z.string().min(1).max(60),
      newPassword: z.string().min(1).max(400),
    }),
    output: z.object({ recoveryCode: z.string() }),
    errors: ['NOT_SET_UP', 'WRONG_RECOVERY_CODE', 'TOO_MANY_ATTEMPTS', 'WEAK_PASSWORD', 'NOT_FOUND'],
  }),
} as const
