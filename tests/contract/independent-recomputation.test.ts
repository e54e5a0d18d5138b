import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { newFolder } from '#tests/harness/house.ts'
import { openOffice, type TestOffice } from '#tests/harness/office.ts'
import { textOf } from '#tests/print/ruler.ts'

/**
 * The figures of the report on procedures, reckoned once more by code that shares nothing with the program: from the
 * workbooks that it exports, row by row, with days counted one after the other.
 */

const asOf = '2026-09-30'
const sample = join('tests/sheets/samples', 'ho-so-tthc.xlsx')

interface Period {
  from: string
  to: string
}

interface Row {
  procedure: string
  agency: string
  received: string
  deadline: string
  returned: string
  outcome: string
  pauses: { from: string; to: string; reason: string }[]
}

interface Limits {
  name: string
  legal: number | null
  committed: number | null
  unit: string
}

type Cells = Record<string, unknown>

/** The rows of an exported register by the headings of their columns. */
async function exported(
  { call }: TestOffice,
  register: 'dossiers' | 'procedures' | 'procedureSteps',
): Promise<Cells[]> {
  const file = join(newFolder(), `${register}.xlsx`)
  await call(`${register}.export`, { file, format: 'xlsx' })
  const { sheets } = await readXlsx(readFileSync(file))
  const [headings = [], ...rows] = sheets[0]?.rows ?? []
  return rows.map((row) =>
    Object.fromEntries(headings.map((heading, at) => [String(heading), row[at] ?? ''])),
  )
}

const dayOf = (cell: unknown): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).slice(0, 10)

const codeOf = (cell: unknown): string => String(cell).split(' – ')[0] ?? ''

const dayFromWords = (words: string): string => words.split('/').toReversed().join('-')

/** "06/01/2024 – 22/01/2024: Chờ bổ sung hồ sơ", a line each; one that lasts says "từ 06/01/2024". */
function pausesFrom(cell: unknown): Row['pauses'] {
  const lines = String(cell)
    .split('\n')
    .filter((line) => line !== '')
  return lines.map((line) => {
    const days = line.match(/\d\d\/\d\d\/\d{4}/g) ?? []
    const [from = '', to = ''] = (line.startsWith('từ') ? [days[0], '31/12/2199'] : days).map((day) =>
      dayFromWords(day ?? ''),
    )
    return { from, to, reason: line.slice(line.indexOf(': ') + 2) }
  })
}

async function readAll(office: TestOffice) {
  const dossiers = (await exported(office, 'dossiers')).map((cells): Row => ({
    procedure: codeOf(cells['Thủ tục']),
    agency: String(cells['Cơ quan giải quyết']),
    received: dayOf(cells['Ngày tiếp nhận']),
    deadline: dayOf(cells['Hạn giải quyết']),
    returned: dayOf(cells['Ngày trả kết quả']),
    outcome: String(cells['Kết quả so với hạn']),
    pauses: pausesFrom(cells['Các lần tạm dừng']),
  }))
  const procedures = new Map<string, Limits>()
  for (const cells of await exported(office, 'procedures')) {
    const code = String(cells['Mã thủ tục'])
    const [from, until] = [dayOf(cells['Hiệu lực từ']), dayOf(cells['Hiệu lực đến'])]
    // The version in force on the last day of the report.
    if (from > asOf || (until !== '' && until < asOf)) continue
    const number = (heading: string): number | null => (cells[heading] === '' ? null : Number(cells[heading]))
    procedures.set(code, {
      name: String(cells['Tên thủ tục']),
      legal: number('Thời hạn theo luật (ngày)'),
      committed: number('Thời hạn cam kết (ngày)'),
      unit: String(cells['Đơn vị tính theo luật']),
    })
  }
  const notice = new Map<string, number>()
  for (const cells of await exported(office, 'procedureSteps')) {
    if (!String(cells['Bên thực hiện']).startsWith('Thời gian công bố')) continue
    const code = codeOf(cells['Thủ tục'])
    notice.set(code, (notice.get(code) ?? 0) + Number(cells['Thời hạn bước (ngày)'] || 0))
  }
  return { dossiers, procedures, notice }
}

type All = Awaited<ReturnType<typeof readAll>>

const msOfDay = 24 * 60 * 60 * 1000
const next = (day: string): string => new Date(Date.parse(day) + msOfDay).toISOString().slice(0, 10)

/** The days of a dossier one after the other: paused, of the notice, or of the agency. */
function daysOf(row: Row, noticeDays: number) {
  const held = { agency: 0, investor: 0, otherAgency: 0, publication: 0 }
  const isPaused = (day: string): boolean => row.pauses.some(({ from, to }) => from <= day && day <= to)
  let ran = 0
  for (let day = next(row.received); day <= row.returned; day = next(day)) if (!isPaused(day)) ran += 1
  // What came back before a notice could have been over did not wait for it.
  let notice = ran > noticeDays ? noticeDays : 0
  for (let day = next(row.received); day <= row.returned; day = next(day)) {
    const pause = row.pauses.find(({ from, to }) => from <= day && day <= to)
    if (pause) held[/ý kiến|liên thông|Sở Tài chính/i.test(pause.reason) ? 'otherAgency' : 'investor'] += 1
    else if (notice > 0) {
      notice -= 1
      held.publication += 1
    } else held.agency += 1
  }
  return held
}

function percentile(sorted: readonly number[], part: number): number {
  const rank = (sorted.length - 1) * part
  const [low = 0, high = 0] = [sorted[Math.floor(rank)], sorted[Math.ceil(rank)]]
  return low + (high - low) * (rank - Math.floor(rank))
}

/** What a period says of some dossiers. */
function recount(rows: readonly Row[], { from, to }: Period, all: All) {
  const isIn = (day: string): boolean => day !== '' && from <= day && day <= to
  const left = rows.filter((row) => isIn(row.returned))
  const outcome = (word: string): number => left.filter((row) => row.outcome === word).length
  const resolved = left.filter((row) => row.outcome !== 'Rút hồ sơ')
  const open = rows.filter((row) => row.received <= to && (row.returned === '' || row.returned > to))
  const openLate = open.filter((row) => row.deadline !== '' && row.deadline < to)
  const held = { agency: 0, investor: 0, otherAgency: 0, publication: 0 }
  const used: number[] = []
  for (const row of resolved) {
    const days = daysOf(row, all.notice.get(row.procedure) ?? 0)
    for (const holder of Object.keys(held) as (keyof typeof held)[]) held[holder] += days[holder]
    if (all.procedures.get(row.procedure)?.unit !== 'ngày làm việc') used.push(days.agency)
  }
  let delay = 0
  for (const row of [...left.filter((each) => each.outcome === 'Quá hạn'), ...openLate]) {
    const end = isIn(row.returned) ? row.returned : to
    delay += (Date.parse(end) - Date.parse(row.deadline)) / msOfDay
  }
  const [early, onTime, late] = [outcome('Trước hạn'), outcome('Đúng hạn'), outcome('Quá hạn')]
  return {
    received: rows.filter((row) => isIn(row.received)).length,
    resolved: resolved.length,
    early,
    onTime,
    late,
    withdrawn: left.length - resolved.length,
    open: open.length,
    openLate: openLate.length,
    rate: ((early + onTime) / (early + onTime + late)) * 100,
    rated: early + onTime + late,
    held,
    used: used.toSorted((a, b) => a - b),
    delay,
  }
}

const year = { from: '2026-01-01', to: '2026-09-30' }
const lastYear = { from: '2025-01-01', to: '2025-09-30' }
const quarter = { from: '2026-07-01', to: '2026-09-30' }
const quarterBefore = { from: '2026-04-01', to: '2026-06-30' }

const comma = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',')
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.')

async function opened(period: 'year' | 'quarter', office?: TestOffice) {
  const { call } = (office ??= await openOffice())
  await call('dossiers.import', { file: sample })
  const request = { kind: 'procedure-cuts', asOf, options: { period } } as const
  const { figures } = await call('reports.explain', request)
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  const file = join(newFolder(), 'báo cáo.pdf')
  await call('reports.render', { ...request, letterhead: 'state', format: 'pdf', file })
  const text = textOf(file).replace(/\s+/g, ' ')
  return { all: await readAll(office), value: (id: string) => byId.get(id)?.value, byId, text }
}

describe('the report on procedures by other code', () => {
  test('what came in, went out and was late, in the book and on the paper', async () => {
    const { all, value, byId, text } = await opened('quarter')
    const now = recount(all.dossiers, quarter, all)
    for (const key of ['received', 'resolved', 'early', 'onTime', 'late', 'open', 'openLate'] as const)
      expect(value(`total.${key}`), key).toBe(now[key])
    expect(now.resolved).toBeGreaterThan(50)
    expect(value('total.onTimeRate')).toBeCloseTo(now.rate, 9)
    expect(value('total.median.day')).toBeCloseTo(percentile(now.used, 0.5), 9)
    expect(value('total.p90.day')).toBeCloseTo(percentile(now.used, 0.9), 9)
    expect(value('total.delay.total')).toBe(now.delay)
    for (const [holder, days] of Object.entries(now.held))
      expect(value(`total.held.${holder}`) ?? 0, holder).toBe(days)
    expect(byId.get('total.late')).toMatchObject({ count: now.late })
    expect(byId.get('total.late')?.records).toHaveLength(now.late)
    expect(text).toContain(
      `Trong kỳ tiếp nhận ${now.received} hồ sơ. Đã giải quyết, trả kết quả ${now.resolved} hồ sơ, trong đó: trước hạn ${now.early} hồ sơ, đúng hạn ${now.onTime} hồ sơ, quá hạn ${now.late} hồ sơ. Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn đạt ${comma(now.rate)} %.`,
    )
    expect(text).toContain(
      `trung vị ${comma(percentile(now.used, 0.5))} ngày, 90 % số hồ sơ giải quyết trong không quá ${comma(percentile(now.used, 0.9))} ngày`,
    )
    expect(text).toContain(`Tổng số ngày quá hạn ${grouped(now.delay)} ngày`)
  })

  test('what changed since the period before and since last year', async () => {
    const { all, value, text } = await opened('quarter')
    const now = recount(all.dossiers, quarter, all)
    const before = recount(all.dossiers, quarterBefore, all)
    const then = recount(all.dossiers, { from: '2025-07-01', to: '2025-09-30' }, all)
    for (const [than, old] of [
      ['before', before],
      ['lastYear', then],
    ] as const) {
      for (const key of ['received', 'resolved', 'late'] as const) {
        expect(value(`${than}.${key}`) ?? now[key], `${than} ${key}`).toBe(old[key])
        const by = now[key] - old[key]
        if (by !== 0) expect(value(`change.${than}.${key}`), `${than} ${key}`).toBe(by)
      }
      const by = Math.round(Math.round(now.rate * 10) - Math.round(old.rate * 10)) / 10
      if (by !== 0) expect(value(`change.${than}.onTimeRate`)).toBeCloseTo(by, 9)
    }
    const fewer = before.late - now.late
    expect(fewer).toBeGreaterThan(0)
    expect(text).toContain(
      `Số hồ sơ trả kết quả quá hạn giảm ${fewer} hồ sơ, tương ứng ${comma((fewer / before.late) * 100)} % (từ ${before.late} hồ sơ xuống ${now.late} hồ sơ).`,
    )
  })

  test('every procedure and every agency, and their sums', async () => {
    const { all, value, text } = await opened('year')
    const total = recount(all.dossiers, year, all)
    const codes = new Set(all.procedures.keys())
    let [resolved, good] = [0, 0]
    for (const code of codes) {
      const own = recount(
        all.dossiers.filter((row) => row.procedure === code),
        year,
        all,
      )
      expect(value(`procedure.${code}.resolved`), code).toBe(own.resolved)
      if (own.rated >= 10) expect(value(`procedure.${code}.onTimeRate`), code).toBeCloseTo(own.rate, 9)
      else if (own.rated > 0) expect(value(`procedure.${code}.good`), code).toBe(own.early + own.onTime)
      if (own.used.length >= 10)
        expect(value(`procedure.${code}.median.day`), code).toBeCloseTo(percentile(own.used, 0.5), 9)
      resolved += own.resolved
      good += own.early + own.onTime
    }
    expect(resolved).toBe(total.resolved)
    expect(good).toBe(total.early + total.onTime)
    const agencies = new Set(all.dossiers.map((row) => row.agency))
    for (const agency of agencies) {
      const own = recount(
        all.dossiers.filter((row) => row.agency === agency),
        year,
        all,
      )
      if (own.received + own.resolved + own.withdrawn + own.open === 0) continue
      // The name may be broken over lines: its figures stand on one of them.
      const figures = [own.received, own.resolved, own.early, own.onTime, own.late, own.open, own.openLate]
      expect(text, agency).toContain(` ${figures.map(grouped).join(' ')} `)
    }
    const before = recount(all.dossiers, lastYear, all)
    expect(value('lastYear.resolved')).toBe(before.resolved)
  })

  test('the cut of the list is that of its sums', async () => {
    const office = await openOffice()
    // Only the sample data has commitments.
    await office.call('admin.loadSample', {})
    const { all, value, text } = await opened('year', office)
    const compared = [...all.procedures.values()].filter(
      ({ legal, committed, unit }) => legal !== null && committed !== null && unit === 'ngày',
    )
    const sum = (of: (limits: Limits) => number | null): number =>
      compared.reduce((so, limits) => so + (of(limits) ?? 0), 0)
    const [legal, committed] = [sum((each) => each.legal), sum((each) => each.committed)]
    expect(compared.length).toBeGreaterThan(5)
    expect(value('list.day.procedures')).toBe(compared.length)
    expect(value('list.day.cut')).toBeCloseTo((1 - committed / legal) * 100, 9)
    const mean = compared.reduce((so, each) => so + (1 - (each.committed ?? 0) / (each.legal ?? 1)), 0)
    expect(value('list.day.mean')).toBeCloseTo((mean / compared.length) * 100, 9)
    expect(text).toContain(
      `tổng thời hạn theo luật ${legal} ngày, tổng thời hạn cam kết ${committed} ngày; tỷ lệ cắt giảm ${comma((1 - committed / legal) * 100)} %.`,
    )
  })
})
