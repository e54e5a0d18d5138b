import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { valueOf } from '#shared/base/result.ts'
import { callFrom, setUpOffice } from '../page-calls.ts'
import { describeInElectron, resizeWindow, shareProgram } from '../program.ts'
import { calcKeys, countKeys, tasks, type KeyCounter } from './keys.ts'

const code = 'MAU-029'

async function landArea(page: Page): Promise<number> {
  const filter = [{ field: 'code', op: 'eq', value: code }]
  const { rows } = valueOf(await callFrom(page, 'projects.list', { filter })) as {
    rows: { landAreaHa: number }[]
  }
  return rows[0]?.landAreaHa ?? Number.NaN
}

/** Where the keyboard is: `row:field` in the grid. */
function focusedCell(page: Page): Promise<string> {
  return page.evaluate(() => {
    const found = document.activeElement?.closest('.ag-cell')
    return `${found?.closest('.ag-row')?.getAttribute('row-index')}:${found?.getAttribute('col-id')}`
  })
}

test('the same tasks are written down for Calc', () => {
  const counted = calcKeys()
  expect([...counted.keys()]).toEqual([...tasks])
  expect([...counted.values()].every((count) => count > 0)).toBe(true)
})

describeInElectron('tasks done by keyboard alone', () => {
  const program = shareProgram()
  let counter: KeyCounter | undefined
  const counting = (): KeyCounter => (counter ??= countKeys(program().page))

  afterAll(() => {
    if (counter) console.log(counter.table())
  })

  test('find a project', async () => {
    const { page } = program()
    page.setDefaultTimeout(10_000)
    await resizeWindow(program(), 1366, 728)
    await setUpOffice(page)
    valueOf(await callFrom(page, 'admin.loadSample', {}))
    await page.reload()
    await page.locator('.ag-row[row-index="0"] [col-id="code"]').waitFor()
    await counting().task('find a project', async ({ press, type }) => {
      await press('Control+f')
      await type('tam 29')
      await press('Enter')
      await page.getByText('Tìm thấy 1 dự án').waitFor()
      await expect.poll(() => focusedCell(page)).toMatch(/^0:/)
    })
  })

  test('correct a figure', async () => {
    const { page } = program()
    await counting().task('correct a figure', async ({ press, type }) => {
      while ((await focusedCell(page)) !== '0:landAreaHa') await press('ArrowRight')
      await type('5,2')
      await press('Enter')
      await expect.poll(() => landArea(page)).toBe(5.2)
    })
  })

  test('undo it', async () => {
    const { page } = program()
    await counting().task('undo it', async ({ press }) => {
      await press('Control+z')
      await expect.poll(() => landArea(page)).not.toBe(5.2)
    })
  })

  test('export', async () => {
    const { electron, dataFolder } = program()
    const file = join(dataFolder, '..', 'xuat.xlsx')
    await electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, file)
    await counting().task('export', async ({ press, pressInSystemDialog }) => {
      await press('Control+e')
      // The name is suggested and the folder is the one of last time.
      pressInSystemDialog('Enter')
      await expect.poll(() => existsSync(file)).toBe(true)
    })
  })

  test('see the history', async () => {
    const { page } = program()
    await counting().task('see the history', async ({ press }) => {
      await press('Control+Shift+h')
      await page.getByRole('tab', { name: 'Lịch sử', selected: true }).waitFor()
      await page.getByText('Diện tích đất').first().waitFor()
    })
  })
})
