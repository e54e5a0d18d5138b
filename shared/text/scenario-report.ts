/** The comparison of scenarios, and how their figures are explained. */
export const scenarioText = {
  opening: (day: string) =>
    `Các hồ sơ đã trả kết quả được tính lại như thể phương án cắt giảm đã được áp dụng; số liệu hồ sơ được biết đến hết ${day}. Kết quả so sánh các phương án như sau:`,
  noScenarios: 'Chưa có phương án cắt giảm nào để so sánh.',
  named: (number: number, name: string, span: string) =>
    `Phương án ${number}. “${name}”, tính trên hồ sơ trả kết quả ${span}, đề xuất:`,
  column: (number: number) => `Phương án ${number}`,
  nothingComplete: 'Phương án này chưa có đề xuất nào đủ nội dung để tính thử.',
  scenarios: 'Các phương án cắt giảm',
  comparison: 'So sánh kết quả',
  seeTables: (tables: number) =>
    `Kết quả tính thử của các phương án, bên cạnh thực tế, tại Bảng 1${tables > 1 ? ` đến Bảng ${tables}` : ''}.`,
  missing: (id: string) => `phương án thử "${id}"`,
  proposals: 'Kiến nghị, đề xuất',
  notes: 'Những điều số liệu chưa cho biết',
  noteOf: (numbers: readonly number[], note: string) => `Phương án ${numbers.join(', ')}: ${note}`,
  table: (number: number) => `Bảng ${number}. So sánh các phương án cắt giảm với thực tế`,
  chart: 'Biểu đồ 1. Số hồ sơ quá hạn thực tế và khi áp dụng từng phương án',
  tableNotes: {
    sameWork:
      'Thời hạn mới, cách làm như cũ: hồ sơ vẫn trả kết quả vào ngày như thực tế, chỉ thời hạn ngắn lại.',
    shortened:
      'Thời hạn mới, việc làm rút ngắn: phần việc được đề xuất cắt giảm ngắn lại đúng bằng số ngày đề xuất, nếu thực tế dài hơn.',
    few: (minimum: number) =>
      `Dưới ${minimum} hồ sơ: không tính tỷ lệ và thời gian; ô để trống là chưa đủ số liệu.`,
  },
  columns: { order: 'TT', measure: 'Chỉ tiêu', actual: 'Thực tế', applied: 'Áp dụng' },
  groups: {
    sameWork: 'Thời hạn mới, cách làm như cũ',
    shortened: 'Thời hạn mới, việc làm rút ngắn',
    actual: 'Hồ sơ tính thử',
  },
  rows: {
    resolved: 'Hồ sơ đã giải quyết',
    early: 'Trước hạn',
    onTime: 'Đúng hạn',
    late: 'Quá hạn',
    onTimeRate: 'Tỷ lệ trước và đúng hạn',
    'median.day': 'Thời gian cơ quan sử dụng, trung vị',
    'p90.day': 'Thời gian cơ quan sử dụng, phân vị 90 %',
    'median.workingDay': 'Thời gian cơ quan sử dụng, trung vị',
    'p90.workingDay': 'Thời gian cơ quan sử dụng, phân vị 90 %',
    through: 'Từ tiếp nhận đến trả kết quả, trung vị',
    cost: 'Chi phí tuân thủ của các hồ sơ này',
  },
  unitOf: { cases: 'hồ sơ', percent: '%', day: 'ngày', workingDay: 'ngày làm việc', dong: 'đồng' },
  ways: {
    asWas: 'thực tế',
    sameWork: 'thời hạn mới, cách làm như cũ',
    shortened: 'thời hạn mới, việc làm rút ngắn',
  },
  label: (measure: string, name: string, way: string) => `${measure} – phương án “${name}”, ${way}`,
  formulas: {
    asWas: (span: string) => `Hồ sơ của các thủ tục liên quan, trả kết quả ${span}, như thực tế.`,
    sameWork: (span: string) =>
      `Tính lại hồ sơ trả kết quả ${span} với thời hạn mới; ngày trả kết quả giữ như thực tế.`,
    shortened: (span: string) =>
      `Tính lại hồ sơ trả kết quả ${span} với thời hạn mới; phần việc được đề xuất cắt giảm ngắn lại bằng số ngày đề xuất, nếu thực tế dài hơn.`,
  },
  closing: (addressees: string | null) =>
    addressees === null
      ? 'Trên đây là báo cáo so sánh các phương án cắt giảm thủ tục hành chính'
      : `Trên đây là báo cáo so sánh các phương án cắt giảm thủ tục hành chính, kính báo cáo ${addressees} xem xét, quyết định`,

  /** In the report on the cutting of procedures. */
  tried: (name: string, span: string) =>
    `Phương án “${name}” (tính thử trên hồ sơ trả kết quả ${span}) đề xuất:`,
  result: (f: {
    cases: string
    late: { was: string; is: string } | null
    rate: { was: string; is: string; by: number } | null
  }) => {
    const start = `Áp dụng phương án cho ${f.cases} này`
    if (f.rate !== null) {
      if (f.rate.by === 0) return `${start}, tỷ lệ trước hạn và đúng hạn không thay đổi (${f.rate.is}).`
      return f.rate.by > 0
        ? `${start}, tỷ lệ trước hạn và đúng hạn tăng từ ${f.rate.was} lên ${f.rate.is}.`
        : `${start}, tỷ lệ trước hạn và đúng hạn giảm từ ${f.rate.was} xuống ${f.rate.is}.`
    }
    return f.late === null
      ? `${start}, số hồ sơ quá hạn không thay đổi.`
      : `${start}, số hồ sơ quá hạn từ ${f.late.was} thành ${f.late.is}.`
  },
  sameWork: (late: string) => `Nếu chỉ rút thời hạn mà giữ cách làm như cũ thì quá hạn ${late}.`,
  noCases: 'Trong kỳ tính thử chưa có hồ sơ nào của các thủ tục này được giải quyết.',
  days: (was: string, is: string, by: number) =>
    by === 0
      ? `Trung vị thời gian từ tiếp nhận đến trả kết quả không thay đổi (${is}).`
      : by > 0
        ? `Trung vị thời gian từ tiếp nhận đến trả kết quả tăng từ ${was} lên ${is}.`
        : `Trung vị thời gian từ tiếp nhận đến trả kết quả giảm từ ${was} xuống ${is}.`,
} as const
