import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseMarkdown, plainText, type Block, type Inline } from '#renderer/ui/markdown.ts'

const folder = join(import.meta.dirname, '../../../resources/help')
const files = readdirSync(folder).filter((file) => file.endsWith('.md'))

describe('parseMarkdown', () => {
  it('reads the blocks and marks of the guide', () => {
    const source =
      '# Tên\n\nmột **hai** _ba_ `bốn`\nnăm\n- a\n- b\n\n1. x\n\n| Phím | Việc |\n|---|---|\n| F1 | Mở |'
    expect(parseMarkdown(source)).toEqual([
      { kind: 'heading', level: 1, inline: [text('Tên')] },
      {
        kind: 'paragraph',
        inline: [
          text('một '),
          { kind: 'bold', text: 'hai' },
          text(' '),
          { kind: 'italic', text: 'ba' },
          text(' '),
          { kind: 'code', text: 'bốn' },
          text(' năm'),
        ],
      },
      { kind: 'list', ordered: false, items: [[text('a')], [text('b')]] },
      { kind: 'list', ordered: true, items: [[text('x')]] },
      { kind: 'table', head: [[text('Phím')], [text('Việc')]], rows: [[[text('F1')], [text('Mở')]]] },
    ])
  })

  it('never takes text for markup', () => {
    expect(parseMarkdown('<b>x</b>')).toEqual([{ kind: 'paragraph', inline: [text('<b>x</b>')] }])
  })
})

describe.each(files)('the guide: %s', (file) => {
  const blocks = parseMarkdown(readFileSync(join(folder, file), 'utf8'))

  it('begins with its title', () => {
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 })
  })

  it('has no mark that stays in the text, and whole tables', () => {
    for (const block of blocks) {
      for (const inline of linesOf(block)) expect(plainText(inline)).not.toMatch(/\*\*|`|^#|^\||_\w+_/)
    }
    const tables = blocks.filter((block) => block.kind === 'table')
    for (const { head, rows } of tables) for (const row of rows) expect(row).toHaveLength(head.length)
  })

  it('is composed Vietnamese (NFC)', () => {
    const source = readFileSync(join(folder, file), 'utf8')
    expect(source).toBe(source.normalize('NFC'))
  })
})

it('the chapter of keys names every key that a page listens for', () => {
  const renderer = join(import.meta.dirname, '../../../renderer')
  const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => readFileSync(join(renderer, file), 'utf8'))
  const heard = sources.flatMap((source) =>
    [...source.matchAll(/useShortcut\(\s*'([^']+)'/g)].map(([, keys]) => keys),
  )
  const named = readFileSync(join(folder, 'keys.md'), 'utf8')
  expect(heard.length).toBeGreaterThan(10)
  for (const keys of heard) expect(named).toContain(keys)
})

function text(words: string): Inline {
  return { kind: 'text', text: words }
}

function linesOf(block: Block): Inline[][] {
  if (block.kind === 'list') return block.items
  if (block.kind === 'table') return [...block.head, ...block.rows.flat()]
  return [block.inline]
}
