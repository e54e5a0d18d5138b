import { composeTexts, type PrintedDocument } from './document.ts'
import { openFonts } from './fonts.ts'
import { loadLayout } from './layouts.ts'
import type { Drawing } from './pieces.ts'

/** Everything that is decided about a document before a format draws it: its composed texts, its layout, the fonts. */
export function openDrawing(document: PrintedDocument, resourcesFolder: string): Drawing {
  const composed = composeTexts(document)
  return {
    document: composed,
    fonts: openFonts(resourcesFolder),
    layout: loadLayout(resourcesFolder, composed.layout, composed.day),
  }
}
