import type { Day } from '#shared/base/days.ts'
import type { ExplainedFigure } from '#shared/contract/reports.ts'
import { boundTo, partsOfWording } from '#shared/rules/wording.ts'
import type { Block, Cell, Run } from '#electron/print/document.ts'

type ExplainedRecord = ExplainedFigure['records'][number]

/** A figure as it is made: everything that its explanation says, the records only when somebody asks. */
export interface FigureDraft {
  id: string
  label: string
  /** As a sentence writes it, with its unit. */
  written: string
  value: number | null
  unit: string
  formula: string
  period: { from: Day | null; to: Day }
  basis: string
  /** How many records are behind it, where `records` lists only the first of them. */
  count?: number
  records: () => ExplainedRecord[]
}

/** A figure in the text of a document: `bound` stands for it in a sentence. */
export interface Figure {
  id: string
  written: string
  bound: string
}

/** The figures of one document by their ids: nothing is printed as a figure that is not in the book. */
export class FigureBook {
  readonly #figures = new Map<string, FigureDraft>()

  /** Enters a figure; the same id twice is a defect. */
  add(draft: FigureDraft): Figure {
    if (this.#figures.has(draft.id)) throw new Error(`two figures are called ${draft.id}`)
    const { from, to } = draft.period
    // Whoever enters a figure may know more of its period than an explanation says.
    this.#figures.set(draft.id, { ...draft, period: { from, to } })
    return { id: draft.id, written: draft.written, bound: boundTo(draft.id) }
  }

  has(id: string): boolean {
    return this.#figures.has(id)
  }

  /** A figure as sentences write it; undefined where there is none of this id. */
  writtenOf(id: string): string | undefined {
    return this.#figures.get(id)?.written
  }

  /** The exact value of a figure; null where nothing is known or there is none of this id. */
  valueOf(id: string): number | null {
    return this.#figures.get(id)?.value ?? null
  }

  /** Every figure without the records behind it, in the order in which they were entered. */
  list(): Omit<ExplainedFigure, 'records' | 'count'>[] {
    return [...this.#figures.values()].map(({ records: _records, count: _count, ...said }) => said)
  }

  /** A figure as it was entered; undefined where there is none of this id. */
  find(id: string): Readonly<FigureDraft> | undefined {
    return this.#figures.get(id)
  }

  /** One figure with the records behind it; undefined where there is none of this id. */
  explain(id: string): ExplainedFigure | undefined {
    const draft = this.#figures.get(id)
    if (!draft) return undefined
    const records = draft.records()
    return { ...draft, count: draft.count ?? records.length, records }
  }

  /** Several figures in the order of the book. */
  explainAll(ids: ReadonlySet<string>): ExplainedFigure[] {
    return [...this.#figures.keys()].flatMap((id) => (ids.has(id) ? (this.explain(id) ?? []) : []))
  }

  /** Several figures in the order of the book, with how many records are behind each and not which. */
  countAll(ids: ReadonlySet<string>): Omit<ExplainedFigure, 'records'>[] {
    return [...this.#figures.values()].flatMap(({ records, count, ...said }) =>
      ids.has(said.id) ? [{ ...said, count: count ?? records().length }] : [],
    )
  }

  /** A passage as runs of text, each figure bound to its place in the book. */
  runsOf(passage: string): Run[] {
    return partsOfWording(passage).map((part) =>
      part.kind === 'text' ? { text: part.text } : this.#runOf(part.id, part.typed),
    )
  }

  #runOf(id: string, typed: string | null): Run {
    const written = this.writtenOf(id)
    const run: Run = { text: typed ?? written ?? '…', figure: id }
    if (run.text !== written) run.typedOver = true
    return run
  }
}

/** A cell that shows a figure, written as its column writes it. */
export function figureCell(text: string, id: string): Cell {
  return { text, figure: id }
}

/** The ids of the figures that some blocks print. */
export function figuresIn(blocks: readonly Block[]): Set<string> {
  const bound = blocks.flatMap((block): readonly (Run | Cell)[] => {
    if (block.kind === 'paragraph') return block.runs
    return block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : []
  })
  return new Set(bound.flatMap(({ figure }) => figure ?? []))
}
