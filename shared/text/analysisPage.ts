import { dayUnits, type DayUnit } from '#shared/registers/day-units.ts'

const labelOfUnit = (unit: DayUnit): string => dayUnits.find(({ value }) => value === unit)?.label ?? ''

/** The page of the analysis: what the dossiers of a period say of the procedures. */
export const analysisPageText = {
  heading: 'Phân tích thủ tục hành chính',
  refresh: 'Làm mới',
  loadFailed: 'Chưa phân tích được',
  none: '–',
  days: (days: string, unit: DayUnit) => `${days} ${labelOfUnit(unit)}`,
  percent: (share: string) => `${share} %`,
  count: (count: string) => `${count} hồ sơ`,
  /** In place of a rate where there are too few cases. */
  ofCount: (part: string, whole: string) => `${part}/${whole} hồ sơ`,
  noCases: 'Không có hồ sơ',
  /** In place of a rate where no deadline is known. */
  noDeadlines: 'Chưa rõ hạn',
  period: {
    kind: 'Loại kỳ',
    kinds: {
      month: 'Tháng',
      quarter: 'Quý',
      half: '6 tháng',
      year: 'Năm',
      days: 'Tự chọn ngày',
    },
    which: 'Kỳ',
    month: (month: string) => `Tháng ${month}`,
    half: (half: 1 | 2, year: string) => `6 tháng ${half === 1 ? 'đầu' : 'cuối'} năm ${year}`,
    year: (year: string) => `Năm ${year}`,
    from: 'Từ ngày',
    to: 'Đến ngày',
    backwards: 'Ngày cuối phải từ ngày đầu trở đi',
    days: (from: string, to: string) => `${from} – ${to}`,
    asked: (days: string, isRunning: boolean) => (isRunning ? `${days} (kỳ chưa kết thúc)` : days),
    before: (days: string) => `Kỳ trước: ${days}`,
    lastYear: (days: string) => `Cùng kỳ năm trước: ${days}`,
  },
  agency: { label: 'Cơ quan giải quyết', all: 'Tất cả cơ quan' },
  procedures: {
    label: 'Thủ tục',
    all: 'Tất cả thủ tục',
    type: 'Gõ mã hoặc tên thủ tục',
    some: (count: string) => `Đã chọn ${count} thủ tục`,
    nothing: 'Không có thủ tục nào như vậy',
  },
  figures: {
    label: 'Số liệu chính',
    resolved: 'Đã giải quyết',
    received: (count: string) => `tiếp nhận ${count} hồ sơ`,
    onTime: 'Tỷ lệ đúng hạn',
    outcomes: (early: string, onTime: string, late: string) =>
      `trước hạn ${early}, đúng hạn ${onTime}, quá hạn ${late}`,
    openLate: 'Đang quá hạn',
    openLateThen: 'Quá hạn, chưa trả lúc hết kỳ',
    ofOpen: (count: string) => `trong ${count} hồ sơ đang giải quyết`,
    ofOpenThen: (count: string) => `trong ${count} hồ sơ chưa trả`,
    median: 'Trung vị ngày thực tế',
    /** How many cases stand behind it, and the days between which the middle half of them lies. */
    middle: (count: string, from: string, to: string) => `${count} hồ sơ, một nửa từ ${from} đến ${to}`,
    tooFew: 'Chưa đủ hồ sơ',
    before: 'Kỳ trước',
    lastYear: 'Cùng kỳ năm trước',
    both: 'Kỳ trước, cùng kỳ năm trước',
    fewNote: (minimum: string) => `Dưới ${minimum} hồ sơ thì chỉ ghi số hồ sơ, không tính tỷ lệ và trung vị.`,
    notRated: (withdrawn: string, noDeadline: string) =>
      `Không tính vào tỷ lệ đúng hạn: ${withdrawn} hồ sơ rút, ${noDeadline} hồ sơ chưa rõ hạn.`,
  },
  change: {
    more: (amount: string) => `tăng ${amount}`,
    less: (amount: string) => `giảm ${amount}`,
    same: 'không đổi',
    points: (points: string) => `${points} điểm %`,
    share: (amount: string, share: string) => `${amount} (${share} %)`,
  },
  tabs: {
    procedures: 'Theo thủ tục',
    held: 'Bên giữ hồ sơ',
    agencies: 'Theo cơ quan',
    months: 'Theo tháng',
  },
  content: 'Kết quả phân tích',
  table: {
    label: 'Thời hạn và kết quả giải quyết theo thủ tục',
    groups: {
      limits: 'Thời hạn',
      actual: 'Thực tế',
      outcome: 'Đã giải quyết',
    },
    columns: {
      name: 'Thủ tục',
      legal: 'Theo luật',
      provincial: 'Tỉnh công bố',
      committed: 'Cam kết',
      cut: 'Tỷ lệ cắt giảm',
      median: 'Trung vị',
      middle: '50 % ở giữa',
      p90: '90 % không quá',
      resolved: 'Hồ sơ',
      onTime: 'Đúng hạn',
      late: 'Quá hạn',
    },
    middle: (from: string, to: string) => `${from} – ${to}`,
    tooFew: (count: string, minimum: string) => `${count} hồ sơ, chưa đủ ${minimum} để tính`,
    /** Enough together, but not in either unit. */
    tooFewOfEach: (count: string, minimum: string) =>
      `${count} hồ sơ theo hai đơn vị tính, mỗi đơn vị chưa đủ ${minimum} để tính`,
    listCut: (count: string, unit: DayUnit) =>
      `Danh mục: ${count} thủ tục đủ hai thời hạn, tính bằng ${labelOfUnit(unit)}`,
    meanOfCuts: (share: string) => `bình quân các tỷ lệ: ${share}`,
    longer: (share: string) => `dài thêm ${share}`,
    total: 'Mọi hồ sơ trong kỳ',
    notes: [
      'Tỷ lệ cắt giảm: thời hạn cam kết so với thời hạn theo luật. Tỷ lệ cắt giảm của danh mục = 1 − tổng thời hạn cam kết : tổng thời hạn theo luật; bình quân các tỷ lệ là một số liệu khác.',
      'Thực tế: số ngày các cơ quan đã dùng cho hồ sơ trả kết quả trong kỳ, không kể thời gian tạm dừng và công bố, niêm yết. Một nửa số hồ sơ không quá trung vị; 50 % ở giữa là khoảng từ tứ phân vị thứ nhất đến tứ phân vị thứ ba; 90 % không quá là phân vị 90.',
      'Đúng hạn gồm cả trước hạn. Thời hạn là của bản thủ tục có hiệu lực vào ngày cuối kỳ.',
    ],
  },
  leftOut: {
    heading: (count: string) => `Không tính vào tỷ lệ cắt giảm của danh mục: ${count} thủ tục`,
    why: (why: string, count: string) => `${why}: ${count}`,
  },
  held: {
    label: 'Số ngày hồ sơ nằm ở từng bên',
    about: (minimum: string) =>
      `Số ngày lịch bình quân một hồ sơ đã giải quyết trong kỳ, theo bên giữ hồ sơ. Dưới ${minimum} hồ sơ thì không tính bình quân, chỉ ghi tổng số ngày.`,
    procedure: 'Thủ tục',
    resolved: 'Hồ sơ',
    bar: 'Bình quân một hồ sơ',
    days: (days: string) => `${days} ngày`,
    /** Of all dossiers together. */
    daysOfAll: (days: string) => `tổng ${days} ngày`,
    tooFew: 'Chưa đủ hồ sơ để tính bình quân',
    sum: 'Cộng',
    total: 'Mọi hồ sơ trong kỳ',
    empty: 'Trong kỳ chưa có hồ sơ nào được giải quyết.',
  },
  agencies: {
    table: 'Kết quả giải quyết theo cơ quan',
    columns: {
      agency: 'Cơ quan giải quyết',
      received: 'Tiếp nhận',
      resolved: 'Đã giải quyết',
      onTime: 'Đúng hạn',
      late: 'Quá hạn',
      median: 'Trung vị ngày thực tế',
      open: 'Chưa trả',
      openLate: 'Chưa trả, đã quá hạn',
    },
    note: 'Chưa trả, đã quá hạn: tính đến hết ngày cuối kỳ.',
  },
  months: {
    label: 'Hồ sơ đã giải quyết và tỷ lệ đúng hạn theo tháng',
    onTime: 'Đúng hạn, trước hạn',
    late: 'Quá hạn',
    noDeadline: 'Chưa rõ hạn',
    month: (month: string) => `Tháng ${month}`,
    about:
      'Số trên cột: hồ sơ đã giải quyết trong tháng. Dưới tên tháng: tỷ lệ đúng hạn, hoặc số hồ sơ đúng hạn khi chưa đủ hồ sơ để tính tỷ lệ.',
  },
  /** What a count leads to, for those who hear it. */
  link: {
    resolved: (count: string, whose: string) => `${count} hồ sơ đã giải quyết, ${whose}: mở trong sổ hồ sơ`,
    late: (count: string, whose: string) => `${count} hồ sơ trả quá hạn, ${whose}: mở trong sổ hồ sơ`,
    received: (count: string, whose: string) => `${count} hồ sơ tiếp nhận, ${whose}: mở trong sổ hồ sơ`,
    openLate: (count: string, whose: string) => `${count} hồ sơ đang quá hạn, ${whose}: mở trong sổ hồ sơ`,
    whole: 'toàn bộ',
  },
  empty: {
    heading: 'Chưa có hồ sơ để phân tích',
    text: 'Hồ sơ nhập từ tệp Excel của hệ thống một cửa, hoặc thêm từng hồ sơ ở sổ hồ sơ, sẽ được phân tích ở đây theo thủ tục, cơ quan và tháng.',
    act: 'Mở sổ hồ sơ để nhập',
  },
  nothingFound: {
    heading: 'Kỳ này không có hồ sơ nào',
    text: (days: string) =>
      `Trong kỳ ${days} không có hồ sơ nào được tiếp nhận, đang giải quyết hoặc trả kết quả. Hãy chọn kỳ khác.`,
    narrowed: (days: string) =>
      `Trong kỳ ${days} không có hồ sơ nào của cơ quan, thủ tục đã chọn. Hãy chọn kỳ khác, hoặc xem mọi cơ quan, mọi thủ tục.`,
    act: (year: string) => `Xem cả năm ${year}`,
    widen: 'Xem mọi cơ quan, mọi thủ tục',
  },
} as const
