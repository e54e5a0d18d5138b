import { reportBasis } from '#shared/rules/report-bases.ts'
import { numberOfDay } from '#shared/rules/day-number.ts'
import { cutsFigureText as figureText, cutsText as text } from '#shared/text/procedure-report.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Block, Cell, Table } from '#electron/print/document.ts'
import { figureCell } from './figure-book.ts'
import type { CutsWriting } from './procedure-cuts.ts'
import { casesBehind } from './procedure-dossiers.ts'
import { boundIn, boundOrNone, delayers, idPart, writeCases, writeDays } from './procedure-figures.ts'
import { writeSpan } from './procedure-period.ts'
import type { ReportedMeasure } from './procedure-plans.ts'
import type { ReportedProcedure } from './procedure-records.ts'
import { enterMeasures } from './procedure-simplified.ts'
import { entererOf, listCodes, procedureId, recordOfProcedure } from './procedure-time.ts'

/** What is behind, whose delay it was, and what the data does not say. */
export function writeShortcomings(writing: CutsWriting): Block[] {
  const { passages, report } = writing
  const heading = passages.heading(1, text.shortcomings)
  const behind = report.procedures.filter(({ indicators: { late, openLate } }) => late + openLate > 0)
  const { overdue } = report.plans
  return [
    heading,
    ...(behind.length === 0 && overdue.length === 0
      ? passages.write('body', 'noShortcomings', text.noShortcomings)
      : []),
    ...(behind.length === 0 ? [] : writeLate(writing, behind)),
    ...(overdue.length === 0 ? [] : writeOverdue(writing)),
    ...writeUnknown(writing),
    ...passages.write('body', 'causes', ''),
  ]
}

/** So many procedures are named with what is behind; the annex has all. */
const mostNamed = 10

function writeLate(writing: CutsWriting, behind: readonly ReportedProcedure[]): Block[] {
  const { passages, book } = writing
  const procedures = enterProcedureCount(writing, 'behind', {
    label: figureText.behind,
    those: behind,
    formula: figureText.formulas.behind,
  })
  const named = behind
    .toSorted((a, b) => lateOf(b) - lateOf(a) || (a.code < b.code ? -1 : 1))
    .slice(0, mostNamed)
  const delay = delayParts(writing, 'total')
  const rest = behind.filter((procedure) => !named.includes(procedure))
  return [
    ...passages.write(
      'body',
      'late',
      text.late({
        returned: boundOrNone(book, 'total.late'),
        open: boundOrNone(book, 'total.openLate'),
        procedures,
      }),
    ),
    ...(delay === null
      ? []
      : passages.write(
          'body',
          'delay',
          text.delay(boundIn(book, 'total.delay.total'), delayOfAll(writing, delay)),
        )),
    ...named.flatMap((procedure) =>
      passages.write('dash', `late.${procedureId(procedure)}`, sentenceOf(writing, procedure)),
    ),
    ...(rest.length === 0
      ? []
      : passages.write(
          'dash',
          'late.more',
          text.moreLate(
            enterProcedureCount(writing, 'moreLate', {
              label: figureText.moreLate,
              those: rest,
              formula: figureText.formulas.behind,
            }),
          ),
        )),
  ]
}

function lateOf({ indicators: { late, openLate } }: ReportedProcedure): number {
  return late + openLate
}

function sentenceOf(writing: CutsWriting, procedure: ReportedProcedure): string {
  const { book } = writing
  const id = procedureId(procedure)
  const { code, name } = procedure
  const called = (code === '' ? name : `${code}. ${name}`).replaceAll(/[{}]/g, '')
  return text.lateProcedure(called, {
    late: boundOrNone(book, `${id}.late`),
    rated: boundIn(book, `${id}.rated`),
    openLate: boundOrNone(book, `${id}.openLate`),
    delay: delayParts(writing, id),
  })
}

/** "cơ quan giải quyết 12 ngày, chủ đầu tư, người nộp 3 ngày"; null where no day is laid to anybody. */
function delayParts({ book }: CutsWriting, id: string): string | null {
  const parts = delayers.flatMap((holder) => {
    const days = boundOrNone(book, `${id}.delay.${holder}`)
    return days === null ? [] : [text.delayPart(text.holders[holder], days)]
  })
  return parts.length === 0 ? null : parts.join('; ')
}

/** Where it was all one's delay, only that is said. */
function delayOfAll({ book }: CutsWriting, parts: string): { only: string } | { parts: string } {
  const whose = delayers.filter((holder) => (book.valueOf(`total.delay.${holder}`) ?? 0) > 0)
  const [only] = whose
  return only && whose.length === 1 ? { only: text.holders[only] } : { parts }
}

function enterProcedureCount(
  { book, report }: CutsWriting,
  id: string,
  { label, those, formula }: { label: string; those: readonly ReportedProcedure[]; formula: string },
): string {
  return entererOf(book, report, () => those.map(recordOfProcedure))({
    id: `procedures.${id}`,
    label,
    written: `${formatNumber(those.length)} ${figureText.units.procedures}`,
    value: those.length,
    unit: figureText.units.procedures,
    formula,
  })
}

function writeOverdue(writing: CutsWriting): Block[] {
  const { passages, report } = writing
  const { overdue } = report.plans
  const day = formatDay(report.period.to)
  const bound = enterMeasures(writing, 'measures.overdue', {
    label: figureText.measuresOverdue,
    those: overdue,
    formula: figureText.measuresFormulas.overdue(day),
  })
  return [
    ...passages.write('body', 'measures.overdue', text.overdueMeasures(bound, 2)),
    tableOfMeasures(writing, overdue),
  ]
}

function tableOfMeasures(writing: CutsWriting, measures: readonly ReportedMeasure[]): Table {
  const { from, to } = writing.report.period
  const { columns } = text
  const labels = [
    columns.order,
    columns.code,
    columns.measure,
    columns.document,
    columns.planned,
    columns.overdue,
  ]
  return {
    kind: 'table',
    caption: text.measureTable(2),
    sizePt: 11,
    columns: [
      { widthMm: 10, align: 'center' },
      { widthMm: 18, align: 'left' },
      { widthMm: 65, align: 'left' },
      { widthMm: 32, align: 'left' },
      { widthMm: 24, align: 'center' },
      { widthMm: 16, align: 'right' },
    ],
    header: [labels.map((label) => ({ text: label }))],
    rows: measures.map((measure, at) => ({
      kind: 'data',
      cells: [
        { text: String(at + 1) },
        { text: measure.code },
        { text: measure.content.trim().replace(/\s*\n\s*/g, ', '), verbatim: true },
        { text: measure.document ?? '', verbatim: true },
        { text: measure.plannedOn === null ? '' : formatDay(measure.plannedOn) },
        overdueCell(writing, measure),
      ],
    })),
    notes: [text.source(formatDay(from), formatDay(to))],
  }
}

/** For how many days a measure should have been in force. */
function overdueCell({ book, report }: CutsWriting, measure: ReportedMeasure): Cell {
  const { id, code, content, plannedOn } = measure
  const days = numberOfDay(report.period.to) - numberOfDay(plannedOn ?? report.period.to)
  const title = `${code} – ${content.replace(/\s*\n\s*/g, ', ')}`
  const figure = `measure.${idPart(id)}.overdue`
  entererOf(book, report, () => [{ register: 'cuttingMeasures', id, title, value: '' }])({
    id: figure,
    label: figureText.label(figureText.overdueDays, title),
    written: writeDays(days, 'day'),
    value: days,
    unit: text.unitNames.day,
    formula: figureText.overdueFormula,
  })
  return figureCell(formatNumber(days), figure)
}

/** What is not known: commitments, verified limits, the procedure of a dossier. */
function writeUnknown(writing: CutsWriting): Block[] {
  const { passages, report, book } = writing
  const inForce = report.procedures.filter(({ version }) => version !== null)
  const day = formatDay(report.period.to)
  const noCommitted = inForce.filter(({ committed }) => committed === null)
  const unverified = inForce.filter(({ version }) => version?.verification !== 'verified')
  const unknown = report.procedures.find(({ code }) => code === '')
  const counted = (
    id: 'noCommitted' | 'unverified',
    those: readonly ReportedProcedure[],
    write: (bound: string, codes: string) => string,
  ): Block[] => {
    if (those.length === 0) return []
    const formula = { noCommitted: figureText.noCommittedFormula, unverified: figureText.unverifiedFormula }[
      id
    ]
    const bound = enterProcedureCount(writing, id, { label: figureText[id], those, formula: formula(day) })
    return passages.write('body', id, write(bound, listCodes(those)))
  }
  return [
    ...counted('noCommitted', noCommitted, text.noCommitted),
    ...counted('unverified', unverified, text.unverified),
    ...(unknown === undefined
      ? []
      : passages.write('body', 'unknownProcedure', text.unknownProcedure(enterUnknown(writing, unknown)))),
  ]

  function enterUnknown(of: CutsWriting, { indicators, place }: ReportedProcedure): string {
    const value = indicators.resolved + indicators.withdrawn + indicators.open
    const { period, cases } = of.report
    const scope = { period, procedure: place, agency: null }
    return book.add({
      id: 'cases.unknownProcedure',
      label: figureText.unknownProcedure,
      written: writeCases(value),
      value,
      unit: figureText.units.cases,
      formula: figureText.unknownProcedureFormula(writeSpan(period), day),
      period: { from: period.from, to: period.to },
      basis: reportBasis('dossierTime', period.to),
      count: value,
      records: () => casesBehind(cases, 'inReach', scope),
    }).bound
  }
}
