import {
  Button,
  Input,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToggleButton,
  tokens,
  Toolbar as FluentToolbar,
  ToolbarDivider,
  Tooltip,
} from '@fluentui/react-components'
import {
  AddRegular,
  ArrowExportRegular,
  ArrowImportRegular,
  ArrowRedoRegular,
  ArrowUndoRegular,
  DeleteRegular,
  DismissRegular,
  EditLineHorizontal3Regular,
  FilterRegular,
  SearchRegular,
  TimelineRegular,
} from '@fluentui/react-icons'
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import type { WritableRegister } from '#renderer/api/registers.ts'
import { useActs } from '#renderer/app/acts.ts'
import { goTo, newRecord } from '#renderer/app/places.ts'
import { useShortcut } from '#renderer/app/useShortcut.ts'
import type { RegisterGrid } from '#renderer/grid/registerGrid.ts'
import { useInput } from '#renderer/ui/useInput.ts'
import { visibleFields, type Register } from '#shared/registers/register.ts'
import { registerText, type RegisterWords } from '#shared/text/registers.ts'
import { timelineText } from '#shared/text/timeline.ts'
import { ColumnChooser } from './ColumnChooser.tsx'
import { useExport, useTemplate } from './useExport.ts'
import type { View } from './view.ts'
import { ViewsMenu } from './ViewsMenu.tsx'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'baseline', gap: '12px', padding: '10px 16px 2px' },
  heading: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: 0 },
  about: { color: tokens.colorNeutralForeground3 },
  bar: { padding: '4px 12px 8px 16px', gap: '4px', flexWrap: 'wrap' },
  search: {
    width: '280px',
    marginRight: '4px',
    '& input::-webkit-search-cancel-button': { display: 'none' },
  },
  push: { flexGrow: 1 },
  act: { minWidth: 'auto', padding: '0 8px', fontWeight: tokens.fontWeightRegular },
})

interface ToolbarProps {
  name: WritableRegister
  words: RegisterWords
  register: Register
  canWrite: boolean
  view: View
  onSearch: (text: string) => void
  /** Enter or Down in the search box: on to the rows. */
  onLeaveSearch: () => void
  onFilter: (key: string, anchor: HTMLElement) => void
  grid: RefObject<RegisterGrid | null>
  onView: (view: View) => void
  onImport: () => void
  onEditMany: () => void
  onRemove: () => void
}

const text = registerText.actions

/** Heading, search and acts of a register's page. */
export function Toolbar(props: ToolbarProps) {
  const { name, words, register, canWrite, view, grid, onView, onImport, onEditMany, onRemove } = props
  const styles = useStyles()
  const acts = useActs()
  const isTimeline = view.shownAs === 'timeline'
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.heading}>{words.heading}</h1>
        {words.about && <span className={styles.about}>{words.about}</span>}
      </div>
      <FluentToolbar className={styles.bar} aria-label={text.toolbar(register.many)}>
        <SearchBox {...props} />
        <FilterMenu {...props} />
        <ViewsMenu register={register} view={view} grid={grid} className={styles.act} onApply={onView} />
        {canWrite && (
          <>
            <ToolbarDivider />
            <Tooltip content={`${text.add} (Ctrl+N)`} relationship="description">
              <Button
                appearance="subtle"
                className={styles.act}
                icon={<AddRegular />}
                onClick={() => goTo(name, newRecord)}
              >
                {text.add}
              </Button>
            </Tooltip>
            <Tooltip content={`${registerText.bulkEdit.act} (Ctrl+Shift+E)`} relationship="label">
              <Button appearance="subtle" icon={<EditLineHorizontal3Regular />} onClick={onEditMany} />
            </Tooltip>
            <Tooltip content={`${text.remove} (Ctrl+Delete)`} relationship="description">
              <Button appearance="subtle" className={styles.act} icon={<DeleteRegular />} onClick={onRemove}>
                {text.remove}
              </Button>
            </Tooltip>
            <Tooltip content={text.undo} relationship="label">
              <Button
                appearance="subtle"
                icon={<ArrowUndoRegular />}
                disabledFocusable={!acts.canUndo}
                onClick={() => void acts.undo()}
              />
            </Tooltip>
            <Tooltip content={text.redo} relationship="label">
              <Button
                appearance="subtle"
                icon={<ArrowRedoRegular />}
                disabledFocusable={!acts.canRedo}
                onClick={() => void acts.redo()}
              />
            </Tooltip>
          </>
        )}
        <div className={styles.push} />
        {canWrite && (
          <Tooltip content={`${text.import} (Ctrl+I)`} relationship="description">
            <Button
              appearance="subtle"
              className={styles.act}
              icon={<ArrowImportRegular />}
              onClick={onImport}
            >
              {text.import}
            </Button>
          </Tooltip>
        )}
        <ExportMenu register={register} view={view} />
        {name === 'projects' && (
          <Tooltip content={isTimeline ? timelineText.showGrid : timelineText.show} relationship="label">
            <ToggleButton
              appearance="subtle"
              icon={<TimelineRegular />}
              checked={isTimeline}
              onClick={() => onView({ ...view, shownAs: isTimeline ? 'grid' : 'timeline' })}
            />
          </Tooltip>
        )}
        {!isTimeline && <ColumnChooser grid={grid} className={styles.act} />}
      </FluentToolbar>
    </>
  )
}

const searchAfterMs = 160

function SearchBox({ register, view, onSearch, onLeaveSearch }: ToolbarProps) {
  const styles = useStyles()
  const { ref, focus } = useInput()
  const [typed, setTyped] = useState(view.search)
  const asked = useRef(view.search)
  const ask = useEffectEvent((search: string) => {
    asked.current = search
    onSearch(search)
  })
  useShortcut('Ctrl+F', focus)

  useEffect(() => {
    if (typed === asked.current) return
    const timer = setTimeout(() => ask(typed), searchAfterMs)
    return () => clearTimeout(timer)
  }, [typed])

  // The search is also cleared from elsewhere, e.g. where nothing was found.
  useEffect(() => {
    if (view.search === asked.current) return
    asked.current = view.search
    setTyped(view.search)
  }, [view.search])

  return (
    <Input
      ref={ref}
      className={styles.search}
      type="search"
      value={typed}
      placeholder={registerText.search}
      aria-label={registerText.searchLabel(register.many)}
      spellCheck={false}
      contentBefore={<SearchRegular />}
      contentAfter={
        typed ? (
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={registerText.clearSearch}
            onClick={() => {
              setTyped('')
              focus()
            }}
          />
        ) : null
      }
      onChange={(_, change) => setTyped(change.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && typed) setTyped('')
        if (event.key !== 'Enter' && event.key !== 'ArrowDown') return
        event.preventDefault()
        if (typed !== asked.current) ask(typed)
        onLeaveSearch()
      }}
    />
  )
}

/** Filters by the column of the focused cell at Ctrl+Shift+L, else by the column that is chosen from the list. */
function FilterMenu({ register, grid, onFilter }: ToolbarProps) {
  const styles = useStyles()
  const place = useRef<HTMLDivElement>(null)
  const open = (key: string) => {
    if (place.current) onFilter(key, place.current)
  }
  useShortcut('Ctrl+Shift+L', () => {
    const key = grid.current?.focusedField()
    if (key) open(key)
  })
  return (
    <div ref={place}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            className={styles.act}
            icon={<FilterRegular />}
            aria-keyshortcuts="Control+Shift+L"
          >
            {registerText.filters.filter}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {visibleFields(register).map(([key, field]) => (
              <MenuItem key={key} onClick={() => open(key)}>
                {field.label}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  )
}

function ExportMenu({ register, view }: { register: Register; view: View }) {
  const styles = useStyles()
  const exportTo = useExport(register, view)
  const saveTemplate = useTemplate(register)
  useShortcut('Ctrl+E', () => void exportTo('xlsx'))
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" className={styles.act} icon={<ArrowExportRegular />}>
          {text.export}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem secondaryContent="Ctrl+E" onClick={() => void exportTo('xlsx')}>
            {text.exportXlsx}
          </MenuItem>
          <MenuItem onClick={() => void exportTo('csv')}>{text.exportCsv}</MenuItem>
          <MenuItem onClick={() => void saveTemplate()}>{text.template}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
