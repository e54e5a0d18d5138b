import { describe, expect, test } from 'vitest'
import { compose } from '#tests/e2e/typing/compose.ts'
import { sendings, strokesOf, type Stroke } from '#tests/e2e/typing/input-method.ts'
import { habits, keysFor, type Method } from '#tests/e2e/typing/keystrokes.ts'
import { allSyllables, spell, syllablesByTurns, type TonePlacement } from '#tests/e2e/typing/syllables.ts'

/** The typing tests of the window stand on these tables: here they are held against what is known of the language. */

const methods: Method[] = ['telex', 'vni']
const placements: TonePlacement[] = ['old', 'new']

const written = new Set(placements.flatMap((placement) => allSyllables().map((one) => spell(one, placement))))

describe('the syllables', () => {
  test('are more than 6,000, each different, each in NFC', () => {
    for (const made of [allSyllables(), syllablesByTurns()]) {
      const texts = made.map((one) => spell(one, 'old'))
      expect(texts.length).toBeGreaterThanOrEqual(6000)
      expect(new Set(texts).size).toBe(texts.length)
      expect(texts.filter((text) => text !== text.normalize('NFC'))).toEqual([])
    }
  })

  test('are written as they are in Vietnamese', () => {
    const known =
      'nguyễn hòa hoà thúy thuý quý nghiêng khuỷu khuya ngoằn xoáy quạnh yêu uống được giặt kể ghế nghề đất ước ruộng'
    expect(known.split(' ').filter((word) => !written.has(word))).toEqual([])
    const wrong = 'ngiêng ghà cê kà iêu quí hoã̀ đuợc'
    expect(wrong.split(' ').filter((word) => written.has(word))).toEqual([])
  })
})

describe('an input method', () => {
  test('makes every syllable of its keys, by every method and habit', () => {
    const wrong = allSyllables().flatMap((syllable) =>
      methods.flatMap((method) =>
        placements.flatMap((placement) =>
          habits.flatMap((habit) => {
            const keys = keysFor(syllable, method, habit)
            const made = compose(keys, method, placement)
            return made === spell(syllable, placement) ? [] : [`${method} ${keys}: ${made}`]
          }),
        ),
      ),
    )
    expect(wrong).toEqual([])
  })

  test('is typed as people type', () => {
    const duong = allSyllables().find((one) => spell(one, 'old') === 'đường')
    if (!duong) throw new Error('no such syllable')
    expect(habits.map((habit) => keysFor(duong, 'telex', habit))).toEqual([
      'dduwowngf',
      'dduwowfng',
      'duongdwf',
    ])
    expect(habits.map((habit) => keysFor(duong, 'vni', habit))).toEqual([
      'd9u7o7ng2',
      'd9u7o72ng',
      'duong972',
    ])
  })

  test.each([
    ['tail', ['h', 'o', 'a', '<', '<', 'ò', 'a', '<', '<', 'o', 'à', 'n']],
    ['word', ['h', 'o', 'a', '<', '<', '<', 'h', 'ò', 'a', '<', '<', '<', 'h', 'o', 'à', 'n']],
    [
      'emptyCharacter',
      ['h', 'o', 'a', '\u202f', '<', '<', '<', 'ò', 'a', '\u202f', '<', '<', '<', 'o', 'à', 'n'],
    ],
    ['selection', ['h', 'o', 'a', '[', '<', '<', 'ò', 'a', '[', '<', '<', 'o', 'à', 'n']],
  ] as const)('moves the tone when a letter is added: %s', (sending, wanted) => {
    const strokes = strokesOf('hoafn', { method: 'telex', placement: 'old', sending })
    expect(strokes.flatMap(signOf)).toEqual(wanted)
  })

  test('sends what makes the syllable, whatever its way of sending', () => {
    const wrong = syllablesByTurns().flatMap((syllable, at) => {
      const sending = sendings[at % sendings.length] ?? 'tail'
      const keys = keysFor(syllable, 'telex', 'marksLast')
      const made = play(strokesOf(keys, { method: 'telex', placement: 'new', sending }))
      return made === spell(syllable, 'new') ? [] : [`${sending} ${keys}: ${made}`]
    })
    expect(wrong).toEqual([])
  })
})

function signOf(stroke: Stroke): string[] {
  switch (stroke.kind) {
    case 'key':
      return [stroke.key]
    case 'character':
      return [stroke.character]
    case 'backspace':
      return ['<']
    case 'selectLeft':
      return ['[']
    case 'release':
      return []
  }
}

/** What a plain input field makes of strokes. */
function play(strokes: readonly Stroke[]): string {
  let text = ''
  let selected = 0
  for (const stroke of strokes) {
    if (stroke.kind === 'selectLeft') selected = 1
    if (stroke.kind === 'backspace') text = text.slice(0, -1)
    if (stroke.kind === 'key' || stroke.kind === 'character')
      text = text.slice(0, text.length - selected) + signOf(stroke).join('')
    if (stroke.kind !== 'selectLeft') selected = 0
  }
  return text
}
