import { scenarioText as text } from '#shared/text/scenario-report.ts'
import type { Block } from '#electron/print/document.ts'
import type { CaseBook } from '../analysis/index.ts'
import type { FigureBook } from './figure-book.ts'
import type { Passages } from './passages.ts'
import { boundIn, idPart, tenths } from './procedure-figures.ts'
import { writeSpan } from './procedure-period.ts'
import { enterScenario, scenarioFigure, type ScenarioMeasure, type Way } from './scenario-figures.ts'
import type { PlayedScenario } from './scenario-world.ts'

interface ScenarioWriting {
  book: FigureBook
  passages: Passages
  report: { cases: CaseBook }
}

/** What a scenario proposes and what it would have brought, with what the data cannot say. */
export function writeScenario(writing: ScenarioWriting, scenario: PlayedScenario): Block[] {
  const { book, passages, report } = writing
  const { result, name, from, to } = scenario
  const key = `scenario.${idPart(scenario.id)}`
  const tried = text.tried(plain(name), writeSpan({ from, to }))
  const opening = passages.write('body', key, tried)
  if (result === null) return [...opening, ...passages.write('dash', `${key}.none`, text.nothingComplete)]
  enterScenario(book, report.cases, scenario)
  return [
    ...opening,
    ...writeCuts(passages, key, scenario),
    ...(result.asWas.resolved === 0
      ? passages.write('body', `${key}.noCases`, text.noCases)
      : passages.write('body', `${key}.result`, sentencesOf(book, scenario, result).join(' '))),
  ]
}

/** The proposals of a scenario, one a line. */
export function writeCuts(passages: Passages, key: string, { result }: PlayedScenario): Block[] {
  const cuts = result?.cuts ?? []
  return cuts.flatMap(({ said }, at) => passages.write('dash', `${key}.cut.${at + 1}`, ended(plain(said))))
}

/** What others named must not be taken for a figure. */
export function plain(said: string): string {
  return said.replaceAll(/[{}]/g, '')
}

export function ended(said: string): string {
  return /[.!?]$/.test(said) ? said : `${said}.`
}

function sentencesOf(
  book: FigureBook,
  scenario: PlayedScenario,
  { asWas, shortened, sameWork }: NonNullable<PlayedScenario['result']>,
): string[] {
  const bound = (way: Way, measure: ScenarioMeasure): string =>
    boundIn(book, scenarioFigure(scenario, way, measure))
  const pair = (measure: ScenarioMeasure) => ({
    was: bound('asWas', measure),
    is: bound('shortened', measure),
  })
  const [rateWas, rateIs] = [asWas.onTimeRate, shortened.onTimeRate]
  const [throughWas, throughIs] = [asWas.through, shortened.through]
  return [
    text.result({
      cases: bound('asWas', 'resolved'),
      rate:
        rateWas === null || rateIs === null
          ? null
          : { ...pair('onTimeRate'), by: tenths(rateIs * 100) - tenths(rateWas * 100) },
      late: asWas.late === shortened.late ? null : pair('late'),
    }),
    ...(throughWas === null || throughIs === null
      ? []
      : [
          text.days(
            bound('asWas', 'through'),
            bound('shortened', 'through'),
            tenths(throughIs.median) - tenths(throughWas.median),
          ),
        ]),
    ...(sameWork.late === shortened.late ? [] : [text.sameWork(bound('sameWork', 'late'))]),
  ]
}
