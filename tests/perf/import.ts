import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { streamXlsxRows } from 'hucre/xlsx'
import { openBenchOffice } from './bench-office.ts'
import { median, timeOf, type Line } from './measure.ts'
import { writeProjectsWorkbook } from './projects-workbook.ts'

const rows = 10_000

/** Import of 10,000 rows of xlsx, all checks, one commit, beside the bare parse of the same file, turn by turn. */
export async function measureImport(isShort: boolean): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ancu-bench-'))
  const file = join(folder, 'projects.xlsx')
  await writeProjectsWorkbook(file, rows)
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
  // The first round warms both up and is not counted.
  for (let round = 0; round <= (isShort ? 3 : 9); round += 1) {
    const bare = await timeOf(() => parseBare(file))
    const ours = await importOnce(file)
    if (round > 0) times.bare.push(bare)
    if (round > 0) times.ours.push(ours)
  }
  rmSync(folder, { recursive: true, force: true })
  const ratio = median(times.ours) / median(times.bare)
  return [
    {
      measure: 'import of 10,000 rows of xlsx, all checks, one commit',
      goal: 'at most 3 x bare parse',
      found: `${ratio.toFixed(2)} x (${median(times.ours).toFixed(0)} ms / ${median(times.bare).toFixed(0)} ms)`,
      met: ratio <= 3,
    },
  ]
}

/** Each import goes into an empty register; opening the office is not measured. */
async function importOnce(file: string): Promise<number> {
  const office = await openBenchOffice()
  const time = await timeOf(async () => {
    const report = await office.call('projects.import', { file })
    if (report.created !== rows || report.rejected.length > 0)
      throw new Error(`created ${report.created} of ${rows}`)
  })
  await office.close()
  return time
}

async function parseBare(file: string): Promise<void> {
  let cells = 0
  for await (const row of streamXlsxRows(readFileSync(file))) cells += row.values.length
  if (cells < rows) throw new Error('the bare parse saw too little')
}
