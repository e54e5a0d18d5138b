import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { goTo, usePlace } from '#renderer/app/places.ts'
import { useSignedIn } from '#renderer/app/session.ts'
import { RegisterPage } from '#renderer/pages/registers/RegisterPage.tsx'
import { roleCovers } from '#shared/base/roles.ts'
import { calendarDays } from '#shared/registers/calendar-days.ts'
import { calendarPageText } from '#shared/text/calendarPage.ts'
import { registerWords } from '#shared/text/register-pages.ts'
import { ChangedDeadlines } from './ChangedDeadlines.tsx'
import { YearTab } from './YearTab.tsx'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
  tabs: { flexShrink: 0, padding: '0 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  body: { flexGrow: 1, minHeight: 0, minWidth: 0 },
})

const text = calendarPageText
type TabName = keyof typeof text.tabs

/** The days off and the days to be worked instead, as a year and as a list; and the rules by which days are counted. */
export function CalendarPage() {
  const styles = useStyles()
  const { person } = useSignedIn()
  const { page, record } = usePlace()
  const place = useRef<HTMLDivElement>(null)
  const [daysTab, setDaysTab] = useState<'year' | 'list'>('year')
  const canWrite = roleCovers(person.role, calendarDays.roles.write)
  // A record opens beside the list, and the list stays when it is closed.
  if (page === 'calendarDays' && record !== null && daysTab !== 'list') setDaysTab('list')
  const tab: TabName = page === 'clockRules' ? 'rules' : daysTab

  const turnTo = (name: TabName) => {
    if (name !== 'rules') setDaysTab(name)
    goTo(name === 'rules' ? 'clockRules' : 'calendarDays')
  }
  return (
    <div ref={place} className={styles.page}>
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, change) => turnTo(change.value as TabName)}
      >
        {Object.entries(text.tabs).map(([name, label]) => (
          <Tab key={name} value={name}>
            {label}
          </Tab>
        ))}
      </TabList>
      <ChangedDeadlines
        canWrite={canWrite}
        onFocusLost={() =>
          place.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus()
        }
      />
      <div className={styles.body}>
        {tab === 'year' && <YearTab canWrite={canWrite} />}
        {tab === 'list' && <RegisterPage name="calendarDays" words={registerWords.calendarDays} />}
        {tab === 'rules' && <RegisterPage name="clockRules" words={registerWords.clockRules} />}
      </div>
    </div>
  )
}
