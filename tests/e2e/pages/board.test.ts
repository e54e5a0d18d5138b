import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays, dayInVietnam } from '#shared/base/days.ts'
import { valueOf } from '#shared/base/result.ts'
import { formatDay, writeDayInWords } from '#shared/vietnamese/dates.ts'
import { seriousProblems } from '../accessibility.ts'
import { callFrom, setUpOffice } from '../page-calls.ts'
import { describeInElectron, keepScreen, resizeWindow, root, shareProgram } from '../program.ts'

const today = dayInVietnam(new Date())
const sample = join(root, 'tests/sheets/samples/ho-so-tthc.xlsx')
const obstacle = 'Chưa xác định giá đất để tính tiền sử dụng đất của 12 hộ còn lại'

interface Board {
  open: number
  counts: Record<string, number>
  rows: { id: string; code: string; group: string }[]
}

describeInElectron('the limits, through the window', () => {
  const program = shareProgram()
  const page = (): Page => program().page
  const tile = (name: RegExp) => page().getByRole('radio', { name })
  const table = (name: string) => page().getByRole('table', { name })
  const limits = () => page().getByRole('complementary', { name: 'Hạn đã quá hoặc đến trong 3 ngày' })
  const board = async (input: object = {}) =>
    valueOf(await callFrom(page(), 'dossiers.board', input)) as Board
  const place = () => page().evaluate(() => location.hash)
  const openBoard = () => page().evaluate(() => (location.hash = '#/board'))

  const add = async (code: string, applicant: string, times: object) => {
    const values = { code, applicant, receivedOn: addDays(today, -20), agency: 'Sở Xây dựng', ...times }
    return (valueOf(await callFrom(page(), 'dossiers.create', { values })) as { id: string }).id
  }

  test('an office without dossiers is led to the import', async () => {
    page().setDefaultTimeout(15_000)
    await page().emulateMedia({ reducedMotion: 'reduce' })
    await resizeWindow(program(), 1366, 728)
    await setUpOffice(page())
    await page().getByRole('navigation').waitFor()
    await openBoard()
    await page().getByText('Không có hồ sơ nào đang giải quyết').waitFor()
    await page().getByText('Không có hạn nào đã quá').waitFor()
    await keepScreen(page(), '40-board-empty')
    expect(await seriousProblems(program())).toEqual([])
    await page().getByRole('button', { name: 'Mở sổ hồ sơ để nhập' }).click()
    expect(await place()).toBe('#/dossiers')
    await openBoard()
    await page().getByText('Không có hồ sơ nào đang giải quyết').waitFor()
  })

  test('what is imported and added elsewhere appears by its urgency', async () => {
    await program().electron.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
    }, sample)
    valueOf(await callFrom(page(), 'shell.chooseFile', { title: 'x', extensions: ['xlsx'] }))
    valueOf(await callFrom(page(), 'dossiers.import', { file: sample }))
    await add('HS-QUA-5', 'Công ty Cổ phần Đầu tư và Phát triển nhà Kinh Bắc', { dueOn: addDays(today, -5) })
    await add('HS-HOM-NAY', 'Trần Thị Hồng Nhung', { dueOn: today })
    await add('HS-CON-2', 'Công ty TNHH Xây dựng Tiên Du', { dueOn: addDays(today, 2) })
    await add('HS-CON-6', 'Nguyễn Văn Bình', { dueOn: addDays(today, 6) })
    await add('HS-CON-30', 'Lê Hoàng Long', { dueOn: addDays(today, 30) })
    const pauses = [{ from: addDays(today, -3), to: null, reason: 'Chờ bổ sung hồ sơ' }]
    await add('HS-DUNG', 'Hợp tác xã Đại Đồng', { dueOn: addDays(today, 4), pauses })
    await add('HS-CHUA-RO', 'Phạm Thu Hà', {})
    const project = { code: 'DA-01', name: 'Khu nhà ở xã hội phường Võ Cường' }
    const { id } = valueOf(await callFrom(page(), 'projects.create', { values: project })) as { id: string }
    const values = { project: id, text: obstacle, responsible: 'Sở Tài chính', dueOn: addDays(today, 1) }
    valueOf(await callFrom(page(), 'obstacles.create', { values }))

    await limits().getByText(obstacle).waitFor()
    const { open, counts } = await board()
    await tile(new RegExp(`^Tất cả ${open}$`)).waitFor()
    await tile(new RegExp(`^Quá hạn ${counts['late']}$`)).waitFor()
    await tile(new RegExp(`^Đến hạn hôm nay ${counts['today']}$`)).waitFor()
    await page()
      .getByText(`Tính đến hết ${writeDayInWords(today)}`, { exact: true })
      .waitFor()
    await keepScreen(page(), '41-board')
    expect(await seriousProblems(program())).toEqual([])
    const overflow = await page().evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })

  test('the keys go from tile to tile, and the list follows', async () => {
    await tile(/^Tất cả/).focus()
    await page().keyboard.press('ArrowRight')
    const late = table('Hồ sơ quá hạn').getByRole('row', { name: /HS-QUA-5/ })
    await late.getByText('quá 5 ngày').waitFor()
    await page().keyboard.press('ArrowRight')
    await table('Hồ sơ đến hạn hôm nay')
      .getByRole('row', { name: /HS-HOM-NAY/ })
      .waitFor()
    await table('Hồ sơ đến hạn hôm nay').getByText('hôm nay', { exact: true }).first().waitFor()
    await page().keyboard.press('ArrowRight')
    await table('Hồ sơ còn từ 1 đến 3 ngày').getByText('còn 2 ngày').first().waitFor()
    expect(await tile(/^Từ 1 đến 3 ngày/).isChecked()).toBe(true)
    await keepScreen(page(), '42-board-group')
    expect(await seriousProblems(program())).toEqual([])
    await tile(/^Tạm dừng/).check({ force: true })
    const paused = table('Hồ sơ đang tạm dừng').getByRole('row', { name: /HS-DUNG/ })
    await paused.getByText('đang dừng').waitFor()
    await paused.getByText(`Chờ bổ sung hồ sơ, từ ${formatDay(addDays(today, -3))}`).waitFor()
    const { counts } = await board()
    await expect
      .poll(() => table('Hồ sơ đang tạm dừng').getByRole('row').count())
      .toBe((counts['paused'] ?? 0) + 1)
  })

  test('the limits that come and those that have passed are told apart, and all of them can be seen', async () => {
    const limit = (title: string) => limits().getByRole('listitem').filter({ hasText: title })
    await limit(obstacle).getByText('còn 1 ngày').waitFor()
    await limit('HS-HOM-NAY').getByText('hôm nay').waitFor()
    await limit('HS-QUA-5').getByText('quá 5 ngày').waitFor()
    expect(await limit('HS-CON-6').count()).toBe(0)
    const answer = valueOf(await callFrom(page(), 'dossiers.limits', {})) as { limits: unknown[] }
    await limits()
      .getByRole('button', { name: /^Xem cả/ })
      .click()
    await expect.poll(() => limits().getByRole('listitem').count()).toBe(answer.limits.length)
    await limits().getByRole('button', { name: 'Thu gọn' }).click()
    await expect.poll(() => limits().getByRole('listitem').count()).toBe(5)
  })

  test('a dossier and a limit open by Enter', async () => {
    const { rows } = await board({ group: 'late' })
    const dossier = rows.find(({ code }) => code === 'HS-QUA-5')
    await tile(/^Quá hạn/).check({ force: true })
    await page().getByRole('button', { name: 'HS-QUA-5' }).first().focus()
    await page().keyboard.press('Enter')
    await expect.poll(place).toBe(`#/dossiers/${dossier?.id}`)
    await page().goBack()
    await table('Hồ sơ quá hạn').waitFor()
    await limits().getByRole('button', { name: obstacle }).focus()
    await page().keyboard.press('Enter')
    await expect.poll(place).toMatch(/^#\/obstacles\/./)
    await page().goBack()
    await limits().getByText(obstacle).waitFor()
  })

  test('more dossiers than a page come when they are asked for', async () => {
    await tile(/^Tất cả/).check({ force: true })
    const values = Array.from({ length: 130 }, (_, at) => ({
      code: `NHIEU-${at + 1}`,
      receivedOn: addDays(today, -2),
      dueOn: addDays(today, 40),
    }))
    valueOf(await callFrom(page(), 'dossiers.updateMany', { rows: [], added: values }))
    const rows = () => table('Hồ sơ đang giải quyết').getByRole('row').count()
    await expect.poll(rows).toBe(101)
    await page()
      .getByRole('button', { name: /^Xem thêm 100 hồ sơ/ })
      .click()
    await expect.poll(rows).toBe(201)
    await resizeWindow(program(), 1024, 640)
    await page().waitForTimeout(500)
    await keepScreen(page(), '43-board-narrow')
    expect(await seriousProblems(program())).toEqual([])
  })
})
