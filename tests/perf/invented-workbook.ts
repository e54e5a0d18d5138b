import { writeFileSync } from 'node:fs'
import { writeXlsxStream, type CellValue } from 'hucre/xlsx'

interface InventedSheet {
  name: string
  headings: readonly string[]
  rows: Iterable<CellValue[]>
}

/** Writes a workbook of one sheet, its headings first. */
export async function writeInventedWorkbook(file: string, sheet: InventedSheet): Promise<void> {
  const chunks: Uint8Array[] = []
  const stream = writeXlsxStream(withHeadings(sheet), {
    name: sheet.name,
    inlineStrings: false,
    columns: sheet.headings.map(() => ({})),
  })
  for await (const chunk of stream) chunks.push(chunk)
  writeFileSync(file, Buffer.concat(chunks))
}

function* withHeadings({ headings, rows }: InventedSheet): Generator<CellValue[]> {
  yield [...headings]
  yield* rows
}
