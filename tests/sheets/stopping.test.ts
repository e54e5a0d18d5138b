import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSheet } from '#electron/sheets/read-sheet.ts'
import { newPath, packRaw, refusalOf } from './workbook-maker.ts'

const rows = 60_000
/** A tenth of a second, and as much again for a machine that does other work. */
const longestWait = 200

/** The longest time, in milliseconds, in which nobody looked whether to stop. */
async function longestGap(file: string): Promise<number> {
  let last = performance.now()
  let longest = 0
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    return false
  }
  const signal = {
    get aborted() {
      return look()
    },
  }
  await readSheet(file, { signal })
  look()
  return longest
}

async function workbook(): Promise<string> {
  const row = (at: number) =>
    `<row r="${at}"><c t="s"><v>${at % 5000}</v></c><c><v>${at * 7}</v></c><c t="inlineStr"><is><t>Dự án số ${at}</t></is></c></row>`
  const strings = Array.from({ length: 5000 }, (_, at) => `<si><t>Khu nhà ở xã hội số ${at}</t></si>`)
  const file = newPath('dai.xlsx')
  const sheet = Array.from({ length: rows }, (_, at) => row(at + 1))
  writeFileSync(file, await packRaw({ rows: sheet.join(''), strings: strings.join('') }))
  return file
}

function text(): string {
  const file = newPath('dai.csv')
  writeFileSync(file, 'A1;Khu nhà ở xã hội Đức Thắng;1.234,5;"một; hai"\r\n'.repeat(2 * rows))
  return file
}

describe('a request to stop', () => {
  it.each([
    ['workbook', workbook],
    ['CSV file', text],
  ])('is seen soon while a %s is read', async (_, make) => {
    const file = await make()
    // The first reading is slower, because nothing is compiled yet.
    await readSheet(file)
    expect(await longestGap(file)).toBeLessThan(longestWait)
  })

  it.each([
    ['workbook', workbook],
    ['CSV file', text],
  ])('ends the reading of a %s', async (_, make) => {
    const file = await make()
    const stop = new AbortController()
    const reading = refusalOf(() => readSheet(file, { signal: stop.signal, onProgress: () => stop.abort() }))
    expect((await reading).code).toBe('STOPPED')
  })
})
