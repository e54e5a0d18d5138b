import type { Finding } from '#shared/registers/register.ts'

/** A paper that data stand for needs the source of the data. */
export function checkProcedurePaper(p: { state: string | null; dataSource: string | null }): Finding[] {
  if (p.state !== 'byData' || p.dataSource !== null) return []
  return [
    {
      level: 'warning',
      field: 'dataSource',
      code: 'NO_DATA_SOURCE',
      source: 'Giấy tờ chỉ bỏ được khi cơ quan khai thác được dữ liệu thay thế',
      message: 'Giấy tờ được thay bằng dữ liệu: cần ghi nguồn dữ liệu',
    },
  ]
}
