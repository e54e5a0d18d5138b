import { refuse } from '#shared/base/result.ts'
import { dayInVietnam, type Day } from '#shared/base/days.ts'
import { seriesOf, writeDocumentNumber, type NumberSeries } from '#shared/rules/document-numbers.ts'
import { documentText } from '#shared/text/documents.ts'
import type { Act } from '../act.ts'
import { chooseLetterhead, ledgerNow } from '../reports/index.ts'
import type { Letterhead } from '#shared/registers/letterheads.ts'
import { getDocument, type StoredDocument } from './stored.ts'

interface Numbering {
  letterhead: Letterhead
  series: NumberSeries | null
}

/** How a document is numbered on the day of its issue, or today where that is not known. Answers `NO_LETTERHEAD`. */
function numberingOf(act: Act, document: StoredDocument, day: Day = dayOfNumber(act, document)): Numbering {
  const letterhead = chooseLetterhead(ledgerNow(act), document.layout, day)
  return { letterhead, series: seriesOf(letterhead, document.type, day) }
}

function dayOfNumber(act: Act, { issuedOn }: StoredDocument): Day {
  return issuedOn ?? dayInVietnam(act.clock.now())
}

/** The number after the last one that was ever given in a series. */
function nextIn(act: Act, series: NumberSeries): number {
  const last = act.db.firstOf('SELECT max(number) AS last FROM document_number WHERE series = ?', series.key)
  return Number(last?.['last'] ?? 0) + 1
}

/** The number that a document would be given, or null where it has one that fits or its term is not known. */
export function nextNumber(act: Act, document: StoredDocument): { number: number; written: string } | null {
  if (document.state === 'released') return null
  if (document.number !== null && misfitOfNumber(act, document) === null) return null
  const { letterhead, series } = numberingOf(act, document)
  if (series === null) return null
  const number = nextIn(act, series)
  return { number, written: writeDocumentNumber(letterhead, document.type, number) }
}

/**
 * Why the number that a document was given cannot stand on it: another year or term, another symbol. Null where it can,
 * or where it has none.
 */
export function misfitOfNumber(act: Act, document: StoredDocument, day?: Day): string | null {
  const { number, numberWritten } = document
  if (number === null) return null
  const { letterhead, series } = numberingOf(act, document, day)
  const given = act.db.firstOf(
    'SELECT period FROM document_number WHERE document = ? AND number = ? AND series = ?',
    document.id,
    number,
    series?.key ?? '',
  )
  return given && writeDocumentNumber(letterhead, document.type, number) === numberWritten
    ? null
    : documentText.otherSeries(numberWritten ?? '')
}

/**
 * Gives a document the next number of its series, or the one that the registry clerk gave; also instead of one that no
 * longer fits it (another year, another symbol), which stays taken. The number is taken for ever, in the commit that writes it into the document. Answers `ALREADY_NUMBERED`, `NO_TERM`, `NUMBER_TAKEN`, `STALE`.
 */
export function takeNumber(act: Act, input: { id: string; revision: string; number?: number | undefined }) {
  const document = getDocument(act, input.id)
  if (document.numberWritten !== null && misfitOfNumber(act, document) === null) {
    throw refuse('ALREADY_NUMBERED', { written: document.numberWritten })
  }
  const { letterhead, series } = numberingOf(act, document)
  if (series === null) throw refuse('NO_TERM')
  const number = input.number ?? nextIn(act, series)
  const written = writeDocumentNumber(letterhead, document.type, number)
  const given = `${series.key}|${number}`
  if (
    act.db.firstOf(
      'SELECT 1 AS taken FROM document_number WHERE series = ? AND number = ?',
      series.key,
      number,
    )
  ) {
    throw refuse('NUMBER_TAKEN', { written })
  }
  const takenOn = dayInVietnam(act.clock.now())
  const { period, key } = series
  const done = act.ledger.commit({
    act: 'documents.takeNumber',
    changes: [
      {
        kind: 'update',
        register: 'documents',
        id: input.id,
        revision: input.revision,
        values: { number, numberWritten: written },
      },
      {
        kind: 'create',
        register: 'documentNumbers',
        values: {
          given,
          written,
          series: key,
          period,
          number,
          subject: document.subject,
          takenOn,
          document: input.id,
        },
      },
    ],
  })
  return { id: input.id, revision: done.records[0]?.revision ?? input.revision, number, written }
}
