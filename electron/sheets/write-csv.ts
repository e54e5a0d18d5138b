import { formatDay } from '#shared/vietnamese/dates.ts'
import { decimalOf } from '#shared/vietnamese/numbers.ts'
import { writeFileAtomically } from '#electron/platform/files.ts'
import type { CellToWrite, SheetToWrite } from './write-workbook.ts'

const byteOrderMark = '\ufeff'
const separator = ';'
/** With an apostrophe before it a spreadsheet takes such a text for text; {@link readCsv} takes the apostrophe off. */
const couldBecomeFormula = /^'*[=+\-@\t\r]/

/**
 * Writes a CSV file that Excel opens by a double click: UTF-8 with its mark, semicolons, decimal commas. Answers
 * `FILE_NOT_WRITTEN`, `DISK_FULL`; the old file then stays.
 */
export function writeCsv(file: string, { columns, rows }: Pick<SheetToWrite, 'columns' | 'rows'>): void {
  const lines = [columns.map(({ heading }) => writeText(heading)).join(separator)]
  for (const row of rows) lines.push(columns.map((_, at) => writeCell(row[at] ?? null)).join(separator))
  writeFileAtomically(file, `${byteOrderMark}${lines.join('\r\n')}\r\n`)
}

function writeCell(cell: CellToWrite): string {
  switch (typeof cell) {
    case 'string':
      return writeText(cell)
    case 'number':
      return writeNumber(cell)
    case 'boolean':
      return cell ? 'TRUE' : 'FALSE'
    default:
      return cell === null ? '' : formatDay(cell.day, cell.precision)
  }
}

/** Three decimals get a zero more: "12,345" could be read as twelve thousand. */
function writeNumber(value: number): string {
  const [whole = '', part = ''] = decimalOf(value).split('.')
  if (part === '') return whole
  return `${whole},${part.length === 3 ? `${part}0` : part}`
}

function writeText(text: string): string {
  const safe = couldBecomeFormula.test(text) ? `'${text}` : text
  return /["\n\r;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
