import { refuse } from '#shared/base/result.ts'
import type { Day } from '#shared/base/days.ts'
import type { ReportKind, ReportOptions } from '#shared/contract/reports.ts'
import type { RegisterName } from '#shared/registers/all.ts'
import type { LayoutChoice } from '#shared/registers/layout-choices.ts'
import { letterheads, type Letterhead } from '#shared/registers/letterheads.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import type { ReadableDb } from '#electron/db/database.ts'
import { ledgerHead, lastDay, recordsAsOf } from '#electron/ledger/history.ts'
import { plainPaper, type Paper, type Sheet } from './paper.ts'

/** A report that somebody asks for. */
export interface ReportRequest {
  kind: ReportKind
  letterhead: Letterhead['layout']
  asOf: Day
  options: ReportOptions
}

/** Which state of the ledger it is made from: all of it, or what was there after a commit. */
export interface LedgerState {
  db: ReadableDb
  /** The last commit that is taken account of. */
  until?: number | undefined
  sample: boolean
}

/** A report about to be drawn up: what is asked for, from which state, under which letterhead. */
export interface Drawing extends Omit<ReportRequest, 'letterhead'> {
  state: LedgerState
  letterhead: Letterhead
  /** What is known of the paper; the rest is that of a draft of the day of the figures. */
  given: Partial<Paper>
}

/** A letterhead for figures alone, which are the same under every one and also where there is none. */
export const noLetterhead = Object.assign(
  Object.fromEntries(Object.keys(letterheads.fields).map((key) => [key, null])),
  { layout: 'state', organisation: '', symbol: '', place: '', signerTitle: '' },
) as unknown as Letterhead

/** The sheet that a report is written on. */
export function sheetOf({ state, kind, letterhead, asOf, given }: Drawing): Sheet {
  const paper: Paper = { ...plainPaper(asOf, kind), ...given }
  return {
    letterhead,
    paper: { ...paper, choices: choicesOn(state, letterhead.layout, paper.day) },
    sample: state.sample,
    ledgerHead: ledgerHead(state.db, state.until),
  }
}

/** Letterheads carry their own time: the one that held on the day, as it is known. Answers `NO_LETTERHEAD`. */
export function chooseLetterhead(state: LedgerState, layout: Letterhead['layout'], day: Day): Letterhead {
  const holding = holdingOn(known<Letterhead>(state, 'letterheads'), day)
  const latest = holding.find((each) => each.layout === layout)
  if (!latest) throw refuse('NO_LETTERHEAD', { day: formatDay(day) })
  return latest
}

/** What the office chose for a layout, as it held on a day. */
function choicesOn(state: LedgerState, layout: Letterhead['layout'], day: Day): Record<string, string> {
  const holding = holdingOn(known<LayoutChoice>(state, 'layoutChoices'), day)
  const own = holding.filter(({ item }) => item.startsWith(`${layout}.`))
  return Object.fromEntries(own.toReversed().map(({ item, value }) => [item, value]))
}

/** What holds on a day, what began last before what began earlier. */
function holdingOn<T extends { validFrom: Day | null; validTo: Day | null }>(
  all: readonly T[],
  day: Day,
): T[] {
  return all
    .filter(({ validFrom, validTo }) => (validFrom ?? '') <= day && (validTo === null || day <= validTo))
    .sort((a, b) => compareText(b.validFrom ?? '', a.validFrom ?? ''))
}

/** The records of a register as they are known, whatever day they speak of. */
export function known<T>({ db, until }: LedgerState, register: RegisterName): T[] {
  // By their ids, which are older first: what is the same in time must not depend on the order of rows.
  return recordsAsOf(db, register, lastDay, until)
    .toSorted((a, b) => compareText(b.id, a.id))
    .map(({ record }) => record as T)
}

/** By the letters' numbers: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
