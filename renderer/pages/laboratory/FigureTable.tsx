import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    padding: '7px 10px',
    verticalAlign: 'bottom',
    textAlign: 'right',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
    textWrap: 'balance',
  },
  first: { textAlign: 'left' },
  name: {
    padding: '5px 10px',
    verticalAlign: 'top',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  cell: {
    padding: '5px 10px',
    verticalAlign: 'top',
    textAlign: 'right',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
})

interface Column {
  key: string
  heading: ReactNode
  /** Where it is not to share the rest with the others. */
  width?: string
}

interface FigureTableProps {
  label: string
  /** The heading over the names of the rows. */
  corner: string
  columns: readonly Column[]
  rows: readonly { key: string; name: ReactNode; cells: readonly ReactNode[] }[]
  /** The width of the names; the columns share the rest. */
  nameWidth: string
}

/** A table of figures: every row has a name, every column a heading. */
export function FigureTable({ label, corner, columns, rows, nameWidth }: FigureTableProps) {
  const styles = useStyles()
  return (
    <table className={styles.table} aria-label={label}>
      <colgroup>
        <col style={{ width: nameWidth }} />
        {columns.map(({ key, width }) => (
          <col key={key} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.first)}>
            {corner}
          </th>
          {columns.map(({ key, heading }) => (
            <th key={key} scope="col" className={styles.head}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, cells }) => (
          <tr key={key}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            {cells.map((cell, at) => (
              <td key={columns[at]?.key} className={styles.cell}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
