import type { Day } from '#shared/base/days.ts'
import { obstacles as register } from '#shared/registers/obstacles.ts'
import { reportBasis } from '#shared/rules/report-bases.ts'
import { figureText } from '#shared/text/figures.ts'
import { progressText as text } from '#shared/text/reports.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Block } from '#electron/print/document.ts'
import type { FigureBook } from './figure-book.ts'
import { enterScope, type ReportedObstacle, type ReportedProject } from './figures.ts'
import type { Passages } from './passages.ts'
import { tableOfObstacles } from './tables.ts'

interface Hindered {
  /** The projects that have something in their way, in the order of the report. */
  projects: readonly ReportedProject[]
  asOf: Day
  tableNumber: number
}

/** What is in the way: how many projects, how many obstacles of each kind, and who must act until when. */
export function writeObstacles(
  { book, passages }: { book: FigureBook; passages: Passages },
  { projects, asOf, tableNumber }: Hindered,
): Block[] {
  const heading = passages.heading(1, text.obstacles)
  if (projects.length === 0) return [heading, ...passages.write('body', 'obstacles.none', text.noObstacles)]
  const figures = enterScope(book, {
    id: 'hindered',
    label: figureText.scopes.hindered,
    projects,
    period: { from: null, to: asOf },
  })
  const summary = text.withObstacles(figures.projects.bound, figures.flatsTotal.bound, tableNumber)
  return [
    heading,
    ...passages.write('body', 'obstacles', summary),
    ...passages.write('body', 'obstacles.kinds', sentenceOfKinds(book, projects, asOf)),
    ...passages.write('body', 'causes', ''),
    tableOfObstacles(projects, { asOf, tableNumber }),
  ]
}

interface PlacedObstacle extends ReportedObstacle {
  project: ReportedProject
}

/** "16 vướng mắc chưa giải quyết, gồm: đất đai 3, ...; 2 vướng mắc quá hạn giải quyết." */
function sentenceOfKinds(book: FigureBook, projects: readonly ReportedProject[], asOf: Day): string {
  const all = projects.flatMap((project) => project.obstacles.map((each) => ({ ...each, project })))
  const enter = (id: string, label: string, those: readonly PlacedObstacle[], of = ''): string =>
    book.add({
      id: `obstacles.${id}`,
      label,
      written: `${formatNumber(those.length)} ${figureText.obstacleUnit}`,
      value: those.length,
      unit: figureText.obstacleUnit,
      formula: figureText.countedObstacles(of, formatDay(asOf)),
      period: { from: null, to: asOf },
      basis: reportBasis('obstacle', asOf),
      records: () => those.map(recordOfObstacle),
    }).bound
  const total = enter('total', figureText.obstacles, all)
  const kinds = register.fields.kind.options
    .map(({ value, label }) => ({ value: value as string | null, label: label.toLocaleLowerCase('vi') }))
    .concat({ value: null, label: text.unknownKind })
  const byKind = kinds.flatMap(({ value, label }) => {
    const those = all.filter((each) => each.kind === value)
    if (those.length === 0) return []
    return [`${label} ${enter(value ?? 'unknown', figureText.obstaclesOfKind(label), those, ` (${label})`)}`]
  })
  const overdue = all.filter((each) => each.dueOn !== null && each.dueOn < asOf)
  const late =
    overdue.length === 0 ? null : enter('overdue', figureText.obstaclesOverdue, overdue, ' đã quá hạn')
  return text.obstaclesByKind(total, byKind.join(', '), late)
}

function recordOfObstacle({ id, text: said, project }: PlacedObstacle) {
  return {
    register: 'obstacles',
    id,
    title: `${project.code} – ${said.replace(/\s*\n\s*/g, ', ')}`,
    value: '',
  }
}
