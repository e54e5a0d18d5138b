import { describe, expect, it } from 'vitest'
import { readSheet } from '#electron/sheets/read-sheet.ts'
import type { HostileFile } from './hostile-file.ts'
import { otherFormats, strangeZips } from './hostile-packages.ts'
import { strangeSheets, strangeXml } from './hostile-sheets.ts'
import { strangeText } from './hostile-text.ts'
import { fileWith, refusalOf } from './workbook-maker.ts'

const hostileFiles: Readonly<Record<string, readonly HostileFile[]>> = {
  'files of other kinds': otherFormats,
  'strange ZIPs': strangeZips,
  'strange XML': strangeXml,
  'strange sheets': strangeSheets,
  'strange text files': strangeText,
}
const mostSeconds = 10
const mostBytes = 400_000_000

async function judge({ file = 'bieu.xlsx', make, refused, reads, warns }: HostileFile): Promise<void> {
  const path = fileWith(file, await make())
  if (refused !== undefined) {
    const refusal = await refusalOf(() => readSheet(path))
    expect(refusal.code).toBe('FILE_UNREADABLE')
    expect(refusal.message).toBe(`Không đọc được tệp "${path}": ${refused}.`)
    return
  }
  const content = await readSheet(path)
  if (reads) expect(content.rows.map(({ cells }) => cells)).toEqual(reads)
  expect(content.warnings.map(({ code }) => code)).toEqual(warns ?? [])
}

describe.each(Object.entries(hostileFiles))('%s', (_, files) => {
  it.each(files.map((file): [string, HostileFile] => [file.name, file]))('%s', async (_name, file) => {
    const before = process.memoryUsage().rss
    let most = before
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20)
    const start = performance.now()
    await judge(file).finally(() => clearInterval(watch))
    expect((performance.now() - start) / 1000).toBeLessThan(mostSeconds)
    expect(most - before).toBeLessThan(mostBytes)
  })
})

it('every reason is a sentence that says what to do', () => {
  const reasons = Object.values(hostileFiles).flatMap((files) =>
    files.flatMap(({ refused }) => refused ?? []),
  )
  for (const reason of reasons) expect(reason).toMatch(/\. Hãy \S/)
})
