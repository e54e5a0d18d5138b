import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { useSignedIn } from '#renderer/app/session.ts'
import { ScrollRegion } from '#renderer/ui/ScrollRegion.tsx'
import { analysisPageText } from '#shared/text/analysisPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { AgencyTable } from './AgencyTable.tsx'
import { HeldTable } from './HeldTable.tsx'
import { KeyFigures } from './KeyFigures.tsx'
import { MonthColumns } from './MonthColumns.tsx'
import { ProcedureTable } from './ProcedureTable.tsx'
import { useTableStyles } from './tableStyles.ts'
import type { Analysed } from './useAnalysis.ts'
import { useDossierList, type DossierList } from './useDossierList.ts'

const useStyles = makeStyles({
  scroll: {
    height: '100%',
    boxSizing: 'border-box',
    overflowY: 'auto',
    padding: '0 16px 16px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tabs: { margin: '6px -6px 6px' },
})

const text = analysisPageText
type TabName = keyof typeof text.tabs

/** At which part each person is: they come back to it from the dossiers behind a count. */
const tabOf = new Map<string, TabName>()

/** The figures of the period, and its parts: one at a time, each as a table of its own. */
export function Findings({ analysed }: { analysed: Analysed }) {
  const styles = useStyles()
  const { person } = useSignedIn()
  const [tab, setTab] = useState(() => tabOf.get(person.id) ?? 'procedures')
  const turnTo = (name: TabName) => {
    tabOf.set(person.id, name)
    setTab(name)
  }
  const list = useDossierList(analysed)
  const panel = useId()
  return (
    <ScrollRegion className={styles.scroll} label={text.content}>
      <KeyFigures analysed={analysed} list={list} />
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={tab}
        onTabSelect={(_, change) => turnTo(change.value as TabName)}
      >
        {Object.entries(text.tabs).map(([name, label]) => (
          <Tab
            key={name}
            value={name}
            id={`${panel}-${name}`}
            aria-controls={tab === name ? panel : undefined}
          >
            {label}
          </Tab>
        ))}
      </TabList>
      <div id={panel} role="tabpanel" aria-labelledby={`${panel}-${tab}`}>
        <PartOf tab={tab} analysed={analysed} list={list} />
      </div>
      <Notes analysed={analysed} />
    </ScrollRegion>
  )
}

/** What the figures of every part leave out. */
function Notes({ analysed: { shown } }: { analysed: Analysed }) {
  const table = useTableStyles()
  const { withdrawn, noDeadline } = shown.total
  return (
    <>
      {withdrawn + noDeadline > 0 && (
        <p className={table.note}>
          {text.figures.notRated(formatNumber(withdrawn), formatNumber(noDeadline))}
        </p>
      )}
      <p className={table.note}>{text.figures.fewNote(formatNumber(shown.minimum))}</p>
    </>
  )
}

function PartOf({ tab, analysed, list }: { tab: TabName; analysed: Analysed; list: DossierList }) {
  const { shown } = analysed
  switch (tab) {
    case 'procedures':
      return <ProcedureTable analysis={shown} list={list} />
    case 'held':
      return <HeldTable analysis={shown} list={list} />
    case 'agencies':
      return <AgencyTable analysis={shown} list={list} />
    case 'months':
      return <MonthColumns analysis={shown} list={list} />
  }
}
