import { lateText as text } from '#shared/text/late-dossiers.ts'
import { formatDay, writeDayInWords } from '#shared/vietnamese/dates.ts'
import type { Block, Section } from '#electron/print/document.ts'
import { annexOfExplanations } from './explanations.ts'
import { FigureBook, type Figure } from './figure-book.ts'
import { delayers, enterDossier, enterLate, enterMost, type LateScope } from './late-figures.ts'
import { listLate, type LateDossier, type LateDossiers } from './late-records.ts'
import { tableByProcedure, tableOfLate, type LateProcedure } from './late-tables.ts'
import { sheetOf, type Drawing } from './load.ts'
import { finishPaper, signatureOf, type Sheet, type WrittenReport } from './paper.ts'
import { Passages } from './passages.ts'
import { periodOf } from './procedure-period.ts'

/** From so many dossiers on, the list no longer leads from each delay to its dossier. */
const mostExplained = 1000

/** Writes the list of late dossiers as the ledger holds them: of the month, where no other period is asked for. */
export function drawLateDossiers(drawing: Drawing): WrittenReport {
  const { state, asOf, options } = drawing
  const scope = { asOf, from: periodOf(options.period ?? 'month', asOf).from }
  return writeLateDossiers(sheetOf(drawing), listLate(state, scope), scope)
}

interface Writing {
  book: FigureBook
  passages: Passages
  late: LateDossiers
  scope: LateScope
}

/**
 * "Danh sách hồ sơ quá hạn và nguyên nhân": how many dossiers are or were late and whose delay it was, by procedure,
 * and an annex with each of them and its cause.
 */
function writeLateDossiers(sheet: Sheet, late: LateDossiers, scope: LateScope): WrittenReport {
  const book = new FigureBook()
  const passages = new Passages(sheet.paper.wording, book)
  const body: Block[] = [
    { kind: 'letterhead' },
    { kind: 'title' },
    ...writeSummary({ book, passages, late, scope }),
    signatureOf({ ...sheet.letterhead, recipients: null }, false),
  ]
  const sections: Section[] = [
    { orientation: 'portrait', blocks: body },
    ...writeAnnexes(
      { book, passages, late, scope },
      { body, withExplanations: sheet.paper.withExplanations },
    ),
  ]
  return { ...finishPaper(sheet, sections, book), passages: passages.all }
}

function writeSummary({ book, passages, late, scope }: Writing): Block[] {
  const total = enterLate(book, late, { ...scope, scope: 'total', of: null })
  const { labels } = text
  const day = writeDayInWords(scope.asOf)
  const period = text.period(formatDay(scope.from), formatDay(scope.asOf))
  const most = (id: 'open' | 'returned', group: string) =>
    enterMost(book, late[id], { ...scope, id: `total.${id}.most`, group }).bound
  const open =
    late.open.length === 0
      ? text.noneOpen(day)
      : text.open(day, total.open.bound, most('open', labels.openGroup))
  const returned =
    late.returned.length === 0
      ? text.noneReturned(period)
      : text.returned(period, total.returned.bound, most('returned', labels.returnedGroup))
  const said = [...passages.write('body', 'open', open), ...passages.write('body', 'returned', returned)]
  if (late.open.length + late.returned.length === 0) return said
  const valueOf = ({ id }: Figure) => book.valueOf(id) ?? 0
  const had = delayers.filter((holder) => valueOf(total[holder]) > 0)
  const [only] = had
  const isAllHis = only !== undefined && valueOf(total[only]) === valueOf(total.days)
  const of = isAllHis
    ? { only: text.holder(only) }
    : { shares: had.map((holder) => text.share(holder, total[holder].bound)) }
  return [
    ...said,
    ...passages.write('body', 'days', text.days(total.days.bound, of)),
    tableByProcedure(enterProcedures(book, late, scope), total, valueOf),
    // Below a long table, so that what is kept with the signature is a sentence and not the table.
    ...passages.write('end', 'annexed', text.annexed),
  ]
}

/** The figures of each procedure that has late dossiers, the most of them first. */
function enterProcedures(
  book: FigureBook,
  { open, returned }: LateDossiers,
  scope: LateScope,
): LateProcedure[] {
  const codeOf = ({ procedure }: LateDossier) => procedure?.code ?? ''
  const groups = Map.groupBy([...open, ...returned], codeOf)
  return [...groups]
    .sort(([a, those], [b, others]) => others.length - those.length || (a < b ? -1 : 1))
    .map(([code, [first]]) => {
      const name = first?.procedure?.name ?? text.unknownProcedure
      const own = {
        open: open.filter((each) => codeOf(each) === code),
        returned: returned.filter((each) => codeOf(each) === code),
      }
      const figures = enterLate(book, own, { ...scope, scope: `procedure.${code}`, of: name })
      return { name, figures }
    })
}

function writeAnnexes(
  { book, late, scope }: Writing,
  { body, withExplanations }: { body: readonly Block[]; withExplanations: boolean },
): Section[] {
  const all = [...late.open, ...late.returned]
  if (all.length === 0) return []
  const explained = all.length <= mostExplained
  if (explained) for (const dossier of all) enterDossier(book, dossier, scope.asOf)
  const list: Block[] = [
    {
      kind: 'annexTitle',
      title: text.annex(formatDay(scope.asOf)),
      numeral: withExplanations ? 'I' : null,
    },
    tableOfLate(late, { asOf: scope.asOf, explained }),
  ]
  const explanations = withExplanations ? annexOfExplanations(book, body, 'II') : []
  return [{ orientation: 'landscape', blocks: list }, ...explanations]
}
