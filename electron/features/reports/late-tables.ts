import type { Day } from '#shared/base/days.ts'
import { lateText as text } from '#shared/text/late-dossiers.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Cell, Table, TableRow } from '#electron/print/document.ts'
import { figureCell, type Figure } from './figure-book.ts'
import { delayers, dossierFigure, writeDelay, type LateFigures } from './late-figures.ts'
import type { LateDossier, LateDossiers } from './late-records.ts'

const { columns } = text
const left = (widthMm: number) => ({ widthMm, align: 'left' as const })
const center = (widthMm: number) => ({ widthMm, align: 'center' as const })
const right = (widthMm: number) => ({ widthMm, align: 'right' as const })

/** The late dossiers of one procedure. */
export interface LateProcedure {
  name: string
  figures: LateFigures
}

/** How many dossiers of each procedure are late, by how many days, whose. */
export function tableByProcedure(
  procedures: readonly LateProcedure[],
  total: LateFigures,
  valueOf: (figure: Figure) => number,
): Table {
  const cells = (figures: LateFigures): Cell[] =>
    (['open', 'returned', 'days', ...delayers] as const).map((key) =>
      figureCell(formatNumber(valueOf(figures[key])), figures[key].id),
    )
  const tall = (label: string): Cell => ({ text: label, rowSpan: 2 })
  return {
    kind: 'table',
    caption: text.procedureTable,
    sizePt: 10,
    columns: [center(8), left(69), ...[16, 16, 14, 14, 14, 14].map(right)],
    header: [
      [
        ...[columns.order, columns.procedure, columns.open, columns.returned, columns.days].map(tall),
        { text: columns.of, colSpan: 3 },
      ],
      delayers.map((holder) => ({ text: columns.holders[holder] })),
    ],
    rows: [
      ...procedures.map(({ name, figures }, at): TableRow => ({
        kind: 'data',
        cells: [{ text: String(at + 1) }, { text: name, verbatim: true }, ...cells(figures)],
      })),
      { kind: 'total', cells: [{ text: text.sum, colSpan: 2 }, ...cells(total)] },
    ],
    notes: [text.notes.inAnnex],
  }
}

/** Every late dossier with the cause of its delay: first those that are still open. */
export function tableOfLate(
  { open, returned }: LateDossiers,
  { asOf, explained }: { asOf: Day; explained: boolean },
): Table {
  const said = [
    columns.order,
    columns.code,
    columns.procedure,
    columns.received,
    columns.deadline,
    columns.returnedOn,
    columns.late,
    columns.whose,
    columns.cause,
  ]
  const group = (heading: string, dossiers: readonly LateDossier[], numbersFrom: number): TableRow[] =>
    dossiers.length === 0
      ? []
      : [
          { kind: 'group', cells: [{ text: heading, colSpan: said.length }] },
          ...dossiers.map((dossier, at) => rowOf(dossier, { number: numbersFrom + at, explained })),
        ]
  return {
    kind: 'table',
    caption: null,
    sizePt: 10,
    columns: [center(9), left(32), left(46), ...[20, 20, 20].map(center), right(14), left(36), left(55)],
    header: [said.map((label) => ({ text: label }))],
    rows: [
      ...group(text.groups.open(open.length), open, 1),
      ...group(text.groups.returned(returned.length), returned, open.length + 1),
    ],
    notes: [text.notes.days(formatDay(asOf)), text.notes.delay, text.notes.personal],
  }
}

function rowOf(
  dossier: LateDossier,
  { number, explained }: { number: number; explained: boolean },
): TableRow {
  const { code, procedure, receivedOn, deadlineOn, returnedOn, days, delay, causes } = dossier
  const late = formatNumber(days)
  return {
    kind: 'data',
    cells: [
      { text: String(number) },
      { text: code, verbatim: true },
      { text: procedure?.name ?? text.unknownProcedure, verbatim: true },
      { text: formatDay(receivedOn) },
      { text: formatDay(deadlineOn) },
      { text: returnedOn === null ? '' : formatDay(returnedOn) },
      explained ? figureCell(late, dossierFigure(dossier)) : { text: late },
      { text: writeDelay(delay) },
      { text: text.causesInWords(causes.length === 0 ? [text.causes.unknown] : causes), verbatim: true },
    ],
  }
}
