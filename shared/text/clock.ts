import type { CalendarDay } from '#shared/rules/working-calendar.ts'

const weekdays = ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const

const kinds: Readonly<Record<CalendarDay['kind'], string>> = {
  holiday: 'nghỉ lễ',
  compensation: 'nghỉ bù',
  swapOff: 'nghỉ hoán đổi',
  extraOff: 'nghỉ theo thông báo riêng',
  swapWork: 'làm bù',
}

/** Kinds that no law names: the document that decides them is told. */
const decidedOneByOne: ReadonlySet<CalendarDay['kind']> = new Set(['swapOff', 'extraOff', 'swapWork'])

/** Why each day of a time limit counts or does not. Words that may stand inside a sentence begin small. */
export const clockText = {
  sentence: (words: string) => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1),

  received: 'ngày tiếp nhận, không tính',
  receivedOff: (off: string) => `ngày tiếp nhận, không tính (${off})`,
  receivedCounted: (nth: string) => `ngày tiếp nhận, tính là ${nth}`,
  receivedDue: 'ngày tiếp nhận, đến hạn ngay trong ngày',

  day: (n: number) => `ngày thứ ${ordinal(n)}`,
  workingDay: (n: number) => `ngày làm việc thứ ${ordinal(n)}`,
  /** Several days that follow each other and all count. */
  days: (from: number, to: number) => `ngày thứ ${from}–${to}`,
  workingDays: (from: number, to: number) => `ngày làm việc thứ ${from}–${to}`,
  weekendDays: 'thứ Bảy, Chủ nhật, nghỉ hằng tuần',
  /** What lies between days that count, where their weeks are put together. */
  exceptWeekends: (days: string, off: number) => `${days}, trừ ${off} ngày nghỉ hằng tuần ở giữa`,
  madeUp: (day: CalendarDay, nth: string) => `${withDocument('ngày làm bù', day)}, ${nth}`,
  countedDue: (nth: string) => `${nth}, là ngày đến hạn`,

  weekend: (weekday: number) => `${weekdays[weekday] ?? ''}, nghỉ hằng tuần`,
  off: (day: CalendarDay) => {
    const unsure = day.decision === 'computed' ? ' (tính theo luật, chưa có thông báo)' : ''
    return withDocument(named(day), day) + unsure
  },
  paused: (reasons: readonly string[]) => ['tạm dừng', reasons.join('; ')].filter(Boolean).join(': '),

  lastDayOff: (off: string) =>
    `ngày cuối rơi vào ngày nghỉ (${off}): thời hạn kéo đến ngày làm việc tiếp theo`,
  nextWorkingDay: 'ngày làm việc tiếp theo, là ngày đến hạn',
  due: 'ngày đến hạn',

  stillWorking: (proposal: CalendarDay) =>
    ` (mới có đề xuất ${proposed(proposal)}, chưa có quyết định nên vẫn tính là ngày làm việc)`,
  stillOff: (proposal: CalendarDay) =>
    ` (mới có đề xuất ${proposed(proposal)}, chưa có quyết định nên vẫn tính là ngày nghỉ)`,
} as const

function ordinal(n: number): string {
  return n === 1 ? 'nhất' : String(n)
}

/** "nghỉ bù: Quốc khánh", also where the name ends with its kind; "nghỉ hoán đổi (làm bù …)" where it begins with it. */
function named({ kind, name }: CalendarDay): string {
  const words = kinds[kind]
  const small = name.toLocaleLowerCase('vi')
  if (small.endsWith(` (${words})`)) return `${words}: ${name.slice(0, -words.length - 3)}`
  if (small.startsWith(`${words} (`)) return words + name.slice(words.length)
  return small.includes(words) ? name : `${words}: ${name}`
}

/** With the document that decides it, in the brackets that stand there already. */
function withDocument(words: string, { kind, document }: CalendarDay): string {
  if (document === null || !decidedOneByOne.has(kind)) return words
  return words.endsWith(')') ? `${words.slice(0, -1)}, ${document})` : `${words} (${document})`
}

function proposed({ kind, document }: CalendarDay): string {
  return document === null ? kinds[kind] : `${kinds[kind]} tại ${document}`
}
