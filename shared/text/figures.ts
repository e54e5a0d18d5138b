/** How the figures of reports are explained: every sentence is read by whom the paper is shown to. */
export const figureText = {
  measures: {
    projects: 'Số dự án',
    landAreaHa: 'Diện tích đất',
    floorAreaM2: 'Diện tích sàn',
    flatsTotal: 'Tổng số căn hộ',
    flatsForSale: 'Số căn bán',
    flatsForLeasePurchase: 'Số căn cho thuê mua',
    flatsForRent: 'Số căn cho thuê',
    flatsCompleted: 'Số căn đã hoàn thành',
    totalInvestment: 'Tổng mức đầu tư',
  },
  label: (measure: string, scope: string) => `${measure} – ${scope}`,
  scopes: {
    total: 'tất cả dự án',
    started: 'dự án khởi công trong năm',
    finished: 'dự án hoàn thành trong năm',
    undated: 'dự án đã hoàn thành chưa có ngày hoàn thành',
    late: 'dự án quá thời gian dự kiến hoàn thành',
    hindered: 'dự án có khó khăn, vướng mắc',
    before: (day: string) => `tất cả dự án đến hết ngày ${day}`,
  },
  /** Instead of a figure that none of the records has. */
  unknown: 'chưa có số liệu',
  counted: (scope: string, day: string) => `Đếm ${scope} có trong sổ Dự án đến hết ngày ${day}.`,
  added: (field: string, of: { scope: string; projects: number; unknown: number; day: string }) =>
    `Cộng cột “${field}” của ${of.projects} dự án (${of.scope}) trong sổ Dự án đến hết ngày ${of.day}` +
    (of.unknown === 0 ? '.' : `; ${of.unknown} dự án chưa có số liệu nên không cộng.`),
  recorded: (field: string, code: string, day: string) =>
    `Cột “${field}” của dự án ${code} trong sổ Dự án đến hết ngày ${day}.`,
  change: (measure: string, now: string, before: string) =>
    `${measure} kỳ này (${now}) trừ kỳ trước (${before}), tính trên số đã làm tròn như in.`,
  changePercent: (measure: string) =>
    `${measure}: số tăng hoặc giảm chưa làm tròn chia cho số kỳ trước, nhân 100.`,
  changeLabel: (measure: string) => `Tăng, giảm ${measure.toLocaleLowerCase('vi')} so với kỳ trước`,
  percentLabel: (measure: string) => `Tỷ lệ tăng, giảm ${measure.toLocaleLowerCase('vi')} so với kỳ trước`,
  obstacles: 'Số vướng mắc chưa giải quyết',
  obstaclesOfKind: (kind: string) => `Số vướng mắc chưa giải quyết – ${kind}`,
  obstaclesOverdue: 'Số vướng mắc quá hạn giải quyết',
  countedObstacles: (of: string, day: string) =>
    `Đếm vướng mắc chưa giải quyết${of} trong sổ Khó khăn, vướng mắc đến hết ngày ${day}.`,
  inWords: 'Tổng mức đầu tư bằng chữ – tất cả dự án',
  inWordsFormula: 'Viết bằng chữ số đồng của tổng mức đầu tư tất cả dự án, chưa làm tròn.',
  obstacleUnit: 'vướng mắc',
  annexTitle: 'Căn cứ của các số liệu trong báo cáo',
  columns: {
    order: 'TT',
    figure: 'Số liệu',
    value: 'Giá trị',
    formula: 'Cách tính',
    records: 'Số bản ghi',
    period: 'Kỳ số liệu',
    basis: 'Căn cứ',
  },
  periodOf: (from: string | null, to: string) => (from === null ? `đến ${to}` : `${from} - ${to}`),
} as const
