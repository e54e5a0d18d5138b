import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { valueOf } from '#shared/base/result.ts'
import { findElectron } from '../../scripts/find-electron.ts'
import { hasScreen } from '../e2e/environment.ts'
import { callFrom } from '../e2e/page-calls.ts'
import { newRunFolder, openProgram, removeRunFolder, resizeWindow } from '../e2e/program.ts'
import { administrator, openBenchOffice } from './bench-office.ts'
import { quantile, type Line } from './measure.ts'
import { readProbe, startProbe, type FrameTimes, type KeyTimes } from './page-probe.ts'
import { measurePaste } from './paste.ts'
import { openPlainProgram } from './plain-program.ts'
import { writeProjectsWorkbook } from './projects-workbook.ts'

const projects = 100_000
const most = 50

/** Keys and scrolling in the real window over 100,000 records, beside a plain page of the same Electron. */
export async function measureHands(isShort: boolean): Promise<Line[]> {
  const keys = 'key press to painted cell'
  const scrolling = 'longest frame while scrolling 100,000 rows'
  const goal = `at most ${most} ms`
  if (findElectron(process.cwd()) === null || !hasScreen()) {
    return [keys, scrolling].map((measure) => ({
      measure,
      goal,
      found: 'not measured: no Electron here',
      met: null,
    }))
  }
  const rounds = isShort ? 30 : 150
  const plain = await measurePlainPage(rounds)
  const ours = await measureRegister(rounds)
  return [
    ...ours.keys.map(({ what, times }) => keyLine(`${keys}: ${what}`, goal, times)),
    keyLine('  a plain input of the same Electron', 'reported', plain.keys),
    ...ours.scrolls.map(({ what, times }) => frameLine(`${scrolling}: ${what}`, goal, times)),
    frameLine('  a plain page of the same height, by the wheel', 'reported', plain.wheel),
    frameLine('  a plain page at rest', 'reported', plain.rest),
    ours.paste,
  ]
}

function keyLine(measure: string, goal: string, times: KeyTimes): Line {
  const { toFrame, toScreen } = times
  const at = (share: number): string => quantile(toFrame, share).toFixed(0)
  const screen = toScreen.length === 0 ? 'below 16' : Math.max(...toScreen).toFixed(0)
  return {
    measure,
    goal,
    found: `p50 ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)} ms; on screen ${screen} (${toFrame.length} keys)`,
    met: goal === 'reported' ? null : quantile(toFrame, 1) <= most,
  }
}

function frameLine(measure: string, goal: string, { frames, longFrames }: FrameTimes): Line {
  const longest = Math.max(...frames)
  const over = frames.filter((frame) => frame > most).length
  const own =
    longFrames.length === 0 ? 'none' : `${longFrames.length}, to ${Math.max(...longFrames).toFixed(0)} ms`
  const counted = `${over} of ${frames.length} over ${most}; by the page's own work ${own}`
  return {
    measure,
    goal,
    found: `${longest.toFixed(0)} ms, p95 ${quantile(frames, 0.95).toFixed(0)}; ${counted}`,
    met: goal === 'reported' ? null : longest <= most,
  }
}

/** A person's pause between keys. */
const pause = 45

interface Keys {
  what: string
  times: KeyTimes
}

interface Scroll {
  what: string
  times: FrameTimes
}

interface Hands {
  keys: Keys[]
  scrolls: Scroll[]
  paste: Line
}

async function measureRegister(rounds: number): Promise<Hands> {
  const office = await openBenchOffice()
  try {
    const file = join(office.folder, 'projects.xlsx')
    await writeProjectsWorkbook(file, projects)
    await office.call('projects.import', { file })
    const program = await openProgram({ folder: office.folder })
    const { page } = program
    try {
      await resizeWindow(program, 1366, 728)
      valueOf(await callFrom(page, 'session.signIn', administrator))
      await page.reload()
      await page.locator('.ag-row[row-index="0"] [col-id="developer"]').click()
      const keys = [await arrows(page, rounds), ...(await typing(page, rounds))]
      const scrolls = [await pageDown(page, rounds), await wheel(page, rounds), await drag(page, rounds)]
      await page.keyboard.press('Control+Home')
      const paste = await measurePaste(program, rounds > 100 ? 5 : 2)
      return { keys, scrolls, paste }
    } finally {
      await program.close()
    }
  } finally {
    await office.close()
  }
}

async function arrows(page: Page, rounds: number): Promise<Keys> {
  await startProbe(page)
  for (let at = 0; at < rounds; at += 1) {
    await page.keyboard.press(at % 10 < 6 ? 'ArrowDown' : at % 2 === 0 ? 'ArrowRight' : 'ArrowLeft')
    await page.waitForTimeout(pause)
  }
  return { what: 'arrow key', times: (await readProbe(page)).keys }
}

/** The first key over a cell, then further keys in its editor; nothing is saved. */
async function typing(page: Page, rounds: number): Promise<Keys[]> {
  const first: KeyTimes = { toFrame: [], toScreen: [] }
  const further: KeyTimes = { toFrame: [], toScreen: [] }
  for (let at = 0; at < rounds; at += 6) {
    for (const [into, text] of [
      [first, 'd'],
      [further, 'uong l'],
    ] as const) {
      await startProbe(page)
      for (const key of text) {
        await page.keyboard.press(key)
        await page.waitForTimeout(pause)
      }
      const { keys } = await readProbe(page)
      into.toFrame.push(...keys.toFrame)
      into.toScreen.push(...keys.toScreen)
    }
    if ((await page.locator('.an-cu-edit').inputValue()) !== 'duong l') throw new Error('not what was typed')
    await page.keyboard.press('Escape')
    await page.waitForTimeout(pause)
  }
  return [
    { what: 'first key over a cell', times: first },
    { what: 'typing in the editor', times: further },
  ]
}

/** The key held down: the keyboard repeats it thirty times a second. */
async function pageDown(page: Page, rounds: number): Promise<Scroll> {
  await startProbe(page)
  for (let at = 0; at < rounds; at += 1) {
    await page.keyboard.down('PageDown')
    await page.waitForTimeout(33)
  }
  await page.keyboard.up('PageDown')
  return { what: 'Page Down held', times: await readProbe(page) }
}

async function wheel(page: Page, rounds: number): Promise<Scroll> {
  await page.mouse.move(700, 400)
  await startProbe(page)
  for (let at = 0; at < rounds * 2; at += 1) {
    await page.mouse.wheel(0, at % 20 < 15 ? 120 : 720)
    await page.waitForTimeout(16)
  }
  return { what: 'wheel', times: await readProbe(page) }
}

async function drag(page: Page, rounds: number): Promise<Scroll> {
  const bar = await page.locator('.ag-body-vertical-scroll-viewport').boundingBox()
  if (!bar) throw new Error('no scroll bar')
  await page.keyboard.press('Control+Home')
  await page.waitForTimeout(1000)
  const x = bar.x + bar.width / 2
  await page.mouse.move(x, bar.y + 26)
  await page.mouse.down()
  await startProbe(page)
  for (let at = 0; at < rounds * 2; at += 1) {
    const away = at / rounds / 2
    await page.mouse.move(x, bar.y + 26 + away * (bar.height - 52))
    await page.waitForTimeout(16)
  }
  const times = await readProbe(page)
  await page.mouse.up()
  const reached = await page.evaluate(() =>
    Number(document.querySelector('.ag-body-vertical-scroll-viewport')?.scrollTop),
  )
  if (reached < projects) throw new Error('the scroll bar was not dragged')
  return { what: 'scroll bar dragged', times }
}

interface PlainPage {
  keys: KeyTimes
  wheel: FrameTimes
  rest: FrameTimes
}

async function measurePlainPage(rounds: number): Promise<PlainPage> {
  const home = newRunFolder()
  const electron = await openPlainProgram(home)
  try {
    const page = await electron.firstWindow()
    await page.locator('input').click()
    await startProbe(page)
    for (let at = 0; at < rounds; at += 1) {
      await page.keyboard.press('d')
      await page.waitForTimeout(pause)
    }
    const { keys } = await readProbe(page)
    const { times } = await wheel(page, rounds)
    await startProbe(page)
    await page.waitForTimeout(rounds * 30)
    return { keys, wheel: times, rest: await readProbe(page) }
  } finally {
    await electron.close()
    removeRunFolder(home)
  }
}
