import { makeStyles, MessageBar, MessageBarBody, Tab, TabList, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useSignedIn } from '#renderer/app/session.ts'
import { HistoryTab } from '#renderer/pages/registers/HistoryTab.tsx'
import { roleCovers } from '#shared/base/roles.ts'
import { registerOf } from '#shared/registers/all.ts'
import { documentPageText } from '#shared/text/documentsPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { Hindrances } from './Hindrances.tsx'
import { Particulars } from './Particulars.tsx'
import { documentOf, isDraft } from './stored.ts'
import type { Desk, Opened } from './useDesk.ts'
import { passageId } from './wording/PassageEditor.tsx'
import type { Wording } from './wording/useWording.ts'
import { WordingEditor } from './wording/WordingEditor.tsx'

const useStyles = makeStyles({
  side: {
    width: '500px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  tabs: { padding: '0 6px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  notice: { flexShrink: 0 },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  hidden: { display: 'none' },
})

const text = documentPageText
type TabName = keyof typeof text.tabs

interface DocumentSideProps {
  opened: Opened
  wording: Wording
  act: Desk['act']
}

/** What a document says, what is said of it, what stands in its way, and what happened to it. */
export function DocumentSide({ opened, wording, act }: DocumentSideProps) {
  const styles = useStyles()
  const { person } = useSignedIn()
  const [tab, setTab] = useState<TabName>('wording')
  const writes = roleCovers(person.role, 'editor')
  const readOnly = !writes || !isDraft(opened)
  const { id, state } = documentOf(opened)
  const count = opened.hindrances.length
  const show = (key: string) => {
    setTab('wording')
    setTimeout(() => leadTo(key))
  }
  return (
    <section className={styles.side} aria-label={text.side}>
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={tab}
        onTabSelect={(_, change) => setTab(change.value as TabName)}
      >
        {Object.entries(text.tabs).map(([name, label]) => (
          <Tab key={name} value={name}>
            {name === 'hindrances' && count > 0 ? text.hindrancesTab(formatNumber(count)) : label}
          </Tab>
        ))}
      </TabList>
      {state !== 'draft' && (
        <MessageBar
          className={styles.notice}
          intent={state === 'released' ? 'success' : 'info'}
          layout="multiline"
        >
          <MessageBarBody>{state === 'released' ? text.frozen : text.checkedNote}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.body}>
        {/* Hidden, not taken away: what is being written keeps its undo. */}
        <div className={tab === 'wording' ? undefined : styles.hidden}>
          <WordingEditor opened={opened} wording={wording} readOnly={readOnly} />
        </div>
        {tab === 'particulars' && <Particulars key={state} opened={opened} act={act} readOnly={readOnly} />}
        {tab === 'hindrances' && <Hindrances hindrances={opened.hindrances} onPassage={show} />}
        {tab === 'history' && <HistoryTab register={registerOf('documents')} id={id} canWrite={!readOnly} />}
      </div>
    </section>
  )
}

/** Brings a passage into sight and puts the caret into it. */
function leadTo(key: string): void {
  const passage = document.getElementById(passageId(key))
  passage?.scrollIntoView({ block: 'center' })
  passage?.querySelector<HTMLElement>('[role=textbox]')?.focus()
}
