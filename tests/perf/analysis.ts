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
  const office = await openBenchOffice()
  await office.fill((db) => fillDossiers(db, dossiers))
  const ask = () => office.call('procedures.analysis', year)
  const first = await timeOf(ask)
  const { id } = await office.call('dossiers.create', {
    values: { code: 'DO-1', procedure: 'procedure-P03', receivedOn: '2026-03-02' },
  })
  const after: number[] = []
  for (let round = 0; round < (isShort ? 5 : 11); round += 1) {
    await changeOne(office, id, round)
    after.push(await timeOf(ask))
  }
  await office.close()
  const share = median(after) / first
  const say = (ms: number): string => `${ms.toFixed(ms < 100 ? 1 : 0)} ms`
  return [
    {
      measure: `indicators of a year over ${dossiers.toLocaleString('en')} dossiers, asked for the first time`,
      goal: 'at most 2 s',
      found: say(first),
      met: first <= mostForIndicators,
    },
    {
      measure: '  the same after one dossier has changed',
      goal: 'at most 1/50 of that',
      found: `${say(median(after))}, 1/${(1 / share).toFixed(0)}`,
      met: share <= mostAfterChange,
    },
  ]
}

async function changeOne({ call }: BenchOffice, id: string, round: number): Promise<void> {
  const { revision } = await call('dossiers.get', { id })
  await call('dossiers.update', { id, revision, values: { returnedOn: addDays('2026-04-01', round) } })
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
