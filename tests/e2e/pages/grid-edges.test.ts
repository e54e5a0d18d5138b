import { expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { valueOf } from '#shared/base/result.ts'
import { callFrom, setUpOffice } from '../page-calls.ts'
import { describeInElectron, keepScreen, resizeWindow, shareProgram } from '../program.ts'

function cell(page: Page, row: number, field: string): Locator {
  return page.locator(`.ag-row[row-index="${row}"] [col-id="${field}"]`)
}

/** Where the keyboard is: `row:field` in the grid. */
function focusedCell(page: Page): Promise<string> {
  return page.evaluate(() => {
    const found = document.activeElement?.closest('.ag-cell')
    return `${found?.closest('.ag-row')?.getAttribute('row-index')}:${found?.getAttribute('col-id')}`
  })
}

async function projects(page: Page): Promise<{ developer: string | null }[]> {
  return (valueOf(await callFrom(page, 'projects.list', {})) as { rows: { developer: string | null }[] }).rows
}

describeInElectron('the edges of the grid', () => {
  const program = shareProgram()
  const putOnClipboard = (text: string): Promise<void> =>
    program().electron.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
  const onClipboard = (): Promise<string> =>
    program().electron.evaluate(({ clipboard }) => clipboard.readText())

  test('keys upon the row of sums touch no record', async () => {
    const { page } = program()
    page.setDefaultTimeout(10_000)
    await resizeWindow(program(), 1366, 728)
    await setUpOffice(page)
    valueOf(await callFrom(page, 'admin.loadSample', {}))
    await page.reload()
    await cell(page, 0, 'developer').waitFor()
    const before = await projects(page)
    await putOnClipboard('Không dán vào đâu')
    await page.locator('.an-cu-totals [col-id="developer"]').click()
    for (const key of ['Delete', 'Control+v', 'Control+d', 'Control+x', 'Control+Enter'])
      await page.keyboard.press(key)
    await page.waitForTimeout(500)
    expect(await projects(page)).toEqual(before)
    expect(await onClipboard()).toBe('Không dán vào đâu')
    expect(await page.getByText('Không còn bản ghi này').count()).toBe(0)
  })

  test('a block that is dragged onto the row of sums ends with the last record', async () => {
    const { page } = program()
    await cell(page, 1, 'developer').hover()
    await page.mouse.down()
    await cell(page, 2, 'developer').hover()
    await page.locator('.an-cu-totals [col-id="developer"]').hover()
    await page.mouse.up()
    await page.getByText('NaN').waitFor({ state: 'detached' })
    expect(await page.locator('.an-cu-block').count()).toBeGreaterThan(1)
    await page.keyboard.press('Escape')
  })

  test('cutting takes the marked cells, not the ticked rows', async () => {
    const { page } = program()
    await page.locator('.ag-row[row-index="0"] input[type=checkbox]').click()
    await cell(page, 3, 'developer').click()
    const text = (await cell(page, 3, 'developer').innerText()).trim()
    await page.keyboard.press('Control+x')
    await page.getByText('Đã lưu lúc').waitFor()
    await expect.poll(async () => (await projects(page))[3]?.developer).toBeNull()
    expect(await onClipboard()).toBe(text)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await cell(page, 3, 'developer').innerText()).trim()).toBe(text)
    await page.locator('.ag-row[row-index="0"] input[type=checkbox]').click()
  })

  test('undo pressed at once takes back what was typed last, not the act before', async () => {
    const { page } = program()
    const before = (await projects(page))[4]?.developer
    await cell(page, 4, 'developer').click()
    await page.keyboard.type('Gõ trước')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await projects(page))[4]?.developer).toBe('Gõ trước')
    await cell(page, 4, 'developer').click()
    await page.keyboard.type('Gõ sau')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+z')
    await page.getByText('Đã hoàn tác').first().waitFor()
    await expect.poll(async () => (await projects(page))[4]?.developer).toBe('Gõ trước')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await projects(page))[4]?.developer).toBe(before)
  })

  test('after the question about cells that cannot be taken the keyboard is where it was', async () => {
    const { page } = program()
    await putOnClipboard('không phải loại hình\nNOXH độc lập\n')
    await cell(page, 1, 'kind').click()
    await page.keyboard.press('Control+v')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => focusedCell(page)).toBe('1:kind')
  })

  test('the next doubtful cell is also the one in which the keyboard stands, where there is no other', async () => {
    const { page } = program()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('MAU-005')
    await page.keyboard.press('Enter')
    await page.getByText('Tìm thấy 1 dự án').waitFor()
    await expect.poll(() => focusedCell(page)).toMatch(/^0:/)
    for (let times = 0; times < 2; times++) {
      await page.keyboard.press('F4')
      await expect.poll(() => focusedCell(page)).toBe('0:plannedCompletionOn')
    }
    await page.waitForTimeout(300)
    expect(await page.getByText('Không có ô nào cần xem lại').count()).toBe(0)
  })

  test('a form, a filter and a tab that were opened by keys leave the keyboard where it was', async () => {
    const { page } = program()
    await page.keyboard.press('Control+f')
    await page.keyboard.press('Escape')
    await page.getByText('36 dự án', { exact: true }).waitFor()
    await cell(page, 2, 'code').click()
    await page.keyboard.press('Control+n')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => focusedCell(page)).toBe('2:code')
    await page.locator('[col-id="code"] .an-cu-heading-filter').click()
    await page.getByText('Lọc theo Mã dự án').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => focusedCell(page)).toBe('2:code')
    await page.keyboard.press('Control+2')
    await page.getByRole('button', { name: 'Thêm vướng mắc' }).waitFor()
    await page.keyboard.press('Control+8')
    await page.getByRole('tab', { name: 'Lịch sử', selected: true }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('complementary').waitFor({ state: 'detached' })
    await expect.poll(() => focusedCell(page)).toBe('2:code')
  })

  test('a record that is opened by keys has the keyboard, and gives it back to its row', async () => {
    const { page } = program()
    const record = page.getByRole('complementary')
    for (const key of ['Control+1', 'Control+8', 'Control+Enter']) {
      await cell(page, 2, 'code').click()
      await page.keyboard.press(key)
      await record.waitFor()
      await page.waitForTimeout(400)
      expect(await record.evaluate((panel) => panel.contains(document.activeElement))).toBe(true)
      expect(await page.locator('.an-cu-open [col-id="code"]').innerText()).toBe('MAU-003')
      await page.keyboard.press('Escape')
      await record.waitFor({ state: 'detached' })
      await expect.poll(() => focusedCell(page)).toBe('2:code')
      expect(await page.locator('.an-cu-open').count()).toBe(0)
    }
  })

  test('rows that are ticked are let go with the grid', async () => {
    const { page } = program()
    await page.locator('.ag-row[row-index="0"] input[type=checkbox]').click()
    await page.getByText('Đã chọn 1 dòng').waitFor()
    await page.getByRole('button', { name: 'Đường thời gian' }).click()
    await page.getByText('Đã chọn 1 dòng').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Bảng dữ liệu' }).click()
    await cell(page, 0, 'developer').waitFor()
  })

  test('the row of sums is named in the first column of every register', async () => {
    const { page } = program()
    await page.getByRole('navigation').getByText('Nguồn vốn', { exact: true }).click()
    await expect.poll(() => page.locator('.an-cu-totals [col-id="project"]').innerText()).toBe('Tổng cộng')
    await keepScreen(page, '56-sums-of-capital')
  })
})
