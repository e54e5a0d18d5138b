import { chosenValue } from '#shared/rules/layout-items.ts'
import { plainForm } from './forms.ts'
import type { Form, Layout, LayoutName } from './layouts.ts'

type Choices = Readonly<Record<string, string>>

/** A layout with what the office chose where the rules of writing leave a choice. What it did not choose stays. */
export function applyChoices(layout: Layout, name: LayoutName, choices: Choices): Layout {
  return (name === 'state' ? stateChoices : partyChoices)
    .filter(({ key }) => key in choices)
    .reduce((changed, { key, apply }) => apply(changed, chosenValue(choices, key)), layout)
}

interface Change {
  key: string
  apply: (layout: Layout, value: string) => Layout
}

const margin =
  (side: keyof Layout['page']['marginMm']) =>
  (layout: Layout, value: string): Layout => ({
    ...layout,
    page: { ...layout.page, marginMm: { ...layout.page.marginMm, [side]: Number(value) } },
  })

/** What a margin at the side takes from the page, the names on the left give: the nation needs the whole right column. */
const sideMargin =
  (side: 'left' | 'right') =>
  (layout: Layout, value: string): Layout => {
    const wider = Number(value) - layout.page.marginMm[side]
    return {
      ...margin(side)(layout, value),
      columns: layout.columns.map((plan) => Object.assign({}, plan, { leftMm: plan.leftMm - wider })),
    }
  }

const pageNumber = (layout: Layout, value: string): Layout => ({
  ...layout,
  page: { ...layout.page, pageNumber: { ...layout.page.pageNumber, sizePt: Number(value) } },
})

/** Headings go with the text. */
const bodySize = (layout: Layout, value: string): Layout => ({
  ...layout,
  body: { ...layout.body, sizePt: Number(value) },
  headings: layout.headings.map((heading) => ({ ...heading, sizePt: Number(value) })),
})

/** A single line of Times New Roman is 1.149 of its size. */
const singleLine = 1.149

function lineSpacing(layout: Layout, value: string): Layout {
  const lineHeightPt = value === '1' ? null : layout.body.sizePt * singleLine * Number(value)
  return { ...layout, body: { ...layout.body, lineHeightPt } }
}

/** The names of who is addressed are written as big as the text; both may have 13 or 14 pt. */
const stateBodySize = (layout: Layout, value: string): Layout => {
  const { label, names, several } = layout.addressee
  const sizePt = Number(value)
  const addressee = { label: { ...label, sizePt }, names: { ...names, sizePt }, several }
  return { ...bodySize(layout, value), addressee }
}

const stateChoices: readonly Change[] = [
  { key: 'state.bodySize', apply: stateBodySize },
  {
    key: 'state.indent',
    apply: (layout, value) => ({ ...layout, body: { ...layout.body, firstLineIndentMm: Number(value) } }),
  },
  { key: 'state.lineSpacing', apply: lineSpacing },
  { key: 'state.marginTop', apply: margin('top') },
  { key: 'state.marginBottom', apply: margin('bottom') },
  { key: 'state.marginLeft', apply: sideMargin('left') },
  { key: 'state.marginRight', apply: sideMargin('right') },
  { key: 'state.pageNumberSize', apply: pageNumber },
  {
    key: 'state.titleSize',
    apply: (layout, value) => ({
      ...layout,
      titleName: { ...layout.titleName, sizePt: Number(value) },
      titleAbstract: { ...layout.titleAbstract, sizePt: Number(value) },
    }),
  },
]

const partyChoices: readonly Change[] = [
  {
    key: 'party.nationSize',
    apply: (layout, value) => ({
      ...layout,
      columns: layout.columns.map((plan) => ({ ...plan, rightSizesPt: [Number(value)] })),
    }),
  },
  {
    key: 'party.namesSize',
    apply: (layout, value) => ({
      ...layout,
      columns: layout.columns.map((plan) => ({ ...plan, namesSizePt: Number(value) })),
    }),
  },
  {
    key: 'party.star',
    apply: (layout, value) => ({
      ...layout,
      star: layout.star && {
        ...layout.star,
        ...(value === 'bold12' ? { sizePt: 12, bold: true } : { sizePt: 14, bold: false }),
      },
    }),
  },
  {
    key: 'party.numberSize',
    apply: (layout, value) => ({ ...layout, number: { ...layout.number, sizePt: Number(value) } }),
  },
  {
    key: 'party.titleSize',
    apply: (layout, value) => ({ ...layout, titleName: { ...layout.titleName, sizePt: Number(value) } }),
  },
  { key: 'party.bodySize', apply: bodySize },
  {
    key: 'party.lineHeight',
    apply: (layout, value) => ({ ...layout, body: { ...layout.body, lineHeightPt: Number(value) } }),
  },
  { key: 'party.pageNumberSize', apply: pageNumber },
  { key: 'party.end', apply: (layout, value) => ({ ...layout, body: { ...layout.body, end: value } }) },
  {
    key: 'party.position',
    apply: (layout, value) => ({
      ...layout,
      signature: {
        ...layout.signature,
        position: { ...layout.signature.position, bold: value === 'bold' },
      },
    }),
  },
  {
    key: 'party.recipientsLabelSize',
    apply: (layout, value) => ({
      ...layout,
      recipients: { ...layout.recipients, label: { ...layout.recipients.label, sizePt: Number(value) } },
    }),
  },
  {
    key: 'party.recipientsSize',
    apply: (layout, value) => ({
      ...layout,
      recipients: { ...layout.recipients, list: { ...layout.recipients.list, sizePt: Number(value) } },
    }),
  },
  {
    key: 'party.recipientsBetween',
    apply: (layout, value) => ({ ...layout, recipients: { ...layout.recipients, between: value } }),
  },
  {
    key: 'party.columns',
    apply: (layout, value) => {
      const [leftMm = 77, rightMm = 88] = value.split('/').map(Number)
      return { ...layout, columns: layout.columns.map((plan) => ({ ...plan, leftMm, rightMm })) }
    },
  },
  {
    key: 'party.basesEnd',
    apply: (layout, value) => ({ ...layout, bases: { ...layout.bases, last: value } }),
  },
  {
    key: 'party.basesStyle',
    apply: (layout, value) => ({ ...layout, bases: { ...layout.bases, italic: value === 'italic' } }),
  },
  { key: 'party.submission', apply: (layout, value) => changeForm(layout, 'TTr', { addressee: value }) },
  {
    key: 'party.letterAbstract',
    apply: (layout, value) => {
      const abstract = layout.forms['CV']?.abstract
      return abstract
        ? changeForm(layout, 'CV', { abstract: { ...abstract, pattern: `${value} {subject}` } })
        : layout
    },
  },
]

function changeForm(layout: Layout, type: string, change: Partial<Form>): Layout {
  return {
    ...layout,
    forms: { ...layout.forms, [type]: { ...(layout.forms[type] ?? plainForm), ...change } },
  }
}
