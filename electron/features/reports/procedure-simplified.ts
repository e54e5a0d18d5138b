import { cutsFigureText as figureText, cutsText as text } from '#shared/text/procedure-report.ts'
import { writeAmountInWords } from '#shared/vietnamese/amount-in-words.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Block } from '#electron/print/document.ts'
import type { CutsWriting } from './procedure-cuts.ts'
import { writePercent } from './procedure-figures.ts'
import { writeSpan } from './procedure-period.ts'
import { kindLabels, type ListedPaper, type ReportedMeasure } from './procedure-plans.ts'
import { entererOf } from './procedure-time.ts'

/** What is cut beside time: steps and papers by measures, and what it costs to go through the procedures. */
export function writeSimplified(writing: CutsWriting): Block[] {
  return [
    writing.passages.heading(2, text.simplified),
    ...writeMeasures(writing),
    ...writePapers(writing),
    ...writeCosts(writing),
  ]
}

function writeMeasures(writing: CutsWriting): Block[] {
  const { passages, report } = writing
  const { inForce, begun, approved } = report.plans
  if (inForce.length === 0 && approved.length === 0)
    return passages.write('body', 'noMeasures', text.noMeasures)
  const { period } = report
  const day = formatDay(period.to)
  const formulas = figureText.measuresFormulas
  const add = (id: string, label: string, of: { those: readonly ReportedMeasure[]; formula: string }) =>
    enterMeasures(writing, `measures.${id}`, { label, ...of })
  const kinds = [...Map.groupBy(inForce, ({ kind }) => kind)].map(([kind, those]) => {
    const label = kindLabels[kind]
    const formula = formulas.inForce(day)
    return `${label} ${add(`kind.${kind}`, figureText.measuresOfKind(label), { those, formula })}`
  })
  const inAll = add('inForce', figureText.measuresInForce, { those: inForce, formula: formulas.inForce(day) })
  const span = writeSpan(period)
  const some = (id: 'begun' | 'approved', those: readonly ReportedMeasure[]): string[] => {
    if (those.length === 0) return []
    const label = { begun: figureText.measuresBegun, approved: figureText.measuresApproved }[id]
    return [text[id](add(id, label, { those, formula: formulas[id](span) }))]
  }
  const sentences = [
    ...(inForce.length === 0 ? [] : [text.inForce(day, inAll, kinds.join('; '))]),
    ...some('begun', begun),
    ...some('approved', approved),
  ]
  return passages.write('body', 'measures', sentences.join(' '))
}

/** Enters how many measures there are; answers how a sentence binds it. */
export function enterMeasures(
  { book, report }: CutsWriting,
  id: string,
  { label, those, formula }: { label: string; those: readonly ReportedMeasure[]; formula: string },
): string {
  const records = () =>
    those.map(({ id: measure, code, content }) => ({
      register: 'cuttingMeasures',
      id: measure,
      title: `${code} – ${content.replace(/\s*\n\s*/g, ', ')}`,
      value: '',
    }))
  return entererOf(
    book,
    report,
    records,
  )({
    id,
    label,
    written: `${formatNumber(those.length)} ${figureText.units.measures}`,
    value: those.length,
    unit: figureText.units.measures,
    formula,
  })
}

/** Of the papers of the procedures: how many are no longer asked for. Nothing where none has gone. */
function writePapers({ book, report, passages }: CutsWriting): Block[] {
  const { papers } = report.plans
  const dropped = papers.filter(({ state }) => state === 'dropped')
  const byData = papers.filter(({ state }) => state === 'byData')
  if (dropped.length + byData.length === 0) return []
  const add = (id: 'all' | 'dropped' | 'byData', those: readonly ListedPaper[]): string =>
    entererOf(book, report, () =>
      those.map(({ id: paper, code, name }) => ({
        register: 'procedurePapers',
        id: paper,
        title: `${code} – ${name}`,
        value: '',
      })),
    )({
      id: `papers.${id}`,
      label: figureText.papers[id],
      written: `${formatNumber(those.length)} ${figureText.units.papers}`,
      value: those.length,
      unit: figureText.units.papers,
      formula: figureText.papers.formula(formatDay(report.period.to)),
    })
  const figures = { all: add('all', papers), dropped: add('dropped', dropped), byData: add('byData', byData) }
  return passages.write('body', 'papers', text.papers(figures))
}

/** What going through the procedures costs in a year, as far as it is known. */
function writeCosts(writing: CutsWriting): Block[] {
  const { passages, report } = writing
  const { costs, hourlyWage } = report.plans
  if (hourlyWage === null) return passages.write('body', 'noCost', text.noCost(text.whyNoCost.noWage))
  if (costs.length === 0) return passages.write('body', 'noCost', text.noCost(text.whyNoCost.noActivities))
  const before = costs.reduce((sum, cost) => sum + cost.before, 0)
  const after = costs.reduce((sum, cost) => sum + cost.after, 0)
  const figures = enterCosts(writing, { before, after, hourlyWage })
  if (after > before) return passages.write('body', 'cost', text.costRose(figures))
  if (after === before) return passages.write('body', 'cost', text.cost(figures, null))
  const { saved, percent, inWords } = enterSaved(writing, before, after)
  return [
    ...passages.write('body', 'cost', text.cost(figures, { by: saved, percent })),
    ...passages.write('body', 'cost.inWords', text.inWords(inWords)),
  ]
}

function enterCosts(
  { book, report }: CutsWriting,
  { before, after, hourlyWage }: { before: number; after: number; hourlyWage: number },
) {
  const { costs } = report.plans
  const { cost: said, units } = figureText
  const recordsOf = (which: 'before' | 'after' | null) => () =>
    costs.map(({ procedure, ...cost }) => ({
      register: 'procedures',
      id: procedure.id,
      title: `${procedure.code} – ${procedure.name}`,
      value: which === null ? '' : writeDong(cost[which]),
    }))
  const amount = (which: 'before' | 'after', value: number): string =>
    entererOf(
      book,
      report,
      recordsOf(which),
    )({
      id: `cost.${which}`,
      label: said[which],
      written: writeDong(value),
      value,
      unit: 'đồng',
      formula: said.formula(writeDong(hourlyWage)),
    })
  return {
    procedures: entererOf(
      book,
      report,
      recordsOf(null),
    )({
      id: 'cost.procedures',
      label: said.procedures,
      written: `${formatNumber(costs.length)} ${units.procedures}`,
      value: costs.length,
      unit: units.procedures,
      formula: said.proceduresFormula,
    }),
    before: amount('before', before),
    after: amount('after', after),
  }
}

function enterSaved({ book, report }: CutsWriting, before: number, after: number) {
  const { cost: said } = figureText
  const saved = before - after
  const records = () => book.find('cost.before')?.records() ?? []
  const add = entererOf(book, report, records)
  return {
    saved: add({
      id: 'cost.saved',
      label: said.saved,
      written: writeDong(saved),
      value: saved,
      unit: 'đồng',
      formula: said.savedFormula,
    }),
    percent: add({
      id: 'cost.percent',
      label: said.percent,
      written: writePercent(saved / before),
      value: (saved / before) * 100,
      unit: '%',
      formula: said.percentFormula,
    }),
    inWords: add({
      id: 'cost.inWords',
      label: said.inWords,
      written: writeAmountInWords(saved),
      value: saved,
      unit: 'đồng',
      formula: said.inWordsFormula,
    }),
  }
}

function writeDong(value: number): string {
  return `${formatNumber(value)} đồng`
}
