import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newFolder } from '#tests/harness/house.ts'
import { checkArchitecture } from '../../scripts/architecture.ts'

test('the house stands as planned', () => {
  expect(checkArchitecture(process.cwd())).toEqual([])
})

/** The real house with one more file. */
function houseWith(file: string, text: string): string[] {
  const root = newFolder()
  for (const folder of ['shared', 'electron', 'renderer'])
    cpSync(folder, join(root, folder), { recursive: true })
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
  return checkArchitecture(root)
}

describe('a broken rule is found', () => {
  const breaking: [string, string, string, RegExp][] = [
    [
      'shared uses Node',
      'shared/rules/broken.ts',
      `import 'node:fs'`,
      /shared may not import the package node:fs/,
    ],
    [
      'the page reaches into the office',
      'renderer/broken.ts',
      `import '#electron/office/router.ts'`,
      /renderer may not import office/,
    ],
    [
      'the office knows Electron',
      'electron/office/broken.ts',
      `import { app } from 'electron'`,
      /may not import the package electron/,
    ],
    [
      'a feature opens the database file',
      'electron/features/x/broken.ts',
      `import D from 'better-sqlite3'`,
      /may not import the package better-sqlite3/,
    ],
    [
      'a feature reads files',
      'electron/features/x/broken.ts',
      `import { readFileSync } from 'node:fs'`,
      /may not import the package node:fs/,
    ],
    [
      'a feature reaches inside another',
      'electron/features/x/broken.ts',
      `import { y } from '../registers/list.ts'`,
      /inside of feature registers/,
    ],
    [
      'a type is an import too',
      'electron/ledger/broken.ts',
      `import type { Act } from '#electron/features/act.ts'`,
      /ledger may not import features/,
    ],
    [
      'a later import counts',
      'electron/sheets/broken.ts',
      `const x = await import('#electron/db/database.ts')\nexport { x }`,
      /sheets may not import db/,
    ],
    [
      'a re-export counts',
      'electron/platform/broken.ts',
      `export * from '#electron/db/database.ts'`,
      /platform may not import db/,
    ],
    [
      'a new dependency',
      'electron/print/broken.ts',
      `import 'left-pad'`,
      /may not import the package left-pad/,
    ],
    [
      'a cipher in a feature',
      'electron/features/x/broken.ts',
      `import { createCipheriv } from 'node:crypto'`,
      /ciphers and keys belong/,
    ],
    ['a room that nobody planned', 'electron/utils/broken.ts', `export const x = 1`, /stands in no room/],
  ]
  test.each(breaking)('%s', (_what, file, text, complaint) => {
    expect(houseWith(file, text).join('\n')).toMatch(complaint)
  })

  test('features that ask each other in a circle', () => {
    const root = newFolder()
    for (const [mine, theirs] of [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ]) {
      mkdirSync(join(root, `electron/features/${mine}`), { recursive: true })
      writeFileSync(join(root, `electron/features/${mine}/index.ts`), `import '../${theirs}/index.ts'`)
    }
    expect(checkArchitecture(root).join('\n')).toMatch(/circle: a -> b -> c -> a/)
  })
})
