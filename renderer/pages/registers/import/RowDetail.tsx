import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ErrorCircleRegular, WarningRegular } from '@fluentui/react-icons'
import { importedFields, type Register } from '#shared/registers/register.ts'
import { importWizardText } from '#shared/text/import-wizard.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { FocusedRow } from './previewGrid.ts'
import type { Mapping } from './useImport.ts'

const useStyles = makeStyles({
  detail: {
    height: '76px',
    flexShrink: 0,
    overflowY: 'auto',
    display: 'block',
    padding: '6px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  row: { fontWeight: tokens.fontWeightSemibold, marginRight: '10px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: '2px 0 0', padding: 0 },
  finding: { display: 'flex', gap: '6px', alignItems: 'baseline' },
  here: { fontWeight: tokens.fontWeightSemibold },
  bad: { color: tokens.colorStatusDangerForeground1, flexShrink: 0, alignSelf: 'center' },
  careful: { color: tokens.colorStatusWarningForeground3, flexShrink: 0, alignSelf: 'center' },
})

const text = importWizardText.preview

interface RowDetailProps {
  register: Register
  mapping: Mapping
  focused: FocusedRow | null
}

/** What is said about the row in which the keyboard stands; what concerns its cell comes first. */
export function RowDetail({ register, mapping, focused }: RowDetailProps) {
  const styles = useStyles()
  if (!focused) return <output className={mergeClasses(styles.detail, styles.quiet)}>{text.pickCell}</output>
  const { row, field } = focused
  const fields = new Map(importedFields(register))
  const here = row.findings.filter((finding) => finding.field === field)
  const others = row.findings.filter((finding) => finding.field !== field)
  const used = Object.values(mapping)
  return (
    <output className={styles.detail} aria-label={text.detail}>
      <span className={styles.row}>{text.detailRow(formatNumber(row.row), text.outcomes[row.outcome])}</span>
      {row.findings.length === 0 && <span className={styles.quiet}>{text.clean}</span>}
      <ul className={styles.list}>
        {[...here, ...others].map((finding) => {
          const label = fields.get(finding.field)?.label ?? ''
          const written = row.written[finding.field]
          const isSaid = label === '' || finding.message.startsWith(label)
          return (
            <li key={`${finding.field} ${finding.code}`} className={styles.finding}>
              {finding.level === 'error' ? (
                <ErrorCircleRegular className={styles.bad} />
              ) : (
                <WarningRegular className={styles.careful} />
              )}
              <span className={mergeClasses(finding.field === field && styles.here)}>
                {isSaid ? finding.message : `${label}: ${finding.message}`}
                {written && used.includes(finding.field) && !finding.message.includes(written)
                  ? `. ${text.written(written)}`
                  : ''}
              </span>
            </li>
          )
        })}
      </ul>
    </output>
  )
}
