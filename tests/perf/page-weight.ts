import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Line } from './measure.ts'

/** Kilobytes of script that the window loads before the first form is shown: the entry and what it imports at once. */
export function measurePageWeight(): Line[] {
  const folder = 'dist/renderer'
  if (!existsSync(join(folder, 'index.html'))) throw new Error('dist/renderer is missing: npm run build')
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const atStart = [...html.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.js)"/g)].map(
    (match) => match[1] ?? '',
  )
  const all = readdirSync(join(folder, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `assets/${name}`)
  const weigh = (files: readonly string[]): string => {
    const contents = files.map((file) => readFileSync(join(folder, file)))
    const raw = contents.reduce((sum, content) => sum + content.length, 0)
    const packed = contents.reduce((sum, content) => sum + gzipSync(content).length, 0)
    return `${Math.round(packed / 1024)} kB gzip (${Math.round(raw / 1024)} kB)`
  }
  return [
    {
      measure: 'weight of the page: script at start',
      goal: 'reported',
      found: `${weigh(atStart)}; all: ${weigh(all)}`,
      met: null,
    },
  ]
}
