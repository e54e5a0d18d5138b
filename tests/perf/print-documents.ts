import type { PrintedDocument, Table } from '#electron/print/document.ts'
import { makeReport } from '../print/fixtures.ts'

/** A report with its letterhead and an annex of so many projects, and nothing between them. */
export function makeLongAnnex(rows: number): { document: PrintedDocument; table: Table } {
  const report = makeReport(rows)
  const [body, annex] = report.sections
  const table = annex?.blocks.find((block) => block.kind === 'table')
  if (!body || !annex || !table) throw new Error('the report has no annex')
  const firstPage = body.blocks.filter(({ kind }) => kind === 'letterhead' || kind === 'title')
  return { document: { ...report, sections: [{ ...body, blocks: firstPage }, annex] }, table }
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
