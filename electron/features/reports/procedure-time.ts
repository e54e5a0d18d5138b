import type { DayUnit } from '#shared/registers/day-units.ts'
import { reportBasis } from '#shared/rules/report-bases.ts'
import { cutsFigureText as figureText, cutsText as text } from '#shared/text/procedure-report.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Block } from '#electron/print/document.ts'
import type { FigureBook, FigureDraft } from './figure-book.ts'
import type { CutsWriting } from './procedure-cuts.ts'
import {
  boundIn,
  boundOrNone,
  enterCounts,
  enterDelay,
  holders,
  idPart,
  units,
  writeDays,
  writePercent,
} from './procedure-figures.ts'
import type { CutsReport, ReportedProcedure } from './procedure-records.ts'
import { chartOfHeld, chartOfLimits, mainTable } from './procedure-tables.ts'

/** By how much the time is cut, and what it really takes. */
export function writeTime(writing: CutsWriting): Block[] {
  const { passages, report } = writing
  enterProcedures(writing)
  const charts = [chartOfLimits(report), chartOfHeld(report)].flatMap((draw) => draw ?? [])
  return [
    passages.heading(2, text.time),
    ...writeListCut(writing),
    ...writeLeftOut(writing),
    ...writeActualDays(writing),
    ...passages.write('body', 'seeTable', text.seeTable),
    // A chart is not torn, a table is: so the page before it is filled.
    ...charts.map((draw, at) => draw(at + 1)),
    mainTable(report),
  ]
}

/** The cut of the list, apart by unit; the mean of the cuts beside it under its own name. */
function writeListCut({ passages, report, book }: CutsWriting): Block[] {
  const { listCut, procedures, period } = report
  if (listCut.length === 0) return passages.write('body', 'noCut', text.noCut)
  return listCut.flatMap(({ unit, cut, meanOfCuts, ...sums }) => {
    const compared = procedures.filter((each) => isCompared(each, unit))
    const add = entererOf(book, report, () => compared.map(recordOfProcedure))
    const id = (measure: string): string => `list.${unit}.${measure}`
    const { list, units: unitNames } = figureText
    const figures = {
      procedures: add({
        id: id('procedures'),
        label: list.procedures(unit),
        written: `${formatNumber(sums.procedures)} ${unitNames.procedures}`,
        value: sums.procedures,
        unit: unitNames.procedures,
        formula: list.proceduresFormula(formatDay(period.to)),
      }),
      legal: add(sumOfDays(id('legal'), list.legal(unit), { days: sums.legalDays, unit })),
      committed: add(sumOfDays(id('committed'), list.committed(unit), { days: sums.committedDays, unit })),
    }
    if (cut === null) return []
    const percent = (measure: string, label: string, { part, formula }: { part: number; formula: string }) =>
      add({ id: id(measure), label, written: writePercent(part), value: part * 100, unit: '%', formula })
    const whole = percent('cut', list.cut(unit), { part: cut, formula: list.cutFormula })
    const sentence = text.listCut(unit, { ...figures, cut: whole })
    const isMean = meanOfCuts !== null && sums.procedures > 1
    const mean = isMean
      ? percent('mean', list.mean(unit), { part: meanOfCuts, formula: list.meanFormula })
      : null
    const both = mean === null ? sentence : `${sentence} ${text.meanOfCuts(mean)}`
    return passages.write('body', `listCut.${unit}`, both)
  })
}

function sumOfDays(id: string, label: string, { days, unit }: { days: number; unit: DayUnit }) {
  return {
    id,
    label,
    written: writeDays(days, unit),
    value: days,
    unit: text.unitNames[unit],
    formula: figureText.list.sumFormula,
  }
}

/** Enters figures about procedures on the last day of the period; answers how a sentence binds them. */
export function entererOf(
  book: FigureBook,
  { period }: CutsReport,
  records: FigureDraft['records'],
): (draft: Omit<FigureDraft, 'period' | 'basis' | 'records'>) => string {
  const shared = {
    period: { from: period.from, to: period.to },
    basis: reportBasis('procedureCut', period.to),
    records,
  }
  return (draft) => book.add({ ...shared, ...draft }).bound
}

/** In the cut of the list of a unit. */
function isCompared({ legal, committed }: ReportedProcedure, unit: DayUnit): boolean {
  return legal?.unit === unit && committed?.unit === unit
}

export function recordOfProcedure({ version, code, name }: ReportedProcedure) {
  return { register: 'procedures', id: version?.id ?? code, title: `${code} – ${name}`, value: '' }
}

/** Which procedures the cut of the list leaves out, and why. */
function writeLeftOut({ passages, report, book }: CutsWriting): Block[] {
  const { leftOut, procedures } = report
  if (leftOut.length === 0) return []
  const codes = new Set(leftOut.map(({ code }) => code))
  const those = procedures.filter(({ code, version }) => version !== null && codes.has(code))
  const bound = entererOf(book, report, () => those.map(recordOfProcedure))({
    id: 'leftOut.procedures',
    label: figureText.leftOut,
    written: `${formatNumber(leftOut.length)} ${figureText.units.procedures}`,
    value: leftOut.length,
    unit: figureText.units.procedures,
    formula: figureText.leftOutFormula,
  })
  const parts = [...Map.groupBy(leftOut, ({ why }) => why)].map(([why, members]) =>
    text.leftOutPart(why, listCodes(members)),
  )
  return passages.write('body', 'leftOut', text.leftOut(bound, parts.join('; '), report.listCut.length > 0))
}

const mostCodes = 12

/** "P04, P07 và 3 thủ tục khác" */
export function listCodes(procedures: readonly { code: string }[]): string {
  const codes = procedures.slice(0, mostCodes).map(({ code }) => code.replaceAll(/[{}]/g, ''))
  const more = procedures.length - codes.length
  return more === 0 ? codes.join(', ') : `${codes.join(', ')} ${text.moreCodes(more)}`
}

/** What the dossiers really took, and with whom they lay. */
function writeActualDays({ passages, report, book }: CutsWriting): Block[] {
  const { total } = report
  if (total.resolved === 0) return []
  const known = units.filter((unit) => total.days[unit] !== null)
  const held = holders.flatMap((holder) => {
    const bound = boundOrNone(book, `total.held.${holder}`)
    return bound === null ? [] : [`${text.holders[holder]} ${bound}`]
  })
  return [
    ...(known.length === 0 ? passages.write('body', 'fewDays', text.fewDays) : []),
    ...known.flatMap((unit) =>
      passages.write(
        'body',
        `days.${unit}`,
        text.days(unit, {
          cases: boundIn(book, `total.counted.${unit}`),
          median: boundIn(book, `total.median.${unit}`),
          p90: boundIn(book, `total.p90.${unit}`),
        }),
      ),
    ),
    ...(held.length === 0 ? [] : passages.write('body', 'held', text.held(held.join('; ')))),
  ]
}

/** Enters what every procedure may take, what happened to its dossiers and whose delay it was. */
function enterProcedures({ report, book }: CutsWriting): void {
  const entering = { book, cases: report.cases }
  for (const procedure of report.procedures) {
    const { code, place, indicators, delay } = procedure
    const label = code === '' ? figureText.scopes.unknownProcedure : figureText.scopes.procedure(code)
    const id = procedureId(procedure)
    const counted = { id, label, period: report.period, indicators, procedure: place, agency: null }
    enterCounts(entering, counted)
    enterDelay(entering, counted, delay)
    enterLimits(book, report, procedure)
  }
}

/** Under which id the book has the figures of a procedure. */
export function procedureId({ code }: { code: string }): string {
  return `procedure.${code === '' ? 'none' : idPart(code)}`
}

export const limitKinds = ['legal', 'provincial', 'committed'] as const

function enterLimits(book: FigureBook, report: CutsReport, procedure: ReportedProcedure): void {
  const { code, cut } = procedure
  const add = entererOf(book, report, () => [recordOfProcedure(procedure)])
  const day = formatDay(report.period.to)
  for (const kind of limitKinds) {
    const limit = procedure[kind]
    if (limit === null) continue
    add({
      id: `${procedureId(procedure)}.${kind}`,
      label: figureText.label(figureText.limits[kind], figureText.scopes.procedure(code)),
      written: writeDays(limit.days, limit.unit),
      value: limit.days,
      unit: text.unitNames[limit.unit],
      formula: figureText.recorded(figureText.limits[kind], code, day),
    })
  }
  if (cut === null) return
  add({
    id: `${procedureId(procedure)}.cut`,
    label: figureText.cutOf(code),
    written: writePercent(cut),
    value: cut * 100,
    unit: '%',
    formula: figureText.cutFormula,
  })
}
