import type { Paragraph, Table } from 'docx'
import type { Signature, Signer } from './document.ts'
import { inColumns } from './docx-letterhead.ts'
import { centred, gap, lowestPt, paragraph, tab, twips, write, type Writing } from './docx-pieces.ts'
import { writeTypist } from './docx-stamps.ts'
import type { TextStyle } from './layouts.ts'
import { planColumns } from './letterhead.ts'
import { columnRoom, written } from './pieces.ts'
import { aboveSignaturePt, listRecipients, signerRoom, wrapSigner, writeAnnexReference } from './signature.ts'

/** Who signs and who receives the document, placed as in the PDF: a table without lines. */
export function writeSignature(writing: Writing, signature: Signature): Table {
  const plan = planColumns(writing)
  const signer = writeSigner(writing, signature, signerRoom(plan))
  const recipients = writeRecipients(writing, signature)
  const { secretary } = signature
  if (!secretary) return inColumns(plan, [[recipients, signer]])
  const keeper = writeSigner(writing, { ...secretary, authority: null }, columnRoom(plan))
  return inColumns(plan, [
    [keeper, signer],
    // A cell of a table needs a paragraph.
    [recipients, [gap(lowestPt)]],
  ])
}

const above = { before: twips(aboveSignaturePt) }

function writeSigner(
  writing: Writing,
  signature: Pick<Signature, 'authority' | keyof Signer>,
  widthPt: number,
): Paragraph[] {
  const { authority, position, name, blankLines } = writing.layout.signature
  const lines = (text: string | null, style: TextStyle) =>
    wrapSigner(writing, { text, style }, widthPt).map((line) => ({ line, style }))
  const head = [...lines(signature.authority, authority), ...lines(signature.position, position)]
  return [
    ...head.map(({ line, style }, at) => centred(writing, line, style, at === 0 ? { spacing: above } : {})),
    // The height of the blank lines is there whether or not a name follows.
    ...Array.from({ length: blankLines }, () => paragraph(name, [], { alignment: 'center' })),
    ...lines(signature.name, name).map(({ line, style }) => centred(writing, line, style)),
  ]
}

function writeRecipients(writing: Writing, signature: Signature): Paragraph[] {
  const { label, list } = writing.layout.recipients
  // The dash hangs, so that a long recipient's second line stands under its first.
  const hanging = twips(list.sizePt * 0.6)
  return [
    paragraph(label, write(writing, label.text, label), { spacing: above }),
    ...listRecipients(writing.layout, signature).map((text) =>
      paragraph(list, [...write(writing, '-', list), tab(list), ...write(writing, text, list)], {
        indent: { left: hanging, hanging },
      }),
    ),
    ...writeTypist(writing),
  ]
}

/** "Phụ lục" (of several "Phụ lục II"), its title, and what it belongs to. */
export function writeAnnexTitle(
  writing: Writing,
  { title, numeral }: { title: string; numeral: string | null },
): Paragraph[] {
  const { label, title: titleStyle, reference } = writing.layout.annex
  return [
    centred(writing, numeral === null ? label.text : `${label.text} ${numeral}`, label, { keepNext: true }),
    centred(writing, written(title, titleStyle), titleStyle, { keepNext: true }),
    centred(writing, writeAnnexReference(writing.layout, writing.document), reference, {
      spacing: { after: twips(8) },
      keepNext: true,
    }),
  ]
}
