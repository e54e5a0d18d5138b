import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { valueOf } from '#shared/base/result.ts'
import { renderPdf } from '#electron/print/render.ts'
import { newFile } from '#tests/harness/files.ts'
import { makeReport, resourcesFolder } from '../../print/fixtures.ts'
import { seriousProblems } from '../accessibility.ts'
import { callFrom, setUpOffice } from '../page-calls.ts'
import { describeInElectron, keepScreen, resizeWindow, root, shareProgram, type Program } from '../program.ts'

/** The system's dialogs cannot be driven from outside: they answer with these files. */
async function chooseInDialogs({ electron }: Program, ...files: string[]): Promise<void> {
  await electron.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: paths })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: paths[0] ?? '' })
  }, files)
}

const list = (program: Program) => program.page.getByRole('list', { name: /tệp đính kèm$/ })
const namesIn = async (program: Program): Promise<string[]> =>
  (await list(program).getByRole('listitem').allInnerTexts()).map((text) => text.split('\n')[0] ?? '')

/** Every file below a folder. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true)
}

describeInElectron('papers and pictures with a record, through the window', () => {
  const program = shareProgram()
  const picture = readFileSync(join(root, 'resources/help/register.png'))
  let pdf: Buffer

  beforeAll(async () => {
    pdf = Buffer.from((await renderPdf(makeReport(12), resourcesFolder)).bytes)
  })

  test('files that the dialog chose are added to the open record in one act', async () => {
    const { page } = program()
    page.setDefaultTimeout(10_000)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await resizeWindow(program(), 1366, 728)
    await setUpOffice(page)
    valueOf(await callFrom(page, 'admin.loadSample', {}))
    await page.reload()
    await page.locator('.ag-row[row-index="0"] [col-id="name"]').click()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('tab', { name: 'Tệp đính kèm' }).click()
    await page.getByText('Chưa có tệp đính kèm').waitFor()
    await keepScreen(page, 'attachments-none')
    expect(await seriousProblems(program())).toEqual([])
    await chooseInDialogs(program(), newFile('Quyết định 45.pdf', pdf), newFile('hiện trường.png', picture))
    await page.getByRole('button', { name: 'Thêm tệp…' }).click()
    await page.getByRole('tab', { name: 'Tệp đính kèm (2)' }).waitFor()
    expect(await namesIn(program())).toEqual(['Quyết định 45.pdf', 'hiện trường.png'])
    await keepScreen(page, 'attachments-list')
    expect(await seriousProblems(program())).toEqual([])
  })

  test('Enter opens a PDF in the program, Esc goes back to where the keyboard was', async () => {
    const { page } = program()
    await list(program()).getByRole('button').first().focus()
    await page.keyboard.press('Enter')
    const canvas = page.getByRole('dialog').locator('canvas').first()
    await canvas.waitFor()
    const isDrawn = (): Promise<boolean> =>
      canvas.evaluate((element: HTMLCanvasElement) => {
        const { data } = element.getContext('2d')?.getImageData(0, 0, element.width, element.height) ?? {}
        return (
          data !== undefined && data.some((value, at) => at % 4 === 0 && data[at + 3] === 255 && value < 60)
        )
      })
    await expect.poll(isDrawn).toBe(true)
    await page.waitForTimeout(500)
    await keepScreen(page, 'attachments-pdf')
    expect(await seriousProblems(program())).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('li')?.textContent))
      .toContain('Quyết định 45.pdf')
  })

  test('the arrow keys lead to the next file; a picture is shown as a picture', async () => {
    const { page } = program()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const shown = page.getByRole('dialog').locator('img')
    await expect
      .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(500)
    await keepScreen(page, 'attachments-picture')
    await page.getByRole('button', { name: 'Xem ảnh đúng cỡ' }).click()
    await page.getByRole('button', { name: 'Thu ảnh vừa khung' }).waitFor()
    await keepScreen(page, 'attachments-picture-whole')
    expect(await seriousProblems(program())).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('nothing of what was opened lies on the disk', () => {
    const needles = [pdf, picture].map((bytes) => bytes.subarray(2000, 2064))
    const files = filesBelow(join(program().dataFolder, '..'))
    expect(files.length).toBeGreaterThan(5)
    for (const file of files) {
      const content = readFileSync(file)
      for (const needle of needles) expect(content.includes(needle), file).toBe(false)
    }
  })

  test('a copy is written where the person says', async () => {
    const { page, dataFolder } = program()
    const file = join(dataFolder, '..', 'bản sao.pdf')
    await chooseInDialogs(program(), file)
    await page.getByRole('button', { name: 'Thao tác với Quyết định 45.pdf' }).click()
    await page.waitForTimeout(200)
    await keepScreen(page, 'attachments-menu')
    await page.getByRole('menuitem', { name: 'Lưu ra tệp…' }).click()
    await page.getByText('không còn mã hóa').first().waitFor()
    expect(readFileSync(file)).toEqual(pdf)
  })

  test('a name and a note are given in a dialog', async () => {
    const { page } = program()
    await page.getByRole('button', { name: 'Thao tác với hiện trường.png' }).click()
    await page.getByRole('menuitem', { name: 'Đổi tên, ghi chú…' }).click()
    await page.getByRole('textbox', { name: 'Tên tệp' }).fill('Hiện trường tháng 11')
    await page.getByRole('textbox', { name: 'Ghi chú' }).fill('Chụp từ cổng phía đông')
    await keepScreen(page, 'attachments-name')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.getByText('Hiện trường tháng 11.png').first().waitFor()
    await page.getByText('Chụp từ cổng phía đông').waitFor()
  })

  test('Delete removes with a reason, Ctrl+Z brings back', async () => {
    const { page } = program()
    await list(program()).getByRole('button').first().focus()
    await page.keyboard.press('Delete')
    await page.getByLabel('Lý do xóa').fill('đính nhầm dự án')
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: 'Tệp đính kèm (1)' }).waitFor()
    const isInDrawer = (): Promise<boolean> =>
      page.evaluate(() => document.activeElement?.closest('aside') !== null)
    await expect.poll(isInDrawer).toBe(true)
    await page.getByRole('button', { name: 'Tệp đã xóa (1)' }).click()
    await page.getByText('Lý do: đính nhầm dự án').waitFor()
    await keepScreen(page, 'attachments-removed')
    expect(await seriousProblems(program())).toEqual([])
    await page.keyboard.press('Control+z')
    await page.getByRole('tab', { name: 'Tệp đính kèm (2)' }).waitFor()
    expect(await namesIn(program())).toEqual(['Quyết định 45.pdf', 'Hiện trường tháng 11.png'])
  })

  test('what was removed is brought back from the list of what was', async () => {
    const { page } = program()
    await list(program()).getByRole('button').first().focus()
    await page.keyboard.press('Delete')
    await page.getByLabel('Lý do xóa').fill('thử')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Tệp đã xóa (1)' }).click()
    await page.getByRole('button', { name: 'Lấy lại Quyết định 45.pdf' }).click()
    await page.getByRole('tab', { name: 'Tệp đính kèm (2)' }).waitFor()
    expect(await page.getByRole('button', { name: /Tệp đã xóa/ }).count()).toBe(0)
  })

  test('its history says who did what', async () => {
    const { page } = program()
    await page.getByRole('button', { name: 'Thao tác với Hiện trường tháng 11.png' }).click()
    await page.getByRole('menuitem', { name: 'Lịch sử…' }).click()
    await page.getByRole('dialog').getByText('hiện trường.png', { exact: true }).waitFor()
    await keepScreen(page, 'attachments-history')
    expect(await seriousProblems(program())).toEqual([])
    await page.keyboard.press('Escape')
  })

  test('an executable that is called a PDF is refused with a sentence', async () => {
    const { page } = program()
    await chooseInDialogs(program(), newFile('Công văn.pdf', 'MZ\u0090 This program'))
    await page.getByRole('button', { name: 'Thêm tệp…' }).click()
    await page.getByText('Tệp "Công văn.pdf" là một chương trình chạy được').waitFor()
    await keepScreen(page, 'attachments-refused')
    expect(await namesIn(program())).toHaveLength(2)
  })

  test('files are dropped on the list', async () => {
    const { page } = program()
    await list(program()).evaluate(
      (element, bytes) => {
        const given = new DataTransfer()
        given.items.add(new File([Uint8Array.from(bytes)], 'ảnh thả.png'))
        for (const type of ['dragover', 'drop'])
          element.dispatchEvent(new DragEvent(type, { dataTransfer: given, bubbles: true, cancelable: true }))
      },
      [...picture.subarray(0, 3000)],
    )
    await page.getByRole('tab', { name: 'Tệp đính kèm (3)' }).waitFor()
    expect(await namesIn(program())).toContain('ảnh thả.png')
  })
})
