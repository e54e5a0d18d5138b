import { addDays, type Day } from '#shared/base/days.ts'
import { numberOfDay } from '#shared/rules/day-number.ts'
import { foldDays, type DayRange } from '#shared/rules/day-ranges.ts'
import { reportBasis } from '#shared/rules/report-bases.ts'
import { dossierPageText } from '#shared/text/dossierPage.ts'
import { slipText as text } from '#shared/text/due-slip.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Block, Cell } from '#electron/print/document.ts'
import { annexOfExplanations } from './explanations.ts'
import { FigureBook, figureCell } from './figure-book.ts'
import { writeDelay } from './late-figures.ts'
import { sheetOf, type Drawing } from './load.ts'
import { finishPaper, signatureOf, type Sheet, type WrittenReport } from './paper.ts'
import { slipDossier, type SlipDossier } from './slip-records.ts'
import { tableOfDaysOff, tableOfFacts, tableOfRanges, type Fact } from './slip-tables.ts'

/** Writes the slip of a dossier from what the ledger holds. Answers `NOT_FOUND`. */
export function drawDueSlip(drawing: Drawing): WrittenReport {
  const { state, asOf, options } = drawing
  return writeSlip(sheetOf(drawing), slipDossier(state, options.dossier, asOf))
}

/** "Phiếu giải thích thời hạn": when a dossier is due, by which limit and rules, and what each day until then was. */
function writeSlip(given: Sheet, dossier: SlipDossier): WrittenReport {
  const { explained, daysOff } = dossier
  const sheet = { ...given, paper: { ...given.paper, subject: text.subject(explained.code) } }
  const book = new FigureBook()
  const ranges = rangesOf(dossier)
  enterFigures(book, dossier, ranges)
  // A few more rows still stand on one page in smaller letters.
  const sizePt = ranges.length + daysOff.length > 8 ? 10 : 11
  const body: Block[] = [
    { kind: 'letterhead' },
    { kind: 'title' },
    tableOfFacts(factsOf(dossier), { notes: notesOf(dossier), sizePt }),
    ...(ranges.length === 0 ? [] : [tableOfRanges(ranges, sizePt)]),
    ...(daysOff.length === 0 ? [] : [tableOfDaysOff(daysOff, { unit: explained.unit, sizePt })]),
    signatureOf({ ...sheet.letterhead, recipients: null }, false),
  ]
  const explanations = sheet.paper.withExplanations ? annexOfExplanations(book, body, null) : []
  const finished = finishPaper(sheet, [{ orientation: 'portrait', blocks: body }, ...explanations], book)
  return { ...finished, passages: [] }
}

/** More rows than this would take a third page: weeks are then put together. */
const mostRanges = 34

/** The days of the limit in ranges, and those after it. */
function rangesOf({ explained, asOf }: SlipDossier): DayRange[] {
  const { calendar, unit, deadlineOn, returnedOn, daysLate } = explained
  if (unit === null) return []
  const whole = foldDays(calendar, unit)
  const ranges = whole.length > mostRanges ? foldDays(calendar, unit, true) : whole
  if (deadlineOn === null || daysLate === 0) return ranges
  const last = calendar.at(-1)?.date ?? deadlineOn
  const until = returnedOn ?? asOf
  // By what holds now the limit may end on another day than the one that is kept.
  const after = last > deadlineOn ? last : deadlineOn
  const days = numberOfDay(until) - numberOfDay(after)
  if (days <= 0) return ranges
  return [...ranges, { from: addDays(after, 1), to: until, days, counted: 0, why: text.lateRange(daysLate) }]
}

/** What is known of the dossier, a row each. */
function factsOf({ explained, pauses, rulesBasis, asOf }: SlipDossier): Fact[] {
  const { procedure, receivedOn, dueOn, dueByClock, returnedOn, rules, delay, holder, heldBy } = explained
  const promised = dueOn === null ? null : formatDay(dueOn)
  const said: [label: string, value: string | Cell | null][] = [
    [text.facts.procedure, { text: procedure ?? text.unknownProcedure, verbatim: true }],
    [text.facts.limit, figureCell(limitOf(explained), 'limit')],
    [text.facts.received, formatDay(receivedOn)],
    [text.facts.promised, promised !== null && dueByClock ? dossierPageText.byClock(promised) : promised],
    [text.facts.pauses, { text: pauses.map(writePause).join('\n'), verbatim: true }],
    [text.facts.deadline, figureCell(deadlineIn(explained), 'deadline')],
    [text.facts.returned, returnedOn === null ? null : formatDay(returnedOn)],
    [text.facts.standing(formatDay(asOf)), figureCell(standingOf(explained, asOf), 'standing')],
    [
      text.facts.heldBy,
      returnedOn === null ? { text: dossierPageText.holder(holder, heldBy), verbatim: true } : null,
    ],
    [text.facts.delay, writeDelay(delay)],
    [text.facts.rules, `${rules}.`],
    [text.facts.basis, { text: rulesBasis, verbatim: true }],
  ]
  return said.flatMap(([label, value]) => {
    const cell = typeof value === 'string' ? { text: value } : value
    if (cell === null || cell.text === '') return []
    return [{ label, value: cell, isWhatMatters: label === text.facts.deadline }]
  })
}

type Explained = SlipDossier['explained']

/** "22 ngày theo thời hạn luật định (Nghị định 192/2025/NĐ-CP)" with its time of notice. */
function limitOf({ days, unit, limitFrom, limitKind, limitDocument, noticeDays }: Explained): string {
  if (days === null) return text.noLimit
  const { counting } = dossierPageText
  const from = limitFrom === 'procedure' ? (limitKind ?? limitFrom) : 'receipt'
  const limit = counting.limit(formatNumber(days), unit, from)
  const document = limitDocument ? ` (${limitDocument})` : ''
  const notice =
    limitFrom === 'procedure' && noticeDays > 0 ? `, ${counting.notice(formatNumber(noticeDays))}` : ''
  return `${limit}${document}${notice}`
}

function deadlineIn({ deadlineOn, timeliness }: Explained): string {
  if (deadlineOn !== null) return formatDay(deadlineOn)
  return timeliness === 'paused' ? text.pausedNow : text.noDeadline
}

/** How the dossier stood to its deadline, in words. */
function standingOf(explained: Explained, asOf: Day): string {
  const { timeliness, daysLate } = explained
  const { standing } = dossierPageText
  const days = formatNumber(daysBefore(explained, asOf))
  if (timeliness === 'early') return standing.early(days)
  if (timeliness === 'running') return days === '0' ? standing.today : standing.running(days)
  if (timeliness === 'late' || timeliness === 'runningLate')
    return standing[timeliness](formatNumber(daysLate))
  return standing[timeliness]
}

/** Days of the calendar until the deadline; less than 0 after it. */
function daysBefore({ deadlineOn, returnedOn }: Explained, asOf: Day): number {
  return deadlineOn === null ? 0 : numberOfDay(deadlineOn) - numberOfDay(returnedOn ?? asOf)
}

function writePause({ from, to, holder, reason }: SlipDossier['pauses'][number]): string {
  return text.pause(formatDay(from), to && formatDay(to), { holder, reason })
}

/** Where another count would give another day. */
function notesOf({ explained }: SlipDossier): string[] {
  const { dueOn, dueByProcedure, deadlineOn, deadlineNow } = explained
  const { counting } = dossierPageText
  return [
    ...(dueByProcedure ? [counting.otherPromise(dueOn, dueByProcedure)] : []),
    ...(deadlineNow ? [counting.recounted(deadlineOn, deadlineNow)] : []),
  ]
}

function enterFigures(book: FigureBook, dossier: SlipDossier, ranges: readonly DayRange[]): void {
  const { id, explained, asOf } = dossier
  const { code, receivedOn, days, rules, deadlineOn, procedure } = explained
  const limit = limitOf(explained)
  const count = (key: 'days' | 'counted') => ranges.reduce((sum, range) => sum + range[key], 0)
  const enter = (name: 'limit' | 'deadline' | 'days' | 'counted' | 'standing', said: Said) =>
    book.add({
      id: name,
      label: text.labels[name],
      unit: text.dayUnit,
      period: { from: receivedOn, to: deadlineOn ?? asOf },
      basis: reportBasis('dossierTime', asOf),
      records: () => [
        { register: 'dossiers', id, title: procedure === null ? code : `${code} – ${procedure}`, value: '' },
      ],
      ...said,
    })
  enter('limit', { written: limit, value: days, formula: text.formulas.limit(limit) })
  enter('deadline', {
    written: deadlineIn(explained),
    value: null,
    formula:
      deadlineOn === null
        ? text.formulas.noDeadline
        : text.formulas.deadline(formatDay(receivedOn), limit, rules),
  })
  enter('standing', {
    written: standingOf(explained, asOf),
    value: deadlineOn === null ? null : daysBefore(explained, asOf),
    formula: text.formulas.standing(formatDay(asOf)),
  })
  for (const key of ['days', 'counted'] as const)
    enter(key, { written: formatNumber(count(key)), value: count(key), formula: text.formulas[key] })
}

interface Said {
  written: string
  value: number | null
  formula: string
}
