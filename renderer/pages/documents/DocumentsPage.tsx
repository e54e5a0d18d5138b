import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { usePlace } from '#renderer/app/places.ts'
import { documentsPageText } from '#shared/text/documentsPage.ts'
import { DocumentList } from './DocumentList.tsx'
import { DocumentView } from './DocumentView.tsx'
import { FindPaper } from './FindPaper.tsx'
import { PrintsTab } from './PrintsTab.tsx'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
  head: { display: 'flex', alignItems: 'flex-start', gap: '24px', padding: '10px 16px 2px' },
  words: { flexGrow: 1, minWidth: 0 },
  heading: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: 0 },
  about: { color: tokens.colorNeutralForeground3 },
  tabs: { padding: '0 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  body: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
})

const text = documentsPageText
type TabName = keyof typeof text.tabs

/** The book of documents; with a record in the place, that document. */
export function DocumentsPage() {
  const { record } = usePlace()
  return record === null ? <Book /> : <DocumentView key={record} id={record} />
}

function Book() {
  const styles = useStyles()
  const [tab, setTab] = useState<TabName>('documents')
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h1 className={styles.heading}>{text.heading}</h1>
          <span className={styles.about}>{text.about}</span>
        </div>
      </div>
      <FindPaper />
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, change) => setTab(change.value as TabName)}
      >
        {Object.entries(text.tabs).map(([name, label]) => (
          <Tab key={name} value={name}>
            {label}
          </Tab>
        ))}
      </TabList>
      <div className={styles.body}>
        {tab === 'documents' && <DocumentList />}
        {tab === 'prints' && <PrintsTab />}
      </div>
    </div>
  )
}
