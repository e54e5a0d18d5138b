import { z } from 'zod'
import { refuse } from '#shared/base/result.ts'
import { contentOf, readContent, type Content } from '#electron/db/contents.ts'
import type { FigurePlace } from '#electron/print/document.ts'
import type { Act } from '../act.ts'
import type { PrintedPdf, WrittenReport } from '../reports/index.ts'
import type { StoredDocument } from './stored.ts'

/** What is kept of a released document beside its files: its figures, and where they stand in the PDF. */
const frozen = z.object({
  pages: z.int(),
  places: z.array(
    z.object({
      figure: z.string(),
      page: z.int(),
      x: z.number(),
      y: z.number(),
      width: z.number(),
      height: z.number(),
    }),
  ),
  figures: z.array(
    z.object({ id: z.string(), label: z.string(), written: z.string(), value: z.number().nullable() }),
  ),
})

export function freezeFigures(
  written: WrittenReport,
  pdf: { pages: number; places: FigurePlace[] },
): Content {
  const figures = written.book
    .list()
    .map(({ id, label, written: said, value }) => ({ id, label, written: said, value }))
  const { pages, places } = pdf
  return contentOf(Buffer.from(JSON.stringify({ pages, places, figures })))
}

/** The very PDF of a released document. Answers `CONTENT_DAMAGED`. */
export function frozenPdf(act: Act, document: StoredDocument): PrintedPdf {
  const bytes = frozenFile(act, document, document.pdfSha256)
  const { pages, places } = readFrozen(act, document)
  return { bytes, pages, places, sha256: document.pdfSha256 ?? '' }
}

/** A file of a released document by its hash. Answers `CONTENT_DAMAGED`. */
export function frozenFile(act: Act, document: StoredDocument, sha256: string | null): Buffer {
  const content = sha256 === null ? null : readContent(act.db, sha256)
  if (!content) throw refuse('CONTENT_DAMAGED', { file: document.numberWritten ?? document.subject })
  return content
}

/** The figures of a released document as they were released. Answers `CONTENT_DAMAGED`. */
export function frozenFigures(act: Act, document: StoredDocument): { id: string; written: string }[] {
  return readFrozen(act, document).figures
}

function readFrozen(act: Act, document: StoredDocument) {
  return frozen.parse(JSON.parse(frozenFile(act, document, document.figuresSha256).toString('utf8')))
}
