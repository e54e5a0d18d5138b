import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import { Suspense, useEffect, useRef, type ReactNode, type RefObject } from 'react'
import { registerApi, type Row, type WritableRegister } from '#renderer/api/registers.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { useChanged } from '#renderer/api/useChanged.ts'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import { partsOf, type RegisterName } from '#shared/registers/all.ts'
import type { Register } from '#shared/registers/register.ts'
import { appText } from '#shared/text/app.ts'
import { partTabs } from '#shared/text/register-pages.ts'
import { registerText } from '#shared/text/registers.ts'
import { AttachmentsTab, AttachmentsTabName } from './AttachmentsTab.tsx'
import { HistoryTab } from './HistoryTab.tsx'
import { ownTabsOf, type OwnTabName } from './ownTabs.ts'
import { PartsTab } from './PartsTab.tsx'
import { RecordHead } from './RecordHead.tsx'
import { RecordTab } from './RecordTab.tsx'

const useStyles = makeStyles({
  panel: {
    width: '520px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    outlineStyle: 'none',
  },
  tabs: { flexWrap: 'wrap', padding: '4px 6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  body: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
})

/** A tab of every record, one of the register's own, or the register of the parts that a tab shows. */
export type TabName = keyof typeof registerText.record.tabs | 'attachments' | OwnTabName | RegisterName

interface RecordPanelProps {
  register: Register
  id: string
  canWrite: boolean
  tab: TabName
  onTab: (tab: TabName) => void
  onClose: () => void
  onRemove: (row: Row) => void
}

/** The tabs of a record's drawer in their order: Ctrl with a digit opens them. */
export function tabsOf(register: Register): TabName[] {
  const own = ownTabsOf(register.name).map(({ name }) => name)
  const parts = partsOf(register.name as WritableRegister).map(({ name }) => name)
  return ['fields', ...own, ...parts, 'attachments', 'history']
}

/** One whole record beside the grid: its fields, its parts, its papers and its history. */
export function RecordPanel({ register, id, canWrite, tab, onTab, onClose, onRemove }: RecordPanelProps) {
  const styles = useStyles()
  const panel = useRef<HTMLElement>(null)
  const { get } = registerApi(register.name as WritableRegister)
  const { answer, reload } = useAnswer(() => get(id), `${register.name} ${id}`)
  useChanged(register.name, reload)
  useFocusIn(panel)

  const text = registerText.record
  const parts = partsOf(register.name as WritableRegister)
  const part = parts.find(({ name }) => name === tab)
  const ownTabs = ownTabsOf(register.name)
  const own = ownTabs.find(({ name }) => name === tab)
  return (
    // Esc closes the panel wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-label={text.panel(register.one)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose()
      }}
    >
      {answer.state === 'loading' && <LoadingPage />}
      {answer.state === 'failed' && (
        <StatePage
          kind="error"
          heading={text.notFoundHeading}
          text={answer.failure.message}
          act={{ label: appText.close, run: onClose }}
        />
      )}
      {answer.state === 'ready' && (
        <>
          <RecordHead
            register={register}
            record={answer.value}
            labels={answer.value.labels}
            onRemove={canWrite ? () => onRemove(answer.value) : null}
            onClose={onClose}
          />
          <TabList
            className={styles.tabs}
            selectedValue={tab}
            size="small"
            onTabSelect={(_, change) => onTab(change.value as TabName)}
          >
            <Tab value="fields">{text.tabs.fields}</Tab>
            {ownTabs.map(({ name, label }) => (
              <Tab key={name} value={name}>
                {label}
              </Tab>
            ))}
            {parts.map(({ name }) => (
              <Tab key={name} value={name}>
                {partTabs[name]}
              </Tab>
            ))}
            <Tab value="attachments">
              <AttachmentsTabName register={register} id={id} />
            </Tab>
            <Tab value="history">{text.tabs.history}</Tab>
          </TabList>
          <TabPlace key={tab} panel={panel}>
            {tab === 'fields' && <RecordTab register={register} stored={answer.value} canWrite={canWrite} />}
            {own && (
              <Suspense fallback={<LoadingPage />}>
                <own.Content record={answer.value} canWrite={canWrite} />
              </Suspense>
            )}
            {part && (
              <PartsTab
                key={part.name}
                name={part.name as WritableRegister}
                reference={part.reference}
                record={answer.value}
                canWrite={canWrite}
              />
            )}
            {tab === 'attachments' && <AttachmentsTab register={register} id={id} canWrite={canWrite} />}
            {tab === 'history' && <HistoryTab register={register} id={id} canWrite={canWrite} />}
          </TabPlace>
        </>
      )}
    </aside>
  )
}

/** Where a tab stands; the tab before it has taken the focus along when it went. */
function TabPlace({ panel, children }: { panel: RefObject<HTMLElement | null>; children: ReactNode }) {
  const styles = useStyles()
  useFocusIn(panel)
  return <div className={styles.body}>{children}</div>
}

/** A tab may have put the focus on what it is opened for; else the panel has it, so that Esc closes it. */
function useFocusIn(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!panel.current?.contains(document.activeElement)) panel.current?.focus()
  }, [panel])
}
