import type { PrintedDocument, Table } from '#electron/print/document.ts'
import { makeReport } from '../print/fixtures.ts'

const projects = 1000

/**
 * A report with its letterhead and an annex of so many thousand projects, and nothing between them. The list repeats
 * after a thousand: more of them sum up to more money than a number counts exactly.
 */
export function makeLongAnnex(rows: number): { document: PrintedDocument; table: Table } {
  const report = makeReport(projects)
  const [body, annex] = report.sections
  const [title, list] = annex?.blocks ?? []
  if (!body || !annex || !title || list?.kind !== 'table') throw new Error('the report has no annex')
  const listed = list.rows.filter(({ kind }) => kind !== 'total')
  const repeated = Array.from({ length: Math.round(rows / projects) }, () => listed).flat()
  const table = { ...list, rows: [...repeated, ...list.rows.slice(listed.length)] }
  const firstPage = body.blocks.filter(({ kind }) => kind === 'letterhead' || kind === 'title')
  const sections = [
    { ...body, blocks: firstPage },
    { ...annex, blocks: [title, table] },
  ]
  return { document: { ...report, sections }, table }
}

/** Sentences, tables and charts of a report again and again: about twenty pages without an annex. */
export function makeLongBody(): PrintedDocument {
  const report = makeReport(200)
  const [body] = report.sections
  if (!body) throw new Error('the report has no body')
  const once = new Set(['letterhead', 'title', 'addressees', 'signature'])
  const repeated = body.blocks.filter(({ kind }) => !once.has(kind))
  const opening = body.blocks.filter(({ kind }) => once.has(kind) && kind !== 'signature')
  return {
    ...report,
    sections: [{ ...body, blocks: [...opening, ...Array.from({ length: 4 }, () => repeated).flat()] }],
  }
}
