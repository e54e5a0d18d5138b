import {
  Button,
  Checkbox,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components'
import { ColumnTripleRegular } from '@fluentui/react-icons'
import { useState, type RefObject } from 'react'
import type { RegisterGrid } from '#renderer/grid/registerGrid.ts'
import { registerText } from '#shared/text/registers.ts'

const useStyles = makeStyles({
  surface: { width: '300px', padding: '14px' },
  heading: { fontWeight: tokens.fontWeightSemibold },
  hint: { margin: '4px 0 8px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    maxHeight: '340px',
    overflowY: 'auto',
    margin: '0 -8px 10px',
    padding: 0,
    border: 'none',
  },
})

const text = registerText.columns

interface ColumnChooserProps {
  grid: RefObject<RegisterGrid | null>
  /** How its button looks among the others. */
  className: string
}

/** Which columns are shown; order and width are changed on the headings themselves. */
export function ColumnChooser({ grid, className }: ColumnChooserProps) {
  const styles = useStyles()
  const [columns, setColumns] = useState<ReturnType<RegisterGrid['columns']>>([])
  const read = () => setColumns(grid.current?.columns() ?? [])
  return (
    <Popover trapFocus positioning="below-end" onOpenChange={(_, change) => change.open && read()}>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" className={className} icon={<ColumnTripleRegular />}>
          {registerText.actions.columns}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={text.heading}>
        <span className={styles.heading}>{text.heading}</span>
        <p className={styles.hint}>{text.hint}</p>
        <fieldset className={styles.list} aria-label={text.heading}>
          {columns.map((column) => (
            <Checkbox
              key={column.key}
              label={column.label}
              checked={column.shown}
              onChange={(_, change) => {
                grid.current?.showColumn(column.key, change.checked === true)
                read()
              }}
            />
          ))}
        </fieldset>
        <Button
          size="small"
          onClick={() => {
            grid.current?.resetColumns()
            read()
          }}
        >
          {text.reset}
        </Button>
      </PopoverSurface>
    </Popover>
  )
}
