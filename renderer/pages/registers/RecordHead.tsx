import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components'
import { DeleteRegular, DismissRegular } from '@fluentui/react-icons'
import type { Row } from '#renderer/api/registers.ts'
import { titleOf, type Labels } from '#renderer/forms/fieldText.ts'
import { dayInVietnam } from '#shared/base/days.ts'
import type { Register } from '#shared/registers/register.ts'
import { appText } from '#shared/text/app.ts'
import { validityText } from '#shared/text/drawer.ts'
import { registerText } from '#shared/text/registers.ts'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-start', gap: '4px', padding: '12px 8px 0 16px' },
  titles: { flexGrow: 1, minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  identity: { color: tokens.colorNeutralForeground3 },
})

interface RecordHeadProps {
  register: Register
  record: Row
  labels: Labels
  /** Absent where the person may not take the record out. */
  onRemove: (() => void) | null
  onClose: () => void
}

/** What the record in the drawer is called, which version it is, and the way out. */
export function RecordHead({ register, record, labels, onRemove, onClose }: RecordHeadProps) {
  const styles = useStyles()
  return (
    <div className={styles.head}>
      <div className={styles.titles}>
        <h2 className={styles.title}>{titleOf(register, record, labels)}</h2>
        <span className={styles.identity}>{identityOf(register, record)}</span>
      </div>
      {onRemove && (
        <Tooltip content={registerText.record.remove} relationship="label">
          <Button appearance="subtle" icon={<DeleteRegular />} onClick={onRemove} />
        </Tooltip>
      )}
      <Tooltip content={`${appText.close} (Esc)`} relationship="label">
        <Button appearance="subtle" icon={<DismissRegular />} onClick={onClose} />
      </Tooltip>
    </div>
  )
}

/** The texts by which the register knows a record, and the time in which it holds, beside its title. */
function identityOf(register: Register, record: Row): string {
  const names = register.identifiedBy
    .filter((key) => key !== register.title && register.fields[key]?.type === 'text')
    .map((key) => String(record[key] ?? ''))
  return [...names, validityOf(register, record)].filter(Boolean).join(' · ')
}

function validityOf({ versioned }: Register, record: Row): string {
  if (!versioned) return ''
  const dayIn = (key: string) => (record[key] as string | null | undefined) ?? null
  return validityText(dayIn(versioned.from), dayIn(versioned.to), dayInVietnam(new Date()))
}
