import { partsOfDay } from '#shared/base/days.ts'
import type { CalendarDay, DescribedDay } from '#shared/rules/working-calendar.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { clockText } from './clock.ts'

const weekdays = ['', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'] as const

const verifications: Readonly<Record<string, string>> = {
  verified: 'đã đối chiếu văn bản',
  secondary: 'nguồn thứ cấp',
  unverified: 'chưa đối chiếu',
}

/** The page of the working calendar: the year at a glance, what a day is, what follows for the dossiers. */
export const calendarPageText = {
  heading: 'Lịch làm việc',
  tabs: { year: 'Lịch năm', list: 'Danh sách', rules: 'Quy tắc tính hạn' },
  loadFailed: 'Chưa tải được lịch làm việc',

  year: 'Năm',
  previousYear: 'Năm trước',
  nextYear: 'Năm sau',
  thisYear: 'Năm nay',
  nothingEntered: (year: string) =>
    `Chưa nhập ngày nghỉ, ngày làm bù nào cho năm ${year}: lịch dưới đây chỉ theo thứ trong tuần, chưa trừ ngày lễ, tết.`,
  month: (month: number) => `Tháng ${month}`,
  monthOfYear: (month: number, year: number) => `Tháng ${month} năm ${year}`,
  weekdays: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  weekdaysInFull: weekdays.slice(1),

  legend: 'Chú giải',
  looks: {
    working: 'Ngày làm việc',
    weekend: 'Nghỉ hằng tuần',
    holiday: 'Nghỉ lễ, tết',
    compensation: 'Nghỉ bù',
    swapOff: 'Nghỉ hoán đổi',
    extraOff: 'Nghỉ theo thông báo riêng',
    swapWork: 'Làm bù',
    proposed: 'Mới đề xuất, chưa đổi lịch',
    computed: 'Chưa có thông báo',
    today: 'Hôm nay',
  },
  /** Beside the number of a day, so that it is known without its colour. */
  marks: {
    working: '',
    weekend: '',
    holiday: 'L',
    compensation: 'B',
    swapOff: 'H',
    extraOff: 'T',
    swapWork: '+',
    proposed: '?',
  },

  /** "Thứ Ba, 24/11/2026". */
  day: (weekday: number, date: string) => `${weekdays[weekday] ?? ''}, ${formatDay(date)}`,
  /** "Thứ Sáu, 1/1/2027": as it is spoken, so that the number that is seen is a word of it. */
  spokenDay: (weekday: number, date: string) => {
    const { year, month, dayOfMonth } = partsOfDay(date)
    return `${weekdays[weekday] ?? ''}, ${dayOfMonth}/${month}/${year}`
  },
  /** "Nghỉ lễ: Ngày Văn hóa Việt Nam, theo luật, nguồn thứ cấp". */
  known: ({ isWorking, entry, proposal }: DescribedDay, verification: string | null) => {
    const source = verification === null ? [] : [verifications[verification] ?? '']
    if (entry) return [clockText.sentence(clockText.off(entry)), ...decidedBy(entry), ...source].join(', ')
    const usual = isWorking ? 'Ngày làm việc' : 'Nghỉ hằng tuần'
    if (!proposal) return usual
    const proposed = clockText.off({ ...proposal, name: withoutProposal(proposal.name) })
    return `${usual}. Mới có đề xuất, chưa quyết định: ${[proposed, ...source].join(', ')}`
  },

  workingDays: 'Số ngày làm việc',
  inYear: 'Cả năm',
  proposed: 'Mới đề xuất',
  proposedExplained: 'Chưa đổi lịch và hạn của hồ sơ.',
  unannounced: 'Chưa có thông báo',
  unannouncedExplained: 'Lịch đang tính theo luật; sửa khi có thông báo.',
  listed: (heading: string, count: string) => `${heading} (${count})`,

  dialog: {
    save: 'Lưu',
    add: 'Thêm vào lịch',
    remove: 'Xóa…',
    removeBoth: 'Xóa cả hai ngày hoán đổi…',
    decided: 'Đã có quyết định…',
    alsoOff: (day: string) => `Đồng thời ghi ${day} là ngày nghỉ hoán đổi`,
    alsoWork: (day: string) => `Đồng thời ghi ${day} là ngày làm bù`,
    nothing: 'Lịch không ghi gì thêm về ngày này.',
    added: (day: string) => `Đã ghi lịch ${day}`,
    saved: (day: string) => `Đã sửa lịch ${day}`,
    addedBoth: (day: string, other: string) => `Đã ghi lịch ${day} và ${other}`,
  },
  decide: {
    heading: 'Đã có quyết định',
    about: 'Lịch tính theo quyết định ngay; hạn đã ghi của hồ sơ chỉ đổi khi được tính lại.',
    document: 'Văn bản quyết định',
    documentHint: 'Số, ký hiệu văn bản, vd Thông báo 9441/TB-BNV',
    read: 'Tôi đã đối chiếu với văn bản gốc',
    note: 'Ghi chú về đề xuất được bỏ; lịch sử vẫn giữ.',
    submit: 'Ghi nhận quyết định',
    done: (days: string) => `Đã ghi nhận quyết định: ${days}`,
    and: ' và ',
  },
  swapOffName: (other: string) => `Nghỉ hoán đổi (làm bù ngày ${formatDay(other)})`,
  swapWorkName: (other: string) => `Làm bù cho ngày ${formatDay(other)}`,
  withoutProposal,

  deadlines: {
    banner: (count: string) =>
      `Lịch, quy tắc và thời hạn hiện nay làm ${count} hồ sơ đang giải quyết đổi hạn.`,
    bannerKept: 'Hạn đã ghi chưa đổi cho đến khi được tính lại.',
    recomputedByApprover: 'Người duyệt tính lại ở trang này.',
    failed: 'Chưa biết lịch, quy tắc và thời hạn hiện nay có làm hồ sơ nào đổi hạn không.',
    preview: 'Xem trước',
    heading: 'Tính lại hạn của hồ sơ',
    nothing: 'Không còn hồ sơ nào đổi hạn.',
    table: 'Các hồ sơ đổi hạn',
    columns: {
      code: 'Mã hồ sơ',
      procedure: 'Thủ tục',
      deadline: 'Hạn giải quyết',
      due: 'Ngày hẹn trả',
    },
    change: (before: string, after: string) => `${before} → ${after}`,
    same: (day: string) => `${day} (không đổi)`,
    noDay: 'chưa có',
    more: (count: string) => `Còn ${count} hồ sơ nữa cũng được tính lại.`,
    reason: 'Lý do',
    reasonHint: 'Lý do được giữ trong lịch sử của từng hồ sơ.',
    usualReason: (day: string) => `Tính lại hạn theo lịch, quy tắc và thời hạn ngày ${formatDay(day)}`,
    submit: 'Áp dụng',
    done: (count: string) => `Đã tính lại hạn của ${count} hồ sơ`,
  },
} as const

/** What `off` has not said already: it tells itself that a day is only computed. */
function decidedBy({ decision }: CalendarDay): string[] {
  if (decision === 'statutory') return ['theo luật']
  return decision === 'announced' ? ['đã có thông báo'] : []
}

/** "Nghỉ hoán đổi (làm bù …)" of "Đề xuất nghỉ hoán đổi (làm bù …)": the name of a day once it is decided. */
function withoutProposal(name: string): string {
  return clockText.sentence(name.replace(/^đề xuất\s+/iu, ''))
}
