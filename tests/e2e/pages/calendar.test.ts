import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays, dayInVietnam, partsOfDay, type Day } from '#shared/base/days.ts'
import { valueOf } from '#shared/base/result.ts'
import {
  addWorkingDays,
  isWorkingDay,
  openCalendar,
  type CalendarDay,
} from '#shared/rules/working-calendar.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { seriousProblems } from '../accessibility.ts'
import { callFrom, setUpOffice } from '../page-calls.ts'
import { describeInElectron, keepScreen, resizeWindow, shareProgram } from '../program.ts'

const today = dayInVietnam(new Date())
/** How many days before today the dossier is received: less than its limit of 25 working days. */
const receivedBefore = 5
const limit = 25

interface Dossier {
  dueOn: Day
  deadlineOn: Day
  dueByClock: boolean
}

describeInElectron('the working calendar, through the window', () => {
  const program = shareProgram()
  const page = (): Page => program().page
  const dialog = () => page().getByRole('dialog')
  const act = (name: string | RegExp) => page().getByRole('button', { name })
  const day = (date: Day) => page().locator(`[data-day="${date}"]`)
  const banner = () =>
    page()
      .locator('.fui-MessageBar')
      .getByText('Lịch, quy tắc và thời hạn hiện nay làm 1 hồ sơ đang giải quyết đổi hạn.')
  const focused = () => page().evaluate(() => document.activeElement?.getAttribute('data-day') ?? null)
  const showYear = (date: Day) =>
    page()
      .getByLabel('Năm', { exact: true })
      .selectOption(String(partsOfDay(date).year))
  const pick = async (label: string, option: string) => {
    await dialog().getByRole('combobox', { name: label }).click()
    await page().getByRole('option', { name: option, exact: true }).click()
  }
  const keptDays = async () => {
    const answer = valueOf(await callFrom(page(), 'calendarDays.list', { limit: 2000 }))
    return (answer as { rows: (CalendarDay & { id: string })[] }).rows
  }
  const dossier = async (id: string) => valueOf(await callFrom(page(), 'dossiers.get', { id })) as Dossier
  let id = ''
  let dueBefore = ''
  let dayOff = ''

  test('the year opens by its link, with today marked', async () => {
    page().setDefaultTimeout(15_000)
    await page().emulateMedia({ reducedMotion: 'reduce' })
    await resizeWindow(program(), 1366, 728)
    await setUpOffice(page())
    await page().getByRole('link', { name: 'Lịch làm việc' }).click()
    await day(today).waitFor()
    expect(await page().locator('[aria-current=date]').getAttribute('data-day')).toBe(today)
    expect(await page().getByRole('grid').count()).toBe(12)
    expect(await page().evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  })

  test('the keys go day by day, also into another year, and back', async () => {
    await day(today).focus()
    await page().keyboard.press('ArrowRight')
    await expect.poll(focused).toBe(addDays(today, 1))
    await page().keyboard.press('ArrowDown')
    await expect.poll(focused).toBe(addDays(today, 8))
    await page().keyboard.press('ArrowUp')
    await page().keyboard.press('ArrowLeft')
    await expect.poll(focused).toBe(today)
    for (let month = 0; month < 12; month += 1) await page().keyboard.press('PageDown')
    await expect
      .poll(async () => partsOfDay((await focused()) ?? today).year)
      .toBe(partsOfDay(today).year + 1)
    await act('Năm nay').click()
    await day(today).waitFor()
    expect(await page().locator('[data-day][tabindex="0"]').count()).toBe(1)
  })

  test('a day says everything about itself, and what is only proposed says so', async () => {
    await showYear('2026-11-23')
    expect(await day('2026-11-24').getAttribute('aria-label')).toBe(
      'Thứ Ba, 24/11/2026: Nghỉ lễ: Ngày Văn hóa Việt Nam, theo luật, nguồn thứ cấp',
    )
    expect(await day('2026-11-23').getAttribute('aria-label')).toMatch(
      /^Thứ Hai, 23\/11\/2026: Ngày làm việc\. Mới có đề xuất, chưa quyết định: nghỉ hoán đổi/,
    )
    expect(await day('2026-11-23').getAttribute('data-mark')).toBe('?')
    await page().getByRole('button', { name: 'Thứ Hai, 23/11/2026', exact: true }).click()
    await expect.poll(focused).toBe('2026-11-23')
    await page().mouse.move(700, 20)
    await keepScreen(page(), '44-calendar-year')
    await showYear('2027-01-01')
    await keepScreen(page(), '44-calendar-unannounced')
    expect(await seriousProblems(program())).toEqual([])
    await showYear('2026-11-23')
    expect(await seriousProblems(program())).toEqual([])
  })

  test('a proposed swap is decided for both days in one act, and taken back', async () => {
    await day('2026-11-23').focus()
    await page().keyboard.press('Enter')
    await dialog().getByRole('textbox', { name: 'Tên ngày' }).waitFor()
    await keepScreen(page(), '45-calendar-day')
    expect(await seriousProblems(program())).toEqual([])
    await act('Đã có quyết định…').click()
    await page().keyboard.type('Thông báo 1/TB-BNV')
    await keepScreen(page(), '45-calendar-decide')
    await page().keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(focused).toBe('2026-11-23')
    const decisions = async () =>
      (await keptDays())
        .filter(({ date }) => date === '2026-11-23' || date === '2026-11-28')
        .map(({ name, decision, document }) => ({ name, decision, document }))
    const document = 'Thông báo 1/TB-BNV'
    expect(await decisions()).toEqual([
      { name: 'Nghỉ hoán đổi (làm bù ngày 28/11/2026)', decision: 'announced', document },
      { name: 'Làm bù cho ngày 23/11/2026', decision: 'announced', document },
    ])
    await act('Hoàn tác').last().click()
    await expect
      .poll(async () => (await decisions()).map(({ decision }) => decision))
      .toEqual(['proposed', 'proposed'])
  })

  test('a new swap is written for both days', async () => {
    const saturday = '2026-12-19'
    const friday = '2026-12-18'
    await day(friday).click()
    await pick('Loại ngày', 'Nghỉ hoán đổi')
    await dialog().getByRole('textbox', { name: 'Hoán đổi với ngày' }).fill(formatDay(saturday))
    await pick('Quyết định', 'Mới đề xuất, chưa quyết định')
    expect(await dialog().getByRole('textbox', { name: 'Tên ngày' }).inputValue()).toBe(
      'Nghỉ hoán đổi (làm bù ngày 19/12/2026)',
    )
    await dialog()
      .getByRole('checkbox', { name: 'Đồng thời ghi Thứ Bảy, 19/12/2026 là ngày làm bù' })
      .waitFor()
    await keepScreen(page(), '45-calendar-swap')
    expect(await seriousProblems(program())).toEqual([])
    await dialog().getByRole('button', { name: 'Thêm vào lịch' }).click()
    await dialog().waitFor({ state: 'detached' })
    const swapped = (await keptDays()).filter(({ date }) => date === friday || date === saturday)
    expect(swapped.map(({ kind }) => kind)).toEqual(['swapOff', 'swapWork'])
    await day(saturday).click()
    await act('Xóa cả hai ngày hoán đổi…').click()
    await page().keyboard.type('Nhập thử')
    await page().keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(async () => (await keptDays()).some(({ date }) => date === friday)).toBe(false)
  })

  test('a day off in the way of an open dossier brings up what it does to deadlines', async () => {
    const calendar = openCalendar(await keptDays())
    const kept = new Set((await keptDays()).map(({ date }) => date))
    const receivedOn = addDays(today, -receivedBefore)
    dayOff = addDays(today, 1)
    while (!isWorkingDay(calendar, dayOff) || kept.has(dayOff)) dayOff = addDays(dayOff, 1)
    const values = { code: 'H-LICH-01', procedure: 'procedure-P21', receivedOn, agency: 'Sở Xây dựng' }
    const made = valueOf(await callFrom(page(), 'dossiers.create', { values })) as { id: string }
    ;({ id } = made)
    ;({ dueOn: dueBefore } = await dossier(id))
    expect(dueBefore).toBe(addWorkingDays(calendar, receivedOn, limit))

    await showYear(dayOff)
    await day(dayOff).click()
    await dialog().getByRole('textbox', { name: 'Tên ngày' }).fill('Nghỉ phòng chống bão')
    await pick('Loại ngày', 'Nghỉ theo thông báo riêng')
    await pick('Quyết định', 'Đã có thông báo')
    await dialog().getByRole('textbox', { name: 'Văn bản' }).fill('Công điện 01/CĐ-UBND')
    await dialog().getByRole('button', { name: 'Thêm vào lịch' }).click()
    await banner().waitFor()
    await page().waitForTimeout(500)
    await keepScreen(page(), '46-calendar-changed')
    expect(await seriousProblems(program())).toEqual([])
  })

  test('the new deadlines are looked at, applied and taken back', async () => {
    await act('Xem trước').click()
    await dialog().getByRole('table').getByText('H-LICH-01').waitFor()
    await keepScreen(page(), '47-calendar-preview')
    expect(await seriousProblems(program())).toEqual([])
    expect(await dialog().getByLabel('Lý do').inputValue()).toBe(
      `Tính lại hạn theo lịch, quy tắc và thời hạn ngày ${formatDay(today)}`,
    )
    await act('Áp dụng').click()
    await page().getByText('Đã tính lại hạn của 1 hồ sơ', { exact: true }).waitFor()
    const after = addWorkingDays(openCalendar(await keptDays()), addDays(today, -receivedBefore), limit)
    expect(after > dueBefore).toBe(true)
    expect(await dossier(id)).toMatchObject({ dueOn: after, deadlineOn: after, dueByClock: true })
    await banner().waitFor({ state: 'detached' })
    await expect.poll(() => page().evaluate(() => document.activeElement?.textContent)).toBe('Lịch năm')
    await act('Hoàn tác').last().click()
    await banner().waitFor()
    expect(await dossier(id)).toMatchObject({ dueOn: dueBefore, deadlineOn: dueBefore })
  })

  test('the list stands beside the year, and a record in the place opens there', async () => {
    await page().getByRole('tab', { name: 'Danh sách' }).click()
    await page().locator('.ag-row').first().waitFor()
    await keepScreen(page(), '47-calendar-list')
    const record = (await keptDays()).find(({ date }) => date === dayOff)
    await page().getByRole('tab', { name: 'Lịch năm' }).click()
    await day(dayOff).waitFor()
    await page().evaluate((to) => {
      location.hash = `#/calendarDays/${to}`
    }, record?.id ?? '')
    await page().locator('.ag-row').first().waitFor()
    await page().getByRole('textbox', { name: 'Văn bản' }).first().waitFor()
    await page().getByRole('tab', { name: 'Lịch năm' }).click()
    await day(dayOff).waitFor()
  })

  test('who may only look sees which deadlines would change, and who may change them', async () => {
    const person = { login: 'nguoixem', password: 'Chỉ-xem-thôi-2!' }
    const added = { ...person, name: 'Lê Thị Xem', role: 'viewer' }
    valueOf(await callFrom(page(), 'admin.addPerson', added))
    await page().keyboard.press('Control+l')
    await page().getByLabel('Tên đăng nhập').fill(person.login)
    await page().getByLabel('Mật khẩu').first().fill(person.password)
    await page().keyboard.press('Enter')
    await page().getByRole('link', { name: 'Lịch làm việc' }).click()
    await banner().waitFor()
    await act('Xem trước').focus()
    await page().keyboard.press('Enter')
    await dialog().getByRole('table').getByText('H-LICH-01').waitFor()
    await dialog().getByText('Người duyệt tính lại ở trang này.').waitFor()
    expect(await act('Áp dụng').count()).toBe(0)
    await keepScreen(page(), '47-calendar-viewer')
    expect(await seriousProblems(program())).toEqual([])
    await page().keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(() => page().evaluate(() => document.activeElement?.textContent)).toBe('Xem trước')
  })
})
