import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { valueOf } from '#shared/base/result.ts'
import { findElectron } from '../../scripts/find-electron.ts'
import { hasScreen } from '../e2e/environment.ts'
import { callFrom } from '../e2e/page-calls.ts'
import { openProgram, resizeWindow } from '../e2e/program.ts'
import { administrator, openBenchOffice } from './bench-office.ts'
import { quantile, type Line } from './measure.ts'
import { readProbe, startProbe, type FrameTimes } from './page-probe.ts'
import { writeProjectsWorkbook } from './projects-workbook.ts'

const most = 50

interface Drawn {
  /** While the report was drawn up, and before that at rest: what this machine does to frames by itself. */
  drawing: FrameTimes
  rest: FrameTimes
  milliseconds: number
  pages: number
  megabytes: number
}

/** The real window's frames while a report over so many projects is drawn up for it. */
export async function measurePrintFrames(projects: number): Promise<Line[]> {
  const measure = `longest frame while a report over ${projects.toLocaleString('en')} projects is drawn up`
  const goal = `at most ${most} ms`
  if (findElectron(process.cwd()) === null || !hasScreen()) {
    return [{ measure, goal, found: 'not measured: no Electron here', met: null }]
  }
  const { drawing, rest, milliseconds, pages, megabytes } = await drawUpReport(projects)
  return [
    { measure, goal, found: describe(drawing), met: Math.max(...drawing.frames) <= most },
    { measure: '  the same window at rest', goal: 'reported', found: describe(rest), met: null },
    {
      measure: '  the same report from the call to its arrival in the page',
      goal: 'reported',
      found: `${milliseconds.toFixed(0)} ms (${pages} pages, ${megabytes.toFixed(1)} MB)`,
      met: null,
    },
  ]
}

function describe({ frames, longFrames }: FrameTimes): string {
  const own =
    longFrames.length === 0 ? 'none' : `${longFrames.length}, to ${Math.max(...longFrames).toFixed(0)} ms`
  const over = frames.filter((frame) => frame > most).length
  const longest = `${Math.max(...frames).toFixed(0)} ms, p95 ${quantile(frames, 0.95).toFixed(0)}`
  return `${longest}; ${over} of ${frames.length} over ${most}; by the page's own work ${own}`
}

async function drawUpReport(projects: number): Promise<Drawn> {
  const office = await openBenchOffice()
  try {
    const file = join(office.folder, 'projects.xlsx')
    await writeProjectsWorkbook(file, projects)
    await office.call('projects.import', { file })
    const program = await openProgram({ folder: office.folder })
    try {
      await resizeWindow(program, 1366, 728)
      valueOf(await callFrom(program.page, 'session.signIn', administrator))
      await program.page.reload()
      await program.page.waitForTimeout(2000)
      return await watchReport(program.page)
    } finally {
      await program.close()
    }
  } finally {
    await office.close()
  }
}

async function watchReport(page: Page): Promise<Drawn> {
  await startProbe(page)
  await page.waitForTimeout(5000)
  const rest = await readProbe(page)
  await startProbe(page)
  const drawn = await drawUp(page)
  return { ...drawn, rest, drawing: await readProbe(page) }
}

/** What comes back stays in the page: handing it on to the bench would be work of the page's own. */
function drawUp(page: Page): Promise<Omit<Drawn, 'drawing' | 'rest'>> {
  return page.evaluate(async () => {
    const start = performance.now()
    const request = { kind: 'project-progress', letterhead: 'state', asOf: '2026-11-30' } as const
    const result = await window.api.call('reports.preview', request)
    if (!result.ok) throw new Error(result.error.code)
    const report = result.value as { pages: number; pdfBase64: string; pieces: number; sha256: string }
    let letters = report.pdfBase64.length
    // As the page does: a long report comes piece by piece.
    for (let piece = 1; piece < report.pieces; piece += 1) {
      const next = await window.api.call('reports.piece', { sha256: report.sha256, piece })
      if (!next.ok) throw new Error(next.error.code)
      letters += (next.value as { base64: string }).base64.length
    }
    const milliseconds = performance.now() - start
    return { milliseconds, pages: report.pages, megabytes: (letters * 3) / 4 / 1_000_000 }
  })
}
