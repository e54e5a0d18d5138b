import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { Row, RowPage, WritableRegister } from '#renderer/api/registers.ts'
import { useChanged } from '#renderer/api/useChanged.ts'
import { useActs } from '#renderer/app/acts.ts'
import { goTo, newRecord, usePlace } from '#renderer/app/places.ts'
import { ProjectTimeline } from '#renderer/pages/timeline/ProjectTimeline.tsx'
import { useSignedIn } from '#renderer/app/session.ts'
import { useDigitShortcuts, useShortcut } from '#renderer/app/useShortcut.ts'
import type { Rectangle } from '#renderer/grid/block.ts'
import type { BlockEdit } from '#renderer/grid/blockEdits.ts'
import { FilterPopover } from '#renderer/grid/FilterPopover.tsx'
import { filtersOf, noConditions } from '#renderer/grid/filters.ts'
import type { RegisterGrid } from '#renderer/grid/registerGrid.ts'
import { RegisterGridView } from '#renderer/grid/RegisterGridView.tsx'
import type { Labels } from '#renderer/forms/fieldText.ts'
import type { Failure } from '#shared/base/result.ts'
import { roleCovers } from '#shared/base/roles.ts'
import { registerOf } from '#shared/registers/all.ts'
import type { Condition } from '#shared/registers/condition.ts'
import { registerText, type RegisterWords } from '#shared/text/registers.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { AddDialog } from './AddDialog.tsx'
import { BulkEditDialog } from './BulkEditDialog.tsx'
import { FilterBar } from './FilterBar.tsx'
import { GridState } from './GridState.tsx'
import { ImportWizard } from './import/ImportWizard.tsx'
import { RecordPanel, tabsOf, type TabName } from './RecordPanel.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { StatusBar } from './StatusBar.tsx'
import { Toolbar } from './Toolbar.tsx'
import { useBlockEdits } from './useBlockEdits.tsx'
import { useSaving } from './useSaving.tsx'
import { useView, viewOwner } from './view.ts'

const useStyles = makeStyles({
  page: { display: 'flex', height: '100%', minWidth: 0 },
  main: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  gridPlace: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
})

interface RegisterPageProps {
  name: WritableRegister
  words: RegisterWords
}

/** The page that every register has: search, filters, grid, record, import and export, from its description. */
export function RegisterPage({ name, words }: RegisterPageProps) {
  const styles = useStyles()
  const register = registerOf(name)
  const { person } = useSignedIn()
  const { record } = usePlace()
  const { tell, warn } = useActs()
  const canWrite = roleCovers(person.role, register.roles.write)
  const [view, changeView] = useView(viewOwner(name, person.id))
  const [total, setTotal] = useState<number | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [selected, setSelected] = useState<Row[]>([])
  const [marked, setMarked] = useState<Rectangle | null>(null)
  const [tab, setTab] = useState<TabName>('fields')
  const [filtering, setFiltering] = useState<{ key: string; anchor: HTMLElement } | null>(null)
  const [importing, setImporting] = useState(false)
  const [removing, setRemoving] = useState<Row[] | null>(null)
  const [editing, setEditing] = useState<Row[] | null>(null)
  const saving = useSaving(register)
  const blockEdits = useBlockEdits(register, saving)
  const grid = useRef<RegisterGrid | null>(null)

  const { search, conditions } = view
  const question = useMemo(() => questionOf(search, conditions), [search, conditions])
  const isTimeline = view.shownAs === 'timeline'
  const timelineQuery = useMemo(() => ({ ...question, sort: view.sort }), [question, view.sort])
  const isNarrowed = search !== '' || Object.keys(conditions.byField).length > 0
  useChanged(name, () => grid.current?.refresh())

  /** The rows that are ticked; else those of the marked block, or the one in which the keyboard is. */
  const withRows = async (act: (rows: Row[]) => void) => {
    const rows = selected.length > 0 ? selected : ((await grid.current?.markedRows()) ?? [])
    if (rows.length > 0) act(rows)
    else warn({ message: registerText.bulkEdit.nothingSelected })
  }
  /** Where a dialog was opened by its key, nothing else would take the focus back. */
  const backToGrid = () => setTimeout(() => grid.current?.focus())
  /** As {@link backToGrid}, where a click has not put the focus elsewhere. */
  const backFromNowhere = () =>
    setTimeout(() => document.activeElement === document.body && grid.current?.focus())
  useFocusAfter(Boolean(blockEdits.dialog ?? saving.conflictDialog), backToGrid)
  const open = (id: string, at: TabName = 'fields') => {
    setTab(at)
    goTo(name, id)
  }
  const remove = () => void withRows(setRemoving)
  const editMany = () => void withRows(setEditing)
  const isAsking = importing || removing !== null || editing !== null || record === newRecord
  const mayAct = canWrite && !isAsking
  useShortcut('Ctrl+Delete', () => mayAct && remove())
  useShortcut('Ctrl+Shift+E', () => mayAct && editMany())
  useShortcut('Ctrl+N', () => mayAct && goTo(name, newRecord))
  useShortcut('Ctrl+I', () => mayAct && setImporting(true))
  useDigitShortcuts((digit) => {
    const at = tabsOf(register)[digit - 1]
    if (at && record !== null && record !== newRecord) setTab(at)
    else if (at) void withRows(([row]) => row && open(row.id, at))
  })
  useShortcut('Ctrl+Shift+H', () => void withRows(([row]) => row && open(row.id, 'history')))

  const setCondition = (key: string, condition: Condition | null, labels: Labels) => {
    const { [key]: _, ...others } = conditions.byField
    const byField = condition ? { ...others, [key]: condition } : others
    changeView({ conditions: { byField, labels: { ...conditions.labels, ...labels } } })
    setFiltering(null)
    grid.current?.focus()
  }

  const listener = {
    onPage: (page: RowPage) => {
      setTotal(page.total)
      setFailure(null)
    },
    onFailure: setFailure,
    onSelect: setSelected,
    onOpen: (id: string) => open(id),
    onMark: setMarked,
    onBlockEdit: (edit: BlockEdit, act: 'paste' | 'clear' | 'fill') => void blockEdits.run(edit, act),
    onFilter: (key: string, anchor: HTMLElement) => setFiltering({ key, anchor }),
    onSort: (sort: typeof view.sort) => changeView({ sort }),
    onRefused: (message: string) => warn({ message }),
    onCopied: (_rows: number, cells: number) => tell(registerText.block.copied(formatNumber(cells))),
    save: saving.save,
  }

  const takeGrid = (made: RegisterGrid | null) => {
    grid.current = made
    if (made) return
    // What was ticked and marked goes with the grid: nothing must be done to rows that nobody sees.
    setSelected([])
    setMarked(null)
  }

  const filteredField = filtering && register.fields[filtering.key]
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        <Toolbar
          name={name}
          words={words}
          register={register}
          canWrite={canWrite}
          view={view}
          onSearch={(text) => changeView({ search: text })}
          onLeaveSearch={() => grid.current?.focus()}
          onFilter={(key, anchor) => setFiltering({ key, anchor })}
          grid={grid}
          onView={(next) => {
            changeView(next)
            backToGrid()
          }}
          onImport={() => setImporting(true)}
          onEditMany={editMany}
          onRemove={remove}
        />
        <FilterBar
          register={register}
          conditions={conditions}
          onOpen={(key, anchor) => setFiltering({ key, anchor })}
          onRemove={(key) => setCondition(key, null, {})}
          onClear={() => changeView({ conditions: noConditions })}
        />
        <div className={styles.gridPlace}>
          {isTimeline ? (
            <ProjectTimeline query={timelineQuery} openId={record} onOpen={open} onTotal={setTotal} />
          ) : (
            <RegisterGridView
              register={register}
              canWrite={canWrite}
              person={person.id}
              sort={view.sort}
              question={question}
              openId={record}
              isFiltered={(key) => key in conditions.byField}
              listener={listener}
              onGrid={takeGrid}
            />
          )}
          <GridState
            failure={failure}
            total={total}
            isNarrowed={isNarrowed}
            words={words}
            canWrite={canWrite}
            onRetry={() => {
              setFailure(null)
              grid.current?.ask(question)
            }}
            onWiden={() => changeView({ search: '', conditions: noConditions })}
            onImport={() => setImporting(true)}
            onAdd={() => goTo(name, newRecord)}
          />
        </div>
        <StatusBar
          register={register}
          total={total}
          failed={failure !== null}
          isNarrowed={isNarrowed}
          selected={selected.length}
          marked={marked}
          savedAt={saving.savedAt}
          canWrite={canWrite}
        />
      </div>
      {record !== null && record !== newRecord && (
        <RecordPanel
          key={record}
          register={register}
          id={record}
          canWrite={canWrite}
          tab={tab}
          onTab={setTab}
          onClose={() => {
            goTo(name)
            grid.current?.focus()
          }}
          onRemove={(row) => setRemoving([row])}
        />
      )}
      {record === newRecord && canWrite && <AddDialog register={register} onClose={(id) => goTo(name, id)} />}
      {filtering && filteredField && (
        <FilterPopover
          key={filtering.key}
          fieldKey={filtering.key}
          field={filteredField}
          condition={conditions.byField[filtering.key]}
          labels={conditions.labels}
          anchor={filtering.anchor}
          onApply={(condition, labels) => setCondition(filtering.key, condition, labels)}
          onClose={() => {
            setFiltering(null)
            backFromNowhere()
          }}
        />
      )}
      {importing && (
        <ImportWizard
          register={register}
          onClose={() => {
            setImporting(false)
            backToGrid()
          }}
        />
      )}
      {removing && (
        <RemoveDialog
          register={register}
          rows={removing}
          onClose={() => {
            setRemoving(null)
            backToGrid()
          }}
          onRemoved={() => {
            setRemoving(null)
            grid.current?.unselect()
            if (removing.some((row) => row.id === record)) goTo(name)
            backToGrid()
          }}
        />
      )}
      {editing && (
        <BulkEditDialog
          register={register}
          rows={editing}
          onSubmit={(edit) => {
            setEditing(null)
            void blockEdits.run(edit, 'edit')
            backToGrid()
          }}
          onClose={() => {
            setEditing(null)
            backToGrid()
          }}
        />
      )}
      {blockEdits.dialog}
      {saving.conflictDialog}
    </div>
  )
}

/** Gives the focus back when a dialog goes that no button opened. */
function useFocusAfter(isAsking: boolean, giveBack: () => void): void {
  const whenGone = useEffectEvent(giveBack)
  useEffect(() => {
    if (!isAsking) return undefined
    return () => whenGone()
  }, [isAsking])
}

function questionOf(search: string, conditions: typeof noConditions) {
  const filter = filtersOf(conditions)
  return {
    ...(search.trim() ? { search: search.trim() } : {}),
    ...(filter.length > 0 ? { filter } : {}),
  }
}
