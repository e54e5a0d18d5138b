import { dayUnits, holders, type DayUnit, type Holder } from '#shared/registers/day-units.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'

const labelOfUnit = (unit: DayUnit | null) => dayUnits.find(({ value }) => value === unit)?.label ?? 'ngày'

const limitSources = {
  receipt: 'theo ngày hẹn trả trên biên nhận',
  procedure: 'theo thủ tục',
  legal: 'theo thời hạn luật định',
  provincial: 'theo thời hạn tỉnh công bố',
  committed: 'theo thời hạn cam kết',
} as const

/** The words of a dossier's own tabs: when it is due, why then, and how it stands to that. */
export const dossierPageText = {
  tab: 'Thời hạn',
  region: 'Thời hạn của hồ sơ',
  printSlip: 'In phiếu giải thích thời hạn',
  standing: {
    early: (days: string) => `Trả kết quả sớm ${days} ngày`,
    onTime: 'Trả kết quả đúng hạn',
    late: (days: string) => `Trả kết quả quá hạn ${days} ngày`,
    today: 'Đến hạn hôm nay',
    running: (days: string) => `Còn ${days} ngày`,
    runningLate: (days: string) => `Đã quá hạn ${days} ngày, chưa trả kết quả`,
    paused: 'Đang tạm dừng',
    withdrawn: 'Hồ sơ đã được rút',
    noDeadline: 'Chưa có thời hạn để tính',
  },
  pausedNote: 'Hạn giải quyết được tính lại khi thời gian tạm dừng kết thúc.',
  noDeadlineNote:
    'Hồ sơ không có ngày hẹn trả, và thủ tục chưa rõ hoặc chưa có thời hạn. Hãy chọn thủ tục hoặc nhập ngày hẹn trả ở thẻ Thông tin.',
  facts: {
    deadline: 'Hạn giải quyết',
    promised: 'Ngày hẹn trả',
    received: 'Ngày tiếp nhận',
    returned: 'Ngày trả kết quả',
    heldBy: 'Bên giữ hồ sơ',
    delay: 'Chậm do bên nào',
  },
  byClock: (day: string) => `${day} (chương trình tính)`,
  holder: (holder: Holder, heldBy: string) =>
    [holders.find(({ value }) => value === holder)?.label ?? '', heldBy].filter(Boolean).join(': '),
  delay: (holder: Holder, days: string) =>
    `${holders.find(({ value }) => value === holder)?.label ?? ''} (${days} ngày)`,
  counting: {
    heading: 'Cách tính',
    limit: (days: string, unit: DayUnit | null, from: keyof typeof limitSources) =>
      `${days} ${labelOfUnit(unit)} ${limitSources[from]}`,
    notice: (days: string) => `trong đó ${days} ngày công bố, niêm yết, không tính là chậm của bên nào`,
    rules: (rules: string) => `${rules}.`,
    otherPromise: (given: string | null, own: string) =>
      given === null
        ? `Theo thời hạn của thủ tục, ngày hẹn trả là ${formatDay(own)}.`
        : `Biên nhận hẹn trả ngày ${formatDay(given)}; theo thời hạn của thủ tục thì ngày hẹn trả là ${formatDay(own)}.`,
    recounted: (kept: string | null, now: string) =>
      `Theo lịch làm việc và quy tắc hiện nay, hạn là ${formatDay(now)}. ` +
      (kept === null ? 'Hạn này chưa được ghi.' : `Hạn đang ghi vẫn là ${formatDay(kept)}.`) +
      ' Người duyệt tính lại ở trang Lịch làm việc.',
  },
  calendar: {
    heading: 'Từng ngày',
    summary: (counted: string, off: string, paused: string, late: string) =>
      [
        `${counted} ngày được tính`,
        off === '0' ? '' : `${off} ngày nghỉ`,
        paused === '0' ? '' : `${paused} ngày tạm dừng`,
        late === '0' ? '' : `${late} ngày quá hạn`,
      ]
        .filter(Boolean)
        .join(', '),
    month: (month: number, year: number) => `Tháng ${month}/${year}`,
    weekdays: [
      { short: 'T2', long: 'thứ Hai' },
      { short: 'T3', long: 'thứ Ba' },
      { short: 'T4', long: 'thứ Tư' },
      { short: 'T5', long: 'thứ Năm' },
      { short: 'T6', long: 'thứ Sáu' },
      { short: 'T7', long: 'thứ Bảy' },
      { short: 'CN', long: 'Chủ nhật' },
    ],
    day: (date: string, why: string) => `${formatDay(date)}: ${why}`,
    /** What stands under the day of the month where the day is not counted. */
    marks: { receipt: 'nhận', counted: '', weekend: '–', holiday: 'lễ', pause: 'dừng', due: 'hạn' },
    lateMark: (days: string) => `+${days}`,
    late: (days: string) => `Quá hạn ${days} ngày`,
    signed: {
      today: (why: string) => `${why}. Hôm nay`,
      returned: (why: string) => `${why}. Ngày trả kết quả`,
    },
    /** Beside the day of the month. */
    returnedSign: '✓',
    legendLabel: 'Ký hiệu',
    legend: {
      receipt: 'Ngày tiếp nhận',
      counted: 'Ngày được tính (số thứ tự)',
      weekend: 'Nghỉ hằng tuần',
      holiday: 'Nghỉ lễ, nghỉ bù, hoán đổi',
      pause: 'Tạm dừng',
      due: 'Ngày đến hạn',
      late: 'Ngày quá hạn (ngày lịch)',
      today: 'Hôm nay',
      returned: 'Ngày trả kết quả',
    },
    showAll: (months: string) => `Hiện ${months} tháng ở giữa`,
  },
  list: {
    show: 'Xem dạng danh sách',
    hide: 'Ẩn danh sách',
    label: 'Từng ngày của thời hạn',
    date: 'Ngày',
    counted: 'Được tính',
    why: 'Vì sao',
    yes: (nth: string) => `Có (${nth})`,
    no: 'Không',
  },
} as const
