import { makeStyles, tokens } from '@fluentui/react-components'
import { documents } from '#shared/registers/documents.ts'
import { documentPageText } from '#shared/text/documentsPage.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { documentOf, optionLabel } from './stored.ts'
import type { Opened } from './useDesk.ts'

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, margin: '8px 0 0' },
  facts: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '4px 16px', margin: 0 },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  code: { margin: 0, fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
})

const codes = ['pdfSha256', 'docxSha256', 'figuresSha256', 'contentHash', 'ledgerHead'] as const

/** What stands fast about a document: of which kind and day, who had it in hand, by which codes it is found again. */
export function DocumentFacts({ opened }: { opened: Opened }) {
  const styles = useStyles()
  const stored = documentOf(opened)
  const { fields } = documents
  const facts: [string, string | null][] = [
    [fields.kind.label, optionLabel('kind', stored.kind)],
    [fields.layout.label, optionLabel('layout', stored.layout)],
    [fields.asOf.label, formatDay(stored.asOf)],
    [fields.since.label, stored.since && formatDay(stored.since)],
    [fields.draftedBy.label, stored.draftedBy],
    [fields.checkedBy.label, stored.checkedBy],
    [fields.releasedBy.label, stored.releasedBy],
  ]
  const known = codes.flatMap((key) => {
    const code = stored[key]
    return code ? [[fields[key].label, code] as const] : []
  })
  return (
    <>
      <h3 className={styles.heading}>{documentPageText.particulars.facts}</h3>
      <dl className={styles.facts}>
        {facts.map(
          ([term, value]) =>
            value !== null && <Fact key={term} term={term} value={value} className={styles.value} />,
        )}
        {known.map(([term, value]) => (
          <Fact key={term} term={term} value={value} className={styles.code} />
        ))}
      </dl>
    </>
  )
}

function Fact({ term, value, className }: { term: string; value: string; className: string }) {
  const styles = useStyles()
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={className}>{value}</dd>
    </>
  )
}
