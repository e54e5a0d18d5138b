import { cpus } from 'node:os'
import { readFileSync } from 'node:fs'
import { measureAnalysis } from './analysis.ts'
import { measureDossiers } from './dossiers.ts'
import { measureEdit } from './edit.ts'
import { measureHands } from './hands.ts'
import { measureImport } from './import.ts'
import { measureList } from './list.ts'
import { printLines, type Line } from './measure.ts'
import { measurePageWeight } from './page-weight.ts'
import { measurePrint } from './print.ts'
import { measureWindow } from './window.ts'

/** `npm run bench`: every figure is a ratio measured side by side in this run, or a share of a stated limit. */
const isShort = process.argv.includes('--short')

const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }).version

console.log(
  [
    `machine: ${cpus().length} x ${cpus()[0]?.model ?? '?'}`,
    `Node ${process.versions.node}`,
    ...['better-sqlite3', 'kysely', 'hucre', 'zod', 'pdfmake', 'pdfkit'].map(
      (name) => `${name} ${versionOf(name)}`,
    ),
    isShort ? 'short form' : 'long form',
  ].join(', '),
)

const lines: Line[] = []
for (const measure of [
  measureImport,
  measureEdit,
  measureList,
  measureDossiers,
  measureAnalysis,
  measureWindow,
  measureHands,
  measurePrint,
  measurePageWeight,
]) {
  lines.push(...(await measure(isShort)))
}
printLines(lines)
