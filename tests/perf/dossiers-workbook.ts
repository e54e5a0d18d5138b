import type { CellValue } from 'hucre/xlsx'
import { inventDossier } from './invented-dossiers.ts'
import { writeInventedWorkbook } from './invented-workbook.ts'

const headings = [
  'STT',
  'Mã hồ sơ',
  'Mã thủ tục',
  'Tên thủ tục',
  'Cơ quan giải quyết',
  'Người nộp',
  'Ngày tiếp nhận',
  'Ngày hẹn trả',
  'Bắt đầu tạm dừng',
  'Kết thúc tạm dừng',
  'Lý do tạm dừng',
  'Ngày trả kết quả',
  'Tình trạng',
]

const states = { inProgress: 'Đang giải quyết', returned: 'Đã trả kết quả' }

/** Writes a workbook of invented dossiers as an electronic single window gives them out: every other time as text. */
export async function writeDossiersWorkbook(file: string, count: number): Promise<void> {
  await writeInventedWorkbook(file, { name: 'Hồ sơ', headings, rows: rowsOf(count) })
}

function* rowsOf(count: number): Generator<CellValue[]> {
  for (let at = 0; at < count; at += 1) {
    const d = inventDossier(at)
    yield [
      at + 1,
      d.code,
      d.procedure.code,
      d.procedure.name,
      d.procedure.agency,
      d.applicant,
      at % 2 === 0
        ? new Date(`${d.receivedOn}T${d.receivedAt}:00Z`)
        : `${dayText(d.receivedOn)} ${d.receivedAt}`,
      dayText(d.dueOn),
      dayText(d.pause?.from),
      dayText(d.pause?.to),
      d.pause ? 'Chờ bổ sung hồ sơ' : null,
      dayText(d.returnedOn),
      states[d.state],
    ]
  }
}

const dayText = (day: string | null | undefined): string | null =>
  day ? day.split('-').toReversed().join('/') : null
