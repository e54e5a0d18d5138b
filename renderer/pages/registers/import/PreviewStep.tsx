import { Label, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { OpenedImport, PlannedCounts, ShownRows } from '#shared/contract/import.ts'
import type { Register } from '#shared/registers/register.ts'
import { importWizardText } from '#shared/text/import-wizard.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { Counts } from './Counts.tsx'
import { Notices } from './Notices.tsx'
import type { FocusedRow } from './previewGrid.ts'
import { PreviewGrid } from './PreviewGrid.tsx'
import { RowDetail } from './RowDetail.tsx'
import type { Mapping } from './useImport.ts'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '16px' },
  show: { display: 'flex', alignItems: 'center', gap: '8px', whiteSpace: 'nowrap' },
  grid: {
    flexGrow: 1,
    minHeight: 0,
    position: 'relative',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})

const text = importWizardText.preview
const kinds: readonly ShownRows[] = ['all', 'problems', 'create', 'update', 'unchanged', 'rejected', 'warned']

interface PreviewStepProps {
  register: Register
  opened: OpenedImport
  mapping: Mapping
  counts: PlannedCounts
}

/** The third step: every row, what will happen to it, and what is wrong with its cells. */
export function PreviewStep({ register, opened, mapping, counts }: PreviewStepProps) {
  const styles = useStyles()
  const [show, setShow] = useState<ShownRows>('all')
  const [focused, setFocused] = useState<FocusedRow | null>(null)
  const skipped = skippedText(counts)
  return (
    <>
      <div className={styles.head}>
        <Counts counts={counts} />
        <span className={styles.show}>
          <Label htmlFor="import-show">{text.show}</Label>
          <Select
            id="import-show"
            value={show}
            onChange={(_, change) => {
              setShow(change.value as ShownRows)
              setFocused(null)
            }}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {`${text.counts[kind]}${countOf(counts, kind)}`}
              </option>
            ))}
          </Select>
        </span>
      </div>
      <Notices notices={counts.notices} />
      {skipped !== null && <span className={styles.quiet}>{skipped}</span>}
      {counts.created + counts.updated === 0 && (
        <span className={styles.quiet}>{counts.rows === 0 ? text.noRows : text.nothingToImport}</span>
      )}
      <div className={styles.grid}>
        <PreviewGrid
          // Planned again, or with other columns, it is another table.
          key={JSON.stringify([counts, mapping])}
          register={register}
          opened={opened}
          mapping={mapping}
          show={show}
          hasGroups={counts.skipped.group > 0}
          onFocus={setFocused}
        />
      </div>
      <RowDetail register={register} mapping={mapping} focused={focused} />
    </>
  )
}

/** Which rows of the sheet are not in the table, and why. */
function skippedText({ skipped }: PlannedCounts): string | null {
  const ways = ['group', 'total', 'other'] as const
  const parts = ways.flatMap((kind) =>
    skipped[kind] > 0 ? [text.skippedKinds[kind](formatNumber(skipped[kind]))] : [],
  )
  return parts.length === 0 ? null : text.skipped(parts)
}

function countOf(counts: PlannedCounts, kind: ShownRows): string {
  const count = {
    all: counts.rows,
    create: counts.created,
    update: counts.updated,
    unchanged: counts.unchanged,
    rejected: counts.rejected,
    warned: counts.warned,
    problems: null,
  }[kind]
  return count === null ? '' : ` (${formatNumber(count)})`
}
