import { Link, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { api, type PageOutput } from '#renderer/api/client.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { useChanged } from '#renderer/api/useChanged.ts'
import { goTo } from '#renderer/app/places.ts'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { ScrollRegion } from '#renderer/ui/ScrollRegion.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import { documents, type OfficialDocument } from '#shared/registers/documents.ts'
import { appText } from '#shared/text/app.ts'
import { documentsPageText } from '#shared/text/documentsPage.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { StateBadge } from './StateBadge.tsx'

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '12px', padding: '10px 16px' },
  search: { width: '300px' },
  count: { color: tokens.colorNeutralForeground3 },
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '0 16px 16px' },
  link: { textAlign: 'left', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  day: { whiteSpace: 'nowrap' },
})

const text = documentsPageText
const most = 500
type Row = { id: string } & OfficialDocument
type Listed = PageOutput<'documents.list'>

/** Every document, the newest first. */
export function DocumentList() {
  const styles = useStyles()
  const [search, setSearch] = useState('')
  const [state, setState] = useState('')
  const { answer, reload } = useAnswer(
    () =>
      api.call('documents.list', {
        search,
        filter: state ? [{ field: 'state', op: 'eq', value: state }] : [],
        sort: [{ field: 'asOf', direction: 'desc' }],
        limit: most,
      }),
    `${state} ${search}`,
  )
  useChanged('documents', reload)
  const clear = () => {
    setSearch('')
    setState('')
  }
  return (
    <>
      <search className={styles.bar}>
        <SearchBox
          className={styles.search}
          value={search}
          placeholder={text.search}
          aria-label={text.searchLabel}
          onChange={(_, change) => setSearch(change.value)}
        />
        <Select value={state} aria-label={text.state} onChange={(_, change) => setState(change.value)}>
          <option value="">{text.everyState}</option>
          {documents.fields.state.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
        {answer.state === 'ready' && (
          <output className={styles.count}>{text.count(formatNumber(answer.value.total))}</output>
        )}
      </search>
      {answer.state === 'loading' && <LoadingPage />}
      {answer.state === 'failed' && (
        <StatePage
          kind="error"
          heading={text.loadFailed}
          text={answer.failure.message}
          act={{ label: appText.retry, run: reload }}
        />
      )}
      {answer.state === 'ready' && answer.value.total > 0 && <Found listed={answer.value} />}
      {answer.state === 'ready' && answer.value.total === 0 && (
        <Nothing isFiltered={search.trim() !== '' || state !== ''} onClear={clear} />
      )}
    </>
  )
}

function Found({ listed }: { listed: Listed }) {
  const styles = useStyles()
  const { columns } = text
  // The rows are made from the register's description, which the type of the answer does not name.
  const rows = listed.rows as unknown as Row[]
  const layouts = new Map<string, string>(
    documents.fields.layout.options.map((each) => [each.value, each.label]),
  )
  return (
    <ScrollRegion className={styles.scroll} label={text.tabs.documents}>
      <Table
        label={text.tabs.documents}
        columns={Object.values(columns)}
        rows={rows.map((row) => ({
          key: row.id,
          cells: [
            row.numberWritten ?? (
              <span key="number" className={styles.quiet}>
                {text.noNumber}
              </span>
            ),
            <Link key="open" as="button" className={styles.link} onClick={() => goTo('documents', row.id)}>
              {row.subject}
            </Link>,
            <Day key="asOf" day={row.asOf} />,
            <Day key="issuedOn" day={row.issuedOn} />,
            <StateBadge key="state" state={row.state} />,
            layouts.get(row.layout) ?? row.layout,
            row.draftedBy,
          ],
        }))}
      />
    </ScrollRegion>
  )
}

function Day({ day }: { day: string | null }) {
  const styles = useStyles()
  return <span className={styles.day}>{day === null ? '' : formatDay(day)}</span>
}

function Nothing({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  if (isFiltered) {
    const { heading, text: words, clear } = text.nothingFound
    return (
      <StatePage kind="nothingFound" heading={heading} text={words} act={{ label: clear, run: onClear }} />
    )
  }
  const { heading, text: words, act } = text.empty
  return (
    <StatePage kind="empty" heading={heading} text={words} act={{ label: act, run: () => goTo('reports') }} />
  )
}
