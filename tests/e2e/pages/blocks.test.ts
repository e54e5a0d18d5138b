import { expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { valueOf } from '#shared/base/result.ts'
import { seriousProblems } from '../accessibility.ts'
import { callFrom, setUpOffice } from '../page-calls.ts'
import { describeInElectron, keepScreen, resizeWindow, shareProgram } from '../program.ts'

interface Project {
  id: string
  code: string
  developer: string | null
  localityAsWritten: string | null
  kind: string | null
  mechanism: string | null
}

function cell(page: Page, row: number, field: string): Locator {
  return page.locator(`.ag-row[row-index="${row}"] [col-id="${field}"]`)
}

async function projects(page: Page): Promise<Project[]> {
  return (valueOf(await callFrom(page, 'projects.list', {})) as { rows: Project[] }).rows
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

function focusedRow(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.closest('.ag-row')?.getAttribute('row-index'))
}

describeInElectron('blocks of cells, parts and lines of time', () => {
  const program = shareProgram()
  const putOnClipboard = (text: string): Promise<void> =>
    program().electron.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
  const onClipboard = async (): Promise<string> =>
    (valueOf(await callFrom(program().page, 'shell.readClipboard', {})) as { text: string }).text

  test('a block is marked by dragging, and copied as Excel takes it', async () => {
    const { page } = program()
    page.setDefaultTimeout(10_000)
    await resizeWindow(program(), 1366, 728)
    await setUpOffice(page)
    valueOf(await callFrom(page, 'admin.loadSample', {}))
    await page.reload()
    await cell(page, 0, 'code').hover()
    await page.mouse.down()
    await cell(page, 2, 'name').hover()
    await page.mouse.up()
    await page.getByText('Đã chọn 3 × 2 = 6 ô').waitFor()
    expect(await page.locator('.an-cu-block').count()).toBe(6)
    await press(page, 'Control+c')
    await page.getByText('Đã chép 6 ô').first().waitFor()
    expect((await onClipboard()).split(/\r?\n/)[2]).toBe('MAU-003\tKhu nhà ở xã hội An Lạc 3 (dữ liệu mẫu)')
    await press(page, 'Escape')
    expect(await page.locator('.an-cu-block').count()).toBe(0)
  })

  test('Shift with a click marks, Ctrl+D fills down, and one undo takes it back', async () => {
    const { page } = program()
    const before = await projects(page)
    await cell(page, 0, 'developer').click()
    await cell(page, 3, 'developer').click({ modifiers: ['Shift'] })
    await press(page, 'Control+d')
    await page.getByText('Đã điền vào 3 dòng').first().waitFor()
    const filled = (await projects(page)).slice(0, 4).map(({ developer }) => developer)
    expect(new Set(filled).size).toBe(1)
    await press(page, 'Control+z')
    await expect.poll(async () => (await projects(page))[3]?.developer).toBe(before[3]?.developer)
    await expect.poll(() => cell(page, 3, 'developer').innerText()).toBe(before[3]?.developer)
  })

  test('what was copied from one cell fills the whole block', async () => {
    const { page } = program()
    await putOnClipboard('Công ty dán khắp')
    await cell(page, 4, 'developer').click()
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+v')
    await page.getByText('Đã dán vào 3 dòng').first().waitFor()
    expect((await projects(page)).slice(4, 7).map(({ developer }) => developer)).toEqual([
      'Công ty dán khắp',
      'Công ty dán khắp',
      'Công ty dán khắp',
    ])
  })

  test('cells that cannot be taken are named, nothing is saved before the answer, and the rest goes in', async () => {
    const { page } = program()
    const [before] = await projects(page)
    await putOnClipboard('Xã A\tNOXH độc lập\r\nXã B\tnhà gì đó\r\n')
    await cell(page, 0, 'localityAsWritten').click()
    await press(page, 'Control+v')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('1 ô chưa ghi được').waitFor()
    await dialog.getByText('nhà gì đó').waitFor()
    await keepScreen(page, '50-cell-problems')
    expect(await seriousProblems(program())).toEqual([])
    expect((await projects(page))[0]?.localityAsWritten).toBe(before?.localityAsWritten)
    await dialog.getByRole('button', { name: 'Ghi phần hợp lệ (2 dòng)' }).click()
    await page.getByText('Đã dán vào 2 dòng').first().waitFor()
    expect((await projects(page)).slice(0, 2).map((row) => row.localityAsWritten)).toEqual(['Xã A', 'Xã B'])
    await press(page, 'Control+z')
    await expect
      .poll(async () => (await projects(page))[0]?.localityAsWritten)
      .toBe(before?.localityAsWritten)
  })

  test('what is pasted below the last row is added; what is required cannot be emptied', async () => {
    const { page } = program()
    await putOnClipboard('MAU-036\tTên sửa\r\nMAU-037\tDự án thêm\r\n')
    await cell(page, 0, 'code').click()
    await press(page, 'Control+End')
    await expect.poll(() => focusedRow(page)).toBe('35')
    await press(page, 'Control+Home')
    await expect.poll(() => focusedRow(page)).toBe('0')
    await cell(page, 0, 'code').click()
    await press(page, 'Control+ArrowDown')
    await expect.poll(() => focusedRow(page)).toBe('35')
    await press(page, 'Control+v')
    await page.getByText('Đã dán vào 2 dòng').first().waitFor()
    expect((await projects(page)).map(({ code }) => code)).toContain('MAU-037')
    await cell(page, 35, 'name').click()
    await press(page, 'Delete')
    await page.getByText('“Tên dự án” không được để trống').first().waitFor()
    expect(await projects(page)).toHaveLength(37)
  })

  test('the same is given to many rows by a form, in one act', async () => {
    const { page } = program()
    await page.getByText('37 dự án', { exact: true }).waitFor()
    await press(page, 'Control+Home')
    await expect.poll(() => focusedRow(page)).toBe('0')
    await cell(page, 0, 'kind').click()
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+Shift+e')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Sửa 3 dự án').waitFor()
    await dialog.getByRole('combobox', { name: 'Các trường cần sửa' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Cơ chế' }).click()
    await press(page, 'Escape')
    await dialog.getByRole('combobox', { name: 'Cơ chế' }).click()
    await page.getByRole('option', { name: 'Đầu tư công' }).click()
    await keepScreen(page, '51-bulk-edit')
    await dialog.getByRole('button', { name: 'Sửa 3 dòng' }).click()
    await page.getByText('Đã sửa 3 dòng').first().waitFor()
    expect((await projects(page)).slice(0, 3).map(({ mechanism }) => mechanism)).toEqual([
      'publicInvestment',
      'publicInvestment',
      'publicInvestment',
    ])
  })

  test('a period moves with the calendar and reads as a sentence', async () => {
    const { page } = program()
    await page.getByRole('button', { name: 'Lọc', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Dự kiến hoàn thành' }).click()
    await page.getByRole('combobox', { name: 'Khoảng thời gian' }).click()
    await page.getByRole('option', { name: 'trước hôm nay' }).click()
    await keepScreen(page, '52-period')
    await page.getByRole('button', { name: 'Áp dụng' }).click()
    await page.getByText(/Tìm thấy \d+ dự án/).waitFor()
    await page.getByRole('button', { name: 'Bỏ điều kiện: Dự kiến hoàn thành trước hôm nay' }).click()
    await page.getByText('37 dự án', { exact: true }).waitFor()
  })

  test('a project on its line of time says how late it is, and opens', async () => {
    const { page } = program()
    await page.getByRole('button', { name: 'Đường thời gian' }).click()
    await page
      .getByText(/Chậm \d+ ngày/)
      .first()
      .waitFor()
    await keepScreen(page, '53-timeline')
    expect(await seriousProblems(program())).toEqual([])
    await page.getByRole('button', { name: /MAU-010/ }).click()
    await page.getByRole('tab', { name: 'Các bước' }).click()
    await page.getByRole('button', { name: /^A4\. Chấp thuận chủ trương đầu tư/ }).waitFor()
    await keepScreen(page, '54-steps')
    expect(await seriousProblems(program())).toEqual([])
  })

  test('a step is corrected in the drawer, and taken out with its reason', async () => {
    const { page } = program()
    await page.getByRole('button', { name: /^B1\. Khởi công/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Sửa bước thực hiện').waitFor()
    await dialog.getByLabel('Người theo dõi').fill('Trần Văn Theo')
    await press(page, 'Enter')
    await page.getByRole('button', { name: /Trần Văn Theo/ }).waitFor()
    await page.getByRole('button', { name: /^B1\. Khởi công/ }).focus()
    await press(page, 'Delete')
    await dialog.getByLabel('Lý do xóa').fill('Ghi nhầm')
    await press(page, 'Enter')
    await page.getByText('Đã xóa 1 bước thực hiện').first().waitFor()
    await expect.poll(() => page.getByRole('button', { name: /^B1\. Khởi công/ }).count()).toBe(0)
  })
})
