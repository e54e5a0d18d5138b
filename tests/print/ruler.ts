import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newFolder } from '#tests/harness/house.ts'

/**
 * A ruler of its own for printed pages: poppler reads and draws the PDF, nothing of the print room does. Millimetres
 * from the left and upper edge of the paper.
 */

const mmPerPoint = 25.4 / 72
/** Of Tinos and Times New Roman: from the top of the letters' box to its bottom, as a part of the size. */
const boxHeight = 0.891 + 0.216

interface Word {
  text: string
  left: number
  top: number
  right: number
  bottom: number
}

export interface Box extends Word {
  centre: number
  width: number
  /** Size of the letters in points. */
  sizePt: number
}

export interface Page {
  width: number
  height: number
  words: Word[]
}

/** Runs one of poppler's programs; without poppler the test fails and says what is missing. */
export function poppler(program: string, args: readonly string[]): Buffer {
  try {
    return execFileSync(program, args, { maxBuffer: 1 << 28 })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(`${program} is not installed: the print tests measure with poppler-utils`, {
        cause: error,
      })
    }
    throw error
  }
}

/** A PDF as a file for poppler. */
export function saved(bytes: Uint8Array): string {
  const file = join(newFolder(), 'printed.pdf')
  writeFileSync(file, bytes)
  return file
}

/** Every word of every page with its place. */
export function measurePages(file: string): Page[] {
  const html = poppler('pdftotext', ['-bbox', file, '-']).toString('utf8')
  return [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map((page) => ({
    width: Number(page[1]) * mmPerPoint,
    height: Number(page[2]) * mmPerPoint,
    words: [...(page[3] ?? '').matchAll(wordPattern)].map((word) => ({
      left: Number(word[1]) * mmPerPoint,
      top: Number(word[2]) * mmPerPoint,
      right: Number(word[3]) * mmPerPoint,
      bottom: Number(word[4]) * mmPerPoint,
      text: unescape(word[5] ?? ''),
    })),
  }))
}

const wordPattern =
  /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

/** Where a phrase stands on a page, as one line of words. */
export function boxOf(page: Page | undefined, phrase: string): Box {
  const wanted = phrase.split(' ')
  const words = page?.words ?? []
  for (let at = 0; at < words.length; at++) {
    const found = words.slice(at, at + wanted.length)
    if (found.map((word) => word.text).join(' ') === phrase) return around(found, phrase)
  }
  throw new Error(`"${phrase}" is not on the page: ${words.map((word) => word.text).join(' ')}`)
}

function around(words: readonly Word[], text: string): Box {
  const left = Math.min(...words.map((word) => word.left))
  const right = Math.max(...words.map((word) => word.right))
  const top = Math.min(...words.map((word) => word.top))
  const bottom = Math.max(...words.map((word) => word.bottom))
  const sizePt = (bottom - top) / mmPerPoint / boxHeight
  return { text, left, right, top, bottom, centre: (left + right) / 2, width: right - left, sizePt }
}

/** The lines on which the words of a text stand, one below the other. */
export function linesOf(page: Page, text: string): Box[] {
  const lines: Box[] = []
  let words = text.split(' ')
  while (words.length > 0) {
    const line = longestLine(page, words, lines.at(-1)?.top ?? 0)
    lines.push(line)
    words = words.slice(line.text.split(' ').length)
  }
  return lines
}

/** As many of some words as stand on one line, not above a height. */
function longestLine(page: Page, words: readonly string[], top: number): Box {
  const below = { ...page, words: page.words.filter((word) => word.top > top - 0.1) }
  for (let count = words.length; count > 0; count--) {
    const box = tryBox(below, words.slice(0, count).join(' '))
    if (box && box.bottom - box.top < 8) return box
  }
  throw new Error(`"${words.join(' ')}" is not on the page`)
}

/** Where a phrase stands on a page; null where it does not. */
export function tryBox(page: Page, text: string): Box | null {
  try {
    return boxOf(page, text)
  } catch {
    return null
  }
}

/** The plain text of some pages, by reading order. */
export function textOf(file: string, page?: number): string {
  const pages = page === undefined ? [] : ['-f', String(page), '-l', String(page)]
  return poppler('pdftotext', [...pages, '-layout', file, '-']).toString('utf8')
}

/** One page as drawn: darkness from 0 (paper) to 255 (ink), ten pixels a millimetre. */
export interface Drawn {
  width: number
  height: number
  ink(x: number, y: number): number
}

export function drawPage(file: string, page = 1): Drawn {
  const options = ['-f', String(page), '-l', String(page), '-r', '254', '-gray', '-singlefile']
  const pgm = poppler('pdftoppm', [...options, file])
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 60))
  if (!header) throw new Error('pdftoppm drew no grey picture')
  const [width, height, start] = [Number(header[1]), Number(header[2]), header[0].length]
  return { width, height, ink: (x, y) => 255 - (pgm[start + y * width + x] ?? 255) }
}

/** The longest horizontal line in a part of the page: its ends and height, in millimetres. */
export function findRule(
  drawn: Drawn,
  within: { top: number; bottom: number; left: number; right: number },
): { left: number; right: number; top: number; centre: number; width: number } {
  let best = { from: 0, to: 0, y: 0 }
  for (let y = Math.round(within.top * 10); y < within.bottom * 10; y++) {
    let from = -1
    for (let x = Math.round(within.left * 10); x <= within.right * 10; x++) {
      const inked = drawn.ink(x, y) > 60
      if (inked && from < 0) from = x
      if (!inked && from >= 0) {
        if (x - from > best.to - best.from) best = { from, to: x, y }
        from = -1
      }
    }
  }
  const [left, right] = [best.from / 10, best.to / 10]
  return { left, right, top: best.y / 10, centre: (left + right) / 2, width: right - left }
}
