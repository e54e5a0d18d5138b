import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays } from '#shared/base/days.ts'
import type { InputOf } from '#shared/contract/contract.ts'
import { boardGroups } from '#shared/contract/dossiers.ts'
import { dueDay, type ClockRules, type Term } from '#shared/rules/clock.ts'
import { openCalendar, type CalendarDay } from '#shared/rules/working-calendar.ts'
import { openBenchOffice, type BenchOffice } from './bench-office.ts'
import { writeDossiersWorkbook } from './dossiers-workbook.ts'
import { fillDossiers } from './fill-dossiers.ts'
import { compareImport } from './import.ts'
import { dossiersAsOf, inventDossier } from './invented-dossiers.ts'
import { median, quantile, timeOf, type Line } from './measure.ts'

/** Dossiers: their import beside the bare parse, the clock alone, and the board of the open ones among very many. */
export async function measureDossiers(isShort: boolean): Promise<Line[]> {
  return [
    await measureDossierImport(isShort),
    ...(await measureClock(isShort)),
    ...(await measureBoard(isShort)),
  ]
}

async function measureDossierImport(isShort: boolean): Promise<Line> {
  const folder = mkdtempSync(join(tmpdir(), 'ancu-bench-'))
  const rows = isShort ? 5000 : 100_000
  const file = join(folder, 'dossiers.xlsx')
  await writeDossiersWorkbook(file, rows)
  const line = await compareImport({ channel: 'dossiers.import', file, rows, most: 4, rounds: 3 })
  rmSync(folder, { recursive: true, force: true })
  return line
}

const terms = 100_000
const leastPerSecond = 1_000_000

/** The due day in one thread: days as text in and out, both units, the calendar that comes with the program. */
async function measureClock(isShort: boolean): Promise<Line[]> {
  const read = (file: string): unknown => JSON.parse(readFileSync(`resources/catalogs/${file}`, 'utf8'))
  const { days } = read('calendar-days.json') as { days: CalendarDay[] }
  const [rules] = (read('procedures.json') as { rules: ClockRules[] }).rules
  if (!rules) throw new Error('no rules are shipped')
  const calendar = openCalendar(days)
  const plain = Array.from({ length: terms }, (_, at): Term => {
    const { receivedOn, procedure } = inventDossier(at)
    return { from: receivedOn, days: procedure.legalDays, unit: at % 2 === 0 ? 'workingDay' : 'day' }
  })
  const paused = plain.map((term, at): Term => {
    const { receivedOn, pause, returnedOn } = inventDossier(at)
    const { from, to } = pause ?? { from: receivedOn, to: returnedOn ?? dossiersAsOf }
    return { ...term, pauses: [{ from, to: to ?? dossiersAsOf, reason: '' }] }
  })
  const perSecond = async (list: readonly Term[]): Promise<number> => {
    const times: number[] = []
    for (let round = 0; round < (isShort ? 5 : 21); round += 1) {
      times.push(
        await timeOf(() => {
          for (const term of list) if (dueDay(calendar, rules, term)?.length !== 10) throw new Error('no day')
        }),
      )
    }
    return (list.length / median(times)) * 1000
  }
  const say = (found: number): string => `${(found / 1e6).toFixed(1)} million a second`
  const found = await perSecond(plain)
  return [
    {
      measure: 'due day, days as text in and out, both units, one thread',
      goal: 'at least 1 million a second',
      found: say(found),
      met: found >= leastPerSecond,
    },
    {
      measure: '  the same with one pause',
      goal: 'reported',
      found: say(await perSecond(paused)),
      met: null,
    },
  ]
}

type BoardRequest = InputOf<'dossiers.board'>

/** The board as people look at it, among so many dossiers: opened, each group, and paged through to its end. */
async function measureBoard(isShort: boolean): Promise<Line[]> {
  const dossiers = isShort ? 20_000 : 1_000_000
  const office = await openBenchOffice()
  await office.fill((db) => fillDossiers(db, dossiers))
  const asOf = dossiersAsOf
  const { open, counts } = await office.call('dossiers.board', { asOf })
  if (boardGroups.some((group) => !counts[group])) throw new Error('a group of the board is empty')
  const rounds = isShort ? 5 : 20
  const first = await timesOf(office, onOtherDays(rounds * 4, {}))
  const groups = await timesOf(
    office,
    boardGroups.flatMap((group) => onOtherDays(rounds, { group })),
  )
  const pages = Array.from({ length: rounds * 8 }, (_, at) => ({ asOf, offset: (at * 7919) % open }))
  const paging = await timesOf(office, pages)
  await office.close()
  const all = [...first, ...groups, ...paging]
  const say = (found: number[]): string =>
    `p50 ${quantile(found, 0.5).toFixed(1)} ms, p95 ${quantile(found, 0.95).toFixed(1)} ms`
  const size = `${dossiers.toLocaleString('en')} dossiers, ${open.toLocaleString('en')} open`
  return [
    {
      measure: `board of ${size}`,
      goal: 'p95 at most 20 ms',
      found: say(all),
      met: quantile(all, 0.95) <= 20,
    },
    { measure: '  of these its first page', goal: 'reported', found: say(first), met: null },
    { measure: '  of these the first page of each group', goal: 'reported', found: say(groups), met: null },
    { measure: '  of these any page of all', goal: 'reported', found: say(paging), met: null },
  ]
}

/** The same on two days by turns, so that nothing of an earlier answer helps. */
function onOtherDays(times: number, request: BoardRequest): BoardRequest[] {
  return Array.from({ length: times }, (_, at) => ({ ...request, asOf: addDays(dossiersAsOf, at % 2) }))
}

async function timesOf(office: BenchOffice, requests: readonly BoardRequest[]): Promise<number[]> {
  const times: number[] = []
  for (const request of requests) times.push(await timeOf(() => office.call('dossiers.board', request)))
  return times
}
