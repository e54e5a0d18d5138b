import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { valueOf } from '#shared/base/result.ts'
import { writeProjectsWorkbook } from '../../perf/projects-workbook.ts'
import { callFrom, setUpOffice } from '../page-calls.ts'
import { describeInElectron, keepScreen, resizeWindow, shareProgram, type Program } from '../program.ts'

/** The system's dialogs cannot be driven from outside: they answer with this file. */
async function answerDialogs({ electron }: Program, file: string): Promise<void> {
  await electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, file)
}

async function countOf(page: Page, register: string): Promise<number> {
  return (valueOf(await callFrom(page, `${register}.list`, { limit: 0 })) as { total: number }).total
}

/** What the keyboard stands on, as it is read out. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
  })
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** The keyboard's way to a button of the dialog. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let steps = 0; steps < 30; steps++) {
    if (name.test(await focused(page))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not come to ${String(name)}`)
}

const own = (lines: string[]): string => `${lines.join('\r\n')}\r\n`

describeInElectron('the import wizard, by keyboard alone', () => {
  const program = shareProgram()
  const dialog = (page: Page) => page.getByRole('dialog')

  test('opens a file, and says which of its columns it does not know', async () => {
    const { page, dataFolder } = program()
    page.setDefaultTimeout(10_000)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await resizeWindow(program(), 1366, 728)
    await setUpOffice(page)
    await page.getByText('Chưa có dự án nào').waitFor()
    const file = join(dataFolder, '..', 'bao-cao-thang.csv')
    const lines = [
      'Ký hiệu;Tên dự án;Đơn vị làm;Tổng số căn hộ;Vướng mắc',
      'A-1;Dự án A;Công ty A;120;Chậm giao đất',
      'B-1;Dự án B;Công ty B;nhiều;',
      'C-1;Dự án C;;30;Không',
    ]
    writeFileSync(file, `\ufeff${own(lines)}`)
    await answerDialogs(program(), file)
    await page.getByRole('button', { name: 'Nhập từ Excel' }).first().focus()
    await press(page, 'Enter')
    await dialog(page).getByText('Chọn tệp Excel').waitFor()
    await keepScreen(page, '30-wizard-choose')
    expect(await focused(page)).toBe('Chọn tệp…')
    await press(page, 'Enter')
    await dialog(page).getByText('Tiêu đề ở dòng 1').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio')
    await keepScreen(page, '31-wizard-sheets')
    await press(page, 'Enter')
    await dialog(page).getByText('Chưa có cột cho trường bắt buộc: Mã dự án').waitFor()
    await keepScreen(page, '32-wizard-columns-missing')
  })

  test('its mapping is corrected, and the preview shows each problem where the arrows stand', async () => {
    const { page } = program()
    expect(await focused(page)).toContain('Ký hiệu')
    await press(page, 'Enter')
    await page.keyboard.type('ma du an')
    await page.getByRole('option', { name: 'Mã dự án' }).waitFor()
    await keepScreen(page, '33-wizard-picker')
    await press(page, 'ArrowDown', 'Enter')
    await expect.poll(() => focused(page)).toBe('Trường cho cột “Ký hiệu”: Mã dự án')
    await press(page, 'ArrowDown', 'ArrowDown', 'Enter')
    await page.keyboard.type('chu dau tu')
    await press(page, 'Escape')
    await expect.poll(() => focused(page)).toBe('Trường cho cột “Đơn vị làm”: Bỏ qua')
    await press(page, 'F2')
    await page.keyboard.type('chu dau tu')
    await press(page, 'ArrowDown', 'Enter')
    await expect.poll(() => focused(page)).toBe('Trường cho cột “Đơn vị làm”: Chủ đầu tư')
    await keepScreen(page, '34-wizard-columns')
    await press(page, 'Control+Enter')
    await dialog(page).getByRole('button', { name: 'Nhập 2 dòng' }).waitFor()
    await expect.poll(() => focused(page)).toBe('Thêm')
    await press(page, 'ArrowDown')
    await dialog(page).getByText('"nhiều" không phải là số').first().waitFor()
    await keepScreen(page, '35-wizard-preview')
    expect(await countOf(page, 'projects')).toBe(0)
  })

  test('goes in as one act, with its obstacles, and is taken back as one', async () => {
    const { page } = program()
    await tabTo(page, /^Nhập 2 dòng$/)
    await press(page, 'Enter')
    await dialog(page).getByText('Đã nhập xong').waitFor()
    await keepScreen(page, '36-wizard-done')
    expect([await countOf(page, 'projects'), await countOf(page, 'obstacles')]).toEqual([2, 1])
    await tabTo(page, /^Hoàn tác lần nhập này$/)
    await press(page, 'Enter')
    await dialog(page).getByText('Đã hoàn tác lần nhập').waitFor()
    expect([await countOf(page, 'projects'), await countOf(page, 'obstacles')]).toEqual([0, 0])
    await press(page, 'Escape')
    await dialog(page).waitFor({ state: 'detached' })
  })

  test('remembers the corrections for the next file of the kind', async () => {
    const { page, dataFolder } = program()
    const file = join(dataFolder, '..', 'bao-cao-thang-sau.csv')
    const lines = ['Tên dự án;Ký hiệu;Vướng mắc;Tổng số căn hộ;Đơn vị làm', 'Dự án D;D-1;;50;Công ty D']
    writeFileSync(file, own(lines))
    await answerDialogs(program(), file)
    await page.getByRole('button', { name: 'Nhập từ Excel' }).first().focus()
    await press(page, 'Enter')
    await dialog(page).getByText('Chọn tệp Excel').waitFor()
    await press(page, 'Enter')
    await dialog(page).getByText('Tiêu đề ở dòng 1').waitFor()
    await press(page, 'Enter')
    await dialog(page).getByText('Đang dùng cách ghép cột bạn đã chọn lần trước').waitFor()
    await keepScreen(page, '37-wizard-remembered')
    await press(page, 'Control+Enter')
    await dialog(page).getByRole('button', { name: 'Nhập 1 dòng' }).waitFor()
    await tabTo(page, /^Nhập 1 dòng$/)
    await press(page, 'Enter')
    await dialog(page).getByText('Đã nhập xong').waitFor()
    await press(page, 'Escape')
    expect(await countOf(page, 'projects')).toBe(1)
  })

  test('a file that is none gets a sentence, and another can be chosen', async () => {
    const { page, dataFolder } = program()
    const file = join(dataFolder, '..', 'hong.xlsx')
    writeFileSync(file, '%PDF-1.7')
    await answerDialogs(program(), file)
    await page.getByRole('button', { name: 'Nhập từ Excel' }).first().focus()
    await press(page, 'Enter')
    await dialog(page).getByText('Chọn tệp Excel').waitFor()
    await press(page, 'Enter')
    await dialog(page).getByText('đây là tệp PDF').waitFor()
    await keepScreen(page, '38-wizard-unreadable')
    expect(await dialog(page).getByRole('button', { name: 'Chọn tệp…' }).count()).toBe(1)
    await press(page, 'Escape')
    await dialog(page).waitFor({ state: 'detached' })
  })

  test(
    'a long import is stopped in the middle of writing and leaves nothing behind',
    { timeout: 180_000 },
    async () => {
      const { page, dataFolder } = program()
      const file = join(dataFolder, '..', 'nhieu.xlsx')
      await writeProjectsWorkbook(file, 100_000)
      await answerDialogs(program(), file)
      await page.getByRole('button', { name: 'Nhập từ Excel' }).first().focus()
      await press(page, 'Enter')
      await dialog(page).getByText('Chọn tệp Excel').waitFor()
      await press(page, 'Enter')
      await dialog(page).getByText('Tiêu đề ở dòng 1').waitFor({ timeout: 60_000 })
      await press(page, 'Enter')
      await dialog(page).getByRole('table', { name: 'Ghép cột' }).waitFor()
      await press(page, 'Control+Enter')
      await dialog(page).getByRole('button', { name: 'Nhập 100.000 dòng' }).waitFor({ timeout: 60_000 })
      await keepScreen(page, '39-wizard-long-preview')
      await tabTo(page, /^Nhập 100\.000 dòng$/)
      await press(page, 'Enter')
      await expect.poll(() => focused(page), { interval: 10 }).toBe('Dừng')
      await keepScreen(page, '40-wizard-writing')
      await press(page, 'Enter')
      await dialog(page).getByText('Đã dừng theo yêu cầu').waitFor()
      await keepScreen(page, '41-wizard-stopped')
      expect(await countOf(page, 'projects')).toBe(1)
      expect(valueOf(await callFrom(page, 'ledger.verify', {}))).toMatchObject({ ok: true })
      await tabTo(page, /^Nhập 100\.000 dòng$/)
      await press(page, 'Enter')
      await dialog(page).getByText('Đã nhập xong').waitFor({ timeout: 60_000 })
      expect(await countOf(page, 'projects')).toBe(100_001)
      await press(page, 'Escape')
    },
  )
})
