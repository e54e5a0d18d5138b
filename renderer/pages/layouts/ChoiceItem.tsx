import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { LayoutItem } from '#shared/rules/layout-items.ts'
import { layoutsPageText } from '#shared/text/layoutsPage.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import type { ChosenValue } from './inForce.ts'

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(280px, 1fr) minmax(300px, 1.2fr)',
    gap: '4px 24px',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

const text = layoutsPageText

/** What people call a value of an item. */
export function labelOf(item: LayoutItem, value: string): string {
  return item.options.find((option) => option.value === value)?.label ?? value
}

interface ChoiceItemProps {
  item: LayoutItem
  chosen: ChosenValue
  canWrite: boolean
  onChange: (value: string) => void
}

/** One thing that the office may choose: the options, who says so, what holds today and what will. */
export function ChoiceItem({ item, chosen: { now, later }, canWrite, onChange }: ChoiceItemProps) {
  const styles = useStyles()
  const value = now?.value ?? item.default
  const option = item.options.find((each) => each.value === value)
  return (
    <div className={styles.item}>
      <Field label={item.label} hint={option ? text.source(option.source) : ''}>
        <Select
          value={value}
          disabled={!canWrite}
          onChange={(_, change) => change.value !== value && onChange(change.value)}
        >
          {item.options.map((each) => (
            <option key={each.value} value={each.value}>
              {each.label}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <span className={styles.quiet}>{writeSince(now)}</span>
        {now?.basis && <span className={styles.quiet}>{text.basis(now.basis)}</span>}
        {later.map((choice) => (
          <span key={choice.id} className={styles.quiet}>
            {text.later(formatDay(choice.validFrom ?? ''), labelOf(item, choice.value))}
          </span>
        ))}
        {item.verification && <span className={styles.quiet}>{text.verification(item.verification)}</span>}
      </div>
    </div>
  )
}

function writeSince(now: ChosenValue['now']): string {
  if (now === null) return text.byDefault
  const since = now.validFrom === null ? text.sinceAlways : text.since(formatDay(now.validFrom))
  return now.validTo === null ? since : `${since} ${text.until(formatDay(now.validTo))}`
}
