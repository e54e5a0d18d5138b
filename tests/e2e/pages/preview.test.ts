import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { valueOf } from '#shared/base/result.ts'
import type { PrintedReport } from '#shared/contract/reports.ts'
import { seriousProblems } from '../accessibility.ts'
import { callFrom, setUpOffice } from '../page-calls.ts'
import { describeInElectron, keepScreen, resizeWindow, root, shareProgram, type Program } from '../program.ts'

/** A printer that takes the paper and tells what it was given: the sizes of a real one cannot be had here. */
interface Printed {
  silent: unknown
  sha256: string
  isShown: boolean
  windows: number
}

/** Instead of the system's dialog: what the window that prints has loaded, and how the viewer stands by it. */
async function catchPrint(
  { electron }: Program,
  answer: boolean,
): Promise<() => Promise<Printed | undefined>> {
  await electron.evaluate(({ app, BrowserWindow }, isPrinted) => {
    const caught = globalThis as { caught?: object }
    delete caught.caught
    app.once('browser-window-created', (_event, window) => {
      const { webContents } = window
      webContents.print = (options, done) => {
        const read = async () => {
          const loaded = await webContents.session.fetch(webContents.getURL())
          const hash = await crypto.subtle.digest('SHA-256', await loaded.arrayBuffer())
          caught.caught = {
            silent: options?.silent,
            sha256: Buffer.from(hash).toString('hex'),
            isShown: window.isVisible(),
            windows: BrowserWindow.getAllWindows().length,
          }
          done?.(isPrinted, '')
        }
        void read()
      }
    })
  }, answer)
  return () => electron.evaluate(() => (globalThis as { caught?: Printed }).caught)
}

/** The system's dialog cannot be driven from outside: it answers with the sample workbook. */
async function importProjects({ electron, page }: Program): Promise<void> {
  const file = join(root, 'tests/sheets/samples/bieu-01-du-an.xlsx')
  await electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, file)
  valueOf(await callFrom(page, 'shell.chooseFile', { title: 'x', extensions: ['xlsx'] }))
  valueOf(await callFrom(page, 'projects.import', { file }))
}

/** Patient: reading a page takes its time on a machine that is busy. */
// oxlint-disable-next-line vitest/require-awaited-expect-poll -- who asks awaits it
const poll = <T>(question: () => Promise<T>) => expect.poll(question, { timeout: 20_000 })

const searchField = (page: Page) => page.getByRole('textbox', { name: 'Tìm trong các trang' })
const currentMatch = (page: Page) => page.locator('[data-match="current"]').first()

describeInElectron('the preview of a report', () => {
  const program = shareProgram()

  beforeAll(async () => {
    const { page } = program()
    page.setDefaultTimeout(15_000)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await resizeWindow(program(), 1366, 728)
    await setUpOffice(page)
    await importProjects(program())
    await page
      .getByRole('link', { name: 'Báo cáo' })
      .or(page.getByRole('button', { name: 'Báo cáo' }))
      .first()
      .click()
    await page.locator('canvas').first().waitFor({ timeout: 30_000 })
  })

  test('finds words without accents, goes through them and clears them', async () => {
    const { page } = program()
    await page.keyboard.press('Control+f')
    await page.keyboard.type('duc thang')
    const count = page.locator('search output')
    await poll(() => count.innerText()).toMatch(/^1 \/ \d+$/)
    const [, all] = (await count.innerText()).split(' / ')
    expect(Number(all)).toBeGreaterThan(1)
    await currentMatch(page).waitFor()
    await page.waitForTimeout(800)
    expect(await isInside(page, '[data-match="current"]')).toBe(true)
    await keepScreen(page, '20-preview-search')
    expect(await seriousProblems(program())).toEqual([])
    await page.keyboard.press('Enter')
    await poll(() => count.innerText()).toBe(`2 / ${all}`)
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('Shift+Enter')
    await poll(() => count.innerText()).toBe(`${all} / ${all}`)
    await currentMatch(page).waitFor()
    expect(await isInside(page, '[data-match="current"]')).toBe(true)
    await page.keyboard.press('Escape')
    expect(await searchField(page).inputValue()).toBe('')
    expect(await page.locator('[data-match]').count()).toBe(0)
    await page.keyboard.type('không có chữ này')
    await poll(() => count.innerText()).toBe('Không thấy')
    await page.keyboard.press('Escape')
  })

  test('goes to a page by its number and shows it whole', async () => {
    const { page } = program()
    const field = page.getByRole('textbox', { name: 'Đến trang số' })
    await field.fill('4')
    await field.press('Enter')
    await poll(() => field.inputValue()).toBe('4')
    await page.getByRole('button', { name: 'Vừa cả trang' }).click()
    await page.waitForTimeout(800)
    expect(await isInside(page, '[data-page="4"]')).toBe(true)
    await keepScreen(page, '21-preview-page')
    await page.getByRole('button', { name: 'Vừa chiều ngang' }).click()
    await field.fill('99')
    await field.press('Enter')
    const last = await page.locator('[data-page]').count()
    await poll(() => field.inputValue()).toBe(String(last))
    await field.fill('1')
    await field.press('Enter')
    await poll(() => field.inputValue()).toBe('1')
  })

  test('lets a figure be chosen by hand and by key', async () => {
    const { page } = program()
    const figures = page.locator('[data-page] [data-figure]')
    await figures.first().waitFor()
    await figures.first().focus()
    await page.keyboard.press('Tab')
    const second = await page.evaluate(() => (document.activeElement as HTMLElement).dataset['figure'])
    expect(second).toBe(await figures.nth(1).getAttribute('data-figure'))
    await page.keyboard.press('Enter')
    await page.locator('[data-figure][aria-pressed="true"]').first().waitFor()
    await page.waitForTimeout(800)
    await keepScreen(page, '22-preview-figure')
    expect(await seriousProblems(program())).toEqual([])
    await figures.first().click()
    await poll(() => figures.first().getAttribute('aria-pressed')).toBe('true')
  })
})

describeInElectron('printing', () => {
  const program = shareProgram()

  test('hands the very bytes of the preview to the system’s dialog, in a window that nobody sees', async () => {
    const { page, electron } = program()
    await setUpOffice(page)
    valueOf(await callFrom(page, 'admin.loadSample', {}))
    const asked = { kind: 'project-progress', letterhead: 'state', asOf: '2026-11-30' }
    const report = valueOf(await callFrom(page, 'reports.preview', asked)) as PrintedReport
    const print = { title: 'Báo cáo: nhà ở / xã hội?', pdfBase64: report.pdfBase64 }

    for (const answer of [true, false]) {
      const caught = await catchPrint(program(), answer)
      const printed = valueOf(await callFrom(page, 'shell.printPdf', print))
      expect(printed).toEqual({ printed: answer })
      expect(await caught()).toEqual({ silent: false, sha256: report.sha256, isShown: false, windows: 2 })
    }
    const ownHash = createHash('sha256').update(Buffer.from(report.pdfBase64, 'base64')).digest('hex')
    expect(ownHash).toBe(report.sha256)
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('says so when it is given no PDF, and leaves no window behind', async () => {
    const { page, electron } = program()
    const print = { title: 'x', pdfBase64: btoa('not a PDF') }
    const answer = await callFrom(page, 'shell.printPdf', print)
    expect(answer).toMatchObject({ ok: false, error: { code: 'INTERNAL' } })
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('opens nothing to the page: it is not served the viewer nor the paper', async () => {
    const statuses = await program().page.evaluate(async () => {
      const tried = await Promise.allSettled([
        fetch('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html'),
        fetch('app://paper/x/y.pdf'),
      ])
      return tried.map(({ status }) => status)
    })
    expect(statuses).toEqual(['rejected', 'rejected'])
  })
})

/** Whether an element is wholly inside the region of the pages. */
function isInside(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const found = document.querySelector(wanted)
    const box = found?.getBoundingClientRect()
    const frame = found?.closest('section')?.getBoundingClientRect()
    return !!box && !!frame && box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1
  }, selector)
}
