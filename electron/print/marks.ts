import type { ContentText } from 'pdfmake/interfaces.js'
import type { Run } from './document.ts'
import type { Drawing } from './pieces.ts'

/**
 * pdfmake hands unknown properties of a stretch of text on to the pieces that it lays out: marks put on the text of a
 * document are found again on its pages.
 */

/** Where a heading or an annex begins, for the outline of the file. */
export interface Bookmark {
  title: string
  /** 1 stands outermost. */
  level: number
}

/** What a stretch of laid-out text may bear. */
export interface Marks {
  figure?: string
  bookmark?: Bookmark
}

/** What a person wrote over a figure, in a draft. */
export const typedOverColour = '#c00000'

type Bound = Pick<Run, 'figure' | 'typedOver'>

/** A stretch of text with the figure that it shows; red where a person wrote over it and the document is a draft. */
export function bind<T extends object>(node: T, bound: Bound, { document }: Pick<Drawing, 'document'>): T {
  return Object.assign(
    node,
    bound.figure === undefined ? {} : { figure: bound.figure },
    bound.typedOver && document.draft ? { color: typedOverColour } : {},
  )
}

/** A line of text that the outline of the file leads to. */
export function bookmarked(node: ContentText, bookmark: Bookmark): ContentText {
  return marked(node, { bookmark })
}

/** A text with something on its first stretch. */
export function marked<T extends ContentText>(node: T, mark: object): T {
  const [first, ...others] = Array.isArray(node.text) ? node.text : [node.text]
  const stretch = typeof first === 'object' && !Array.isArray(first) ? first : { text: first ?? '' }
  return { ...node, text: [Object.assign({}, stretch, mark), ...others] }
}
