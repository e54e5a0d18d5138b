import { fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { streamXlsxRows } from 'hucre/xlsx'
import { openBenchOffice } from './bench-office.ts'
import { median, timeOf, type Line } from './measure.ts'
import { writeProjectsWorkbook } from './projects-workbook.ts'

/** What one import in a process of its own answers. */
export interface ImportMemory {
  /** How far the memory of the process grew at most, in bytes. */
  peak: number
  created: number
}

const megabyte = 1_000_000
const mostMegabytes = 400

/**
 * Import of an .xlsx file, all checks, one commit, beside the bare parse of the same file, turn by turn; and the memory
 * that it takes, in a process of its own.
 */
export async function measureImport(isShort: boolean): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ancu-bench-'))
  const sizes = [
    { rows: 10_000, most: 3, rounds: isShort ? 3 : 9 },
    { rows: isShort ? 30_000 : 100_000, most: 4, rounds: 3 },
  ]
  const lines: Line[] = []
  for (const { rows, most, rounds } of sizes) {
    const file = join(folder, `projects-${rows}.xlsx`)
    await writeProjectsWorkbook(file, rows)
    lines.push(await compareImport({ channel: 'projects.import', file, rows, most, rounds }))
    if (rows > 10_000) lines.push(await measureMemory(file, rows))
  }
  rmSync(folder, { recursive: true, force: true })
  return lines
}

interface Measured {
  channel: 'projects.import' | 'dossiers.import'
  file: string
  rows: number
  /** How many times the bare parse it may take. */
  most: number
  rounds: number
}

/** Imports of a sheet, each into an empty register, beside the bare parse of the same file, turn by turn. */
export async function compareImport(measured: Measured): Promise<Line> {
  const { channel, file, rows, most, rounds } = measured
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] }
  // The first round warms both up and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const bare = await timeOf(() => parseBare(file, rows))
    const ours = await importOnce(measured)
    if (round > 0) times.bare.push(bare)
    if (round > 0) times.ours.push(ours)
  }
  const ratio = median(times.ours) / median(times.bare)
  return {
    measure: `${channel} of ${rows.toLocaleString('en')} rows of xlsx, all checks, one commit`,
    goal: `at most ${most} x bare parse`,
    found: `${ratio.toFixed(2)} x (${median(times.ours).toFixed(0)} ms / ${median(times.bare).toFixed(0)} ms)`,
    met: ratio <= most,
  }
}

async function measureMemory(file: string, rows: number): Promise<Line> {
  const { peak, created } = await importAlone(file)
  if (created !== rows) throw new Error(`created ${created} of ${rows}`)
  return {
    measure: `memory of the import of ${rows.toLocaleString('en')} rows, at its peak`,
    goal: `at most ${mostMegabytes} MB more`,
    found: `${(peak / megabyte).toFixed(0)} MB`,
    met: peak <= mostMegabytes * megabyte,
  }
}

/** In a process of its own, whose memory nothing else has touched. */
function importAlone(file: string): Promise<ImportMemory> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'import-memory.ts'), [file])
    child.once('message', (answer) => resolve(answer as ImportMemory))
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`The import ended with ${code}`))
    })
  })
}

/** Each import goes into an empty register; opening the office is not measured. */
async function importOnce({ channel, file, rows }: Measured): Promise<number> {
  const office = await openBenchOffice()
  const time = await timeOf(async () => {
    const report = await office.call(channel, { file })
    if (report.created !== rows || report.rejected.length > 0)
      throw new Error(`created ${report.created} of ${rows}`)
  })
  await office.close()
  return time
}

async function parseBare(file: string, rows: number): Promise<void> {
  let cells = 0
  for await (const row of streamXlsxRows(readFileSync(file))) cells += row.values.length
  if (cells < rows) throw new Error('the bare parse saw too little')
}
