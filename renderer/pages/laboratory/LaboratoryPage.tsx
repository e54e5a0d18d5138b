import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { goTo, usePlace } from '#renderer/app/places.ts'
import { useSignedIn } from '#renderer/app/session.ts'
import { RegisterPage } from '#renderer/pages/registers/RegisterPage.tsx'
import { roleCovers } from '#shared/base/roles.ts'
import { scenarios } from '#shared/registers/scenarios.ts'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'
import { registerWords } from '#shared/text/register-pages.ts'
import { TryTab } from './TryTab.tsx'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
  tabs: { flexShrink: 0, padding: '0 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  body: { flexGrow: 1, minHeight: 0, minWidth: 0 },
})

const text = laboratoryPageText
type TabName = keyof typeof text.tabs

/** The laboratory: scenarios tried and compared; and the registers behind them, to import, export and look back. */
export function LaboratoryPage() {
  const styles = useStyles()
  const { person } = useSignedIn()
  const { page, record } = usePlace()
  const [scenariosTab, setScenariosTab] = useState<'try' | 'list'>('try')
  const canWrite = roleCovers(person.role, scenarios.roles.write)
  const tab: TabName = page === 'scenarioCuts' ? 'cuts' : scenariosTab

  const turnTo = (name: TabName) => {
    if (name !== 'cuts') setScenariosTab(name)
    // A scenario that is being tried is not opened in the list as well.
    goTo(name === 'cuts' ? 'scenarioCuts' : 'scenarios')
  }
  return (
    <div className={styles.page}>
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
      <div className={styles.body}>
        {tab === 'try' && <TryTab chosen={record} canWrite={canWrite} />}
        {tab === 'list' && <RegisterPage name="scenarios" words={registerWords.scenarios} />}
        {tab === 'cuts' && <RegisterPage name="scenarioCuts" words={registerWords.scenarioCuts} />}
      </div>
    </div>
  )
}
