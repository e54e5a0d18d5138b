import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays, dayInVietnam } from '#shared/base/days.ts'
import { valueOf } from '#shared/base/result.ts'
import { validityText } from '#shared/text/drawer.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { seriousProblems } from '../accessibility.ts'
import { callFrom, setUpOffice } from '../page-calls.ts'
import { describeInElectron, keepScreen, resizeWindow, root, shareProgram } from '../program.ts'

const today = dayInVietnam(new Date())
const sample = join(root, 'tests/sheets/samples/ho-so-tthc.xlsx')
/** Received on 16/03/2026, promised for 15/04/2026, stopped from 21/03 to 05/04, returned on 23/04. */
const code = 'H24.2026.100003'

type Row = { id: string; revision: string } & Record<string, unknown>

describeInElectron('dossiers and procedures, through the window', () => {
  const program = shareProgram()
  const page = (): Page => program().page
  const dialog = () => page().getByRole('dialog')
  const drawer = () => page().getByRole('complementary')
  const tab = (name: string) => drawer().getByRole('tab', { name, exact: true })
  const day = (date: string) => drawer().getByRole('cell', { name: new RegExp(`^${date}: `) })

  const rowsOf = async (register: string, field: string, value: string) => {
    const filter = [{ field, op: 'eq', value }]
    const answer = await callFrom(page(), `${register}.list`, { filter, limit: 10 })
    return (valueOf(answer) as { rows: Row[] }).rows
  }
  const countOf = async (register: string) =>
    (valueOf(await callFrom(page(), `${register}.list`, { limit: 0 })) as { total: number }).total

  /** Through the wizard up to its preview, without touching what it proposes. */
  const readSample = async (): Promise<void> => {
    await page().getByRole('button', { name: 'Nhập từ Excel' }).first().click()
    await dialog().getByRole('button', { name: 'Chọn tệp…' }).click()
    await dialog().getByText('Tiêu đề ở dòng 1').waitFor()
    await page().keyboard.press('Enter')
    await dialog().getByRole('table', { name: 'Ghép cột' }).waitFor()
    await page().keyboard.press('Control+Enter')
  }
  const openFirst = async (search: string): Promise<void> => {
    await page().keyboard.press('Control+f')
    await page().keyboard.press('Control+a')
    await page().keyboard.type(search)
    await page()
      .getByText(/^Tìm thấy/)
      .waitFor()
    await page().locator('.ag-row', { hasText: search }).locator('[col-id=code]').first().click()
    await page().keyboard.press('Control+Enter')
    await drawer().waitFor()
  }

  test('an export of the one-stop system comes in as it is, with its pauses', async () => {
    page().setDefaultTimeout(15_000)
    await page().emulateMedia({ reducedMotion: 'reduce' })
    await resizeWindow(program(), 1366, 728)
    await setUpOffice(page())
    await program().electron.evaluate(({ dialog: dialogs }, file) => {
      dialogs.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
    }, sample)
    await page().getByRole('link', { name: 'Hồ sơ', exact: true }).click()
    await page().getByText('Chưa có hồ sơ nào').waitFor()
    await readSample()
    await dialog().getByRole('button', { name: 'Nhập 1.000 dòng' }).click()
    await dialog().getByText('Đã nhập xong').waitFor({ timeout: 60_000 })
    await page().keyboard.press('Escape')
    expect([await countOf('dossiers'), await countOf('dossierPauses')]).toEqual([1000, 194])
  })

  test('the same file again changes nothing', async () => {
    await readSample()
    await dialog().getByText('Tệp này không làm thay đổi dữ liệu nào.').waitFor()
    await page().keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    expect([await countOf('dossiers'), await countOf('dossierPauses')]).toEqual([1000, 194])
  })

  test('a dossier tells when it was due, and why then, day by day', async () => {
    await openFirst(code)
    await page().keyboard.press('Control+2')
    await drawer().getByText('Trả kết quả sớm').waitFor()
    await drawer().getByText('04/05/2026', { exact: true }).waitFor()
    await drawer()
      .getByText(/^30 ngày theo thời hạn/)
      .waitFor()
    expect(await drawer().getByRole('cell', { name: '17/03/2026: Ngày thứ nhất' }).innerText()).toMatch(
      /^17\s+1$/,
    )
    expect(await day('21/03/2026').getAttribute('title')).toBe('Tạm dừng: Chờ bổ sung hồ sơ')
    expect(await day('16/03/2026').innerText()).toContain('nhận')
    expect(await day('04/05/2026').innerText()).toContain('hạn')
    await keepScreen(page(), '48-term')
    expect(await seriousProblems(program())).toEqual([])
    await drawer().getByRole('button', { name: 'Xem dạng danh sách' }).click()
    const list = drawer().getByRole('table', { name: 'Từng ngày của thời hạn' })
    expect(await list.getByRole('row').count()).toBe(1 + 50)
    await list.getByText('Ngày cuối rơi vào ngày nghỉ').scrollIntoViewIfNeeded()
    await keepScreen(page(), '49-term-days')
    expect(await seriousProblems(program())).toEqual([])
  })

  test('a pause that is added moves the deadline, in the drawer as in the ledger', async () => {
    await tab('Tạm dừng').click()
    await drawer().getByRole('link', { name: 'Mở sổ “Tạm dừng hồ sơ”' }).waitFor()
    await drawer().getByRole('button', { name: 'Thêm lần tạm dừng' }).click()
    await dialog().getByLabel('Bắt đầu tạm dừng').fill('10/04/2026')
    await dialog().getByLabel('Kết thúc tạm dừng').fill('20/04/2026')
    await dialog().getByLabel('Lý do').fill('Chờ ý kiến của Sở Tài chính')
    await dialog().getByRole('button', { name: 'Thêm', exact: true }).click()
    await dialog().waitFor({ state: 'detached' })
    await page().keyboard.press('Control+2')
    await drawer().getByText('12/05/2026', { exact: true }).waitFor()
    expect(await day('10/04/2026').getAttribute('title')).toBe('Tạm dừng: Chờ ý kiến của Sở Tài chính')
    expect(await rowsOf('dossiers', 'code', code)).toMatchObject([{ deadlineOn: '2026-05-12' }])
    await day('12/05/2026').scrollIntoViewIfNeeded()
    await keepScreen(page(), '50-term-paused')
  })

  test('a limit of more than a year shows its beginning and its end, and what is between on demand', async () => {
    const [procedure] = await rowsOf('procedures', 'dayUnit', 'workingDay')
    const times = { receivedOn: '2026-02-02', dueOn: '2027-03-31', returnedOn: '2026-03-10' }
    const values = { code: 'DAI-1', procedure: procedure?.id, ...times }
    const { id } = valueOf(await callFrom(page(), 'dossiers.create', { values })) as Row
    await page().evaluate((dossier) => (location.hash = `#/dossiers/${dossier}`), id)
    await drawer().getByText('theo ngày hẹn trả trên biên nhận').waitFor()
    expect(await day('17/02/2026').innerText()).toContain('lễ')
    expect(await day('31/03/2027').count()).toBe(1)
    expect(await day('10/03/2026').innerText()).toMatch(/^10✓/)
    await keepScreen(page(), '50-term-long')
    expect(await seriousProblems(program())).toEqual([])
    expect(await day('15/07/2026').count()).toBe(0)
    const between = drawer().getByRole('button', { name: 'Hiện 8 tháng ở giữa' })
    await between.scrollIntoViewIfNeeded()
    await keepScreen(page(), '50-term-long-days')
    await between.click()
    expect(await day('15/07/2026').count()).toBe(1)
  })

  test('the days that a dossier is late are drawn after its deadline, until today', async () => {
    const dueOn = addDays(today, -5)
    const values = { code: 'QUA-1', receivedOn: addDays(today, -30), dueOn }
    const { id } = valueOf(await callFrom(page(), 'dossiers.create', { values })) as Row
    await page().evaluate((dossier) => (location.hash = `#/dossiers/${dossier}`), id)
    await drawer().getByText('Đã quá hạn 5 ngày, chưa trả kết quả').waitFor()
    const late = day(formatDay(addDays(dueOn, 1)))
    expect(await late.innerText()).toMatch(/\+1$/)
    expect(await day(formatDay(today)).getAttribute('aria-label')).toBe(
      `${formatDay(today)}: Quá hạn 5 ngày. Hôm nay`,
    )
    expect(await day(formatDay(addDays(today, 1))).count()).toBe(0)
    await drawer().getByText('Ngày quá hạn (ngày lịch)').waitFor()
    await day(formatDay(today)).scrollIntoViewIfNeeded()
    await keepScreen(page(), '50-term-late')
    expect(await seriousProblems(program())).toEqual([])
  })

  test('the next version of a procedure is made from its drawer, and taken back', async () => {
    await page().getByRole('link', { name: 'Thủ tục hành chính', exact: true }).click()
    await openFirst('P06')
    await drawer().getByText('P06 · Hiệu lực 01/07/2025 – 31/05/2030').waitFor()
    await tab('Các bản').click()
    await drawer().getByRole('button', { name: 'Lập bản mới' }).click()
    await dialog().getByLabel('Hiệu lực từ ngày').fill('01/01/2027')
    await keepScreen(page(), '51-new-version')
    expect(await seriousProblems(program())).toEqual([])
    await page().keyboard.press('Enter')
    await drawer()
      .getByText(`P06 · ${validityText('2027-01-01', '2030-05-31', today)}`)
      .waitFor()
    await page().getByText('Đã lập bản mới, hiệu lực từ 01/01/2027', { exact: true }).waitFor()
    expect(await rowsOf('procedures', 'code', 'P06')).toMatchObject([
      { validFrom: '2025-07-01', validTo: '2026-12-31' },
      { validFrom: '2027-01-01', validTo: '2030-05-31' },
    ])
    await page().waitForTimeout(500)
    await keepScreen(page(), '51-new-version-made')
    expect(await seriousProblems(program())).toEqual([])
    await page().getByRole('button', { name: 'Hoàn tác', exact: true }).last().click()
    await expect.poll(async () => rowsOf('procedures', 'code', 'P06')).toHaveLength(1)
    await page().keyboard.press('Escape')
  })

  test('what a procedure costs stands above the work that it makes, or what is missing to say so', async () => {
    await openFirst('P06')
    await tab('Chi phí').click()
    await drawer().getByText('Chưa có số hồ sơ một năm của thủ tục').waitFor()
    await keepScreen(page(), '52-cost-missing')
    expect(await seriousProblems(program())).toEqual([])
    const [procedure] = await rowsOf('procedures', 'code', 'P06')
    const [wage] = await rowsOf('costParameters', 'item', 'hourlyWage')
    const work = { name: 'Chuẩn bị hồ sơ', procedure: procedure?.id, hoursBefore: 40, hoursAfter: 30 }
    const write = async (channel: string, input: unknown) => valueOf(await callFrom(page(), channel, input))
    await write('complianceActivities.create', { values: { ...work, feesBefore: 500_000 } })
    await write('procedures.update', { ...keysOf(procedure), values: { casesPerYear: 120 } })
    await write('costParameters.update', {
      ...keysOf(wage),
      values: { value: 48_500, document: 'Văn bản 1' },
    })
    await drawer().getByText('292.800.000 đồng').waitFor()
    await drawer().getByText('58.200.000 đồng (19,9 %)').waitFor()
    await keepScreen(page(), '52-cost')
    expect(await seriousProblems(program())).toEqual([])
  })
})

function keysOf(row: Row | undefined) {
  return { id: row?.id, revision: row?.revision }
}
