import {
  Badge,
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { OpenedImport } from '#shared/contract/import.ts'
import type { Register } from '#shared/registers/register.ts'
import { importWizardText } from '#shared/text/import-wizard.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { FieldPicker } from './FieldPicker.tsx'
import { fieldOptions, isTwice, problemsOfMapping, type FieldOption } from './mapping.ts'
import type { Mapping } from './useImport.ts'

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto', border: `1px solid ${tokens.colorNeutralStroke2}` },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    textAlign: 'left',
    padding: '6px 10px',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    padding: '3px 10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  heading: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  letter: { color: tokens.colorNeutralForeground3 },
  letterColumn: { width: '48px' },
  headingColumn: { width: '24%' },
  fieldColumn: { width: '290px' },
  markColumn: { width: '136px' },
  samples: { color: tokens.colorNeutralForeground2 },
  skipped: { color: tokens.colorNeutralForeground3 },
  pick: {
    width: '100%',
    justifyContent: 'flex-start',
    fontWeight: tokens.fontWeightRegular,
    minHeight: '30px',
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Hover },
  foot: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '16px',
    color: tokens.colorNeutralForeground2,
  },
})

const text = importWizardText.columns

interface ColumnsStepProps {
  register: Register
  opened: OpenedImport
  mapping: Mapping
  onMap: (mapping: Mapping) => void
  /** Ctrl+Enter: on to the preview. */
  onSubmit: () => void
}

/** The second step: what each column of the sheet fills, guessed by its heading and corrected by hand. */
export function ColumnsStep({ register, opened, mapping, onMap, onSubmit }: ColumnsStepProps) {
  const styles = useStyles()
  const options = useMemo(() => fieldOptions(register), [register])
  const problems = problemsOfMapping(register, mapping)
  const { columns } = opened
  const rows = useRows(columns.length)
  const isGuess = columns.every(({ letter, guessed }) => (mapping[letter] ?? null) === guessed)
  const used = Object.values(mapping).filter((field) => field !== null).length

  const assign = (letter: string, field: string | null) => onMap({ ...mapping, [letter]: field })
  const keyDown = (event: KeyboardEvent, letter: string) => {
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault()
      if (problems.length === 0) onSubmit()
    } else if (event.key === 'Delete' || event.key === 'Backspace') assign(letter, null)
    else rows.keyDown(event)
  }

  return (
    <>
      {opened.remembered && !isGuess && (
        <MessageBar intent="info">
          <MessageBarBody>{text.remembered}</MessageBarBody>
          <MessageBarActions>
            <Button
              onClick={() =>
                onMap(Object.fromEntries(columns.map(({ letter, guessed }) => [letter, guessed])))
              }
            >
              {text.backToGuess}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {problems.map((problem) => (
        <MessageBar key={problem} intent="error" layout="multiline" role="alert">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      ))}
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={text.table}>
          <thead>
            <tr>
              <th className={mergeClasses(styles.head, styles.letterColumn)}>{text.letter}</th>
              <th className={mergeClasses(styles.head, styles.headingColumn)}>{text.heading}</th>
              <th className={styles.head}>{text.samples}</th>
              <th className={mergeClasses(styles.head, styles.fieldColumn)}>{text.field}</th>
              <th className={mergeClasses(styles.head, styles.markColumn)} aria-hidden />
            </tr>
          </thead>
          <tbody>
            {columns.map((column, at) => {
              const { letter, heading, samples } = column
              const field = mapping[letter] ?? null
              const option = options.find(({ key }) => key === field)
              const words = heading === '' ? text.noHeading : heading
              const quiet = field === null && styles.skipped
              return (
                <tr key={letter} className={mergeClasses(rows.isCurrent(at) && styles.current)}>
                  <td className={mergeClasses(styles.cell, styles.letter)}>{letter}</td>
                  <th scope="row" className={mergeClasses(styles.cell, styles.heading, quiet)}>
                    {words}
                  </th>
                  <td className={mergeClasses(styles.cell, styles.samples, quiet)} title={samples.join('\n')}>
                    {samples.join(' · ')}
                  </td>
                  <td className={styles.cell}>
                    {rows.isOpen(at) ? (
                      <FieldPicker
                        label={text.pick(words)}
                        options={options}
                        picked={field}
                        onPick={(picked) => {
                          assign(letter, picked)
                          rows.close()
                        }}
                        onClose={rows.close}
                      />
                    ) : (
                      <Button
                        {...rows.buttonOf(at)}
                        appearance="outline"
                        className={mergeClasses(styles.pick, quiet)}
                        aria-label={`${text.pick(words)}: ${option?.label ?? text.skip}`}
                        onKeyDown={(event) => keyDown(event, letter)}
                      >
                        {option?.label ?? text.skip}
                      </Button>
                    )}
                  </td>
                  <td className={styles.cell}>
                    <Mark column={column} mapping={mapping} option={option} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <div className={styles.foot}>
        <span>
          {text.summary(formatNumber(used), formatNumber(columns.length))} {text.emptyCells}
        </span>
        <span>{text.hint}</span>
      </div>
    </>
  )
}

interface MarkProps {
  column: OpenedImport['columns'][number]
  mapping: Mapping
  option: FieldOption | undefined
}

/** What should be known of a column's mapping at a glance. */
function Mark({ column: { letter, guessed }, mapping, option }: MarkProps) {
  const field = mapping[letter] ?? null
  if (isTwice(mapping, letter)) {
    return (
      <Badge appearance="tint" color="danger" title={text.twice}>
        {text.twice}
      </Badge>
    )
  }
  if (field !== guessed) {
    return (
      <Badge appearance="tint" color="brand">
        {text.corrected}
      </Badge>
    )
  }
  if (field === null) {
    return (
      <Badge appearance="outline" color="informative">
        {text.notRecognised}
      </Badge>
    )
  }
  return option?.hint ? (
    <Badge appearance="tint" color="informative" title={option.hint}>
      {text.elsewhereMark}
    </Badge>
  ) : null
}

/** One row has the focus at a time: the arrows move it, Enter opens its picker. */
function useRows(count: number) {
  const [current, setCurrent] = useState(0)
  const [open, setOpen] = useState<number | null>(null)
  const buttons = useRef(new Map<number, HTMLElement>())
  const takeFocus = useRef<number | null>(0)
  const move = (to: number) => {
    const next = Math.max(0, Math.min(count - 1, to))
    setCurrent(next)
    buttons.current.get(next)?.focus()
  }
  return {
    isCurrent: (at: number) => at === current,
    isOpen: (at: number) => at === open,
    close: () => {
      takeFocus.current = current
      setOpen(null)
    },
    keyDown: (event: KeyboardEvent) => {
      const to = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: count - 1, F2: null }[
        event.key
      ]
      if (to === undefined) return
      event.preventDefault()
      if (to === null) setOpen(current)
      else move(to)
    },
    buttonOf: (at: number) => ({
      tabIndex: at === current ? 0 : -1,
      onFocus: () => setCurrent(at),
      onClick: () => setOpen(at),
      ref: (element: HTMLElement | null) => {
        if (element === null) {
          buttons.current.delete(at)
          return
        }
        buttons.current.set(at, element)
        // The button stands again when its picker has closed; the first one has the focus when the step opens.
        if (takeFocus.current !== at) return
        takeFocus.current = null
        element.focus()
      },
    }),
  }
}
