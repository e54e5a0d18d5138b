import { Document, PageOrientation, type ISectionOptions } from 'docx'
import { createHash } from 'node:crypto'
import { printText } from '#shared/text/reports.ts'
import type { PrintedDocument, Section } from './document.ts'
import { writeSection, type Counts } from './docx-blocks.ts'
import { marginsOf, writeFooters, writeHeaders } from './docx-furniture.ts'
import { packDocx } from './docx-package.ts'
import { openPictures } from './docx-picture.ts'
import { twips, type Writing } from './docx-pieces.ts'
import { defineStyles } from './docx-styles.ts'
import { openDrawing } from './drawing.ts'
import { GlyphCheck } from './glyphs.ts'
import { titleOf } from './pdf.ts'
import { a4Mm, mm } from './units.ts'

export interface DocxFile {
  bytes: Uint8Array<ArrayBuffer>
  /** Of the bytes (hex). */
  sha256: string
}

/**
 * Writes a document as a Word file that looks as it is printed. The same document gives the same bytes on every day and
 * every machine. Answers `MISSING_GLYPH`.
 */
export async function printDocx(document: PrintedDocument, resourcesFolder: string): Promise<DocxFile> {
  await openPictures(resourcesFolder)
  const drawing = openDrawing(document, resourcesFolder)
  const writing: Writing = { ...drawing, check: new GlyphCheck(drawing.fonts), pictures: 0 }
  const { contentHash } = writing
  const file = defineFile(writing, contentHash)
  writing.check.finish()
  const { heading, day } = writing.document
  const bytes = await packDocx(file, {
    title: titleOf(writing.document, writing.layout),
    creator: heading.organisation,
    keywords: printText.content(contentHash),
    day,
  })
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function defineFile(writing: Writing, contentHash: string): Document {
  const counts: Counts = { headings: [0, 0, 0], articles: 0 }
  return new Document({
    styles: defineStyles(writing.layout),
    sections: writing.document.sections.map((section) =>
      defineSection(writing, section, { counts, contentHash }),
    ),
  })
}

/** Pages of one shape, numbered from 1 by themselves, the first one without its number. */
function defineSection(
  writing: Writing,
  section: Section,
  { counts, contentHash }: { counts: Counts; contentHash: string },
): ISectionOptions {
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          // Word wants the upright measures; docx turns them.
          width: twips(mm(a4Mm.width)),
          height: twips(mm(a4Mm.height)),
          orientation:
            section.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: marginsOf(writing),
        pageNumbers: { start: 1 },
      },
    },
    headers: writeHeaders(writing, section),
    footers: writeFooters(writing, section, contentHash),
    children: writeSection(writing, section, counts),
  }
}
