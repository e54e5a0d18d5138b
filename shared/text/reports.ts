/** What every printed page says around its text. */
export const printText = {
  draft: 'DỰ THẢO',
  sample: 'DỮ LIỆU MẪU',
  ledger: (head: string) => `Sổ thay đổi: ${head}`,
  content: (hash: string) => `Mã nội dung: ${hash}`,
  /** The names of papers of daily work, which no rule of writing names. */
  workingPapers: {
    list: 'Danh sách',
    summary: 'Tóm tắt thủ tục hành chính',
    slip: 'Phiếu giải thích thời hạn',
  },
} as const

/** Figures as they are written in sentences, each with its unit. */
export interface WrittenFigures {
  projects: number
  /** "39 dự án" */
  projectsWritten: string
  land: string
  floor: string
  flats: string
  forSale: string
  forLeasePurchase: string
  forRent: string
  investment: string
}

/** What every report says, whatever it is about. */
export const paperText = {
  subjects: {
    'project-progress': 'Tình hình phát triển nhà ở xã hội',
    'procedure-cuts': 'Kết quả cắt giảm, đơn giản hóa thủ tục hành chính trong lĩnh vực nhà ở xã hội',
    'late-dossiers': 'Hồ sơ thủ tục hành chính quá hạn và nguyên nhân',
    'procedure-sheet': 'Quy trình và kết quả cắt giảm của một thủ tục hành chính',
    'due-slip': 'Giải thích thời hạn giải quyết hồ sơ',
    'scenario-comparison': 'So sánh các phương án cắt giảm thủ tục hành chính',
  },
  corrects: (other: string) => `Báo cáo này đính chính và thay thế ${other}.`,
} as const

/** "Báo cáo tình hình phát triển nhà ở xã hội": every sentence fits its figures, also where they are none or one. */
export const progressText = {
  typeName: 'Báo cáo',
  opening: (day: string) =>
    `Căn cứ số liệu theo dõi các dự án nhà ở xã hội, tình hình phát triển nhà ở xã hội trên địa bàn tính đến hết ${day} như sau:`,

  results: 'Kết quả thực hiện',
  scale: 'Quy mô phát triển nhà ở xã hội',
  noProjects: (day: string) => `Tính đến hết ${day}, chưa có dự án nhà ở xã hội nào được cập nhật số liệu.`,
  total: (f: WrittenFigures) =>
    `Trên địa bàn có ${f.projectsWritten} nhà ở xã hội với tổng diện tích đất ${f.land}, tổng diện tích sàn ${f.floor}, quy mô ${f.flats} (để bán ${f.forSale}, cho thuê mua ${f.forLeasePurchase}, cho thuê ${f.forRent}), tổng mức đầu tư ${f.investment}.`,
  inWords: (amount: string) => `Tổng mức đầu tư bằng chữ: ${amount}.`,
  completedFlats: (flats: string) => `Số căn hộ đã hoàn thành lũy kế: ${flats}.`,

  progress: 'Tiến độ các dự án',
  stages: {
    completed: 'Đã hoàn thành',
    underConstruction: 'Đang thi công',
    approved: 'Đã chấp thuận chủ trương đầu tư',
    unknown: 'Chưa xác định giai đoạn',
  },
  stageGroups: {
    completed: 'Dự án đã hoàn thành',
    underConstruction: 'Dự án đang thi công',
    approved: 'Dự án đã chấp thuận chủ trương đầu tư',
    unknown: 'Dự án chưa xác định giai đoạn',
  },
  groupHeading: (group: string, projects: number) => `${group} (${projects} dự án)`,
  stage: (group: string, f: WrittenFigures) =>
    f.projects === 0
      ? `${group}: chưa có dự án nào.`
      : `${group}: ${f.projectsWritten}, quy mô ${f.flats}, diện tích đất ${f.land}, tổng mức đầu tư ${f.investment}.`,
  period: (year: number, day: string) => `Từ đầu năm ${year} đến hết ngày ${day}`,
  started: (period: string, f: WrittenFigures) =>
    f.projects === 0
      ? `${period} chưa ghi nhận dự án nào khởi công.`
      : `${period} có ${f.projectsWritten} khởi công, quy mô ${f.flats}.`,
  completed: (period: string, f: WrittenFigures, undated: string | null) => {
    const except = undated === null ? '' : `; ${undated} đã hoàn thành chưa có số liệu ngày hoàn thành`
    return f.projects === 0
      ? `${period} chưa ghi nhận dự án nào hoàn thành${except}.`
      : `${period} có ${f.projectsWritten} hoàn thành, quy mô ${f.flats}${except}.`
  },
  late: (projects: string | null) =>
    projects === null
      ? 'Không có dự án nào chậm so với thời gian dự kiến hoàn thành.'
      : `Có ${projects} đã quá thời gian dự kiến hoàn thành mà chưa hoàn thành, đánh dấu (*) tại Phụ lục.`,

  stageTable: 'Bảng 1. Dự án nhà ở xã hội theo giai đoạn',
  chart: 'Biểu đồ 1. Cơ cấu căn hộ theo giai đoạn và hình thức',
  flatUnit: 'căn',

  obstacles: 'Khó khăn, vướng mắc',
  noObstacles: 'Chưa ghi nhận dự án nào có khó khăn, vướng mắc.',
  withObstacles: (projects: string, flats: string, table: number) =>
    `Hiện có ${projects} đang có khó khăn, vướng mắc, quy mô ${flats}; cụ thể tại Bảng ${table}.`,
  unknownKind: 'chưa phân nhóm',
  obstaclesByKind: (total: string, kinds: string, overdue: string | null) =>
    `Có ${total} chưa giải quyết, gồm: ${kinds}${overdue === null ? '' : `; trong đó ${overdue} đã quá hạn giải quyết`}.`,
  /** Who must act on an obstacle, until when. */
  responsible: (who: string | null, until: string | null): string =>
    [who ?? '', until === null ? '' : `hạn ${until}`].filter((part) => part !== '').join('; '),
  obstacleTable: (table: number) => `Bảng ${table}. Khó khăn, vướng mắc của các dự án`,

  comparison: 'So sánh với kỳ trước',
  newlyKnown: 'Mức tăng, giảm có phần do các dự án được bổ sung hoặc chưa có số liệu ở một trong hai kỳ.',
  nothingBefore: (day: string) => `Chưa có số liệu đến hết ngày ${day} để so sánh với kỳ trước.`,
  comparedWith: (day: string) => `So với số liệu đến hết ngày ${day}:`,
  /** A sentence that fits its figures: what rose, what fell, what stayed. */
  change: (
    measure: string,
    by: number,
    f: { by: string; percent: string | null; before: string; now: string },
  ) => {
    if (by === 0) return `${measure} không thay đổi (${f.now}).`
    const percent = f.percent === null ? '' : `, tương ứng ${f.percent}`
    return by > 0
      ? `${measure} tăng ${f.by}${percent} (từ ${f.before} lên ${f.now}).`
      : `${measure} giảm ${f.by}${percent} (từ ${f.before} xuống ${f.now}).`
  },
  changeTable: (table: number) => `Bảng ${table}. So sánh với kỳ trước`,

  leadership: 'Công tác lãnh đạo, chỉ đạo',
  tasks: 'Nhiệm vụ, giải pháp trọng tâm',
  proposals: 'Kiến nghị, đề xuất',

  closing: (subject: string, addressees: string | null) =>
    addressees === null
      ? `Trên đây là báo cáo ${subject}`
      : `Trên đây là báo cáo ${subject}, kính báo cáo ${addressees} xem xét, chỉ đạo`,
  closingSubject: (day: string) => `tình hình phát triển nhà ở xã hội tính đến hết ${day}`,

  annex: (day: string) => `Danh mục dự án nhà ở xã hội tính đến ngày ${day}`,
  source: (day: string) => `Số liệu tính đến ngày ${day}.`,
  rounded: 'Số cộng tính từ số liệu gốc, có thể lệch ở chữ số cuối so với tổng các số đã làm tròn.',
  unknownFigures: (parts: string) => `Số cộng chưa gồm các dự án chưa có số liệu: ${parts}.`,
  lateMark: '(*) Quá thời gian dự kiến hoàn thành mà chưa hoàn thành.',

  columns: {
    order: 'TT',
    stage: 'Giai đoạn',
    projects: 'Số dự án',
    land: 'Diện tích đất (ha)',
    floor: 'Diện tích sàn (m²)',
    flats: 'Số căn hộ (căn)',
    all: 'Tổng số',
    forSale: 'Bán',
    forLeasePurchase: 'Thuê mua',
    forRent: 'Cho thuê',
    investment: 'Tổng mức đầu tư (tỷ đồng)',
    code: 'Mã dự án',
    name: 'Tên dự án',
    developer: 'Chủ đầu tư',
    place: 'Địa điểm',
    kind: 'Loại hình',
    started: 'Khởi công',
    planned: 'Dự kiến hoàn thành',
    measure: 'Chỉ tiêu',
    unit: 'Đơn vị',
    before: (day: string) => `Kỳ trước (đến ${day})`,
    now: (day: string) => `Kỳ này (đến ${day})`,
    change: 'Tăng (+), giảm (-)',
    percent: 'Tỷ lệ (%)',
    obstacle: 'Khó khăn, vướng mắc',
    responsible: 'Cơ quan giải quyết; thời hạn',
  },
  sum: 'Tổng cộng',
  unknownNames: {
    landAreaHa: 'diện tích đất',
    floorAreaM2: 'diện tích sàn',
    flatsTotal: 'tổng số căn hộ',
    flatsForSale: 'số căn bán',
    flatsForLeasePurchase: 'số căn cho thuê mua',
    flatsForRent: 'số căn cho thuê',
    totalInvestment: 'tổng mức đầu tư',
  },
} as const
