import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'
import { daysInWords, type ProcedureBook } from './procedureBook.ts'
import type { KeptCut } from './scenario.ts'

const text = laboratoryPageText.cuts

/** A proposal as a person says it: "Rút 7 ngày làm việc trong thời hạn của thủ tục P01". */
export function sentenceOf(cut: KeptCut, book: ProcedureBook): string {
  const target = cut.target ?? laboratoryPageText.noValue
  const procedure = cut.procedure === null ? text.everyProcedure : text.procedure(cut.procedure)
  const unit = book.get(cut.procedure ?? '')?.unit ?? null
  switch (cut.kind) {
    case 'limit':
      return text.limit(daysInWords(cut.days ?? 0, unit), procedure)
    case 'step':
      return text.step(target, daysInWords(cut.days ?? 0, null), procedure)
    case 'dropStep':
      return text.dropStep(target, procedure)
    case 'dropPaper':
      return text.dropPaper(target, procedure)
    case 'agencyWithin':
      return text.agencyWithin(
        target,
        cut.days === 0 ? text.sameDay : daysInWords(cut.days ?? 0, null),
        procedure,
      )
  }
}
