import { Badge, Button, makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components'
import { ArrowResetRegular } from '@fluentui/react-icons'
import { useRef, useState } from 'react'
import type { Passage } from '#shared/contract/documents.ts'
import { wordingText } from '#shared/text/documentsPage.ts'
import { FigurePicker, type PickableFigure } from './FigurePicker.tsx'
import { Choice, TypedOver } from './PassageNotes.tsx'
import { doubtfulFigures, isSameWording, piecesOf, wordingOf, type WrittenOf } from './reading.ts'
import { caretIn, insertFigure, readRegion, restoreFigure } from './region.ts'
import type { Wording } from './useWording.ts'
import { WordingRegion } from './WordingRegion.tsx'

const useStyles = makeStyles({
  passage: { display: 'flex', flexDirection: 'column', gap: '4px', scrollMarginTop: '8px' },
  bar: { display: 'flex', alignItems: 'center', gap: '6px', minHeight: '24px' },
  noBar: { minHeight: 0 },
  grow: { flexGrow: 1 },
  keeping: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  notes: { display: 'flex', flexDirection: 'column', gap: '4px' },
})

const text = wordingText

export interface PassageFigures {
  writtenOf: WrittenOf
  labelOf: (id: string) => string
  list: readonly PickableFigure[]
}

interface PassageEditorProps {
  passage: Passage
  label: string
  figures: PassageFigures
  wording: Wording
  readOnly: boolean
}

/** One passage: its words with the figures in them, what is doubtful about it, and what can be done with it. */
export function PassageEditor({ passage, label, figures, wording, readOnly }: PassageEditorProps) {
  const styles = useStyles()
  const { key, written, edited } = passage
  const kept = edited ?? written
  const keeping = wording.keeping[key]
  const region = useRef<HTMLDivElement>(null)
  const caret = useRef<number | null>(null)
  const [pieces, setPieces] = useState(() => piecesOf(kept, figures.writtenOf))
  const doubtful = doubtfulFigures(pieces, figures.writtenOf)

  const look = () => region.current && setPieces(readRegion(region.current))
  const typed = (now: string) => {
    look()
    wording.write(key, isSameWording(now, written) ? null : now)
  }
  const leave = () => {
    look()
    if (keeping === 'unsaved') void wording.flush()
  }
  const reset = () => {
    wording.forget(key)
    wording.write(key, null)
    void wording.flush()
  }
  const stands = () => (region.current ? wordingOf(readRegion(region.current), figures.writtenOf) : kept)

  return (
    <div id={passageId(key)} className={styles.passage}>
      <div className={mergeClasses(styles.bar, readOnly && edited === null && styles.noBar)}>
        {edited !== null && (
          <Badge appearance="tint" color="informative">
            {text.edited}
          </Badge>
        )}
        {!readOnly && <Kept keeping={keeping} />}
        <span className={styles.grow} />
        {!readOnly && (
          <>
            <FigurePicker
              figures={figures.list}
              of={label}
              onOpen={() => {
                caret.current = (region.current && caretIn(region.current)) ?? caret.current
              }}
              onPick={(figure) => region.current && insertFigure(region.current, caret.current, figure)}
            />
            {edited !== null && (
              <Tooltip content={text.toProgram} relationship="label">
                <Button size="small" appearance="subtle" icon={<ArrowResetRegular />} onClick={reset} />
              </Tooltip>
            )}
          </>
        )}
      </div>
      <WordingRegion
        label={label}
        placeholder={written === '' ? text.placeholder : text.emptied}
        wording={kept}
        writtenOf={figures.writtenOf}
        trueValue={(id) => text.trueValue(figures.labelOf(id), figures.writtenOf(id) ?? '…')}
        readOnly={readOnly}
        keeping={keeping}
        isPending={() => wording.isPending(key)}
        region={region}
        onTyped={typed}
        onCaret={() => {
          caret.current = region.current && caretIn(region.current)
        }}
        onSettled={leave}
      />
      <div className={styles.notes}>
        {doubtful.map((figure) => (
          <TypedOver
            key={figure.at}
            figure={figure}
            onRestore={
              readOnly
                ? null
                : (value) =>
                    region.current &&
                    restoreFigure(region.current, figure.at, { id: figure.id, written: value })
            }
          />
        ))}
        {passage.outdated && !readOnly && keeping !== 'conflict' && (
          <Choice
            says={text.outdated}
            wording={written}
            writtenOf={figures.writtenOf}
            take={{ label: text.takeNew, run: reset }}
            keep={{
              label: text.keepMine,
              run: () => {
                wording.write(key, stands())
                void wording.flush()
              },
            }}
          />
        )}
        {keeping === 'conflict' && (
          <Choice
            says={text.conflict}
            wording={kept}
            writtenOf={figures.writtenOf}
            take={{ label: text.takeTheirs, run: () => wording.forget(key) }}
            keep={{ label: text.keepMine, run: () => void wording.flush() }}
          />
        )}
      </div>
    </div>
  )
}

/** What a hindrance leads to. */
export function passageId(key: string): string {
  return `passage-${key}`
}

function Kept({ keeping }: { keeping: Wording['keeping'][string] | undefined }) {
  const styles = useStyles()
  const isBad = keeping === 'failed' || keeping === 'conflict'
  const said = keeping === 'conflict' ? text.failed : keeping && text[keeping]
  return <output className={mergeClasses(styles.keeping, isBad && styles.bad)}>{said}</output>
}
