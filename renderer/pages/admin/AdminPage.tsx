import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { adminText } from '#shared/text/admin.ts'
import { BackupSection, SampleSection, VerifySection } from './DataSections.tsx'
import { EventsSection } from './EventsSection.tsx'
import { PeopleSection } from './PeopleSection.tsx'
import { LockSection, RecoverySection } from './SecuritySections.tsx'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%' },
  heading: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    margin: 0,
    padding: '10px 16px 2px',
  },
  tabs: { padding: '0 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto', backgroundColor: tokens.colorNeutralBackground2 },
  sections: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    maxWidth: '940px',
    padding: '16px',
    boxSizing: 'border-box',
  },
})

type TabName = keyof typeof adminText.tabs

/** Accounts, locking, recovery, backup and the state of the ledger; for administrators only. */
export function AdminPage() {
  const styles = useStyles()
  const [tab, setTab] = useState<TabName>('people')
  return (
    <div className={styles.page}>
      <h1 className={styles.heading}>{adminText.heading}</h1>
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, change) => setTab(change.value as TabName)}
      >
        {Object.entries(adminText.tabs).map(([name, label]) => (
          <Tab key={name} value={name}>
            {label}
          </Tab>
        ))}
      </TabList>
      <div className={styles.scroll} tabIndex={-1}>
        <div className={styles.sections}>
          {tab === 'people' && <PeopleSection />}
          {tab === 'security' && (
            <>
              <LockSection />
              <RecoverySection />
            </>
          )}
          {tab === 'data' && (
            <>
              <BackupSection />
              <VerifySection />
              <SampleSection />
            </>
          )}
          {tab === 'events' && <EventsSection />}
        </div>
      </div>
    </div>
  )
}
