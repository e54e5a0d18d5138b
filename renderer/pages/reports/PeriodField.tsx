import { Field, Select } from '@fluentui/react-components'
import { documents } from '#shared/registers/documents.ts'
import { reportsPageText } from '#shared/text/reportsPage.ts'
import type { ReportOptions } from './request.ts'

type Period = NonNullable<ReportOptions['period']>

interface PeriodFieldProps {
  period: Period
  readOnly?: boolean
  onPeriod: (period: Period) => void
}

/** How long the period is that ends with the day of the figures. */
export function PeriodField({ period, readOnly = false, onPeriod }: PeriodFieldProps) {
  return (
    <Field label={reportsPageText.period} hint={reportsPageText.periodHint}>
      <Select value={period} disabled={readOnly} onChange={(_, change) => onPeriod(change.value as Period)}>
        {documents.fields.period.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  )
}
