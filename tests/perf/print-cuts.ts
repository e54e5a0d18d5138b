import { performance } from 'node:perf_hooks'
import pdfmake from 'pdfmake'
import { writeReport } from '#electron/features/reports/index.ts'
import { defineBody } from '#electron/print/body.ts'
import type { Block, PrintedDocument } from '#electron/print/document.ts'
import { prepareBody, printPdf } from '#electron/print/pdf.ts'
import { openBenchOffice } from './bench-office.ts'
import { fillDossiers } from './fill-dossiers.ts'
import { ratioLine, sideBySide, type Line } from './measure.ts'

const resources = 'resources'

/**
 * The whole report on the cutting of procedures with its annexes and the sources of all figures: drawn up over very
 * many dossiers, and printed beside pdfmake that lays out and draws the same pages once.
 */
export async function measureCutsPrint(isShort: boolean): Promise<Line[]> {
  const dossiers = isShort ? 5000 : 200_000
  const { document, first, again } = await drawUp(dossiers)
  const { pages } = await printPdf(document, resources)
  const rounds = isShort ? 3 : 7
  const whole = prepareBody(withoutLongAnnexes(document), resources)
  // pdfmake changes what it is given: a definition for each round.
  const definitions = Array.from({ length: rounds }, () => defineBody(whole))
  const { ours, bare } = await sideBySide(
    rounds,
    () => printPdf(document, resources),
    () => pdfmake.createPdf(definitions.pop() ?? defineBody(whole)).getBuffer(),
  )
  return [
    ratioLine(`full cutting report with annexes, ${pages} pages`, { ours, bare, most: 1.3, by: 'pdfmake' }),
    {
      measure: `  drawn up over ${dossiers.toLocaleString('en')} dossiers, again and for the first time`,
      goal: 'reported',
      found: `${again.toFixed(0)} ms; ${first.toFixed(0)} ms`,
      met: null,
    },
  ]
}

async function drawUp(dossiers: number) {
  const office = await openBenchOffice()
  let drawn: PrintedDocument | undefined
  let [first, again] = [0, 0]
  const request = { kind: 'procedure-cuts', letterhead: 'state', asOf: '2026-09-30', options: {} } as const
  await office.fill((db) => {
    fillDossiers(db, dossiers)
    const draw = (): void => {
      drawn = writeReport({ db, sample: false }, request, { withExplanations: true }).document
    }
    const start = performance.now()
    draw()
    first = performance.now() - start
    draw()
    again = performance.now() - start - first
  })
  await office.close()
  if (!drawn) throw new Error('nothing was drawn up')
  return { document: drawn, first, again }
}

/** The same with every section laid out by pdfmake: a section that is more than one table is no long annex. */
function withoutLongAnnexes(document: PrintedDocument): PrintedDocument {
  const nothing: Block = { kind: 'paragraph', role: 'body', runs: [] }
  const sections = document.sections.map(({ orientation, blocks }) => ({
    orientation,
    blocks: [...blocks, nothing],
  }))
  return { ...document, sections }
}
