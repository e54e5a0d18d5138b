import { chosenValue } from '#shared/rules/layout-items.ts'
import { hashContent } from './content-hash.ts'
import { composeTexts, type PrintedDocument } from './document.ts'
import { fitTables } from './fit-tables.ts'
import { openFonts } from './fonts.ts'
import { applyChoices } from './layout-choices.ts'
import { loadLayout } from './layouts.ts'
import type { Drawing } from './pieces.ts'
import { placeTonesIn } from './tone.ts'

/**
 * Everything that is decided about a document before a format draws it: its composed texts, its layout with what the
 * office chose, tone marks where it wants them, the fonts.
 */
export function openDrawing(given: PrintedDocument, resourcesFolder: string): Drawing {
  const composed = composeTexts(given)
  const { layout: name, day, choices } = composed
  const layout = applyChoices(loadLayout(resourcesFolder, name, day), name, choices)
  const document = fitTables(composed, layout)
  const drawing = { document, layout, fonts: openFonts(resourcesFolder), contentHash: hashContent(composed) }
  const style = chosenValue(choices, `${name}.tonePlacement`)
  if (style !== 'new' && style !== 'old') return drawing
  return { ...drawing, document: placeTonesIn(document, style), layout: placeTonesIn(layout, style) }
}
