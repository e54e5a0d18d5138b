import { expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { valueOf } from '#shared/base/result.ts'
import { administrator, callFrom, setUpOffice } from '../page-calls.ts'
import { describeInElectron, keepScreen, resizeWindow, shareProgram } from '../program.ts'

const viewer = { login: 'nguoixem', password: 'Chỉ-xem-thôi-2!' }

interface Project {
  id: string
  revision: string
  code: string
  developer: string | null
}

function cell(page: Page, row: number, field: string): Locator {
  return page.locator(`.ag-row[row-index="${row}"] [col-id="${field}"]`)
}

async function expectCell(page: Page, row: number, field: string, text: string): Promise<void> {
  await expect.poll(async () => (await cell(page, row, field).innerText()).trim()).toBe(text)
}

/** Where the keyboard is: `row:field` in the grid. */
function focusedCell(page: Page): Promise<string> {
  return page.evaluate(() => {
    const found = document.activeElement?.closest('.ag-cell')
    return `${found?.closest('.ag-row')?.getAttribute('row-index')}:${found?.getAttribute('col-id')}`
  })
}

async function storedProject(page: Page, code: string): Promise<Project> {
  const filter = [{ field: 'code', op: 'eq', value: code }]
  const { rows } = valueOf(await callFrom(page, 'projects.list', { filter })) as { rows: Project[] }
  const [project] = rows
  if (!project) throw new Error(`no project ${code}`)
  return project
}

async function signIn(page: Page, { login, password }: typeof viewer): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.getByLabel('Mật khẩu').first().fill(password)
  await page.keyboard.press('Enter')
  await page.locator('.ag-row').first().waitFor()
}

describeInElectron('hands that know Excel', () => {
  const program = shareProgram()

  test('sample data says so on every page', async () => {
    const { page } = program()
    page.setDefaultTimeout(10_000)
    await resizeWindow(program(), 1366, 728)
    await setUpOffice(page)
    valueOf(await callFrom(page, 'admin.loadSample', {}))
    await page.reload()
    await cell(page, 0, 'code').waitFor()
    await page.getByText('DỮ LIỆU MẪU', { exact: true }).waitFor()
  })

  test('typing replaces a cell, Enter goes down, Tab goes right, Esc keeps what was there', async () => {
    const { page } = program()
    await cell(page, 0, 'developer').click()
    await page.keyboard.type('Công ty A')
    await page.keyboard.press('Enter')
    expect(await focusedCell(page)).toBe('1:developer')
    await page.keyboard.type('Công ty B')
    await page.keyboard.press('Tab')
    expect(await focusedCell(page)).toBe('1:locality')
    expect(await page.locator('.an-cu-edit').count()).toBe(0)
    const before = (await cell(page, 2, 'developer').innerText()).trim()
    await cell(page, 2, 'developer').click()
    await page.keyboard.type('bỏ đi')
    await page.keyboard.press('Escape')
    await expectCell(page, 0, 'developer', 'Công ty A')
    await expectCell(page, 1, 'developer', 'Công ty B')
    await expectCell(page, 2, 'developer', before)
  })

  test('letters that Unikey takes back and replaces come out right, from the first key', async () => {
    const { page } = program()
    await cell(page, 2, 'developer').click()
    await page.keyboard.press('d')
    await page.keyboard.press('Backspace')
    await page.keyboard.insertText('đ')
    await page.keyboard.type('uo')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await page.keyboard.insertText('ườ')
    await page.keyboard.type('ng')
    await page.keyboard.press('Enter')
    await expectCell(page, 2, 'developer', 'đường')
  })

  test('figures, money and periods are read as they are written; what is none stays in its editor', async () => {
    const { page } = program()
    await cell(page, 0, 'kind').click()
    for (let steps = 0; steps < 4; steps++) await page.keyboard.press('ArrowRight')
    expect(await focusedCell(page)).toBe('0:landAreaHa')
    await page.keyboard.type('12,5')
    await page.keyboard.press('Tab')
    await expectCell(page, 0, 'landAreaHa', '12,5')
    await page.keyboard.type('nhiều')
    await page.keyboard.press('Enter')
    await page.getByText('Không phải là số. Viết như 1.234,5').waitFor()
    await keepScreen(page, '20-not-a-number')
    await page.keyboard.press('Escape')
    await page.locator('.ag-cell-inline-editing').waitFor({ state: 'detached' })
    await page.keyboard.press('End')
    for (let steps = 0; steps < 2; steps++) await page.keyboard.press('ArrowLeft')
    expect(await focusedCell(page)).toBe('0:plannedCompletionOn')
    await page.keyboard.type('quy 4/2027')
    await page.keyboard.press('Enter')
    await expectCell(page, 0, 'plannedCompletionOn', 'Quý IV/2027')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Home')
    expect(await focusedCell(page)).toBe('1:developer')
  })

  test('a value is chosen by typing a part of it without accents', async () => {
    const { page } = program()
    await cell(page, 0, 'locality').click()
    await page.keyboard.type('kinh bac')
    await page.getByRole('option', { name: 'Phường Kinh Bắc' }).first().waitFor()
    await page.keyboard.press('Enter')
    await expectCell(page, 0, 'locality', 'Phường Kinh Bắc')
  })

  test('a cell copied is what Excel pastes, and what is pasted is checked', async () => {
    const { page } = program()
    await cell(page, 1, 'developer').click()
    await page.keyboard.press('Control+c')
    const copied = valueOf(await callFrom(page, 'shell.readClipboard', {})) as { text: string }
    expect(copied.text).toBe('Công ty B')
    await cell(page, 3, 'developer').click()
    await page.keyboard.press('Control+v')
    await expectCell(page, 3, 'developer', 'Công ty B')
    await cell(page, 3, 'kind').click()
    await page.keyboard.press('Control+v')
    await page.getByText('Loại hình: Không có trong danh sách').first().waitFor()
  })

  test('somebody else was first: both values side by side, and the person chooses', async () => {
    const { page } = program()
    const code = (await cell(page, 4, 'code').innerText()).trim()
    await cell(page, 4, 'developer').click()
    await page.keyboard.press('F2')
    await page.keyboard.press('End')
    await page.keyboard.type(' của tôi')
    const { id, revision } = await storedProject(page, code)
    valueOf(
      await callFrom(page, 'projects.update', { id, revision, values: { developer: 'Của người khác' } }),
    )
    await page.keyboard.press('Enter')
    await page.getByText('Bản ghi đã được người khác sửa').waitFor()
    await page.getByRole('radio', { name: 'Của người khác' }).waitFor()
    await keepScreen(page, '21-conflict')
    await page.getByRole('button', { name: 'Lưu theo lựa chọn' }).click()
    await expect.poll(async () => (await storedProject(page, code)).developer).toMatch(/ của tôi$/)
  })

  test('a filter is read as a sentence and taken away again', async () => {
    const { page } = program()
    await cell(page, 0, 'kind').click()
    await page.keyboard.press('Control+Shift+L')
    await page.getByRole('checkbox', { name: 'NOXH độc lập' }).check()
    await keepScreen(page, '22-filter')
    await page.keyboard.press('Enter')
    await page.getByText(/Tìm thấy \d+ dự án/).waitFor()
    await page.getByRole('button', { name: 'Bỏ điều kiện: Loại hình: NOXH độc lập' }).click()
    await page.getByText(/^\d+ dự án/).waitFor()
  })

  test('what was typed into the record waits behind the lock', async () => {
    const { page } = program()
    await cell(page, 5, 'developer').click()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('textbox', { name: 'Tên dự án' }).fill('Tên đang gõ dở')
    await page.keyboard.press('Control+l')
    await page.getByText('Màn hình đã khóa').waitFor()
    expect(await page.locator('.ag-root-wrapper').count()).toBe(0)
    await keepScreen(page, '23-locked')
    await page.getByLabel('Mật khẩu').first().fill(administrator.password)
    await page.keyboard.press('Enter')
    const name = page.getByRole('textbox', { name: 'Tên dự án' })
    await name.waitFor()
    expect(await name.inputValue()).toBe('Tên đang gõ dở')
    await page.getByRole('button', { name: 'Bỏ thay đổi' }).click()
    await page.keyboard.press('Escape')
  })

  test('F1 opens the guide at the page that is shown', async () => {
    const { page } = program()
    await page.keyboard.press('F1')
    await page.getByRole('heading', { name: 'Dự án và bảng dữ liệu' }).waitFor()
    await keepScreen(page, '24-guide')
    await page.keyboard.press('Escape')
  })

  test('who may only look sees no way to change, and a designed page where they may not go', async () => {
    const { page } = program()
    valueOf(await callFrom(page, 'admin.addPerson', { ...viewer, name: 'Lê Thị Xem', role: 'viewer' }))
    await page.keyboard.press('Control+l')
    await signIn(page, viewer)
    expect(await page.getByRole('button', { name: 'Thêm' }).count()).toBe(0)
    expect(await page.getByRole('link', { name: 'Quản trị' }).count()).toBe(0)
    await cell(page, 0, 'developer').click()
    await page.keyboard.press('F2')
    expect(await page.locator('.an-cu-edit').count()).toBe(0)
    await page.evaluate(() => {
      window.location.hash = '#/admin'
    })
    await page.getByRole('heading', { name: 'Bạn chưa có quyền vào trang này' }).waitFor()
    await keepScreen(page, '25-no-permission')
  })
})
