import type { Block, PrintedDocument, Section } from './document.ts'
import type { Layout } from './layouts.ts'
import { a4Mm } from './units.ts'

/**
 * The document with tables that stay between the margins. Their columns are made for the usual ones; where the office
 * chose wider margins, all columns of a table that is too wide give way in the same measure.
 */
export function fitTables(document: PrintedDocument, { page }: Layout): PrintedDocument {
  const { left, right } = page.marginMm
  const fit = ({ orientation, blocks }: Section): Section => {
    const roomMm = (orientation === 'portrait' ? a4Mm.width : a4Mm.height) - left - right
    return { orientation, blocks: blocks.map((block) => narrow(block, roomMm)) }
  }
  return { ...document, sections: document.sections.map(fit) }
}

function narrow(block: Block, roomMm: number): Block {
  if (block.kind !== 'table') return block
  const givenMm = block.columns.reduce((sum, { widthMm }) => sum + widthMm, 0)
  if (givenMm <= roomMm) return block
  const columns = block.columns.map(({ widthMm, align }) => ({
    widthMm: (widthMm * roomMm) / givenMm,
    align,
  }))
  return { ...block, columns }
}
