import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Row } from '#renderer/api/registers.ts'
import { headingOf, type Register } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { showValue, type Labels } from './fieldText.ts'
import { isWide } from './RecordForm.tsx'

const useStyles = makeStyles({
  groups: { display: 'flex', flexDirection: 'column', gap: '18px' },
  heading: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
    gap: '10px 12px',
    margin: 0,
  },
  wide: { gridColumn: '1 / -1' },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  value: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  warning: { color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase200 },
})

/** A record to read, for those who may not write it. */
export function RecordView({
  register,
  record,
  labels,
}: {
  register: Register
  record: Row
  labels: Labels
}) {
  const styles = useStyles()
  const findings = register.check(record)
  return (
    <div className={styles.groups}>
      {register.groups.map((group) => (
        <section key={group.label}>
          <h3 className={styles.heading}>{group.label}</h3>
          <dl className={styles.fields}>
            {group.fields.map((key) => {
              const field = register.fields[key]
              if (!field) return null
              return (
                <div key={key} className={mergeClasses(isWide(field) && styles.wide)}>
                  <dt className={styles.label}>{headingOf(field)}</dt>
                  <dd className={styles.value}>
                    {showValue(key, field, record, labels) || registerText.record.empty}
                  </dd>
                  {findings
                    .filter((finding) => finding.field === key)
                    .map((finding) => (
                      <dd key={finding.code} className={mergeClasses(styles.value, styles.warning)}>
                        {finding.message}
                      </dd>
                    ))}
                </div>
              )
            })}
          </dl>
        </section>
      ))}
    </div>
  )
}
