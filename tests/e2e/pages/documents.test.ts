import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { valueOf } from '#shared/base/result.ts'
import { seriousProblems } from '../accessibility.ts'
import { callFrom, setUpOffice } from '../page-calls.ts'
import { describeInElectron, keepScreen, resizeWindow, root, shareProgram } from '../program.ts'

const sample = join(root, 'tests/sheets/samples/bieu-01-du-an.xlsx')

type Row = { id: string; revision: string } & Record<string, unknown>

interface Opened {
  document: Row
  passages: { key: string; edited: string | null }[]
}

describeInElectron('an official document, through the window', () => {
  const program = shareProgram()
  const page = (): Page => program().page
  const passage = (name: string | RegExp): Locator => page().getByRole('textbox', { name })
  const tab = (name: string | RegExp) => page().getByRole('tab', { name })
  const act = (name: string) => page().getByRole('button', { name, exact: true })

  const opened = async () => {
    const id = (await page().evaluate(() => location.hash)).split('/')[2]
    return valueOf(await callFrom(page(), 'documents.open', { id })) as Opened
  }
  const kept = async (key: string) => (await opened()).passages.find((each) => each.key === key)?.edited
  const stored = async (field: string) => (await opened()).document[field]

  test('the office has projects to report on', async () => {
    page().setDefaultTimeout(15_000)
    await page().emulateMedia({ reducedMotion: 'reduce' })
    await resizeWindow(program(), 1366, 728)
    await setUpOffice(page())
    await program().electron.evaluate(({ dialog }, file) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
    }, sample)
    await callFrom(page(), 'shell.chooseFile', { title: 'x', extensions: ['xlsx'] })
    expect(valueOf(await callFrom(page(), 'projects.import', { file: sample }))).toMatchObject({ rows: 39 })
  })

  test('a figure of a report answers for itself', async () => {
    // The keys are heard once the frame is drawn.
    await page().locator('.ag-row').first().waitFor()
    await page().keyboard.press('Alt+7')
    await page().locator('canvas').first().waitFor({ timeout: 30_000 })
    await page().waitForTimeout(1000)
    await keepScreen(page(), '30-report')
    expect(await seriousProblems(program())).toEqual([])
    await page().locator('[data-page="1"] button').first().click()
    const panel = page().getByRole('complementary', { name: 'Giải thích số liệu' })
    await panel.getByText('Cách tính').waitFor()
    await keepScreen(page(), '31-explained')
    expect(await seriousProblems(program())).toEqual([])
    await page().keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
  })

  test('a draft is made from the report and opens', async () => {
    await act('Tạo văn bản').click()
    await passage('Quy mô phát triển nhà ở xã hội: đoạn 1').waitFor()
    await page().locator('canvas').first().waitFor({ timeout: 30_000 })
    await page().waitForTimeout(1500)
    await keepScreen(page(), '32-draft')
    expect(await seriousProblems(program())).toEqual([])
  })

  test('a passage is written on with the keys, kept, and taken back by the keys', async () => {
    const opening = passage('Mở đầu: lời văn')
    const before = await opening.innerText()
    await opening.focus()
    await page().keyboard.press('Control+End')
    await page().keyboard.type(' Số liệu đã rà soát.')
    await expect.poll(() => kept('opening')).toBe(`${before} Số liệu đã rà soát.`)
    await page().getByText('Đã lưu', { exact: true }).first().waitFor()
    await page().keyboard.press('Enter')
    await page().keyboard.type('Đoạn mới.')
    await expect.poll(() => kept('opening')).toBe(`${before} Số liệu đã rà soát.\nĐoạn mới.`)
    await act('Trở về lời văn của chương trình').waitFor()
    await page().keyboard.press('Shift+Tab')
    await page().keyboard.press('Enter')
    await expect.poll(() => kept('opening')).toBeNull()
    await expect.poll(() => opening.innerText()).toBe(before)
  })

  test('what is typed in the very moment in which the words before it are kept stays', async () => {
    const opening = passage('Mở đầu: lời văn')
    const before = await opening.innerText()
    await opening.focus()
    await page().keyboard.press('Control+End')
    // A key that is struck between React's drawing of "kept" and its looking at the region again.
    await opening.evaluate((region) => {
      let wasSaving = false
      new MutationObserver((_, observer) => {
        const state = region.parentElement?.querySelector('output')?.textContent
        wasSaving ||= state === 'Đang lưu…'
        if (!wasSaving || state !== 'Đã lưu') return
        observer.disconnect()
        // oxlint-disable-next-line typescript/no-deprecated -- nothing else types as a person does
        document.execCommand('insertText', false, ' đã rà soát.')
      }).observe(region.parentElement ?? region, { subtree: true, childList: true, characterData: true })
    })
    await page().keyboard.type(' Số liệu')
    await expect.poll(() => kept('opening')).toBe(`${before} Số liệu đã rà soát.`)
    await page().keyboard.type(' Hết.')
    await expect.poll(() => kept('opening')).toBe(`${before} Số liệu đã rà soát. Hết.`)
    await act('Trở về lời văn của chương trình').click()
    await expect.poll(() => kept('opening')).toBeNull()
    await expect.poll(() => opening.innerText()).toBe(before)
  })

  test('a part that only a person can write takes words and figures', async () => {
    const part = passage(/^Công tác lãnh đạo, chỉ đạo/)
    await part.focus()
    await page().keyboard.type('Theo dõi ')
    // Once it is kept, the way back to the program's words stands between them and the figures.
    await act('Trở về lời văn của chương trình').waitFor()
    await page().keyboard.press('Shift+Tab')
    await page().keyboard.press('Shift+Tab')
    await page().keyboard.press('Enter')
    const search = page().getByRole('textbox', { name: 'Tìm số liệu, không cần dấu' })
    await search.fill('tong so can ho tat ca')
    await keepScreen(page(), '33-insert')
    await search.press('Enter')
    await page().keyboard.type(' trên địa bàn.')
    await expect.poll(() => kept('leadership')).toBe('Theo dõi {{total.flatsTotal}} trên địa bàn.')
    await page().keyboard.press('Control+z')
    await page().keyboard.press('Control+y')
    await expect.poll(() => kept('leadership')).toBe('Theo dõi {{total.flatsTotal}} trên địa bàn.')
  })

  test('what is typed in the very moment in which a figure is picked goes into the passage', async () => {
    await passage(/^Công tác lãnh đạo, chỉ đạo/).focus()
    await page().keyboard.press('Control+End')
    await page().keyboard.press('Shift+Tab')
    await page().keyboard.press('Shift+Tab')
    await page().keyboard.press('Enter')
    const search = page().getByRole('textbox', { name: 'Tìm số liệu, không cần dấu' })
    await search.fill('tong so can ho tat ca')
    await search.evaluate(async (field) => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
      // As soon as the browser could bring the next key: what the program has begun is done, no timer has run.
      for (let turn = 0; turn < 10; turn++) await Promise.resolve()
      // oxlint-disable-next-line typescript/no-deprecated -- nothing else types as a person does
      document.execCommand('insertText', false, ' nữa.')
    })
    const written = 'Theo dõi {{total.flatsTotal}} trên địa bàn.{{total.flatsTotal}} nữa.'
    await expect.poll(() => kept('leadership')).toBe(written)
    await page().keyboard.type(' Hết.')
    await expect.poll(() => kept('leadership')).toBe(`${written} Hết.`)
  })

  test('a figure that is typed over turns red, stops the release, and is put back', async () => {
    const total = passage('Quy mô phát triển nhà ở xã hội: đoạn 1')
    await total
      .locator('data')
      .first()
      .dblclick({ position: { x: 6, y: 8 } })
    await page().keyboard.type('45')
    const restore = act('Khôi phục 39 dự án')
    await restore.waitFor()
    await keepScreen(page(), '34-typed-over')
    expect(await seriousProblems(program())).toEqual([])
    await expect.poll(() => kept('total')).toContain('{{total.projects|45 dự án}}')
    await tab(/^Cần xử lý/).click()
    await page().getByText('Phải xử lý').first().waitFor()
    await keepScreen(page(), '35-hindrances')
    expect(await seriousProblems(program())).toEqual([])
    await act('Đến đoạn này').first().click()
    await page().keyboard.press('Tab')
    await page().keyboard.press('Enter')
    await restore.waitFor({ state: 'detached' })
    await expect.poll(() => kept('total')).toBeNull()
  })

  test('words of a Vietnamese keyboard, which are sent with Backspaces, arrive beside a figure', async () => {
    const total = passage('Quy mô phát triển nhà ở xã hội: đoạn 1')
    await total.focus()
    await page().evaluate(() => {
      const [figure] = document.querySelectorAll('[role=textbox] data[value="total.projects"]')
      if (figure?.firstChild) getSelection()?.collapse(figure.firstChild, figure.textContent.length)
    })
    await page().keyboard.type(' thuoo')
    await page().keyboard.press('Backspace')
    await page().keyboard.press('Backspace')
    await page().keyboard.insertText('ộc')
    await expect.poll(() => kept('total')).toContain('{{total.projects}} thuộc nhà ở xã hội')
    expect(await act('Khôi phục 39 dự án').count()).toBe(0)
  })

  test('particulars are kept', async () => {
    await tab('Thông tin').click()
    await page().getByLabel('Độ khẩn').selectOption('KHẨN')
    await page().getByLabel('Dự thảo lần').fill('2')
    await keepScreen(page(), '36-particulars')
    expect(await seriousProblems(program())).toEqual([])
    await act('Lưu thông tin').click()
    await expect.poll(() => stored('draftNumber')).toBe(2)
    await tab('Lịch sử').click()
    await page().getByText('Độ khẩn').first().waitFor()
    await keepScreen(page(), '37-history')
    await tab('Lời văn').click()
  })

  test('it takes its number, is checked and released, and cannot be changed any more', async () => {
    await act('Lấy số').click()
    await keepScreen(page(), '38-number')
    await page().keyboard.press('Enter')
    await page()
      // It stands twice where it is read out.
      .getByText(/^Đã lấy số/)
      .first()
      .waitFor()
    await act('Kiểm tra xong').click()
    await act('Ban hành').click()
    await page().getByText('không sửa được gì nữa').waitFor()
    await keepScreen(page(), '39-release')
    expect(await seriousProblems(program())).toEqual([])
    await page().getByRole('dialog').getByRole('button', { name: 'Ban hành' }).click()
    await act('Lập văn bản đính chính').waitFor()
    await page().locator('canvas').first().waitFor({ timeout: 30_000 })
    await page().waitForTimeout(1000)
    await keepScreen(page(), '40-released')
    expect(await seriousProblems(program())).toEqual([])
    expect(await page().locator('[contenteditable=plaintext-only]').count()).toBe(0)
  })

  test('the code at the foot of the paper leads to it, and says whether the ledger still agrees', async () => {
    const code = String(await stored('contentHash')).slice(0, 12)
    await page().keyboard.press('Alt+8')
    await page().getByRole('table', { name: 'Văn bản' }).getByText('Đã ban hành').waitFor()
    await page().getByLabel('Tra mã trên giấy').first().waitFor()
    await page().getByRole('textbox', { name: 'Tra mã trên giấy' }).fill(code)
    await page().keyboard.press('Enter')
    await page().getByText('Đúng như đã in').waitFor({ timeout: 30_000 })
    await keepScreen(page(), '41-found')
    expect(await seriousProblems(program())).toEqual([])
    const { rows } = valueOf(await callFrom(page(), 'projects.list', { limit: 1 })) as { rows: Row[] }
    const values = { flatsTotal: Number(rows[0]?.['flatsTotal'] ?? 0) + 100 }
    valueOf(
      await callFrom(page(), 'projects.update', { id: rows[0]?.id, revision: rows[0]?.revision, values }),
    )
    await act('Tra mã').click()
    await page().getByText('số liệu thay đổi cho cùng ngày').waitFor({ timeout: 30_000 })
    await keepScreen(page(), '42-found-changed')
    expect(await seriousProblems(program())).toEqual([])
    await tab('Sổ in').click()
    await keepScreen(page(), '43-prints')
    expect(await seriousProblems(program())).toEqual([])
  })

  test('a correction is a draft that names what it corrects, and can be given up', async () => {
    await tab('Văn bản').click()
    await page().getByRole('table', { name: 'Văn bản' }).getByRole('button').first().click()
    await act('Lập văn bản đính chính').click()
    await page().getByText('đính chính cho một văn bản').waitFor()
    await keepScreen(page(), '46-correction')
    expect(await seriousProblems(program())).toEqual([])
    await act('Việc khác').click()
    await page().getByRole('menuitem', { name: 'Xóa dự thảo' }).click()
    await page().getByRole('dialog').getByLabel('Lý do').fill('Lập nhầm')
    await page().keyboard.press('Enter')
    await page().getByText('1 văn bản').waitFor()
  })

  test('a layout is chosen from a day on, upon the word of somebody', async () => {
    await page().getByRole('link', { name: 'Lựa chọn thể thức' }).click()
    const first = page().getByRole('combobox').first()
    await first.selectOption({ index: 1 })
    await page().getByRole('dialog').getByLabel('Căn cứ').fill('Ý kiến của Văn phòng Sở')
    await keepScreen(page(), '44-choice')
    await page().keyboard.press('Enter')
    await page().getByText('Căn cứ: Ý kiến của Văn phòng Sở').waitFor()
    await keepScreen(page(), '45-choices')
    expect(await seriousProblems(program())).toEqual([])
  })
})
