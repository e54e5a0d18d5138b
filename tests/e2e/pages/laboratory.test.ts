import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { dayInVietnam, partsOfDay } from '#shared/base/days.ts'
import { valueOf } from '#shared/base/result.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { seriousProblems } from '../accessibility.ts'
import { callFrom, setUpOffice } from '../page-calls.ts'
import { describeInElectron, keepScreen, resizeWindow, shareProgram } from '../program.ts'

const { year } = partsOfDay(dayInVietnam(new Date()))
const patient = { timeout: 15_000 }
const name = 'Rút thời hạn giao chủ đầu tư'
const copy = `${name} (bản sao)`
const limitSentence = /^Rút 5 ngày.* trong thời hạn của thủ tục P16$/

interface Listed {
  rows: { id: string; name: string; from: string; to: string; state: string; days: number | null }[]
  total: number
}

describeInElectron('the laboratory, through the window', () => {
  const program = shareProgram()
  const page = (): Page => program().page
  const button = (label: string | RegExp) => page().getByRole('button', { name: label, exact: true })
  const dialog = () => page().getByRole('dialog')
  const list = () => page().getByRole('complementary', { name: 'Các phương án' })
  const proposals = () => page().getByRole('region', { name: 'Đề xuất' })
  const outcome = () => page().getByRole('table', { name: 'Kết quả thử so với thực tế' })
  const openPage = () => page().evaluate(() => (location.hash = '#/scenarios'))
  const kept = async (register: 'scenarios' | 'scenarioCuts') =>
    valueOf(await callFrom(page(), `${register}.list`, { limit: 2000 })) as Listed
  const removeAll = async () => {
    const ids = (await kept('scenarios')).rows.map(({ id }) => id)
    if (ids.length > 0) valueOf(await callFrom(page(), 'scenarios.remove', { ids, reason: 'Thử lại từ đầu' }))
  }
  const choose = async (field: string, typed: string, option: RegExp | string) => {
    await dialog().getByRole('combobox', { name: field }).click()
    await page().keyboard.type(typed)
    await page().getByRole('option', { name: option }).first().click()
  }
  const addProposal = async (kind: string, fill: () => Promise<void>) => {
    await button('Thêm đề xuất').click()
    await dialog().getByRole('radio', { name: kind }).check()
    await fill()
    await dialog().getByRole('button', { name: 'Thêm', exact: true }).click()
    await dialog().waitFor({ state: 'detached' })
  }

  test('an office without dossiers is led to the import', async () => {
    page().setDefaultTimeout(15_000)
    await page().emulateMedia({ reducedMotion: 'reduce' })
    await resizeWindow(program(), 1366, 728)
    await setUpOffice(page())
    await page().getByRole('navigation').waitFor()
    await page().getByRole('link', { name: 'Thử phương án' }).click()
    await page().getByText('Chưa có hồ sơ nào để thử').waitFor()
    await keepScreen(page(), '60-laboratory-no-dossiers')
    expect(await seriousProblems(program())).toEqual([])
    await button('Mở sổ hồ sơ để nhập').click()
    expect(await page().evaluate(() => location.hash)).toBe('#/dossiers')
  })

  test('the first scenario is asked for, and its period begins with the year before', async () => {
    valueOf(await callFrom(page(), 'admin.loadSample', {}))
    await page().reload()
    await page().getByRole('navigation').waitFor()
    await openPage()
    await outcome().waitFor()
    await keepScreen(page(), '61-laboratory-sample')
    await list().getByRole('checkbox').first().check()
    await list().getByRole('checkbox').nth(1).check()
    await list()
      .getByRole('button', { name: /^So sánh 2/ })
      .click()
    await page().getByRole('table', { name: 'Bảng so sánh các phương án' }).waitFor()
    await keepScreen(page(), '61-laboratory-sample-compared')
    await removeAll()
    await page().getByText('Chưa có phương án nào').waitFor()
    await keepScreen(page(), '61-laboratory-no-scenario')
    await button('Lập phương án đầu tiên').click()
    await dialog().getByRole('button', { name: 'Thêm', exact: true }).click()
    await dialog().getByText('Không được để trống').waitFor()
    const from = dialog().getByLabel('Hồ sơ trả từ ngày')
    expect(await from.inputValue()).toBe(`01/01/${year - 1}`)
    await dialog().getByRole('textbox', { name: 'Tên phương án' }).fill(name)
    await button('Chọn nhanh kỳ').click()
    await page().getByRole('menuitem', { name: '12 tháng gần nhất' }).click()
    await keepScreen(page(), '62-laboratory-new-scenario')
    expect(await seriousProblems(program())).toEqual([])
    await dialog().getByRole('button', { name: 'Thêm', exact: true }).click()
    await page().getByRole('heading', { name, level: 2 }).waitFor()
    await page().getByText('Phương án chưa có đề xuất nào').waitFor()
  })

  test('a proposal says beside its fields what is missing, and finds its procedure without accents', async () => {
    await button('Thêm đề xuất').click()
    await dialog().getByRole('button', { name: 'Thêm', exact: true }).click()
    await dialog().getByText('Cần ghi mã thủ tục').waitFor()
    await dialog().getByText('Cần ghi số ngày').waitFor()
    await choose('Thủ tục', 'p16', /^P16/)
    await dialog().getByRole('textbox', { name: 'Số ngày cắt giảm' }).fill('0')
    await dialog().getByText('Số ngày cắt giảm phải từ 1 trở lên').waitFor()
    await keepScreen(page(), '63-laboratory-proposal')
    expect(await seriousProblems(program())).toEqual([])
    await dialog().getByRole('textbox', { name: 'Số ngày cắt giảm' }).fill('5')
    await page().keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await proposals().getByText(limitSentence).waitFor()
    await button('Thêm đề xuất').click()
    await choose('Thủ tục', 'p16', /^P16/)
    await dialog().getByRole('textbox', { name: 'Số ngày cắt giảm' }).fill('3')
    await page().keyboard.press('Enter')
    await dialog().getByText('Phương án này đã có đề xuất như vậy').waitFor()
    await page().keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
  })

  test('its outcome stands beside what was, and in words', async () => {
    const [scenario] = (await kept('scenarios')).rows
    const input = { from: scenario?.from, to: scenario?.to, cuts: [{ procedure: 'P16', days: -5 }] }
    const { asWas } = valueOf(await callFrom(page(), 'procedures.simulate', input)) as {
      asWas: { resolved: number; late: number }
    }
    await outcome()
      .getByRole('row', { name: new RegExp(`^Hồ sơ đã giải quyết ${asWas.resolved} `) })
      .waitFor()
    await outcome()
      .getByRole('row', { name: new RegExp(`^Quá hạn ${asWas.late} `) })
      .waitFor()
    await outcome()
      .getByText(/^(tăng|giảm) \d/)
      .first()
      .waitFor()
    await page()
      .getByRole('table', { name: 'Thời hạn và tỷ lệ đúng hạn theo thủ tục' })
      .getByRole('row', { name: /^P16/ })
      .waitFor()
    expect(
      await page()
        .getByText(/(tăng|giảm) -/)
        .count(),
    ).toBe(0)
    await keepScreen(page(), '64-laboratory-outcome')
    expect(await seriousProblems(program())).toEqual([])
  })

  test('steps, papers and agencies are proposed by name', async () => {
    await addProposal('Rút thời hạn một bước', async () => {
      await choose('Thủ tục', 'p12', /^P12/)
      await choose('Bước', 'tham dinh ho so', /^Thẩm định hồ sơ\s*như ghi/)
      await dialog().getByRole('textbox', { name: 'Số ngày cắt giảm' }).fill('2')
    })
    await addProposal('Bỏ một giấy tờ', async () => {
      await choose('Thủ tục', 'p12', /^P12/)
      await dialog().getByRole('combobox', { name: 'Giấy tờ' }).fill('Bản sao giấy chứng nhận')
    })
    await addProposal('Cơ quan phối hợp trả lời', async () => {
      await choose('Cơ quan phối hợp', 'so tai chinh', /^Sở Tài chính/)
      await dialog().getByRole('textbox', { name: 'Trả lời trong' }).fill('3')
    })
    await proposals().getByText('Rút 2 ngày ở bước “Thẩm định hồ sơ” của thủ tục P12').waitFor()
    await proposals()
      .getByText(/Sở Tài chính.* trả lời trong 3 ngày, ở mọi thủ tục/)
      .waitFor()
    await page().getByText('Đang tính lại…').waitFor({ state: 'detached' })
    await keepScreen(page(), '65-laboratory-proposals')
    await page()
      .getByRole('table', { name: 'Thời hạn và tỷ lệ đúng hạn theo thủ tục' })
      .scrollIntoViewIfNeeded()
    await keepScreen(page(), '65-laboratory-procedures')
    expect(await seriousProblems(program())).toEqual([])
    const overflow = await page().evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })

  test('a proposal is edited, taken out by the keyboard, and comes back by Ctrl+Z', async () => {
    await proposals().getByRole('button', { name: 'Sửa đề xuất: Rút 2 ngày ở bước' }).click()
    await dialog().getByRole('textbox', { name: 'Số ngày cắt giảm' }).fill('1')
    await dialog().getByRole('button', { name: 'Lưu', exact: true }).click()
    await dialog().waitFor({ state: 'detached' })
    await proposals().getByText('Rút 1 ngày ở bước').waitFor()
    const before = (await kept('scenarioCuts')).total
    await proposals().getByRole('button', { name: 'Bỏ đề xuất: Rút 1 ngày' }).focus()
    await page().keyboard.press('Enter')
    await proposals().getByText('Rút 1 ngày ở bước').waitFor({ state: 'detached' })
    expect((await kept('scenarioCuts')).total).toBe(before - 1)
    await expect
      .poll(() => page().evaluate(() => document.activeElement?.textContent), patient)
      .toBe('Thêm đề xuất')
    await page().keyboard.press('Control+z')
    await proposals().getByText('Rút 1 ngày ở bước').waitFor()
  })

  test('the period and the state are kept as soon as they are chosen; a period that runs backwards is not', async () => {
    const to = page().getByRole('textbox', { name: 'Đến ngày' })
    const [before] = (await kept('scenarios')).rows
    await to.fill(`01/01/${year - 3}`)
    await page().keyboard.press('Enter')
    await page().getByText('Ngày cuối của kỳ trước ngày đầu').waitFor()
    await keepScreen(page(), '65-laboratory-backwards')
    expect((await kept('scenarios')).rows[0]?.to).toBe(before?.to)
    await to.fill(formatDay(before?.to ?? ''))
    await page().keyboard.press('Enter')
    await page().getByText('Ngày cuối của kỳ trước ngày đầu').waitFor({ state: 'detached' })
    await page().getByRole('combobox', { name: 'Tình trạng' }).click()
    await page().getByRole('option', { name: 'Đề xuất trong báo cáo' }).click()
    await expect.poll(async () => (await kept('scenarios')).rows[0]?.state, patient).toBe('proposed')
    await list().getByText('Đề xuất trong báo cáo').waitFor()
  })

  test('a copy has the same proposals, and two scenarios are compared in one table', async () => {
    const compare = list().getByRole('button', { name: /^So sánh/ })
    expect(await compare.getAttribute('aria-disabled')).toBe('true')
    const cuts = (await kept('scenarioCuts')).total
    await button(`Việc khác với “${name}”`).click()
    await page().getByRole('menuitem', { name: 'Sao chép' }).click()
    await dialog().getByRole('button', { name: 'Sao chép', exact: true }).click()
    await page().getByRole('heading', { name: copy, level: 2 }).waitFor()
    expect((await kept('scenarioCuts')).total).toBe(cuts * 2)
    await proposals()
      .getByRole('button', { name: /^Sửa đề xuất: Rút 5 ngày/ })
      .click()
    await dialog().getByRole('textbox', { name: 'Số ngày cắt giảm' }).fill('2')
    await dialog().getByRole('button', { name: 'Lưu', exact: true }).click()
    await proposals().getByText('Rút 2 ngày trong thời hạn của thủ tục P16').waitFor()
    await list()
      .getByRole('checkbox', { name: `Chọn “${name}” để so sánh` })
      .check()
    await list()
      .getByRole('checkbox', { name: `Chọn “${copy}” để so sánh` })
      .check()
    await list().getByRole('button', { name: 'So sánh 2 phương án' }).click()
    const table = page().getByRole('table', { name: 'Bảng so sánh các phương án' })
    await table.getByRole('columnheader', { name: 'Thực tế' }).waitFor()
    await table.getByRole('columnheader', { name, exact: true }).waitFor()
    await table.getByRole('columnheader', { name: copy }).waitFor()
    await keepScreen(page(), '66-laboratory-comparison')
    expect(await seriousProblems(program())).toEqual([])
    await page().getByRole('radio', { name: 'Hạn mới, cách làm như cũ' }).check()
    await button('Đóng so sánh').click()
    await page().getByRole('heading', { name: copy, level: 2 }).waitFor()
    await proposals()
      .getByRole('button', { name: /^Bỏ đề xuất: Rút 2 ngày trong/ })
      .click()
    await proposals().getByText('Rút 2 ngày trong thời hạn').waitFor({ state: 'detached' })
    await button('Chọn nhanh kỳ').click()
    await page().getByRole('menuitem', { name: /^Quý/ }).first().click()
    await expect
      .poll(async () => new Set((await kept('scenarios')).rows.map(({ to }) => to)).size, patient)
      .toBe(2)
    await list().getByRole('button', { name: 'So sánh 2 phương án' }).click()
    await page()
      .getByText(/^Các phương án được thử trên những hồ sơ khác nhau/)
      .waitFor()
    expect(await table.getByRole('columnheader', { name: 'Thực tế' }).count()).toBe(0)
    await keepScreen(page(), '66-laboratory-comparison-different')
  })

  test('the comparison is printed from the page of reports', async () => {
    await button('In bảng so sánh').click()
    await page().getByText('Mã kiểm tra (SHA-256)').waitFor()
    await page().waitForTimeout(1000)
    await keepScreen(page(), '66-laboratory-printed')
    await page().goBack()
    await page().getByRole('heading', { name: copy, level: 2 }).waitFor()
  })

  test('a scenario is renamed, but not to the name of another; and taken out with its proposals', async () => {
    await button(`Việc khác với “${copy}”`).click()
    await page().getByRole('menuitem', { name: 'Đổi tên' }).click()
    const field = dialog().getByRole('textbox', { name: 'Tên phương án' })
    await field.fill(name)
    await page().keyboard.press('Enter')
    await dialog().getByText('Đã có phương án mang tên này').waitFor()
    await field.fill('Phương án tháng sau')
    await page().keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await page().getByRole('heading', { name: 'Phương án tháng sau', level: 2 }).waitFor()
    await button('Việc khác với “Phương án tháng sau”').click()
    await page().getByRole('menuitem', { name: 'Xóa' }).click()
    await dialog().getByRole('textbox', { name: 'Lý do xóa' }).fill('Không dùng nữa')
    await page().keyboard.press('Enter')
    await page().getByRole('heading', { name, level: 2 }).waitFor()
    expect((await kept('scenarios')).total).toBe(1)
    await page().keyboard.press('Control+z')
    await list().getByText('Phương án tháng sau').waitFor()
  })

  test('the registers behind it and a narrow window have their place', async () => {
    await page().getByRole('tab', { name: 'Danh sách đề xuất' }).click()
    await page().locator('.ag-row').first().waitFor()
    await keepScreen(page(), '67-laboratory-register')
    await page().getByRole('tab', { name: 'Thử và so sánh' }).click()
    await resizeWindow(program(), 1024, 640)
    await outcome().waitFor()
    await page().waitForTimeout(500)
    await keepScreen(page(), '68-laboratory-narrow')
    await page()
      .getByRole('table', { name: /theo thủ tục/ })
      .scrollIntoViewIfNeeded()
    await keepScreen(page(), '68-laboratory-narrow-end')
    expect(await seriousProblems(program())).toEqual([])
    const overflow = await page().evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await resizeWindow(program(), 1366, 728)
  })

  test('who may only look sees the outcome and changes nothing', async () => {
    const person = { login: 'nguoixem', password: 'Chỉ-xem-thôi-2!' }
    const added = { ...person, name: 'Lê Thị Xem', role: 'viewer' }
    valueOf(await callFrom(page(), 'admin.addPerson', added))
    await page().keyboard.press('Control+l')
    await page().getByLabel('Tên đăng nhập').fill(person.login)
    await page().getByLabel('Mật khẩu').first().fill(person.password)
    await page().keyboard.press('Enter')
    await page().getByRole('link', { name: 'Thử phương án' }).click()
    await outcome().waitFor()
    for (const act of ['Thêm phương án', 'Thêm đề xuất', /^Việc khác với/, /^Sửa đề xuất/, /^Bỏ đề xuất/])
      expect(await page().getByRole('button', { name: act }).count()).toBe(0)
    await keepScreen(page(), '69-laboratory-viewer')
    expect(await seriousProblems(program())).toEqual([])
  })
})
