import type { DayUnit } from '#shared/registers/day-units.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'

const unitWords: Record<DayUnit, string> = { day: 'ngày', workingDay: 'ngày làm việc' }
const daysOf = (days: number, unit: DayUnit): string => `${formatNumber(days)} ${unitWords[unit]}`
const procedures = (codes: readonly string[]): string =>
  codes.length === 1 ? `thủ tục ${codes[0]}` : `các thủ tục ${codes.join(', ')}`
const casesOf = (some: number, all: number): string =>
  `${formatNumber(some)} trong ${formatNumber(all)} hồ sơ`
const asBefore = 'với các hồ sơ này chỉ tính lại thời hạn, còn công việc giữ như thực tế.'
const limitKept = 'thời hạn của thủ tục được giữ nguyên.'

/** A proposal as a sentence says it. */
export const saidText = {
  limit: (days: number, unit: DayUnit, code: string): string =>
    `Rút ${daysOf(days, unit)} thời hạn của thủ tục ${code}`,
  step: (days: number, unit: DayUnit, { step, code }: { step: string; code: string }): string =>
    `Rút ${daysOf(days, unit)} ở bước “${step}” của thủ tục ${code}`,
  dropStep: (step: string, code: string): string => `Bỏ bước “${step}” của thủ tục ${code}`,
  dropPaper: (paper: string, code: string): string => `Bỏ giấy tờ “${paper}” trong hồ sơ của thủ tục ${code}`,
  agency: (agency: string, within: number, code: string | null): string => {
    const when = within === 0 ? 'ngay trong ngày' : `trong ${formatNumber(within)} ngày`
    return `${agency.charAt(0).toLocaleUpperCase('vi')}${agency.slice(1)} trả lời ${when} ở ${code === null ? 'mọi thủ tục' : `thủ tục ${code}`}`
  },
} as const

/** What the data cannot say about a simulation. */
export const laboratoryNotes = {
  noCases: 'Không có hồ sơ nào trả kết quả trong kỳ mà các đề xuất này có liên quan.',
  noCasesOf: (codes: readonly string[]): string =>
    `Không có hồ sơ nào của ${procedures(codes)} trả kết quả trong kỳ.`,
  fewCases: (codes: readonly string[], minimum: number): string =>
    `Có ít hơn ${formatNumber(minimum)} hồ sơ của ${procedures(codes)} trong kỳ: không tính tỷ lệ đúng hạn và các mức ngày.`,
  noDeadline: (some: number, all: number): string =>
    `Có ${casesOf(some, all)} không rõ hạn: không tính vào tỷ lệ đúng hạn.`,
  noWage: (day: string): string =>
    `Chưa tính được chi phí tuân thủ: chưa có thu nhập bình quân một giờ làm việc vào ngày ${day} (trang Tham số chi phí).`,
  noActivities: (codes: readonly string[]): string =>
    `Chưa tính được chi phí tuân thủ của ${procedures(codes)}: chưa có công việc nào để tính chi phí.`,
  noActivityForPaper: (paper: string, code: string): string =>
    `Không có công việc nào trong chi phí tuân thủ của thủ tục ${code} nhắc đến “${paper}”: chi phí được giữ nguyên.`,
  noLimit: (code: string): string => `Thủ tục ${code} chưa có thời hạn nên không có thời hạn để rút.`,
  limitUsedUp: (code: string, days: number, unit: DayUnit): string =>
    `Thời hạn của thủ tục ${code} chỉ có ${daysOf(days, unit)}, ít hơn số ngày đề xuất rút: thời hạn mới còn 0 ngày.`,
  stepUnknown: (step: string, code: string): string =>
    `Danh mục không có bước “${step}” của thủ tục ${code}: thời hạn của thủ tục được rút đúng số ngày đề xuất.`,
  stepDaysUnknown: (step: string, code: string): string =>
    `Danh mục không ghi bước “${step}” của thủ tục ${code} dài bao nhiêu ngày: ${limitKept}`,
  stepShorter: (step: string, code: string, { days, unit }: { days: number; unit: DayUnit }): string =>
    `Bước “${step}” của thủ tục ${code} chỉ có ${daysOf(days, unit)}: thời hạn của thủ tục chỉ được rút bằng thời hạn của bước.`,
  stepOtherUnit: (step: string, code: string): string =>
    `Bước “${step}” và thời hạn của thủ tục ${code} tính theo hai đơn vị khác nhau (ngày và ngày làm việc): ${limitKept}`,
  noSuchStep: (some: number, all: number, step: string): string =>
    `Có ${casesOf(some, all)} không ghi bước “${step}” hoặc không rõ thời hạn của bước: ${asBefore}`,
  noSuchPaper: (some: number, all: number, paper: string): string =>
    `Có ${casesOf(some, all)} phải chờ bổ sung mà không ghi chờ giấy tờ nào, nên không rõ có phải chờ “${paper}” hay không: ${asBefore}`,
  noSuchAgency: (some: number, all: number, agency: string): string =>
    `Có ${casesOf(some, all)} phải chờ cơ quan phối hợp mà không ghi chờ cơ quan nào, nên không rõ có phải chờ ${agency} hay không: ${asBefore}`,
  noSuchAgencyElsewhere: (some: number, agency: string): string =>
    `Ở các thủ tục không có trong kết quả thử, có ${formatNumber(some)} hồ sơ phải chờ cơ quan phối hợp mà không ghi chờ cơ quan nào, nên không rõ có phải chờ ${agency} hay không.`,
  otherUnit: (some: number, all: number): string =>
    `Có ${casesOf(some, all)} có thời hạn tính theo đơn vị khác với thời hạn đang áp dụng: các hồ sơ này giữ như thực tế.`,
  nothingOfAgency: (agency: string, within: number): string =>
    `Không có hồ sơ nào trong kỳ ghi là đã chờ ${agency}${within === 0 ? '' : ` quá ${formatNumber(within)} ngày`}.`,
  nothingOfPaper: (paper: string, code: string): string =>
    `Không có hồ sơ nào trong kỳ của thủ tục ${code} ghi là đã chờ bổ sung “${paper}”.`,
} as const
