import { makeStyles, tokens } from '@fluentui/react-components'
import type { BlockEdit } from '#renderer/grid/blockEdits.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import type { Register } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  scroll: { maxHeight: '320px', overflowY: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    textAlign: 'left',
    padding: '4px 8px',
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    padding: '4px 8px',
    verticalAlign: 'top',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
})

const dialogWidth = 760
const mostShown = 200

interface CellProblemsProps {
  register: Register
  edit: BlockEdit
  onSaveRest: () => void
  onClose: () => void
}

/** The cells of a block that cannot be saved, each with its reason; nothing has been saved yet. */
export function CellProblems({ register, edit, onSaveRest, onClose }: CellProblemsProps) {
  const styles = useStyles()
  const text = registerText.block.problems
  const { problems, rows, added } = edit
  const left = rows.length + added.length
  return (
    <FormDialog
      heading={text.heading(formatNumber(problems.length))}
      submit={left === 0 ? text.nothingLeft : text.saveRest(formatNumber(left))}
      width={dialogWidth}
      busy={left === 0}
      failure={null}
      onSubmit={onSaveRest}
      onClose={onClose}
    >
      <p className={styles.text}>
        {text.text}
        {added.length > 0 && ` ${registerText.block.added(formatNumber(added.length), register.one)}`}
      </p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {[text.row, text.column, text.cell, text.reason].map((label) => (
                <th key={label} className={styles.head}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, mostShown).map((problem) => (
              <tr key={`${problem.row} ${problem.column} ${problem.message}`}>
                <td className={styles.cell}>{formatNumber(problem.row)}</td>
                <td className={styles.cell}>{problem.column}</td>
                <td className={styles.cell}>{problem.text}</td>
                <td className={styles.cell}>{problem.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {problems.length > mostShown && (
          <p className={styles.text}>{text.more(formatNumber(problems.length - mostShown))}</p>
        )}
      </div>
    </FormDialog>
  )
}
