import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  doubtfulFigures,
  isSameWording,
  piecesOf,
  readFigure,
  wordingOf,
  type Piece,
} from '#renderer/pages/documents/wording/reading.ts'
import { boundTo } from '#shared/rules/wording.ts'

const values: Record<string, string> = {
  'total.projects': '39 dự án',
  'total.flats': '12.345 căn',
  share: '7,5',
}
const writtenOf = (id: string) => values[id]
const figure = (id: string, text: string): Piece => ({ kind: 'figure', id, text })
const words = (text: string): Piece => ({ kind: 'text', text })

describe('readFigure', () => {
  it.each([
    ['39 dự án', '', ''],
    ['39 dự án và', '', ' và'],
    ['39 dự án, ', '', ', '],
    ['39 dự án.', '', '.'],
    ['Có 39 dự án', 'Có ', ''],
    ['(39 dự án)', '(', ')'],
    ['39 dự án\n', '', '\n'],
  ])('takes "%s" for the figure with words beside it', (text, before, after) => {
    expect(readFigure(text, '39 dự án')).toEqual({ before, after, typed: null, state: 'sound' })
  })

  it.each(['40 dự án', '139 dự án', '-39 dự án', '39 dự á', '39 dự án5', '39 dự ánh', '3 9 dự án', 'nhiều'])(
    'takes "%s" for typed over',
    (text) => {
      expect(readFigure(text, '39 dự án')).toMatchObject({ typed: text, state: 'typedOver' })
    },
  )

  it.each(['7,50', '7,5%', '7,5.5', '7,5 000', '17,5', '1.7,5'])('takes "%s" for another number', (text) => {
    expect(readFigure(text, '7,5').state).toBe('typedOver')
  })

  it('knows a figure that the document does not have', () => {
    expect(readFigure('…', undefined)).toMatchObject({ typed: null, state: 'unknown' })
    expect(readFigure('5', undefined)).toMatchObject({ typed: '5', state: 'unknown' })
  })
})

describe('a passage in its region', () => {
  it('shows each figure with its value, and what was typed over it', () => {
    expect(piecesOf('Có {{total.projects}}, {{share|8}} %; {{gone}}.', writtenOf)).toEqual([
      words('Có '),
      figure('total.projects', '39 dự án'),
      words(', '),
      figure('share', '8'),
      words(' %; '),
      figure('gone', '…'),
      words('.'),
    ])
  })

  it('drops an emptied figure and braces that would be read as one', () => {
    const pieces = [words('a {{x'), words('}} b '), figure('share', ''), words('c')]
    expect(wordingOf(pieces, writtenOf)).toBe('a {x} b c')
  })

  it('keeps the words that the browser put into the element of a figure', () => {
    const pieces = [figure('total.projects', 'Có 39 dự án và '), figure('share', '7,5'), words(' %')]
    expect(wordingOf(pieces, writtenOf)).toBe('Có {{total.projects}} và {{share}} %')
  })

  it('reads a digit before a figure as typed over it', () => {
    expect(wordingOf([words('Có 1'), figure('total.projects', '39 dự án')], writtenOf)).toBe(
      'Có {{total.projects|139 dự án}}',
    )
  })

  it('names what does not say what the register says', () => {
    const pieces = [figure('share', '7,5'), figure('total.projects', '40 dự án'), figure('gone', '…')]
    expect(doubtfulFigures(pieces, writtenOf)).toEqual([
      { id: 'total.projects', typed: '40 dự án', written: '39 dự án', at: 1 },
      { id: 'gone', typed: '…', written: undefined, at: 2 },
    ])
  })

  it('does not take the spelling of letters for a change', () => {
    expect(isSameWording(' dự án'.normalize('NFD'), 'dự án ')).toBe(true)
  })
})

describe('there and back', () => {
  const plain = fc
    .array(
      fc.constantFrom('Có ', 'dự án ', 'Ủy ban nhân dân ', '\n', '– ', '{ ', ' } ', ' (12) ', '\u00a0', '…'),
    )
    .map((parts) => parts.join(''))
  const id = fc.constantFrom('total.projects', 'total.flats', 'share', 'gone')
  const typed = fc.constantFrom(null, 'nhiều', '40', '41 dự án', '0', 'năm mươi\nba')
  const bound = fc.tuple(id, typed).map(([name, over]) => boundTo(name, over))
  const wording = fc.array(fc.oneof(plain, bound)).map((parts) => parts.join(''))

  it('gives exactly the wording', () => {
    fc.assert(
      fc.property(wording, (text) => {
        expect(wordingOf(piecesOf(text, writtenOf), writtenOf)).toBe(text)
      }),
    )
  })

  it('gives the same again whatever stood in the region', () => {
    const any = fc.string({
      unit: fc.constantFrom('{', '}', '3', '9', ' ', 'd', 'ự', ',', '.', '\n', '39 dự án'),
    })
    const piece = fc.oneof(
      any.map(words),
      fc.tuple(id, any).map(([name, text]) => figure(name, text)),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = wordingOf(pieces, writtenOf)
        expect(wordingOf(piecesOf(once, writtenOf), writtenOf)).toBe(once)
      }),
    )
  })
})
