import { holders, type Holder } from '#shared/registers/day-units.ts'

/** What a paper is asked for that is not there. */
export const missingPaperText = {
  procedure: (code: string, day: string) =>
    code === '' ? 'thủ tục cần in (chưa nêu mã thủ tục)' : `thủ tục "${code}" có hiệu lực vào ngày ${day}`,
  dossier: (code: string, day: string) =>
    code === '' ? 'hồ sơ cần in (chưa nêu mã hồ sơ)' : `hồ sơ "${code}" tiếp nhận đến hết ngày ${day}`,
} as const

/** "Phiếu giải thích thời hạn": why a dossier is due when it is, on paper. */
export const slipText = {
  subject: (code: string) => `Hồ sơ ${code}`,
  facts: {
    procedure: 'Thủ tục',
    limit: 'Thời hạn',
    received: 'Ngày tiếp nhận',
    promised: 'Ngày hẹn trả',
    pauses: 'Tạm dừng',
    deadline: 'Hạn giải quyết',
    returned: 'Ngày trả kết quả',
    standing: (day: string) => `Tình trạng đến hết ngày ${day}`,
    heldBy: 'Bên giữ hồ sơ',
    delay: 'Chậm do bên nào',
    rules: 'Cách tính',
    basis: 'Căn cứ của cách tính',
  },
  unknownProcedure: 'Chưa rõ thủ tục',
  noLimit: 'Chưa có thời hạn để tính',
  pausedNow: 'Chưa xác định, vì hồ sơ đang tạm dừng',
  noDeadline: 'Chưa xác định',
  pause: (from: string, to: string | null, said: { holder: Holder; reason: string }) => {
    const waits = `chờ ${waitsFor[said.holder]}`
    const time = to === null ? `Từ ${from}, chưa kết thúc` : `${from} – ${to}`
    return `${time}: ${said.reason === '' ? waits : `${said.reason} (${waits})`}`
  },
  usualBasis: 'Bộ luật Dân sự (chương trình chưa có quy tắc nào được nhập cho thời điểm này)',

  rangesTable: 'Bảng 1. Từng khoảng ngày của thời hạn',
  offTable: 'Bảng 2. Ngày nghỉ, ngày làm bù trong khoảng thời gian này',
  columns: {
    range: 'Khoảng ngày',
    days: 'Số ngày',
    counted: 'Được tính',
    why: 'Vì sao',
    date: 'Ngày',
    name: 'Nội dung',
    kind: 'Loại ngày',
    document: 'Văn bản',
  },
  range: (from: string, to: string) => `${from} – ${to}`,
  lateRange: (days: number) => `Quá hạn ${days} ngày (ngày lịch)`,
  sum: 'Tổng cộng',
  dayUnit: 'ngày',
  byLaw: 'Theo luật',
  countedThough:
    'Thời hạn này tính theo ngày lịch: ngày nghỉ vẫn được tính, chỉ ảnh hưởng khi là ngày cuối của thời hạn.',

  labels: {
    limit: 'Thời hạn của hồ sơ',
    deadline: 'Hạn giải quyết của hồ sơ',
    counted: 'Số ngày được tính',
    days: 'Số ngày trong bảng',
    standing: 'Tình trạng của hồ sơ so với hạn',
  },
  formulas: {
    limit: (limit: string) => `Số ngày của thời hạn: ${limit}.`,
    deadline: (received: string, limit: string, rules: string) =>
      `Từ ngày tiếp nhận ${received}, đếm ${limit}. ${rules}.`,
    noDeadline: 'Chưa xác định được khi hồ sơ đang tạm dừng hoặc chưa có thời hạn.',
    counted: 'Đếm các ngày được tính từ ngày tiếp nhận đến hạn giải quyết, theo lịch làm việc và cách tính.',
    days: 'Đếm các ngày lịch của những khoảng ngày trong bảng.',
    standing: (day: string) =>
      `So ngày trả kết quả, hoặc ngày ${day} nếu chưa trả, với hạn giải quyết; tính theo ngày lịch.`,
  },
} as const

const waitsFor: Record<Holder, string> = Object.assign(
  Object.fromEntries(holders.map(({ value, label }) => [value, small(label)])) as Record<Holder, string>,
  { agency: 'nội bộ cơ quan giải quyết' },
)

function small(words: string): string {
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1)
}
