import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', backgroundColor: tokens.colorNeutralBackground1 },
  fixed: { tableLayout: 'fixed' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    textAlign: 'left',
    padding: '7px 10px',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  oneLine: { whiteSpace: 'nowrap' },
  cell: {
    padding: '6px 10px',
    verticalAlign: 'top',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
})

interface TableProps {
  label: string
  columns: readonly string[]
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
  /** A width for each column, `auto` for what takes the rest; without them the columns go by what they hold. */
  widths?: readonly string[]
}

/** A plain table of a few hundred rows at most. */
export function Table({ label, columns, rows, widths }: TableProps) {
  const styles = useStyles()
  return (
    <table className={mergeClasses(styles.table, widths && styles.fixed)} aria-label={label}>
      {widths && (
        <colgroup>
          {columns.map((column, at) => (
            <col key={column} style={{ width: widths[at] }} />
          ))}
        </colgroup>
      )}
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} className={mergeClasses(styles.head, !widths && styles.oneLine)} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, at) => (
              <td key={columns[at]} className={styles.cell}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
