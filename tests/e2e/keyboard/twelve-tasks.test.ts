import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { valueOf } from '#shared/base/result.ts'
import { writeProjectsWorkbook } from '../../perf/projects-workbook.ts'
import { callFrom, setUpOffice } from '../page-calls.ts'
import { describeInElectron, keepScreen, resizeWindow, shareProgram } from '../program.ts'
import { calcKeys, countKeys, tasks, type KeyCounter } from './keys.ts'

const code = 'MAU-029'

async function landArea(page: Page): Promise<number> {
  const filter = [{ field: 'code', op: 'eq', value: code }]
  const { rows } = valueOf(await callFrom(page, 'projects.list', { filter })) as {
    rows: { landAreaHa: number }[]
  }
  return rows[0]?.landAreaHa ?? Number.NaN
}

interface Project {
  id: string
  revision: string
  landAreaHa: number
  floorAreaM2: number
  flatsTotal: number
  stage: string
}

/** All projects in the order of the grid. */
async function projects(page: Page): Promise<Project[]> {
  const { rows } = valueOf(await callFrom(page, 'projects.list', {})) as { rows: Project[] }
  return rows
}

function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '')
}

/** Brings the hands to a column of the first row, uncounted. */
async function goToColumn(page: Page, field: string): Promise<void> {
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Home')
  for (let steps = 0; steps < 40 && (await focusedCell(page)) !== `0:${field}`; steps++)
    await page.keyboard.press('ArrowRight')
  expect(await focusedCell(page)).toBe(`0:${field}`)
}

/** Where the keyboard is when it has stopped moving. */
async function focusedAfter(page: Page): Promise<string> {
  await page.waitForTimeout(300)
  return focusedCell(page)
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

  test('paste a block', async () => {
    const { page, electron } = program()
    const block = '6,1\t61.000\r\n6,2\t62.000\r\n6,3\t63.000\r\n'
    await electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), block)
    await counting().task('paste a block', async ({ press }) => {
      // What was searched for is let go first, so that there are rows below.
      await press('Control+f', 'Escape', 'Enter')
      await page.getByText('36 dự án', { exact: true }).waitFor()
      await press('Control+v')
      await page.getByText('Đã dán vào 3 dòng').first().waitFor()
    })
    expect((await projects(page)).slice(0, 3)).toMatchObject([
      { landAreaHa: 6.1, floorAreaM2: 61_000 },
      { landAreaHa: 6.2, floorAreaM2: 62_000 },
      { landAreaHa: 6.3, floorAreaM2: 63_000 },
    ])
  })

  test('undo it', async () => {
    const { page } = program()
    await counting().task('undo it', async ({ press }) => {
      await press('Control+z')
      await expect.poll(async () => (await projects(page))[0]?.landAreaHa).toBe(9.99)
    })
    expect((await projects(page)).slice(0, 3).map(({ floorAreaM2 }) => floorAreaM2)).not.toContain(62_000)
  })

  test('filter late projects', async () => {
    const { page } = program()
    await counting().task('filter late projects', async ({ press }) => {
      await press('Control+k')
      await page.getByRole('menuitem', { name: 'Chậm tiến độ' }).waitFor()
      await press('ArrowDown', 'Enter')
      await page.getByText(/Tìm thấy \d+ dự án/).waitFor()
    })
    await page.getByText('Dự kiến hoàn thành trước hôm nay').waitFor()
    await keepScreen(page, '40-late-projects')
  })

  test('keep the view', async () => {
    const { page } = program()
    await counting().task('keep the view', async ({ press, type }) => {
      await press('Control+Shift+k')
      await page.getByRole('dialog').getByLabel('Tên').waitFor()
      await type('chaamj')
      await press('Enter')
      await page.getByText('Đã lưu chế độ xem “chaamj”').first().waitFor()
    })
    const kept = valueOf(await callFrom(page, 'views.list', { register: 'projects' })) as {
      views: { name: string }[]
    }
    expect(kept.views.map(({ name }) => name)).toEqual(['chaamj'])
  })

  test('add an obstacle', async () => {
    const { page } = program()
    const text = 'chuwa bafn giao mawtj bawngf'
    await expect.poll(() => focusedCell(page)).toMatch(/^\d+:/)
    await counting().task('add an obstacle', async ({ press, type }) => {
      await press('Control+2')
      await page.getByRole('button', { name: 'Thêm vướng mắc' }).waitFor()
      await expect.poll(() => focusedText(page)).toContain('Thêm vướng mắc')
      await press('Enter')
      await page.getByRole('dialog').getByLabel('Nội dung vướng mắc').waitFor()
      await type(text)
      await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab')
      await type('31/12/2026')
      await press('Enter')
      await page.getByText('Đã thêm vướng mắc').first().waitFor()
    })
    const filter = [{ field: 'text', op: 'contains', value: text }]
    expect(valueOf(await callFrom(page, 'obstacles.list', { filter }))).toMatchObject({
      rows: [{ text, dueOn: '2026-12-31' }],
    })
    await keepScreen(page, '41-obstacle')
  })

  test('bulk-edit', async () => {
    const { page } = program()
    // As in Calc, the hands begin at the stage of the first of five projects.
    for (const key of ['Escape', 'Control+k', 'Enter']) await page.keyboard.press(key)
    await page.getByText('36 dự án', { exact: true }).waitFor()
    await goToColumn(page, 'stage')
    await keepScreen(page, '42-before-bulk')
    await counting().task('bulk-edit', async ({ press, type }) => {
      await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown')
      await type('dang')
      await page.getByRole('option', { name: 'Đang thi công' }).waitFor()
      await press('Control+Enter')
      await page
        .getByText(/Đã điền vào \d dòng/)
        .first()
        .waitFor()
    })
    const stages = (await projects(page)).slice(0, 5).map(({ stage }) => stage)
    expect(stages).toEqual(Array.from({ length: 5 }, () => 'underConstruction'))
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await projects(page))[0]?.stage).toBe('completed')
  })

  test('import', async () => {
    const { page, electron, dataFolder } = program()
    const file = join(dataFolder, '..', 'moi.xlsx')
    await writeProjectsWorkbook(file, 12)
    await electron.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
    }, file)
    const dialog = page.getByRole('dialog')
    await counting().task('import', async ({ press, pressInSystemDialog }) => {
      await press('Control+i')
      await dialog.getByText('Chọn tệp Excel').waitFor()
      await press('Enter')
      pressInSystemDialog(...'moi.xlsx', 'Enter')
      await dialog.getByText('Tiêu đề ở dòng 1').waitFor()
      await press('Enter')
      await dialog.getByText('Mã dự án').first().waitFor()
      await press('Control+Enter')
      await dialog.getByRole('button', { name: 'Nhập 12 dòng' }).waitFor()
      await press('Control+Enter')
      await dialog.getByText('Đã nhập xong').waitFor()
      await press('Escape')
      await dialog.waitFor({ state: 'detached' })
    })
    expect(await projects(page)).toHaveLength(48)
  })

  test('fix an error', async () => {
    const { page } = program()
    const [wrong] = await projects(page)
    if (!wrong) throw new Error('no project')
    const right = wrong.flatsTotal
    valueOf(
      await callFrom(page, 'projects.update', {
        id: wrong.id,
        revision: wrong.revision,
        values: { flatsTotal: right + 7 },
      }),
    )
    await page.locator('.ag-row[row-index="0"] .an-cu-row-number').waitFor()
    await counting().task('fix an error', async ({ press, type }) => {
      // One of the sample has no fault; the first that the rules name is the one that was made here.
      do await press('F4')
      while ((await focusedAfter(page)) !== '0:flatsTotal')
      await type(String(right))
      await press('Enter')
      await expect.poll(async () => (await projects(page))[0]?.flatsTotal).toBe(right)
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
