import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { useActs } from '#renderer/app/acts.ts'
import { goTo } from '#renderer/app/places.ts'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { ScrollRegion } from '#renderer/ui/ScrollRegion.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import type { PrintEntry } from '#shared/contract/reports.ts'
import { appText } from '#shared/text/app.ts'
import { documentsPageText } from '#shared/text/documentsPage.ts'
import { reportsPageText } from '#shared/text/reportsPage.ts'
import { formatDay, formatInstant } from '#shared/vietnamese/dates.ts'

const useStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '12px 16px 16px',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    alignItems: 'flex-start',
  },
  code: { fontFamily: tokens.fontFamilyMonospace },
  link: { display: 'block' },
})

const text = documentsPageText.prints
const atOnce = 100
const shortHash = 12

/** What was saved and printed, when, by whom: the newest first. */
export function PrintsTab() {
  const { answer, reload } = useAnswer(() => api.call('reports.prints', { limit: atOnce }), 'prints')
  if (answer.state === 'loading') return <LoadingPage />
  if (answer.state === 'failed') {
    const act = { label: appText.retry, run: reload }
    return (
      <StatePage
        kind="error"
        heading={documentsPageText.loadFailed}
        text={answer.failure.message}
        act={act}
      />
    )
  }
  if (answer.value.prints.length === 0) {
    return <StatePage kind="empty" heading={text.empty.heading} text={text.empty.text} />
  }
  return <Prints newest={answer.value.prints} />
}

function Prints({ newest }: { newest: readonly PrintEntry[] }) {
  const styles = useStyles()
  const { warn } = useActs()
  const [older, setOlder] = useState<readonly PrintEntry[]>([])
  const [hasMore, setHasMore] = useState(newest.length === atOnce)
  const prints = [...newest, ...older]
  const showMore = async () => {
    const before = prints.at(-1)?.seq
    if (before === undefined) return
    const answer = await api.call('reports.prints', { limit: atOnce, before })
    if (!answer.ok) {
      warn(answer.error)
      return
    }
    setOlder([...older, ...answer.value.prints])
    setHasMore(answer.value.prints.length === atOnce)
  }
  return (
    <ScrollRegion className={styles.scroll} label={documentsPageText.tabs.prints}>
      <Table
        label={text.label}
        columns={[text.at, text.person, text.what, text.way, text.code]}
        rows={prints.map((entry) => ({ key: String(entry.seq), cells: cellsOf(entry, styles) }))}
      />
      {hasMore && <Button onClick={() => void showMore()}>{text.more}</Button>}
    </ScrollRegion>
  )
}

function cellsOf(entry: PrintEntry, styles: ReturnType<typeof useStyles>) {
  const { document } = entry
  return [
    formatInstant(entry.at),
    entry.person,
    <div key="what">
      {text.report(reportsPageText.kinds[entry.kind].name, formatDay(entry.asOf))}
      {document !== null && (
        <Link as="button" className={styles.link} onClick={() => goTo('documents', document)}>
          {text.openDocument}
        </Link>
      )}
    </div>,
    `${text.ways[entry.way]} · ${text.formats[entry.format]}`,
    <span key="code" className={styles.code} title={entry.contentHash}>
      {entry.contentHash.slice(0, shortHash)}
    </span>,
  ]
}
