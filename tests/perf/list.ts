import type { InputOf } from '#shared/contract/contract.ts'
import { join } from 'node:path'
import { openBenchOffice } from './bench-office.ts'
import { quantile, timeOf, type Line } from './measure.ts'
import { writeProjectsWorkbook } from './projects-workbook.ts'

const projects = 100_000

type ListOfProjects = InputOf<'projects.list'>

/** Lists as people ask for them: each search, filter and order is new, so nothing of an earlier answer helps. */
function* lists(count: number): Generator<ListOfProjects> {
  const orders = [
    'name',
    'totalInvestment',
    'startedOn',
    'flatsTotal',
    'code',
    'plannedCompletionOn',
    'developer',
  ] as const
  const stages = ['approved', 'underConstruction', 'completed'] as const
  const words = [
    'duc thang',
    'hanh phuc',
    'kinh bac',
    'luc ngan',
    'viet bac 1',
    'noxh 07',
    'son hai',
    'ninh xa dong',
    'nha o',
  ]
  for (let at = 0; at < count; at += 1) {
    yield {
      search: `${words[at % words.length] ?? ''} ${at % 2 === 0 ? at % 97 : ''}`,
      filter: [
        { field: 'stage', op: 'eq', value: stages[at % stages.length] },
        { field: 'flatsTotal', op: 'between', value: [at % 200, 400 + (at % 1900)] },
      ],
      sort: [{ field: orders[at % orders.length] ?? 'name', direction: at % 2 === 0 ? 'asc' : 'desc' }],
      offset: 0,
      limit: 200,
    }
  }
}

/** A page of 200 rows, sorted, filtered and searched, at 100,000 projects, through the router. */
export async function measureList(isShort: boolean): Promise<Line[]> {
  const office = await openBenchOffice()
  const file = join(office.folder, 'projects.xlsx')
  await writeProjectsWorkbook(file, projects)
  await office.call('projects.import', { file })
  const first: number[] = []
  const further: number[] = []
  for (const list of lists(isShort ? 30 : 200)) {
    first.push(await timeOf(() => office.call('projects.list', list)))
    // Then the person scrolls.
    for (let page = 1; page <= 9; page += 1) {
      further.push(await timeOf(() => office.call('projects.list', { ...list, offset: page * 200 })))
    }
  }
  const times = [...first, ...further]
  const plain: number[] = []
  for (let at = 0; at < (isShort ? 60 : 400); at += 1) {
    const page = {
      offset: (at * 7919) % 99_000,
      limit: 200,
      sort: [{ field: 'name', direction: 'asc' as const }],
    }
    plain.push(await timeOf(() => office.call('projects.list', page)))
  }
  await office.close()
  const say = (found: number[]): string =>
    `p50 ${quantile(found, 0.5).toFixed(1)} ms, p95 ${quantile(found, 0.95).toFixed(1)} ms`
  return [
    {
      measure: 'page of 200, sorted + filtered + searched, 100,000 projects',
      goal: 'p95 at most 10 ms',
      found: say(times),
      met: quantile(times, 0.95) <= 10,
    },
    {
      measure: '  of these the first page of each new question',
      goal: 'reported',
      found: say(first),
      met: null,
    },
    { measure: '  of these the nine pages that follow', goal: 'reported', found: say(further), met: null },
    {
      measure: 'jump to any page of 200, sorted by name, 100,000 projects',
      goal: 'p95 at most 10 ms',
      found: say(plain),
      met: quantile(plain, 0.95) <= 10,
    },
  ]
}
