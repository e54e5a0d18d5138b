import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** The tasks of the comparison, as `calc-keys.md` names them. */
export const tasks = [
  'find a project',
  'correct a figure',
  'paste a block',
  'undo it',
  'filter late projects',
  'keep the view',
  'add an obstacle',
  'bulk-edit',
  'import',
  'fix an error',
  'export',
  'see the history',
] as const
type Task = (typeof tasks)[number]

/** Hands on the keyboard that count: a key is one, a chord is one, each letter is one. */
interface Hands {
  /** Presses keys one after the other: `press('Control+f', 'Enter')`. */
  press: (...keys: string[]) => Promise<void>
  /** Types text as it stands; Vietnamese is written as the keys of Telex where its marks are needed. */
  type: (text: string) => Promise<void>
  /** Keys in a dialog of the system, which no test can press: they count all the same. */
  pressInSystemDialog: (...keys: string[]) => void
}

export interface KeyCounter {
  /** Does one of the tasks by keyboard alone; only what the hands do is counted. */
  task: (name: Task, work: (hands: Hands) => Promise<void>) => Promise<void>
  /** The table of what has been done, beside Calc. */
  table: () => string
}

/** Counts the keys of each task that is done on a page. */
export function countKeys(page: Page): KeyCounter {
  const counted = new Map<Task, number>()
  return {
    async task(name, work) {
      let count = 0
      await work({
        async press(...keys) {
          for (const key of keys) {
            count += 1
            await page.keyboard.press(key)
          }
        },
        async type(text) {
          count += text.length
          await page.keyboard.type(text)
        },
        pressInSystemDialog: (...keys) => {
          count += keys.length
        },
      })
      counted.set(name, count)
    },
    table() {
      const calc = calcKeys()
      const lines = [...counted].map(([name, here]) => row(name, String(here), String(calc.get(name) ?? '?')))
      return [row('task', 'An Cư', 'LibreOffice Calc'), ...lines].join('\n')
    },
  }
}

function row(...[task, here, calc]: [string, string, string]): string {
  return `${task.padEnd(24)} ${here.padStart(6)} ${calc.padStart(18)}`
}

/** How many keys each task takes in Calc: the last column of its table in `calc-keys.md`, added up. */
export function calcKeys(): Map<string, number> {
  const text = readFileSync(join(import.meta.dirname, 'calc-keys.md'), 'utf8')
  const sections = text.split(/^## /m).slice(1)
  return new Map(
    sections.map((section) => {
      const counts = [...section.matchAll(/^\|.*\| *(\d+) *\|$/gm)].map((found) => Number(found[1]))
      return [section.split('\n', 1)[0]?.trim() ?? '', counts.reduce((sum, count) => sum + count, 0)]
    }),
  )
}
