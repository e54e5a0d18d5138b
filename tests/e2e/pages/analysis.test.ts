import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays, dayInVietnam } from '#shared/base/days.ts'
import { valueOf } from '#shared/base/result.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Indicators } from '#shared/contract/analysis.ts'
import { seriousProblems } from '../accessibility.ts'
import { callFrom, setUpOffice } from '../page-calls.ts'
import { describeInElectron, keepScreen, resizeWindow, root, shareProgram } from '../program.ts'

const today = dayInVietnam(new Date())
const thisYear = today.slice(0, 4)
const sample = join(root, 'tests/sheets/samples/ho-so-tthc.xlsx')
const patient = { timeout: 10_000 }
const tableName = 'Thời hạn và kết quả giải quyết theo thủ tục'

interface Analysis {
  total: Indicators
  procedures: { code: string; name: string; indicators: Indicators }[]
  agencies: { agency: string; indicators: Indicators }[]
}

describeInElectron('the analysis, through the window', () => {
  const program = shareProgram()
  const page = (): Page => program().page
  const place = () => page().evaluate(() => location.hash)
  const openAnalysis = () => page().evaluate(() => (location.hash = '#/analysis'))
  const figure = (name: string) =>
    page()
      .getByRole('list', { name: 'Số liệu chính' })
      .getByRole('listitem')
      .filter({ hasText: new RegExp(`^${name}`) })
  const table = (name = tableName) => page().getByRole('table', { name })
  const row = (name: RegExp) => table().getByRole('row', { name })
  const analysis = async (input: object) =>
    valueOf(await callFrom(page(), 'procedures.analysis', input)) as Analysis
  const choose = (label: string, option: string) =>
    page().getByLabel(label, { exact: true }).selectOption({ label: option })
  const tab = (name: string) => page().getByRole('tab', { name }).click()
  const found = (count: number) =>
    page()
      .getByText(`Tìm thấy ${formatNumber(count)} hồ sơ`, { exact: true })
      .waitFor()

  test('an office without dossiers is led to the import', async () => {
    page().setDefaultTimeout(15_000)
    await page().emulateMedia({ reducedMotion: 'reduce' })
    await resizeWindow(program(), 1366, 728)
    await setUpOffice(page())
    await page().getByRole('link', { name: 'Phân tích' }).click()
    await page().getByText('Chưa có hồ sơ để phân tích').waitFor()
    await keepScreen(page(), '60-analysis-empty')
    expect(await seriousProblems(program())).toEqual([])
    await page().getByRole('button', { name: 'Mở sổ hồ sơ để nhập' }).click()
    expect(await place()).toBe('#/dossiers')
    await openAnalysis()
    await page().getByText('Chưa có hồ sơ để phân tích').waitFor()
  })

  test('what is imported elsewhere is analysed at once, and beside what it was before', async () => {
    await program().electron.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
    }, sample)
    valueOf(await callFrom(page(), 'shell.chooseFile', { title: 'x', extensions: ['xlsx'] }))
    valueOf(await callFrom(page(), 'dossiers.import', { file: sample }))
    await commitDays()
    await addWorkingDays()
    const { total } = await analysis({ from: `${thisYear}-01-01`, to: today })
    await figure('Đã giải quyết').getByText(formatNumber(total.resolved), { exact: true }).waitFor()
    const days = `01/01/${thisYear} – ${formatDay(today)} (kỳ chưa kết thúc)`
    await page().getByText(days, { exact: true }).waitFor()
    await figure('Tỷ lệ đúng hạn')
      .getByText(/điểm %|không đổi/)
      .waitFor()
    await keepScreen(page(), '61-analysis')
    expect(await seriousProblems(program())).toEqual([])
    const overflow = await page().evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })

  const procedureOf = async (code: string) => {
    const filter = [{ field: 'code', op: 'eq', value: code }]
    const { rows } = valueOf(await callFrom(page(), 'procedures.list', { filter })) as {
      rows: { id: string; revision: string }[]
    }
    const [procedure] = rows
    if (!procedure) throw new Error(`no procedure ${code}`)
    return procedure
  }

  /** What the province and the office themselves allow, of some procedures. */
  const commitDays = async () => {
    for (const [code, provincialDays, committedDays] of [
      ['P01', 20, 15],
      ['P03', 30, 27],
      ['P05', null, 25],
      ['P14', 7, 5],
      ['P21', null, 20],
    ]) {
      const { id, revision } = await procedureOf(String(code))
      const values = { provincialDays, committedDays }
      valueOf(await callFrom(page(), 'procedures.update', { id, revision, values }))
    }
  }

  /** Enough cases of a procedure whose limit is in working days, of an agency of their own. */
  const addWorkingDays = async () => {
    const { id: procedure } = await procedureOf('P21')
    const added = Array.from({ length: 14 }, (_, at) => ({
      code: `LV-${at + 1}`,
      procedure,
      agency: 'Phòng Quản lý xây dựng',
      receivedOn: addDays(today, -60 - at),
      returnedOn: addDays(today, -30 + at),
    }))
    valueOf(await callFrom(page(), 'dossiers.updateMany', { rows: [], added }))
  }

  test('the table is sorted by its headings, with the keyboard too', async () => {
    const heading = table().getByRole('columnheader', { name: 'Theo luật' })
    await heading.getByRole('button').focus()
    await page().keyboard.press('Enter')
    expect(await heading.getAttribute('aria-sort')).toBe('descending')
    await page().keyboard.press('Enter')
    expect(await heading.getAttribute('aria-sort')).toBe('ascending')
    expect(await table().getByRole('row').nth(2).textContent()).toContain('7 ngày')
    await table().getByRole('columnheader', { name: 'Hồ sơ' }).getByRole('button').click()
    await row(/^Mọi hồ sơ trong kỳ/).scrollIntoViewIfNeeded()
    await keepScreen(page(), '62-analysis-sums')
    await page()
      .getByText(/^Không tính vào tỷ lệ cắt giảm của danh mục/)
      .click()
    await page().getByRole('heading', { name: 'Chưa có thời hạn theo luật' }).waitFor()
    await page()
      .getByText(/^Đúng hạn gồm cả trước hạn/)
      .scrollIntoViewIfNeeded()
    await keepScreen(page(), '62-analysis-left-out')
    await row(/^Danh mục: \d+ thủ tục đủ hai thời hạn, tính bằng ngày làm việc/).waitFor()
    expect(await seriousProblems(program())).toEqual([])
  })

  test('the days are told by holder, the results by agency and by month', async () => {
    await tab('Bên giữ hồ sơ')
    await table('Số ngày hồ sơ nằm ở từng bên').waitFor()
    await keepScreen(page(), '63-analysis-held')
    expect(await seriousProblems(program())).toEqual([])
    await tab('Theo cơ quan')
    await table('Kết quả giải quyết theo cơ quan').waitFor()
    await keepScreen(page(), '64-analysis-agencies')
    expect(await seriousProblems(program())).toEqual([])
    await tab('Theo tháng')
    await page()
      .getByRole('list', { name: /theo tháng$/ })
      .waitFor()
    await keepScreen(page(), '65-analysis-months')
    expect(await seriousProblems(program())).toEqual([])
    await tab('Theo thủ tục')
  })

  test('a count opens just the dossiers that it counts', async () => {
    const { procedures } = await analysis({ from: `${thisYear}-01-01`, to: today })
    const late = procedures.toSorted((a, b) => b.indicators.late - a.indicators.late)[0]
    const count = late?.indicators.late ?? 0
    expect(count).toBeGreaterThan(0)
    await page()
      .getByRole('button', { name: `${count} hồ sơ trả quá hạn, ${late?.name}: mở trong sổ hồ sơ` })
      .click()
    await expect.poll(place, patient).toBe('#/dossiers')
    await found(count)
    await keepScreen(page(), '66-analysis-dossiers')
    await page().goBack()
    await figure('Đang quá hạn').getByRole('button').click()
    const { total } = await analysis({ from: `${thisYear}-01-01`, to: today })
    await found(total.openLate)
    await page().goBack()
    await figure('Đã giải quyết').getByRole('button').click()
    await found(total.resolved)
    await page().goBack()
    await tab('Theo cơ quan')
    const agency = await analysis({ from: `${thisYear}-01-01`, to: today, agency: 'Sở Xây dựng' })
    const { resolved } = agency.total
    await page()
      .getByRole('button', { name: `${resolved} hồ sơ đã giải quyết, Sở Xây dựng: mở trong sổ hồ sơ` })
      .click()
    await found(resolved)
    await page().goBack()
    await table('Kết quả giải quyết theo cơ quan').waitFor()
    await tab('Theo thủ tục')
  })

  test('period, agency and procedures are chosen, and stay while other pages are visited', async () => {
    await choose('Loại kỳ', '6 tháng')
    await figure('Tỷ lệ đúng hạn').getByText('Cùng kỳ năm trước').waitFor()
    await keepScreen(page(), '67-analysis-half')
    expect(await seriousProblems(program())).toEqual([])
    await choose('Loại kỳ', 'Quý')
    await choose('Kỳ', `Quý III/${thisYear}`)
    await page().getByText(`Kỳ trước: 01/04/${thisYear} – 30/06/${thisYear}`, { exact: true }).waitFor()
    await page()
      .getByText(`Cùng kỳ năm trước: 01/07/${Number(thisYear) - 1} – 30/09/${Number(thisYear) - 1}`)
      .waitFor()
    await page().getByRole('combobox', { name: 'Thủ tục' }).click()
    await page().keyboard.type('giay phep')
    await keepScreen(page(), '67-analysis-pick')
    await page().keyboard.press('ArrowDown')
    await page().keyboard.press('Enter')
    await page().keyboard.press('Escape')
    await expect.poll(() => table().locator('tbody').getByRole('row').count(), patient).toBe(1)
    await page().getByRole('combobox', { name: 'Thủ tục' }).click()
    await page().getByRole('menuitemcheckbox', { name: 'Tất cả thủ tục' }).click()
    await page().keyboard.press('Escape')
    await expect.poll(() => table().locator('tbody').getByRole('row').count(), patient).toBeGreaterThan(20)
    await page().getByRole('combobox', { name: 'Thủ tục' }).click()
    await page().getByRole('menuitemcheckbox', { name: /^P25/ }).click()
    await page().keyboard.press('Escape')
    await choose('Cơ quan giải quyết', 'Sở Xây dựng')
    await keepScreen(page(), '68-analysis-narrowed')
    await page().evaluate(() => (location.hash = '#/board'))
    await openAnalysis()
    await expect
      .poll(() => page().getByLabel('Kỳ', { exact: true }).inputValue(), patient)
      .toBe(`${thisYear}-07-01`)
  })

  test('any two days can be asked for, and a period without dossiers says what to do', async () => {
    await choose('Loại kỳ', 'Tự chọn ngày')
    await page().getByLabel('Từ ngày', { exact: true }).fill('01/01/2001')
    await page().keyboard.press('Tab')
    await page().getByLabel('Đến ngày', { exact: true }).fill('31/12/2000')
    await page().keyboard.press('Tab')
    await page().getByText('Ngày cuối phải từ ngày đầu trở đi').waitFor()
    await keepScreen(page(), '69-analysis-backwards')
    await page().getByLabel('Đến ngày', { exact: true }).fill('31/12/2001')
    await page().keyboard.press('Enter')
    await page().getByText('Kỳ này không có hồ sơ nào').waitFor()
    await keepScreen(page(), '70-analysis-nothing')
    await page().getByRole('button', { name: 'Xem mọi cơ quan, mọi thủ tục' }).click()
    await page().getByRole('button', { name: 'Xem cả năm 2001' }).click()
    await page().getByRole('button', { name: 'Xem cả năm 2000' }).click()
    await choose('Kỳ', `Năm ${thisYear}`)
    await table().waitFor()
  })

  test('a small window keeps every column, and F1 opens its chapter', async () => {
    await resizeWindow(program(), 1024, 640)
    await page().waitForTimeout(500)
    await keepScreen(page(), '71-analysis-narrow')
    await page().getByRole('region', { name: 'Kết quả phân tích' }).focus()
    await page().keyboard.press('PageDown')
    await page().waitForTimeout(300)
    await keepScreen(page(), '72-analysis-narrow-table')
    await tab('Bên giữ hồ sơ')
    await keepScreen(page(), '73-analysis-narrow-held')
    const overflow = await page().evaluate(() => {
      const region = document.querySelector('[aria-label="Kết quả phân tích"]')
      return region === null ? 1 : region.scrollWidth - region.clientWidth
    })
    expect(overflow).toBeLessThanOrEqual(0)
    expect(await seriousProblems(program())).toEqual([])
    await page().keyboard.press('F1')
    await page().getByRole('heading', { name: 'Phân tích thủ tục', exact: true }).waitFor()
    await keepScreen(page(), '74-analysis-guide')
  })
})
