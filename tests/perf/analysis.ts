import { addDays } from '#shared/base/days.ts'
import type { InputOf } from '#shared/contract/contract.ts'
import { openBenchOffice, type BenchOffice } from './bench-office.ts'
import { fillDossiers } from './fill-dossiers.ts'
import { median, timeOf, type Line } from './measure.ts'

const year = { from: '2025-10-01', to: '2026-09-30' } as const

/** The indicators of a year, as asked again and after one dossier has changed; a scenario of the laboratory. */
export async function measureAnalysis(isShort: boolean): Promise<Line[]> {
  return [...(await measureIndicators(isShort)), ...(await measureScenario(isShort))]
}

const mostForIndicators = 2000
const mostAfterChange = 1 / 50

async function measureIndicators(isShort: boolean): Promise<Line[]> {
  const dossiers = isShort ? 20_000 : 1_000_000
  const rounds = isShort ? 5 : 11
  const office = await openBenchOffice()
  await office.fill((db) => fillDossiers(db, dossiers))
  const ask = (days: number) =>
    timeOf(() => office.call('procedures.analysis', { ...year, from: addDays(year.from, days) }))
  const first = await ask(0)
  // Another period each time: what has been counted is kept.
  const counted: number[] = []
  for (let round = 1; round <= rounds; round += 1) counted.push(await ask(round))
  const { id } = await office.call('dossiers.create', {
    values: { code: 'DO-1', procedure: 'procedure-P03', receivedOn: '2026-03-02' },
  })
  const after: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await changeOne(office, id, round)
    after.push(await ask(rounds))
  }
  await office.close()
  const say = (ms: number): string => `${ms.toFixed(ms < 100 ? 1 : 0)} ms`
  const share = median(after) / mostForIndicators
  return [
    {
      measure: `indicators of a year over ${dossiers.toLocaleString('en')} dossiers, counted anew`,
      goal: 'at most 2 s',
      found: say(median(counted)),
      met: median(counted) <= mostForIndicators,
    },
    {
      measure: '  the same after one dossier has changed',
      goal: 'at most 1/50 of 2 s',
      found: `${say(median(after))}; 1/${(first / median(after)).toFixed(0)} of the first time`,
      met: share <= mostAfterChange,
    },
    {
      measure: '  the same for the first time, when all dossiers are read',
      goal: 'reported',
      found: say(first),
      met: null,
    },
  ]
}

async function changeOne(office: BenchOffice, id: string, round: number): Promise<void> {
  const { revision } = await office.call('dossiers.get', { id })
  await office.call('dossiers.update', { id, revision, values: { returnedOn: addDays('2026-04-01', round) } })
}

const mostForScenario = 1000

/** Several proposals over all dossiers, their steps and pauses read anew each time. */
async function measureScenario(isShort: boolean): Promise<Line[]> {
  const dossiers = isShort ? 5000 : 100_000
  const office = await openBenchOffice()
  await office.fill((db) => fillDossiers(db, dossiers))
  const period = { from: '2024-01-01', to: '2026-12-31' }
  const { procedures } = await office.call('procedures.analysis', period)
  const cuts: InputOf<'procedures.simulate'>['cuts'] = procedures
    .filter(({ code, legal }) => code.startsWith('P') && legal !== null)
    .map(({ code }) => ({ procedure: code, days: -3 }))
  cuts.push({ procedure: 'P03', step: 'Thẩm định', days: -2 }, { procedure: 'P16', paper: 'hồ sơ' })
  cuts.push({ agency: 'Sở Tài chính', within: 5 })
  const times: number[] = []
  let resolved = 0
  for (let round = 0; round < (isShort ? 3 : 9); round += 1)
    times.push(
      await timeOf(async () => {
        const { asWas } = await office.call('procedures.simulate', { ...period, cuts })
        ;({ resolved } = asWas)
      }),
    )
  await office.close()
  return [
    {
      measure: `a scenario of ${cuts.length} proposals over ${resolved.toLocaleString('en')} of ${dossiers.toLocaleString('en')} dossiers`,
      goal: 'at most 1 s',
      found: `${median(times).toFixed(0)} ms`,
      met: median(times) <= mostForScenario,
    },
  ]
}
