import type { CellValue } from 'hucre/xlsx'
import { inventProject } from './invented-projects.ts'
import { writeInventedWorkbook } from './invented-workbook.ts'

const headings = [
  'STT',
  'Tên dự án',
  'Mã dự án',
  'Chủ đầu tư',
  'Địa điểm',
  'Loại hình',
  'Giai đoạn',
  'Diện tích đất (ha)',
  'Diện tích sàn (m²)',
  'Tổng số căn hộ',
  'Số căn bán',
  'Số căn cho thuê mua',
  'Số căn cho thuê',
  'Tổng mức đầu tư (tỷ đồng)',
  'Ngày khởi công',
  'Dự kiến hoàn thành',
  'Khó khăn, vướng mắc',
]

const kinds = { standalone: 'NOXH độc lập', industrialZoneWorkers: 'Nhà ở công nhân KCN' }
const stages = {
  approved: 'Đã chấp thuận chủ trương đầu tư',
  underConstruction: 'Đang thi công',
  completed: 'Đã hoàn thành',
}

/** Writes a workbook of invented projects as offices send them: some numbers and dates as text, in Vietnamese form. */
export async function writeProjectsWorkbook(file: string, count: number): Promise<void> {
  await writeInventedWorkbook(file, { name: 'Dự án', headings, rows: rowsOf(count) })
}

function* rowsOf(count: number): Generator<CellValue[]> {
  for (let at = 0; at < count; at += 1) {
    const p = inventProject(at)
    yield [
      at + 1,
      p.name,
      p.code,
      p.developer,
      p.localityAsWritten,
      kinds[p.kind],
      stages[p.stage],
      at % 3 === 0 ? p.landAreaHa.toFixed(1).replace('.', ',') : p.landAreaHa,
      p.floorAreaM2,
      p.flatsTotal,
      p.flatsForSale,
      p.flatsForLeasePurchase,
      p.flatsForRent,
      at % 3 === 1 ? new Intl.NumberFormat('vi-VN').format(p.totalInvestment / 1e9) : p.totalInvestment / 1e9,
      at % 2 === 0 ? dateCell(p.startedOn) : dateText(p.startedOn),
      at % 5 === 0 ? 'Quý III/2028' : dateCell(p.plannedCompletionOn),
      p.obstacleSummary,
    ]
  }
}

const dateCell = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`))
const dateText = (day: string | null): string | null =>
  day === null ? null : day.split('-').toReversed().join('/')
