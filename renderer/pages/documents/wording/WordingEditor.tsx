import { makeStyles, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { Passage } from '#shared/contract/documents.ts'
import { wordingText } from '#shared/text/documentsPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Opened } from '../useDesk.ts'
import { PassageEditor, type PassageFigures } from './PassageEditor.tsx'
import type { Wording } from './useWording.ts'

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', gap: '10px', padding: '12px 16px 24px' },
  about: { margin: 0, color: tokens.colorNeutralForeground3 },
  heading: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, margin: '8px 0 0' },
})

const text = wordingText

interface WordingEditorProps {
  opened: Opened
  wording: Wording
  readOnly: boolean
}

/** The words of a document, passage by passage under their headings. */
export function WordingEditor({ opened, wording, readOnly }: WordingEditorProps) {
  const styles = useStyles()
  const figures = usePassageFigures(opened.figures)
  return (
    <div className={styles.editor}>
      {!readOnly && <p className={styles.about}>{text.about}</p>}
      {sectionsOf(opened.passages).map(({ heading, passages }) => (
        <section key={passages[0]?.key} aria-label={heading}>
          <h3 className={styles.heading}>{heading}</h3>
          {passages.map((passage, at) => (
            <PassageEditor
              key={passage.key}
              passage={passage}
              label={
                passages.length === 1
                  ? text.onlyPassage(heading)
                  : text.passageOf(heading, formatNumber(at + 1))
              }
              figures={figures}
              wording={wording}
              readOnly={readOnly}
            />
          ))}
        </section>
      ))}
    </div>
  )
}

/** The figures keep their identity while they say the same: no passage is then drawn anew. */
function usePassageFigures(figures: Opened['figures']): PassageFigures {
  const said = JSON.stringify(figures)
  return useMemo(() => {
    const known = JSON.parse(said) as Opened['figures']
    const of = (id: string) => (Object.hasOwn(known, id) ? known[id] : undefined)
    return {
      writtenOf: (id) => of(id)?.written,
      labelOf: (id) => of(id)?.label ?? id,
      list: Object.entries(known).map(([id, { label, written }]) => ({ id, label, written })),
    }
  }, [said])
}

function sectionsOf(passages: readonly Passage[]): { heading: string; passages: Passage[] }[] {
  const sections: { heading: string; passages: Passage[] }[] = []
  for (const passage of passages) {
    const heading = passage.heading || text.noHeading
    const last = sections.at(-1)
    if (last?.heading === heading) last.passages.push(passage)
    else sections.push({ heading, passages: [passage] })
  }
  return sections
}
