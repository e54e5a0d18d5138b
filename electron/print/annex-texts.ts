import type { Pen } from './annex-pen.ts'
import type { Strip } from './annex-rows.ts'
import type { Block, Table } from './document.ts'
import { singleLineHeight, widthOf } from './fonts.ts'
import { written, type Drawing, type Letters } from './pieces.ts'
import { writeAnnexReference, writeAnnexTitle } from './signature.ts'
import { captionGaps, captionStyle, noteGaps, noteStyle } from './table.ts'
import { wrapWords } from './wrapping.ts'

/** Where texts over the whole width of the page stand. */
export interface TextRoom {
  drawing: Drawing
  pen: Pen
  left: number
  widthPt: number
}

interface Shape {
  style: Letters
  centred: boolean
  above: number
  below: number
}

/** "Phụ lục", its title, and what it belongs to; below them the caption of the table, if it has one. */
export function layTitle(
  room: TextRoom,
  title: Block & { kind: 'annexTitle' },
  caption: string | null,
): Strip[] {
  const { layout, document } = room.drawing
  const { annex } = layout
  const centred = { centred: true, above: 0, below: 0 }
  return [
    layText(room, writeAnnexTitle(layout, title), { style: annex.label, ...centred }),
    layText(room, written(title.title, annex.title), { style: annex.title, ...centred }),
    layText(room, writeAnnexReference(layout, document), { style: annex.reference, ...centred, below: 8 }),
    ...(caption === null
      ? []
      : [layText(room, caption, { style: captionStyle, centred: true, ...captionGaps })]),
  ]
}

export function layNotes(room: TextRoom, table: Table): Strip[] {
  return table.notes.map((note) =>
    layText(room, note, { style: noteStyle(table), centred: false, above: noteGaps.above, below: 0 }),
  )
}

function layText(room: TextRoom, text: string, shape: Shape): Strip {
  const fit = { widthPt: room.widthPt, style: shape.style }
  return stripOf(room, wrapWords(room.drawing.fonts, text, fit), shape)
}

function stripOf(room: TextRoom, lines: readonly string[], shape: Shape): Strip {
  const { fonts } = room.drawing
  const lineHeight = singleLineHeight(fonts, shape.style.sizePt)
  return {
    heightPt: shape.above + lines.length * lineHeight + shape.below,
    isRow: false,
    draw(top) {
      lines.forEach((text, at) => {
        const spare = shape.centred ? (room.widthPt - widthOf(fonts, text, shape.style)) / 2 : 0
        const y = top + shape.above + at * lineHeight
        room.pen.text({ text, style: shape.style, x: room.left + spare, y })
      })
    },
    cut(roomPt) {
      const fitting = Math.floor((roomPt - shape.above) / lineHeight)
      if (fitting < 1 || fitting >= lines.length) return null
      return [
        stripOf(room, lines.slice(0, fitting), { ...shape, below: 0 }),
        stripOf(room, lines.slice(fitting), { ...shape, above: 0 }),
      ]
    },
  }
}
