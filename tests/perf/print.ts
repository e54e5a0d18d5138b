import { fork } from 'node:child_process'
import { join } from 'node:path'
import pdfmake from 'pdfmake'
import { defineBody } from '#electron/print/body.ts'
import { openFonts } from '#electron/print/fonts.ts'
import { prepareBody, printPdf } from '#electron/print/pdf.ts'
import { drawBareTable } from './bare-pdf.ts'
import { ratioLine, sideBySide, timeOf, type Line } from './measure.ts'
import { measureCutsPrint } from './print-cuts.ts'
import { makeLongAnnex, makeLongBody } from './print-documents.ts'
import { measurePrintFrames } from './print-frames.ts'
import type { PrintMemory } from './print-memory.ts'

const resources = 'resources'
const megabyte = 1_000_000
const mostMegabytes = 600

/** Printing beside the libraries that draw it, turn by turn; its memory; and what the window notices of it. */
export async function measurePrint(isShort: boolean): Promise<Line[]> {
  const rows = isShort ? 3000 : 30_000
  return [
    await measureBody(isShort ? 3 : 9),
    await measureAnnex(rows, 3),
    ...(await measureCutsPrint(isShort)),
    await measureMemory(rows),
    ...(await measurePrintFrames(rows)),
  ]
}

/** A body of about twenty pages beside pdfmake that lays out and draws the same definition once. */
async function measureBody(rounds: number): Promise<Line> {
  const document = makeLongBody()
  const { pages } = await printPdf(document, resources)
  // pdfmake changes what it is given: a definition for each round.
  const body = prepareBody(document, resources)
  const definitions = Array.from({ length: rounds }, () => defineBody(body))
  const { ours, bare } = await sideBySide(
    rounds,
    () => printPdf(document, resources),
    () => pdfmake.createPdf(definitions.pop() ?? defineBody(body)).getBuffer(),
  )
  return ratioLine(`print of ${pages} pages: text, tables, charts`, { ours, bare, most: 1.3, by: 'pdfmake' })
}

async function measureAnnex(rows: number, rounds: number): Promise<Line> {
  const { document, table } = makeLongAnnex(rows)
  const fonts = openFonts(resources)
  // The first round warms both up.
  await timeOf(() => drawBareTable(fonts, table))
  await timeOf(() => printPdf(document, resources))
  const { ours, bare } = await sideBySide(
    rounds,
    () => printPdf(document, resources),
    () => drawBareTable(fonts, table),
  )
  const measure = `print of an annex of ${rows.toLocaleString('en')} rows`
  return ratioLine(measure, { ours, bare, most: 1.5, by: 'pdfkit' })
}

async function measureMemory(rows: number): Promise<Line> {
  const { peak, pages } = await printAlone(rows)
  return {
    measure: `memory of the process that prints ${rows.toLocaleString('en')} rows, at its peak`,
    goal: `below ${mostMegabytes} MB`,
    found: `${(peak / megabyte).toFixed(0)} MB (${pages} pages)`,
    met: peak < mostMegabytes * megabyte,
  }
}

/** In a process of its own, whose memory nothing else has touched. */
function printAlone(rows: number): Promise<PrintMemory> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'print-memory.ts'), [String(rows)])
    child.once('message', (answer) => resolve(answer as PrintMemory))
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`The print ended with ${code}`))
    })
  })
}
