import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { readSheet } from '#electron/sheets/read-sheet.ts'
import { seriousProblems } from '../accessibility.ts'
import { describeInElectron, keepScreen, resizeWindow, root, shareProgram, type Program } from '../program.ts'

const sample = join(root, 'tests/sheets/samples/bieu-01-du-an.xlsx')
const password = 'Mật-khẩu-Dài-1!'

/** The system's dialogs cannot be driven from outside: they answer with these files. */
async function chooseInDialogs({ electron }: Program, file: string): Promise<void> {
  await electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, file)
}

const gridText = (page: Page): Promise<string> => page.locator('.ag-root-wrapper').innerText()

describeInElectron('the first slice, through the window', () => {
  const program = shareProgram()

  test('set-up leads to the recovery code and then to the empty register', async () => {
    const { page } = program()
    page.setDefaultTimeout(10_000)
    // A toast that is fading out has no contrast to be judged by.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await resizeWindow(program(), 1366, 728)
    await page.getByLabel('Tên đơn vị').fill('Sở Xây dựng tỉnh Bắc Ninh')
    await keepScreen(page, '01-set-up')
    expect(await seriousProblems(program())).toEqual([])
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await page.getByLabel('Họ và tên').fill('Nguyễn Văn Mẫu')
    await page.getByLabel('Tên đăng nhập').fill('quantri')
    await page.getByLabel('Mật khẩu', { exact: false }).nth(0).fill(password)
    await page.getByLabel('Nhập lại mật khẩu').fill(password)
    await page.getByRole('button', { name: 'Tạo cơ sở dữ liệu' }).click()
    await page
      .getByText(/([2-9A-HJKMNP-Z]{5}-){2}/)
      .first()
      .waitFor()
    await keepScreen(page, '02-recovery-code')
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: /Bắt đầu|Tiếp tục|Hoàn tất|Đăng nhập|Vào/ }).click()
    await page.getByText('Chưa có dự án nào').waitFor()
  })

  test('the sample workbook goes in with no hand on the mapping', async () => {
    const { page } = program()
    await chooseInDialogs(program(), sample)
    await page.getByText('Chưa có dự án nào').waitFor()
    await keepScreen(page, '03-empty-register')
    expect(await seriousProblems(program())).toEqual([])
    await page.getByRole('button', { name: 'Nhập từ Excel' }).first().click()
    await page
      .getByRole('button', { name: 'Chọn tệp...' })
      .or(page.getByRole('button', { name: 'Chọn tệp…' }))
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Tiêu đề ở dòng').waitFor()
    await keepScreen(page, '04-import-file')
    expect(await seriousProblems(program())).toEqual([])
    await dialog.getByRole('button', { name: 'Tiếp tục' }).click()
    await dialog.getByRole('table', { name: 'Ghép cột' }).waitFor()
    await keepScreen(page, '04-import-columns')
    expect(await seriousProblems(program())).toEqual([])
    await dialog.getByRole('button', { name: 'Tiếp tục' }).click()
    await dialog.getByRole('button', { name: 'Nhập 39 dòng' }).waitFor()
    await dialog.locator('.ag-row[row-index="0"]').first().waitFor()
    await keepScreen(page, '04-import-preview')
    expect(await seriousProblems(program())).toEqual([])
    await dialog.getByRole('button', { name: 'Nhập 39 dòng' }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Đóng|Xong/ })
      .first()
      .waitFor()
    await keepScreen(page, '05-imported')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Đóng|Xong/ })
      .first()
      .click()
    await page.getByText('39 dự án').waitFor()
    expect(await gridText(page)).toContain('NOXH-07228-012')
    await keepScreen(page, '06-register')
  })

  test('a project is found without accents, corrected in its cell and the correction undone', async () => {
    const { page } = program()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('duc thang ninh')
    await page.getByText(/Tìm thấy 1 dự án/).waitFor()
    const cell = page.locator('.ag-row[row-index="0"] [col-id="name"]')
    await cell.click()
    await page.keyboard.press('F2')
    await page.keyboard.press('End')
    await page.keyboard.type(' (đã sửa)')
    await page.keyboard.press('Enter')
    await page.getByText('Ninh Xá (đã sửa)').first().waitFor()
    await keepScreen(page, '07-edited')
    await page.keyboard.press('Control+z')
    await page.waitForFunction(
      () => !document.querySelector('.ag-root-wrapper')?.textContent?.includes('đã sửa'),
    )
    await page.keyboard.press('Control+y')
    await page.getByText('Ninh Xá (đã sửa)').first().waitFor()
  })

  test('the record opens beside the grid with its history', async () => {
    const { page } = program()
    await page.locator('.ag-row[row-index="0"] [col-id="name"]').click()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('tab', { name: 'Lịch sử' }).waitFor()
    await page.waitForTimeout(600)
    await keepScreen(page, '08-record')
    expect(await seriousProblems(program())).toEqual([])
    await page.getByRole('tab', { name: 'Lịch sử' }).click()
    await page.getByText('Nhập từ tệp').first().waitFor()
    await keepScreen(page, '09-history')
    await page.keyboard.press('Escape')
  })

  test('the export goes in again and changes nothing', async () => {
    const { page, dataFolder } = program()
    const file = join(dataFolder, '..', 'xuat.xlsx')
    await chooseInDialogs(program(), file)
    await page.getByRole('button', { name: 'Xóa nội dung tìm' }).click()
    await page.getByText('39 dự án').waitFor()
    await page.getByRole('button', { name: 'Xuất' }).click()
    await page.getByRole('menuitem', { name: 'Ra tệp Excel (.xlsx)' }).click()
    await expect.poll(() => existsSync(file)).toBe(true)
    expect((await readSheet(file)).rows.length).toBeGreaterThanOrEqual(40)
    const again = await page.evaluate((path) => window.api.call('projects.import', { file: path }), file)
    expect(again).toMatchObject({ ok: false, error: { code: 'FILE_NOT_GRANTED' } })
    await page.evaluate(() => window.api.call('shell.chooseFile', { title: 'x', extensions: ['xlsx'] }))
    const granted = await page.evaluate((path) => window.api.call('projects.import', { file: path }), file)
    expect(granted).toMatchObject({
      value: { rows: 39, unchanged: 39, created: 0, updated: 0, rejected: [] },
    })
  })

  test('the report is seen before it is saved, and what is saved is what was seen', async () => {
    const { page, dataFolder } = program()
    await page
      .getByRole('link', { name: 'Báo cáo' })
      .or(page.getByRole('button', { name: 'Báo cáo' }))
      .first()
      .click()
    await page.getByText('1 / 7').first().waitFor({ timeout: 30_000 })
    await page.locator('canvas').first().waitFor()
    await page.waitForTimeout(1500)
    await keepScreen(page, '10-report')
    expect(await seriousProblems(program())).toEqual([])
    const file = join(dataFolder, '..', 'bao-cao.pdf')
    await chooseInDialogs(program(), file)
    await page.getByRole('button', { name: 'Lưu PDF…' }).click()
    await page.getByText('giống từng byte').waitFor()
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('a large screen is used, and every page has its place in the frame', async () => {
    const { page } = program()
    await resizeWindow(program(), 1920, 1040)
    for (const [place, name] of [
      ['Dự án', '11-register-1920'],
      ['Đơn vị hành chính', '12-localities-1920'],
      ['Tiêu đề văn bản', '13-letterheads-1920'],
      ['Quản trị', '14-admin-1920'],
    ] as const) {
      await page
        .getByRole('link', { name: place })
        .or(page.getByRole('button', { name: place }))
        .first()
        .click()
      await page.waitForTimeout(900)
      expect(await page.getByText('Trang này gặp lỗi').count(), place).toBe(0)
      await keepScreen(page, name)
      expect(await seriousProblems(program()), place).toEqual([])
    }
  })

  test('locking forgets the session, and a wrong password says nothing of which half', async () => {
    const { page } = program()
    await resizeWindow(program(), 1366, 728)
    await page.evaluate(() => window.api.call('session.signOut', {}))
    await page.getByLabel('Mật khẩu').first().waitFor()
    await page.getByLabel('Mật khẩu').first().fill('sai mật khẩu rồi')
    await page.keyboard.press('Enter')
    await page.getByText('Tên đăng nhập hoặc mật khẩu không đúng').waitFor()
    await keepScreen(page, '15-wrong-password')
    await page.getByLabel('Mật khẩu').first().fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Nguyễn Văn Mẫu Người quản trị' }).waitFor()
  })
})
