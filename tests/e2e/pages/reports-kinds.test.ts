import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { valueOf } from '#shared/base/result.ts'
import { seriousProblems } from '../accessibility.ts'
import { callFrom, setUpOffice } from '../page-calls.ts'
import { describeInElectron, keepScreen, resizeWindow, shareProgram } from '../program.ts'

/** A report that has to be drawn up first. */
const patient = { timeout: 20_000 }

interface Listed {
  rows: { id: string; code: string }[]
}

describeInElectron('the kinds of reports, through the window', () => {
  const program = shareProgram()
  const page = (): Page => program().page
  const kind = () => page().getByRole('combobox', { name: 'Loại báo cáo' })
  const act = (name: string) => page().getByRole('button', { name, exact: true })
  const drawn = async () => {
    await page().locator('canvas').first().waitFor({ timeout: 30_000 })
    await act('Lưu PDF…').waitFor()
  }

  test('the office has dossiers', async () => {
    page().setDefaultTimeout(15_000)
    await page().emulateMedia({ reducedMotion: 'reduce' })
    await resizeWindow(program(), 1366, 728)
    await setUpOffice(page())
    valueOf(await callFrom(page(), 'admin.loadSample', {}))
    await page().locator('.ag-row').first().waitFor()
  })

  test('from the board to the list of what is late', async () => {
    await page().evaluate(() => (location.hash = '#/board'))
    await act('In danh sách quá hạn').waitFor()
    await keepScreen(page(), '50-board-print')
    await act('In danh sách quá hạn').click()
    await drawn()
    expect(await kind().inputValue()).toBe('late-dossiers')
    await page().getByRole('combobox', { name: 'Kỳ báo cáo' }).selectOption('year')
    await page().waitForTimeout(500)
    await drawn()
    await page().waitForTimeout(1000)
    await keepScreen(page(), '51-late-dossiers')
    expect(await act('Tạo văn bản').count()).toBe(0)
    expect(await seriousProblems(program())).toEqual([])
  })

  test('a figure of the list leads to the dossiers behind it', async () => {
    await page().locator('[data-page="1"] button').first().click()
    const panel = page().getByRole('complementary', { name: 'Giải thích số liệu' })
    await panel.getByText('MAU-0001').waitFor()
    await page().keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
  })

  test('the page of a procedure waits for the procedure to be chosen', async () => {
    await kind().selectOption('procedure-sheet')
    await page().getByText('Chọn thủ tục cần tóm tắt ở khung bên trái.').waitFor()
    await keepScreen(page(), '52-choose-procedure')
    expect(await seriousProblems(program())).toEqual([])
    const procedure = page().getByRole('combobox', { name: 'Thủ tục' })
    await expect.poll(() => procedure.locator('option').count(), patient).toBeGreaterThan(20)
    await procedure.selectOption('P01')
    await drawn()
    await page().waitForTimeout(1000)
    await keepScreen(page(), '53-procedure-sheet')
  })

  test('the slip of a dossier that is looked for by its code', async () => {
    await kind().selectOption('due-slip')
    await page().getByText('Chọn hồ sơ cần giải thích thời hạn ở khung bên trái.').waitFor()
    const dossier = page().getByRole('combobox', { name: 'Hồ sơ' })
    await dossier.click()
    await dossier.fill('mau-0128')
    await page()
      .getByRole('option', { name: /MAU-0128/ })
      .click()
    await drawn()
    await page().waitForTimeout(1000)
    await keepScreen(page(), '54-due-slip')
    expect(await seriousProblems(program())).toEqual([])
  })

  test('only what can be a document is made one', async () => {
    await kind().selectOption('procedure-cuts')
    await act('Tạo văn bản').waitFor()
    expect(await page().getByRole('combobox', { name: 'Kỳ báo cáo' }).inputValue()).toBe('year')
    await kind().selectOption('scenario-comparison')
    await page().getByRole('heading', { name: 'Chọn phương án để so sánh' }).waitFor()
    expect(await act('Tạo văn bản').count()).toBe(0)
  })

  test('from the drawer of a dossier to its slip', async () => {
    const filter = [{ field: 'code', op: 'eq', value: 'MAU-0001' }]
    const { rows } = valueOf(await callFrom(page(), 'dossiers.list', { filter })) as Listed
    await page().evaluate((id) => (location.hash = `#/dossiers/${id}`), rows[0]?.id)
    await page().getByRole('tab', { name: 'Thời hạn' }).click()
    await act('In phiếu giải thích thời hạn').waitFor()
    await keepScreen(page(), '55-drawer-slip')
    await act('In phiếu giải thích thời hạn').click()
    await drawn()
    expect(await kind().inputValue()).toBe('due-slip')
    expect(await page().evaluate(() => decodeURIComponent(location.hash))).toContain('dossier=MAU-0001')
  })

  test('from the drawer of a procedure to its page', async () => {
    const filter = [{ field: 'code', op: 'eq', value: 'P02' }]
    const { rows } = valueOf(await callFrom(page(), 'procedures.list', { filter })) as Listed
    await page().evaluate((id) => (location.hash = `#/procedures/${id}`), rows[0]?.id)
    await page().getByRole('tab', { name: 'Các bản' }).click()
    await keepScreen(page(), '56-drawer-sheet')
    await act('In tóm tắt thủ tục').click()
    await drawn()
    expect(await page().getByRole('combobox', { name: 'Thủ tục' }).inputValue()).toBe('P02')
  })
})
