import { holders } from '#shared/registers/day-units.ts'
import type { DayUnit } from '#shared/registers/day-units.ts'
import { cuttingMeasures } from '#shared/registers/cutting-measures.ts'
import { procedurePapers } from '#shared/registers/procedure-papers.ts'
import { procedureSheetText as text } from '#shared/text/procedure-sheet.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Cell, Table } from '#electron/print/document.ts'
import { figureCell, type Figure } from './figure-book.ts'
import type { KnownRecord } from './dossier-records.ts'
import type { LimitRow } from './procedure-sheet-figures.ts'
import { numberIn, textIn, type SheetProcedure } from './procedure-sheet-records.ts'

const { columns, captions } = text
const left = (widthMm: number) => ({ widthMm, align: 'left' as const })
const center = (widthMm: number) => ({ widthMm, align: 'center' as const })

interface TableDraft {
  caption: string | null
  columns: Table['columns']
  header: readonly string[]
  rows: readonly Cell[][]
}

function draw(sizePt: number, { caption, columns: widths, header, rows }: TableDraft): Table {
  return {
    kind: 'table',
    caption,
    sizePt,
    columns: widths,
    header: header.length === 0 ? [] : [header.map((label) => ({ text: label }))],
    rows: rows.map((cells) => ({ kind: 'data', cells })),
    notes: [],
  }
}

const said = (words: string | null): Cell => ({ text: words ?? '', verbatim: true })
const shown = (figure: Figure | null): Cell =>
  figure === null ? { text: text.unknown } : figureCell(figure.written, figure.id)

/** What the procedure is: a row for each fact that is known. */
export function tableOfProcedure({ version }: SheetProcedure, sizePt: number): Table {
  const facts: [label: string, value: string | null][] = [
    [text.facts.code, text.codes(textIn(version, 'code') ?? '', textIn(version, 'nationalCode'))],
    [text.facts.agency, textIn(version, 'agency')],
    [text.facts.applicants, textIn(version, 'applicants')],
    [text.facts.basis, textIn(version, 'legalBasis')],
    [text.facts.validity, validityOf(version)],
  ]
  return draw(sizePt, {
    caption: null,
    columns: [left(40), left(125)],
    header: [],
    rows: facts.flatMap(([label, value]) => (value === null ? [] : [[{ text: label }, said(value)]])),
  })
}

function validityOf(version: KnownRecord): string | null {
  const [from, to] = [textIn(version, 'validFrom'), textIn(version, 'validTo')]
  if (from === null && to === null) return null
  return text.validity(from && formatDay(from), to && formatDay(to))
}

/** The four limits: by law, of the province, committed, and what dossiers really took. */
export function tableOfLimits(limits: readonly LimitRow[], sizePt: number): Table {
  return draw(sizePt, {
    caption: captions.limits,
    columns: [left(38), center(32), center(27), left(68)],
    header: [columns.limit, columns.days, columns.againstLaw, columns.document],
    rows: limits.map(({ name, figure, cut, source }) => [
      { text: text.limits[name] },
      shown(figure),
      cut === null ? { text: '' } : shown(cut),
      said(source),
    ]),
  })
}

/** The way of a dossier from step to step. */
export function tableOfSteps({ steps }: SheetProcedure, sizePt: number): Table {
  return draw(sizePt, {
    caption: captions.steps,
    columns: [center(9), left(60), left(40), left(32), center(24)],
    header: [columns.order, columns.step, columns.agency, columns.holder, columns.limit],
    rows: steps.map((step, at) => [
      { text: String(at + 1) },
      said(textIn(step, 'name')),
      said(textIn(step, 'agency')),
      { text: labelIn(holders, step, 'holder') },
      { text: daysOf(step) },
    ]),
  })
}

function daysOf(step: KnownRecord): string {
  const days = numberIn(step, 'days')
  return days === null ? '' : text.days(formatNumber(days), (textIn(step, 'dayUnit') ?? 'day') as DayUnit)
}

/** The papers that are asked for, or are no longer. */
export function tableOfPapers({ papers }: SheetProcedure, sizePt: number): Table {
  return draw(sizePt, {
    caption: captions.papers,
    columns: [center(9), left(88), left(20), left(48)],
    header: [columns.order, columns.paper, columns.form, columns.state],
    rows: papers.map((paper, at) => [
      { text: String(at + 1) },
      said(textIn(paper, 'name')),
      said(textIn(paper, 'form')),
      said(
        text.byData(
          labelIn(procedurePapers.fields.state.options, paper, 'state'),
          textIn(paper, 'dataSource'),
        ),
      ),
    ]),
  })
}

/** What is cut or is to be, and how far that has come. */
export function tableOfMeasures({ measures }: SheetProcedure, sizePt: number): Table {
  const { kind } = cuttingMeasures.fields
  return draw(sizePt, {
    caption: captions.measures,
    columns: [center(9), left(56), left(34), left(34), left(32)],
    header: [columns.order, columns.content, columns.kind, columns.state, columns.document],
    rows: measures.map((measure, at) => {
      const days = numberIn(measure, 'daysCut')
      return [
        { text: String(at + 1) },
        said(textIn(measure, 'content')),
        {
          text: text.cutDays(
            labelIn(kind.options, measure, 'kind'),
            days === null ? null : formatNumber(days),
          ),
        },
        { text: stateOf(measure) },
        said(text.documentOn(textIn(measure, 'document'), dayIn(measure, 'documentOn'))),
      ]
    }),
  })
}

function stateOf(measure: KnownRecord): string {
  const state = labelIn(cuttingMeasures.fields.state.options, measure, 'state')
  if (measure['state'] === 'inForce') return text.inForce(state, dayIn(measure, 'inForceOn'))
  return measure['state'] === 'rejected' ? state : text.planned(state, dayIn(measure, 'plannedOn'))
}

/** What happened to the dossiers of the year. */
export function tableOfResults(
  { period }: SheetProcedure,
  results: readonly Figure[],
  sizePt: number,
): Table {
  return draw(sizePt, {
    caption: captions.results(formatDay(period.from), formatDay(period.to)),
    columns: [18, 20, 28, 18, 25, 26, 30].map(center),
    header: [
      columns.received,
      columns.resolved,
      columns.onTime,
      columns.late,
      columns.open,
      columns.median,
      columns.p90,
    ],
    rows: [results.map(shown)],
  })
}

/** What the procedure costs in a year. */
export function tableOfCost(cost: readonly Figure[], sizePt: number): Table {
  return draw(sizePt, {
    caption: captions.cost,
    columns: [45, 45, 45, 30].map(center),
    header: [columns.before, columns.after, columns.saved, columns.share],
    rows: [cost.map(shown)],
  })
}

function labelIn(
  options: readonly { value: string; label: string }[],
  record: KnownRecord,
  key: string,
): string {
  return options.find(({ value }) => value === record[key])?.label ?? ''
}

function dayIn(record: KnownRecord, key: string): string | null {
  const day = textIn(record, key)
  return day === null ? null : formatDay(day)
}
