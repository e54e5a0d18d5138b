import type { DayUnit, Holder } from '#shared/registers/day-units.ts'

/** "ngày", "ngày làm việc" */
const unitNames: Record<DayUnit, string> = { day: 'ngày', workingDay: 'ngày làm việc' }

/** What a sentence says of a change: bound figures, and by how much it is in the printed unit. */
interface WrittenChange {
  by: string
  percent: string | null
  before: string
  now: string
}

/** The report on how procedures were cut; every sentence fits its figures, also where they are none or few. */
export const cutsText = {
  unitNames,
  /** How the time of the report is named. */
  periods: {
    month: (month: number, year: number) => `tháng ${month} năm ${year}`,
    quarter: (numeral: string, year: number) => `quý ${numeral} năm ${year}`,
    halfYear: (half: 1 | 2, year: number) => `6 tháng ${half === 1 ? 'đầu' : 'cuối'} năm ${year}`,
    year: (year: number) => `năm ${year}`,
    untilMonth: (months: number, year: number) => `${months} tháng đầu năm ${year}`,
  },
  span: (from: string, to: string) => `từ ngày ${from} đến hết ngày ${to}`,
  inPeriod: (name: string | null, span: string) => (name === null ? span : `${name} (${span})`),

  opening: (period: string) =>
    `Căn cứ số liệu theo dõi thủ tục hành chính và hồ sơ thủ tục hành chính, kết quả cắt giảm, đơn giản hóa thủ tục hành chính trong lĩnh vực nhà ở xã hội ${period} như sau:`,
  nothing: (period: string) =>
    `Chưa có thủ tục hành chính, hồ sơ thủ tục hành chính nào được cập nhật để tổng hợp số liệu ${period}.`,
  leadership: 'Công tác lãnh đạo, chỉ đạo',
  results: 'Kết quả thực hiện',

  handling: 'Tiếp nhận và giải quyết hồ sơ',
  noCases: 'Trong kỳ không tiếp nhận, không giải quyết hồ sơ nào và không còn hồ sơ đang giải quyết.',
  received: (cases: string | null) =>
    cases === null ? 'Trong kỳ không tiếp nhận hồ sơ nào.' : `Trong kỳ tiếp nhận ${cases}.`,
  resolved: (of: {
    all: string | null
    early: string
    onTime: string
    late: string
    noDeadline: string | null
  }) =>
    of.all === null
      ? 'Trong kỳ chưa trả kết quả hồ sơ nào.'
      : `Đã giải quyết, trả kết quả ${of.all}, trong đó: trước hạn ${of.early}, đúng hạn ${of.onTime}, quá hạn ${of.late}${of.noDeadline === null ? '' : `, chưa xác định được hạn ${of.noDeadline}`}.`,
  rate: (rate: string) => `Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn đạt ${rate}.`,
  fewRated: (good: string | null, rated: string) =>
    `${good === null ? 'Không có hồ sơ nào' : `Có ${good}`} trong tổng số ${rated} được giải quyết trước hạn và đúng hạn; số hồ sơ còn ít nên không tính tỷ lệ.`,
  withdrawn: (cases: string) => `Có ${cases} được rút theo đề nghị của người nộp, không tính vào tỷ lệ.`,
  open: (day: string, cases: string | null, late: string | null) =>
    cases === null
      ? `Đến hết ngày ${day} không còn hồ sơ đang giải quyết.`
      : `Đến hết ngày ${day} còn ${cases} đang giải quyết, ${late === null ? 'không có hồ sơ nào quá hạn' : `trong đó ${late} đã quá hạn`}.`,
  comparedWith: {
    before: (from: string, to: string) => `So với kỳ trước (${from} - ${to}):`,
    lastYear: (from: string, to: string) => `So với cùng kỳ năm trước (${from} - ${to}):`,
  },
  nothingThen: {
    before: (from: string, to: string) => `Kỳ trước (${from} - ${to}) chưa có hồ sơ để so sánh.`,
    lastYear: (from: string, to: string) => `Cùng kỳ năm trước (${from} - ${to}) chưa có hồ sơ để so sánh.`,
  },
  change: (measure: string, by: number, f: WrittenChange) => {
    if (by === 0) return `${measure} không thay đổi (${f.now}).`
    const percent = f.percent === null ? '' : `, tương ứng ${f.percent}`
    return by > 0
      ? `${measure} tăng ${f.by}${percent} (từ ${f.before} lên ${f.now}).`
      : `${measure} giảm ${f.by}${percent} (từ ${f.before} xuống ${f.now}).`
  },

  time: 'Cắt giảm thời gian giải quyết',
  noCut: 'Chưa có thủ tục nào có đủ thời hạn theo luật và thời hạn cam kết để tính tỷ lệ cắt giảm.',
  listCut: (unit: DayUnit, f: { procedures: string; legal: string; committed: string; cut: string }) =>
    `Tính chung ${f.procedures} có thời hạn theo ${unitNames[unit]}: tổng thời hạn theo luật ${f.legal}, tổng thời hạn cam kết ${f.committed}; tỷ lệ cắt giảm ${f.cut}.`,
  meanOfCuts: (mean: string) =>
    `Trung bình cộng tỷ lệ cắt giảm của từng thủ tục là ${mean} (chỉ để tham khảo, không phải tỷ lệ cắt giảm tính chung).`,
  /** `isRateAbove`: a sentence before it says the rate that these are not in. */
  leftOut: (procedures: string, parts: string, isRateAbove: boolean) =>
    isRateAbove
      ? `Không tính vào tỷ lệ nêu trên ${procedures}, gồm: ${parts}.`
      : `Chưa tính tỷ lệ cắt giảm của ${procedures}, gồm: ${parts}.`,
  leftOutPart: (why: string, codes: string) =>
    `${why.charAt(0).toLocaleLowerCase('vi')}${why.slice(1)} (${codes})`,
  moreCodes: (count: number) => `và ${count} thủ tục khác`,
  days: (unit: DayUnit, f: { cases: string; median: string; p90: string }) =>
    `Thời gian giải quyết thực tế của ${f.cases} tính theo ${unitNames[unit]}: trung vị ${f.median}, 90\u00a0% số hồ sơ giải quyết trong không quá ${f.p90} (không kể thời gian tạm dừng và thời gian công bố, niêm yết).`,
  fewDays: 'Số hồ sơ đã giải quyết còn ít nên không tính trung vị thời gian giải quyết.',
  held: (parts: string) => `Tổng số ngày lịch mà hồ sơ đã giải quyết nằm ở các bên: ${parts}.`,
  holders: {
    agency: 'cơ quan giải quyết',
    otherAgency: 'cơ quan phối hợp',
    investor: 'chủ đầu tư, người nộp',
    publication: 'công bố, niêm yết',
  } satisfies Record<Holder, string>,
  seeTable: 'Kết quả của từng thủ tục tại Bảng 1 và Phụ lục I.',

  simplified: 'Cắt giảm giấy tờ, bước thực hiện và chi phí tuân thủ',
  noMeasures: 'Chưa ghi nhận phương án cắt giảm nào đang áp dụng hoặc đã được phê duyệt.',
  inForce: (day: string, measures: string, kinds: string) =>
    `Đến hết ngày ${day} có ${measures} đang áp dụng, gồm: ${kinds}.`,
  begun: (measures: string) => `Trong kỳ đưa vào áp dụng ${measures}.`,
  approved: (measures: string) => `Trong kỳ có ${measures} đã được phê duyệt, chưa áp dụng.`,
  papers: (f: { all: string; dropped: string; byData: string }) =>
    `Trong ${f.all} của các thủ tục đang có hiệu lực: ${f.dropped} đã bỏ, ${f.byData} được thay bằng dữ liệu.`,
  cost: (
    f: { procedures: string; before: string; after: string },
    saved: { by: string; percent: string } | null,
  ) =>
    `Chi phí tuân thủ một năm của ${f.procedures} đủ số liệu: trước cắt giảm ${f.before}, sau cắt giảm ${f.after}${saved === null ? ', không thay đổi' : `; tiết kiệm ${saved.by}, tương ứng ${saved.percent}`}.`,
  costRose: (f: { procedures: string; before: string; after: string }) =>
    `Chi phí tuân thủ một năm của ${f.procedures} đủ số liệu: trước cắt giảm ${f.before}, sau cắt giảm ${f.after}; chưa tiết kiệm được.`,
  inWords: (amount: string) => `Số tiền tiết kiệm bằng chữ: ${amount}.`,
  noCost: (why: string) => `Chưa tính được chi phí tuân thủ: ${why}.`,
  whyNoCost: {
    noWage: 'chưa có mức thu nhập bình quân một giờ làm việc',
    noActivities: 'chưa có thủ tục nào được cập nhật đủ công việc và số hồ sơ một năm',
  },

  shortcomings: 'Hạn chế, khó khăn và nguyên nhân',
  noShortcomings: 'Số liệu trong kỳ chưa ghi nhận hồ sơ quá hạn, phương án cắt giảm chậm so với dự kiến.',
  late: (f: { returned: string | null; open: string | null; procedures: string }) =>
    `Có ${[f.returned === null ? null : `${f.returned} trả kết quả quá hạn`, f.open === null ? null : `${f.open} đang giải quyết đã quá hạn`].filter((part) => part !== null).join(' và ')}, thuộc ${f.procedures}.`,
  /** `only` is the one whose delay it all was. */
  delay: (days: string, of: { only: string } | { parts: string }) =>
    'only' in of
      ? `Tổng số ngày quá hạn ${days}, đều do ${of.only}.`
      : `Tổng số ngày quá hạn ${days}, trong đó do ${of.parts}.`,
  delayPart: (holder: string, days: string) => `${holder} ${days}`,
  lateProcedure: (
    name: string,
    f: { late: string | null; rated: string; openLate: string | null; delay: string | null },
  ) =>
    `${name}: ${[
      f.late === null ? null : `${f.late} trả kết quả quá hạn trong tổng số ${f.rated} đã giải quyết`,
      f.openLate === null ? null : `${f.openLate} đang giải quyết đã quá hạn`,
      f.delay === null ? null : `chậm do ${f.delay}`,
    ]
      .filter((part) => part !== null)
      .join('; ')}.`,
  moreLate: (procedures: string) => `Còn ${procedures} có hồ sơ quá hạn, chi tiết tại Phụ lục I.`,
  overdueMeasures: (measures: string, table: number) =>
    `Có ${measures} chưa áp dụng dù đã quá thời gian dự kiến, cụ thể tại Bảng ${table}.`,
  noCommitted: (procedures: string, codes: string) => `Có ${procedures} chưa có thời hạn cam kết (${codes}).`,
  unverified: (procedures: string, codes: string) =>
    `Có ${procedures} chưa đối chiếu với văn bản quy định, công bố (${codes}); số liệu thời hạn của các thủ tục này cần được kiểm tra.`,
  unknownProcedure: (cases: string) => `Có ${cases} chưa rõ thủ tục nên không tính vào kết quả từng thủ tục.`,

  tasks: 'Nhiệm vụ, giải pháp trọng tâm',
  scenarios: 'Đề xuất phương án cắt giảm',
  proposals: 'Kiến nghị, đề xuất',

  closing: (subject: string, addressees: string | null) =>
    addressees === null
      ? `Trên đây là báo cáo ${subject}`
      : `Trên đây là báo cáo ${subject}, kính báo cáo ${addressees} xem xét, chỉ đạo`,
  closingSubject: (period: string) =>
    `kết quả cắt giảm, đơn giản hóa thủ tục hành chính trong lĩnh vực nhà ở xã hội ${period}`,

  mainTable: 'Bảng 1. Kết quả cắt giảm thời gian và giải quyết hồ sơ của các thủ tục',
  measureTable: (table: number) => `Bảng ${table}. Phương án cắt giảm chậm so với dự kiến`,
  limitsChart: (isActual: boolean) =>
    `Biểu đồ 1. Thời hạn theo luật${isActual ? ', cam kết và thực tế' : ' và cam kết'} của các thủ tục nhiều hồ sơ nhất`,
  heldChart: (chart: number) =>
    `Biểu đồ ${chart}. Số ngày lịch hồ sơ nằm ở các bên của các thủ tục nhiều hồ sơ nhất`,
  annexes: {
    procedures: (span: string) => `Kết quả thực hiện của từng thủ tục hành chính ${span}`,
    agencies: (span: string) => `Kết quả giải quyết hồ sơ của từng cơ quan ${span}`,
  },
  columns: {
    order: 'TT',
    code: 'Mã',
    procedure: 'Thủ tục hành chính',
    agency: 'Cơ quan giải quyết',
    limits: 'Thời gian giải quyết (ngày)',
    legal: 'Theo luật',
    provincial: 'Tỉnh công bố',
    committed: 'Cam kết',
    actual: 'Thực tế (trung vị)',
    median: 'Trung vị',
    p90: 'Phân vị 90\u00a0%',
    cut: 'Tỷ lệ cắt giảm (%)',
    cases: 'Hồ sơ đã giải quyết',
    rate: 'Trước, đúng hạn (%)',
    handled: 'Hồ sơ',
    received: 'Tiếp nhận',
    resolved: 'Giải quyết',
    early: 'Trước hạn',
    onTime: 'Đúng hạn',
    late: 'Quá hạn',
    open: 'Đang giải quyết',
    openLate: 'Đang quá hạn',
    held: 'Số ngày hồ sơ nằm ở',
    delay: 'Số ngày quá hạn do',
    holders: {
      agency: 'Cơ quan giải quyết',
      otherAgency: 'Cơ quan phối hợp',
      investor: 'Chủ đầu tư',
      publication: 'Công bố',
    } satisfies Record<Holder, string>,
    measure: 'Phương án cắt giảm',
    document: 'Văn bản',
    planned: 'Dự kiến áp dụng',
    overdue: 'Chậm (ngày)',
  },
  sum: 'Tổng cộng',
  sumOfUnit: (procedures: number, unit: DayUnit) => `Cộng ${procedures} thủ tục tính theo ${unitNames[unit]}`,
  source: (from: string, to: string) => `Số liệu từ ngày ${from} đến hết ngày ${to}.`,
  workingMark: '(*) Tính theo ngày làm việc.',
  sumNote: (procedures: number) =>
    `Thời hạn ở dòng Tổng cộng là của ${procedures} thủ tục có đủ thời hạn theo luật và cam kết.`,
  fewNote: (minimum: number) =>
    `Dưới ${minimum} hồ sơ đã giải quyết: không tính trung vị; cột tỷ lệ ghi số hồ sơ trước, đúng hạn trên số hồ sơ có hạn.`,
} as const

/** How the figures of the report on procedures are explained. */
export const cutsFigureText = {
  units: {
    cases: 'hồ sơ',
    procedures: 'thủ tục',
    measures: 'phương án',
    papers: 'giấy tờ',
    points: 'điểm %',
  },
  scopes: {
    total: 'tất cả hồ sơ',
    before: 'tất cả hồ sơ kỳ trước',
    lastYear: 'tất cả hồ sơ cùng kỳ năm trước',
    procedure: (code: string) => `thủ tục ${code}`,
    unknownProcedure: 'hồ sơ chưa rõ thủ tục',
    agency: (name: string) => `hồ sơ của ${name}`,
  },
  label: (measure: string, scope: string) => `${measure} – ${scope}`,
  measures: {
    received: 'Số hồ sơ tiếp nhận',
    resolved: 'Số hồ sơ đã giải quyết',
    early: 'Số hồ sơ trước hạn',
    onTime: 'Số hồ sơ đúng hạn',
    late: 'Số hồ sơ trả kết quả quá hạn',
    noDeadline: 'Số hồ sơ chưa xác định được hạn',
    withdrawn: 'Số hồ sơ rút',
    open: 'Số hồ sơ đang giải quyết',
    openLate: 'Số hồ sơ đang giải quyết đã quá hạn',
    good: 'Số hồ sơ trước hạn và đúng hạn',
    rated: 'Số hồ sơ đã giải quyết có hạn',
    onTimeRate: 'Tỷ lệ hồ sơ trước hạn và đúng hạn',
    counted: (unit: DayUnit) => `Số hồ sơ tính thời gian theo ${unitNames[unit]}`,
    median: (unit: DayUnit) => `Trung vị thời gian giải quyết (${unitNames[unit]})`,
    p90: (unit: DayUnit) => `Phân vị 90 % thời gian giải quyết (${unitNames[unit]})`,
    held: (holder: string) => `Số ngày hồ sơ nằm ở ${holder}`,
    delay: (holder: string) => `Số ngày quá hạn do ${holder}`,
    delayTotal: 'Tổng số ngày quá hạn',
  },
  formulas: {
    received: (span: string) => `Đếm hồ sơ có ngày tiếp nhận ${span}.`,
    resolved: (span: string) => `Đếm hồ sơ có ngày trả kết quả ${span}, không kể hồ sơ rút.`,
    early: (span: string) => `Đếm hồ sơ trả kết quả ${span}, trước hạn giải quyết.`,
    onTime: (span: string) => `Đếm hồ sơ trả kết quả ${span}, đúng ngày cuối của hạn giải quyết.`,
    late: (span: string) => `Đếm hồ sơ trả kết quả ${span}, sau ngày cuối của hạn giải quyết.`,
    noDeadline: (span: string) => `Đếm hồ sơ trả kết quả ${span} mà không xác định được hạn giải quyết.`,
    withdrawn: (span: string) => `Đếm hồ sơ rút ${span}.`,
    open: (_span: string, day: string) =>
      `Đếm hồ sơ tiếp nhận đến hết ngày ${day} mà đến hết ngày đó chưa trả kết quả.`,
    openLate: (_span: string, day: string) =>
      `Đếm hồ sơ chưa trả kết quả khi hết ngày ${day} và có hạn giải quyết trước ngày đó.`,
    good: (span: string) => `Số hồ sơ trước hạn cộng số hồ sơ đúng hạn, trả kết quả ${span}.`,
    rated: (span: string) => `Đếm hồ sơ trả kết quả ${span} có hạn giải quyết, không kể hồ sơ rút.`,
    onTimeRate: (span: string) =>
      `(Trước hạn + đúng hạn) : (trước hạn + đúng hạn + quá hạn) × 100, hồ sơ trả kết quả ${span}; không kể hồ sơ rút.`,
    counted: (span: string) => `Đếm hồ sơ trả kết quả ${span} của thủ tục có thời hạn theo đơn vị này.`,
    median: (span: string) =>
      `Trung vị (như hàm PERCENTILE.INC) số ngày các cơ quan sử dụng của hồ sơ trả kết quả ${span}, không kể tạm dừng và công bố, niêm yết.`,
    p90: (span: string) =>
      `Phân vị 90 % (như hàm PERCENTILE.INC) số ngày các cơ quan sử dụng của hồ sơ trả kết quả ${span}, không kể tạm dừng và công bố, niêm yết.`,
    held: (span: string) =>
      `Cộng số ngày lịch mà hồ sơ trả kết quả ${span} nằm ở bên này, theo các bước xử lý và các lần tạm dừng.`,
    delay: (span: string) =>
      `Cộng số ngày lịch sau hạn giải quyết tính cho bên này của hồ sơ trả kết quả quá hạn ${span} và hồ sơ đang quá hạn.`,
    delayTotal: (span: string) =>
      `Cộng số ngày lịch sau hạn giải quyết của hồ sơ trả kết quả quá hạn ${span} và hồ sơ đang quá hạn.`,
    behind: 'Đếm thủ tục có hồ sơ trả kết quả quá hạn trong kỳ hoặc đang quá hạn.',
  },
  change: (measure: string, now: string, before: string) =>
    `${measure}: kỳ này (${now}) trừ kỳ so sánh (${before}), tính trên số đã làm tròn như in.`,
  changePercent: (measure: string) => `${measure}: số tăng hoặc giảm chia cho số kỳ so sánh, nhân 100.`,
  changeLabel: (measure: string, than: 'before' | 'lastYear') =>
    `Tăng, giảm ${measure.charAt(0).toLocaleLowerCase('vi')}${measure.slice(1)} so với ${than === 'before' ? 'kỳ trước' : 'cùng kỳ năm trước'}`,
  percentLabel: (measure: string, than: 'before' | 'lastYear') =>
    `Tỷ lệ tăng, giảm ${measure.charAt(0).toLocaleLowerCase('vi')}${measure.slice(1)} so với ${than === 'before' ? 'kỳ trước' : 'cùng kỳ năm trước'}`,

  limits: { legal: 'Thời hạn theo luật', provincial: 'Thời hạn tỉnh công bố', committed: 'Thời hạn cam kết' },
  recorded: (field: string, code: string, day: string) =>
    `${field} của bản thủ tục ${code} có hiệu lực ngày ${day}.`,
  cutOf: (code: string) => `Tỷ lệ cắt giảm thời hạn – thủ tục ${code}`,
  cutFormula: '(1 - thời hạn cam kết : thời hạn theo luật) × 100.',
  list: {
    procedures: (unit: DayUnit) => `Số thủ tục tính tỷ lệ cắt giảm (${unitNames[unit]})`,
    legal: (unit: DayUnit) => `Tổng thời hạn theo luật (${unitNames[unit]})`,
    committed: (unit: DayUnit) => `Tổng thời hạn cam kết (${unitNames[unit]})`,
    cut: (unit: DayUnit) => `Tỷ lệ cắt giảm tính chung (${unitNames[unit]})`,
    mean: (unit: DayUnit) => `Trung bình cộng tỷ lệ cắt giảm (${unitNames[unit]})`,
    proceduresFormula: (day: string) =>
      `Đếm thủ tục có hiệu lực ngày ${day} có đủ thời hạn theo luật và cam kết cùng đơn vị tính.`,
    sumFormula: 'Cộng thời hạn của các thủ tục này.',
    cutFormula: '(1 - tổng thời hạn cam kết : tổng thời hạn theo luật) × 100.',
    meanFormula: 'Cộng tỷ lệ cắt giảm của từng thủ tục, chia cho số thủ tục.',
  },
  leftOut: 'Số thủ tục không tính vào tỷ lệ cắt giảm',
  leftOutFormula:
    'Đếm thủ tục chưa có thời hạn theo luật, chưa có thời hạn cam kết hoặc hai thời hạn khác đơn vị tính.',
  behind: 'Số thủ tục có hồ sơ quá hạn',
  moreLate: 'Số thủ tục có hồ sơ quá hạn không nêu tên',
  noCommitted: 'Số thủ tục chưa có thời hạn cam kết',
  noCommittedFormula: (day: string) => `Đếm thủ tục có hiệu lực ngày ${day} chưa ghi thời hạn cam kết.`,
  unverified: 'Số thủ tục chưa đối chiếu văn bản',
  unverifiedFormula: (day: string) =>
    `Đếm thủ tục có hiệu lực ngày ${day} chưa ở mức “Đã đối chiếu văn bản”.`,
  unknownProcedure: 'Số hồ sơ chưa rõ thủ tục',
  unknownProcedureFormula: (span: string, day: string) =>
    `Đếm hồ sơ chưa rõ thủ tục, trả kết quả ${span} hoặc đang giải quyết khi hết ngày ${day}.`,
  measuresInForce: 'Số phương án cắt giảm đang áp dụng',
  measuresOfKind: (kind: string) => `Số phương án đang áp dụng – ${kind}`,
  measuresBegun: 'Số phương án đưa vào áp dụng trong kỳ',
  measuresApproved: 'Số phương án được phê duyệt trong kỳ',
  measuresOverdue: 'Số phương án chậm so với dự kiến',
  overdueDays: 'Số ngày chậm áp dụng',
  overdueFormula: 'Ngày cuối kỳ báo cáo trừ ngày dự kiến áp dụng, tính theo ngày lịch.',
  measuresFormulas: {
    inForce: (day: string) =>
      `Đếm phương án ở tình trạng “Đang áp dụng” có ngày áp dụng đến hết ngày ${day}.`,
    begun: (span: string) => `Đếm phương án “Đang áp dụng” có ngày áp dụng ${span}.`,
    approved: (span: string) => `Đếm phương án “Đã phê duyệt” có ngày văn bản ${span}.`,
    overdue: (day: string) =>
      `Đếm phương án “Đề xuất” hoặc “Đã phê duyệt” có ngày dự kiến áp dụng trước ngày ${day}.`,
  },
  papers: {
    all: 'Số giấy tờ của các thủ tục',
    dropped: 'Số giấy tờ đã bỏ',
    byData: 'Số giấy tờ thay bằng dữ liệu',
    formula: (day: string) => `Đếm giấy tờ trong thành phần hồ sơ của các thủ tục có hiệu lực ngày ${day}.`,
  },
  cost: {
    procedures: 'Số thủ tục tính được chi phí tuân thủ',
    before: 'Chi phí tuân thủ một năm trước cắt giảm',
    after: 'Chi phí tuân thủ một năm sau cắt giảm',
    saved: 'Chi phí tuân thủ tiết kiệm một năm',
    percent: 'Tỷ lệ tiết kiệm chi phí tuân thủ',
    inWords: 'Chi phí tuân thủ tiết kiệm bằng chữ',
    proceduresFormula: 'Đếm thủ tục có công việc tính chi phí và số hồ sơ một năm.',
    formula: (wage: string) =>
      `Cộng (số giờ × ${wage} một giờ + phí + chi phí khác) của từng công việc × số hồ sơ một năm.`,
    savedFormula: 'Chi phí trước cắt giảm trừ chi phí sau cắt giảm.',
    percentFormula: 'Chi phí tiết kiệm : chi phí trước cắt giảm × 100.',
    inWordsFormula: 'Viết bằng chữ số tiền tiết kiệm, chưa làm tròn.',
  },
  daysLate: (days: number) => `quá hạn ${days} ngày`,
} as const
