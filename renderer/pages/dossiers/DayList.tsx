import { Table } from '#renderer/ui/Table.tsx'
import { dossierPageText } from '#shared/text/dossierPage.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { TermDay } from './term.ts'

const text = dossierPageText.list
/** Of the day and of whether it counts; the reason takes the rest. */
const widths = ['104px', '96px', 'auto']

/** The days of a limit one under the other. */
export function DayList({ days }: { days: readonly TermDay[] }) {
  return (
    <Table
      label={text.label}
      columns={[text.date, text.counted, text.why]}
      widths={widths}
      rows={days.map(({ date, nth, why }) => ({
        key: date,
        cells: [formatDay(date), nth === null ? text.no : text.yes(formatNumber(nth)), why],
      }))}
    />
  )
}
