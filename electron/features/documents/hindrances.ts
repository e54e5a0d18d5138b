import type { Hindrance } from '#shared/contract/documents.ts'
import { documentText as text } from '#shared/text/documents.ts'
import { problemsOf, type PassageProblem } from '../reports/index.ts'
import type { Act } from '../act.ts'
import type { DrawnDocument } from './draw.ts'
import { misfitOfNumber } from './numbers.ts'

/** What keeps a document from being released, and what should be looked at before. */
export function hindrancesOf(
  act: Act,
  { written, letterhead, stored }: Omit<DrawnDocument, 'what'>,
): Hindrance[] {
  const misfit = misfitOfNumber(act, stored)
  const { passages, book } = written
  const ofDocument = (code: Hindrance['code'], level: Hindrance['level'], message: string): Hindrance => ({
    code,
    level,
    passage: null,
    message,
  })
  return [
    ...problemsOf(passages, book).map((problem) => hindranceOf(problem)),
    ...(stored.number === null ? [ofDocument('NO_NUMBER', 'error', text.noNumber)] : []),
    ...(misfit === null ? [] : [ofDocument('NO_NUMBER', 'error', misfit)]),
    ...(letterhead.unverified
      ? [ofDocument('UNVERIFIED_LETTERHEAD', 'warning', text.unverifiedLetterhead)]
      : []),
  ]
}

function hindranceOf({ code, passage, what, written }: PassageProblem): Hindrance {
  const heading = passage.heading || text.beginning
  const message = {
    TYPED_OVER: () => text.typedOver(what, written, heading),
    OUTDATED: () => text.outdated(heading),
    UNKNOWN_FIGURE: () => text.unknownFigure(what, heading),
    UNBOUND_NUMBER: () => text.unboundNumber(what, heading),
  }[code]()
  return { code, level: code === 'UNBOUND_NUMBER' ? 'warning' : 'error', passage: passage.key, message }
}
