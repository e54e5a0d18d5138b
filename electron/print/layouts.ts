import { join } from 'node:path'
import { z } from 'zod'
import type { Day } from '#shared/base/days.ts'
import { readBytes } from '#electron/platform/files.ts'

const points = z.number().min(6).max(40)
const range = z.tuple([z.number(), z.number()])

/** How one component is written. `allowedPt` is what the rule permits, `sizePt` what is used. */
const style = z.strictObject({
  sizePt: points,
  allowedPt: range.optional(),
  bold: z.boolean().default(false),
  italic: z.boolean().default(false),
  underline: z.boolean().default(false),
  upper: z.boolean().default(false),
  /** How well this is known: P read in the law itself, S second-hand, unsure where sources differ. */
  verification: z.string(),
})
const fixedText = style.extend({ text: z.string() })
/** A line under a text: so long as a fraction of the text's longest line. */
const rule = z.strictObject({ fraction: z.number().positive().max(1), widthPt: z.number().positive() })
const ruled = style.extend({ rule: rule.nullable() })
const patterned = style.extend({ pattern: z.string() })
const sides = <T extends z.ZodType>(side: T) =>
  z.strictObject({ top: side, bottom: side, left: side, right: side })

/** What makes a type of document look unlike the others; what is not said is as in every document. */
const form = z.strictObject({
  /** Patterns of its number: in the letterhead, and where an annex refers to it. */
  number: z.string().optional(),
  reference: z.string().optional(),
  /** The subject stands so under the number, and the document has no title. */
  abstract: patterned.extend({ abovePt: z.number() }).optional(),
  /** What stands before the names of who is addressed; a pattern, with the name of the organisation. */
  addressee: z.string().optional(),
  /** Who is addressed stands in the text, as a paragraph of it. */
  inText: z.boolean().default(false),
  /** The letterhead bears no place and no day. */
  undated: z.boolean().default(false),
})

/** What stands about a document on its first or last page; null where the rules of a layout know no such mark. */
const marks = z.strictObject({
  urgency: style.extend({
    /** A stamp as the law measures it; widths by its words. */
    stamp: z
      .strictObject({
        heightMm: z.number(),
        widthsMm: z.record(z.string(), z.number()),
        colour: z.string().regex(/^#[0-9a-f]{6}$/),
        linePt: z.number().positive(),
      })
      .nullable(),
  }),
  circulation: style.extend({
    frame: z.strictObject({ paddingMm: z.number(), linePt: z.number().positive() }).nullable(),
  }),
  draftNumber: patterned.nullable(),
  typist: style,
  contact: style.extend({ rulePt: z.number().positive() }),
})

/** Widths of the two columns of the heading with the sizes that fit them; the last plan is for long names. */
const columns = z.strictObject({
  leftMm: z.number(),
  rightMm: z.number(),
  rightSizesPt: z.array(points),
  namesSizePt: points,
  placeAndDateSizePt: points,
})

const version = z.strictObject({
  basis: z.string(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  verification: z.string(),
  /** Names of the types of document by their abbreviation. */
  types: z.record(z.string(), z.string()),
  /** Types that look unlike the others, by their abbreviation. */
  forms: z.record(z.string(), form),
  page: z.strictObject({
    marginMm: sides(z.number()),
    allowedMarginMm: sides(range),
    pageNumber: style.extend({ fromTopMm: z.number() }),
    verification: z.string(),
  }),
  body: style.extend({
    firstLineIndentMm: z.number(),
    allowedIndentMm: range,
    spaceAfterPt: z.number(),
    /** Exactly so much from line to line; null is single spacing. */
    lineHeightPt: z.number().nullable(),
    /** What ends the last sentence. */
    end: z.string(),
  }),
  columns: z.array(columns).min(1),
  right: z.array(fixedText.extend({ rule: rule.optional() })).min(1),
  superior: style,
  organisation: ruled,
  star: fixedText.nullable(),
  number: patterned,
  placeAndDate: patterned,
  titleName: style,
  titleAbstract: ruled,
  titleEnd: fixedText.nullable(),
  addressee: z.strictObject({
    label: fixedText,
    names: style,
    /** Several addressees are a list beside the label, or one under its colon. */
    several: z.enum(['beside', 'below']),
  }),
  headings: z
    .array(style.extend({ numbering: z.enum(['roman', 'arabic', 'letter']), pattern: z.string() }))
    .length(3),
  /** What stands before each of the legal bases, between them and at the end of the last one. */
  bases: style.extend({ before: z.string(), between: z.string(), last: z.string() }),
  /** The number of an article; what it says is written as the body. */
  article: patterned,
  enacting: style,
  marks,
  signature: z.strictObject({ authority: style, position: style, name: style, blankLines: z.int() }),
  recipients: z.strictObject({
    label: fixedText,
    list: style,
    asAbove: z.string(),
    archive: z.string(),
    between: z.string(),
    last: z.string(),
  }),
  annex: z.strictObject({
    label: fixedText,
    title: style,
    reference: patterned.extend({ number: z.string() }),
  }),
})
const layoutFile = z.strictObject({ layout: z.enum(['state', 'party']), versions: z.array(version).min(1) })

/** The rules of writing that hold on some day, to the millimetre and point. */
export type Layout = z.output<typeof version>
export type TextStyle = z.output<typeof style>
export type LayoutName = z.output<typeof layoutFile>['layout']
export type ColumnPlan = Layout['columns'][number]
export type Rule = z.output<typeof rule>
export type Form = z.output<typeof form>

/**
 * The rules that hold on a day, from `resources/catalogs/document-layouts/`. A document from before the first known
 * rules is written by the oldest ones.
 */
export function loadLayout(resourcesFolder: string, name: LayoutName, day: Day): Layout {
  const file = join(resourcesFolder, 'catalogs', 'document-layouts', `${name}.json`)
  const { versions } = layoutFile.parse(JSON.parse(readBytes(file).toString('utf8')))
  const inForce = versions.findLast((each) => each.validFrom <= day) ?? versions[0]
  if (!inForce) throw new Error(`no layout in ${file}`)
  return inForce
}
