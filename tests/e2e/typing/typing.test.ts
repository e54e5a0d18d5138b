import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { valueOf } from '#shared/base/result.ts'
import { callFrom, setUpOffice } from '../page-calls.ts'
import { describeInElectron, resizeWindow, shareProgram, type Program } from '../program.ts'
import { sendings, strokesOf, type InputMethod, type Stroke } from './input-method.ts'
import {
  deletion,
  enter,
  eventsOf,
  packet,
  pasteKey,
  press,
  selectAll,
  send,
  toFirstRow,
  type KeyEvent,
} from './key-events.ts'
import { lineOf, linesOf, wrongWords, type Line } from './lines.ts'
import { syllablesByTurns } from './syllables.ts'

/**
 * The daily run types some hundred syllables, by one method each; `npm run torture` more than 6,000 by both, into cells
 * and into a form.
 */
const isLong = process.env['ANCU_TYPING'] === 'all'
const everyNth = 11
const syllables = syllablesByTurns().filter((_, at) => isLong || at % everyNth === 0)
const turns = isLong ? [0, 1] : [0]
const timeAllowed = isLong ? 3_600_000 : 180_000

const wordsInALine = 12
const rowsInAPass = 36

interface Stored {
  developer: string | null
}

async function storedDevelopers(page: Page): Promise<string[]> {
  const { rows } = valueOf(await callFrom(page, 'projects.list', { limit: rowsInAPass })) as {
    rows: Stored[]
  }
  return rows.map(({ developer }) => developer ?? '')
}

/** Types into one cell after the other from the first row down, all in one burst; answers what was stored. */
async function typeIntoCells(
  { page, electron }: Program,
  typed: readonly KeyEvent[][],
  wanted: readonly string[],
): Promise<string[]> {
  await send(electron, [...typed.flatMap((events) => [...events, ...press(enter)]), ...press(toFirstRow)])
  let found: string[] = []
  // What is wrong stays wrong: it is not waited for longer than saving can take.
  for (let tries = 0; tries < 50 && !wanted.every((text, at) => found[at] === text); tries += 1) {
    if (tries > 0) await page.waitForTimeout(100)
    found = await storedDevelopers(page)
  }
  return found
}

async function wrongInCells(program: Program, lines: readonly Line[]): Promise<string[]> {
  const wanted = lines.map(({ words }) => words.join(' '))
  const found = await typeIntoCells(
    program,
    lines.map(({ events }) => events),
    wanted,
  )
  return lines.flatMap((line, at) => wrongWords(line, found[at] ?? ''))
}

function inPasses<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  )
}

const developerField = (page: Page) => page.getByRole('textbox', { name: 'Chủ đầu tư' })

/** Whatever is typed meanwhile waits and then comes all at once, before any timer. */
function keepBusy(page: Page): Promise<void> {
  return page.evaluate(() => {
    const end = performance.now() + 1000
    while (performance.now() < end);
  })
}

describeInElectron('Vietnamese as Unikey and EVKey send it, in a cell', () => {
  const program = shareProgram()

  test('every syllable comes out right', { timeout: timeAllowed }, async () => {
    const { page } = program()
    await resizeWindow(program(), 1366, 728)
    await setUpOffice(page)
    valueOf(await callFrom(page, 'admin.loadSample', {}))
    await page.reload()
    await page.locator('.ag-row[row-index="0"] [col-id="developer"]').click()
    const wrong: string[] = []
    for (const turn of turns) {
      for (const lines of inPasses(linesOf(syllables, wordsInALine, turn), rowsInAPass)) {
        wrong.push(...(await wrongInCells(program(), lines)))
      }
    }
    expect(wrong).toEqual([])
  })

  test('every way of sending begins a cell that is not being edited yet', async () => {
    const first = syllables.filter((_, at) => at % 9 === 0)
    for (const turn of [0, 1]) {
      for (const lines of inPasses(linesOf(first, 1, turn), rowsInAPass)) {
        expect(await wrongInCells(program(), lines)).toEqual([])
      }
    }
  })

  test('the first key, the Backspace and the letter arrive while the page is busy with something else', async () => {
    const lines = sendings.map((sending) =>
      lineOf(syllables.slice(0, 3), { method: 'telex', placement: 'old', sending }),
    )
    const idle = keepBusy(program().page)
    expect(await wrongInCells(program(), lines)).toEqual([])
    await idle
  })

  test('a letter that is sent before any key was let through begins the cell', async () => {
    // "w" alone is ư: the press is kept back, and the first that the page sees is a character without a key.
    const named = press(packet('ư'))
    const unnamed = press({ ...packet('ư'), key: 'Unidentified' })
    const afterSpace = [...press(packet('\u202f')), ...eventsOf([{ kind: 'backspace' }]), ...named]
    const wanted = ['ư', 'ư', 'ư']
    const found = await typeIntoCells(program(), [named, unnamed, afterSpace], wanted)
    expect(found.slice(0, 3)).toEqual(wanted)
  })

  test('tones that are characters of their own are stored with their letters', async () => {
    const lines = (['telex', 'vni'] as const).map((method) =>
      lineOf(syllables.slice(0, 12), { method, placement: 'old', sending: 'tail', tonesApart: true }),
    )
    expect(await wrongInCells(program(), lines)).toEqual([])
  })

  test('letters that come through the clipboard come out right', async () => {
    const line = lineOf(syllables.slice(12, 20), inputMethodOfClipboard)
    await typeByClipboard(program(), line)
    expect(await wrongInCells(program(), [{ ...line, events: [] }])).toEqual([])
  })
})

const inputMethodOfClipboard: InputMethod = { method: 'telex', placement: 'old', sending: 'tail' }

/** Backspaces, then what is new by the clipboard and Shift+Insert: Unikey's way for programs without Unicode. */
async function typeByClipboard({ electron }: Program, line: Line): Promise<void> {
  for (const [at, keys] of line.keys.entries()) {
    const strokes = strokesOf(keys, line.inputMethod)
    if (at > 0) await send(electron, eventsOf([{ kind: 'key', key: ' ' }]))
    for (const group of changesAndKeys(strokes)) {
      const text = group.map((stroke) => (stroke.kind === 'character' ? stroke.character : '')).join('')
      if (text === '') {
        await send(electron, eventsOf(group))
        continue
      }
      await electron.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
      await send(electron, press(pasteKey))
    }
  }
}

/** Characters that are sent together are one group; everything else stands alone. */
function changesAndKeys(strokes: readonly Stroke[]): Stroke[][] {
  const groups: Stroke[][] = []
  for (const stroke of strokes) {
    const last = groups.at(-1)
    if (stroke.kind === 'character' && last?.[0]?.kind === 'character') last.push(stroke)
    else groups.push([stroke])
  }
  return groups
}

describeInElectron('Vietnamese as Unikey and EVKey send it, in a field of the record', () => {
  const program = shareProgram()

  test('every syllable comes out right', { timeout: timeAllowed }, async () => {
    const { page, electron } = program()
    await resizeWindow(program(), 1366, 728)
    await setUpOffice(page)
    valueOf(await callFrom(page, 'admin.loadSample', {}))
    await page.reload()
    await page.locator('.ag-row[row-index="0"] [col-id="developer"]').click()
    await page.keyboard.press('Control+Enter')
    await developerField(page).click()
    const wrong: string[] = []
    for (const turn of turns) {
      for (const line of linesOf(syllables, wordsInALine, turn + 1)) {
        await send(electron, [...press(selectAll), ...press(deletion), ...line.events])
        wrong.push(...wrongWords(line, await developerField(page).inputValue()))
      }
    }
    expect(wrong).toEqual([])
  })

  test('letters that come through the clipboard come out right', async () => {
    const { page, electron } = program()
    const line = lineOf(syllables.slice(12, 20), inputMethodOfClipboard)
    await send(electron, [...press(selectAll), ...press(deletion)])
    await typeByClipboard(program(), line)
    expect(wrongWords(line, await developerField(page).inputValue())).toEqual([])
  })

  test('tones that are characters of their own are stored with their letters', async () => {
    const { page, electron } = program()
    const line = lineOf(syllables.slice(0, 12), {
      method: 'telex',
      placement: 'new',
      sending: 'tail',
      tonesApart: true,
    })
    await send(electron, [...press(selectAll), ...press(deletion), ...line.events])
    await page.keyboard.press('Control+s')
    await expect.poll(async () => (await storedDevelopers(page))[0]).toBe(line.words.join(' '))
  })
})
