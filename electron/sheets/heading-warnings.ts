import { importedFields, type Field, type Register } from '#shared/registers/register.ts'
import { headingWarning } from '#shared/text/sheets.ts'
import { unitOf } from './heading-words.ts'
import type { HeadingColumn, Headings } from './headings.ts'
import type { SheetFinding } from './sheet-content.ts'

/** What a person should know about how a table is understood, before its rows are read. */
export function headingWarnings(
  { columns, endsBefore }: { columns: Headings['columns']; endsBefore: number | undefined },
  register: Register,
): SheetFinding[] {
  const fields = new Map(importedFields(register))
  const warnings = columns.flatMap((column) => {
    const field = column.field === null ? undefined : fields.get(column.field)
    return field ? unitWarnings(column, field) : []
  })
  if (endsBefore === undefined) return warnings
  return [{ code: 'ANOTHER_TABLE', message: headingWarning.ANOTHER_TABLE(endsBefore) }, ...warnings]
}

/** Money and areas are carried into the unit of their field; a heading without a unit leaves room for doubt. */
function unitWarnings({ letter, heading, unit }: HeadingColumn, field: Field): SheetFinding[] {
  const own = ownUnitOf(field)
  if (own === null || unit === own) return []
  if (unit !== null) {
    return [{ code: 'UNIT_CONVERTED', message: headingWarning.UNIT_CONVERTED(letter, heading, unit, own) }]
  }
  return [{ code: 'UNIT_NOT_SAID', message: headingWarning.UNIT_NOT_SAID(letter, heading, own) }]
}

function ownUnitOf(field: Field): string | null {
  if (field.type === 'money') return field.shownIn
  return field.type === 'decimal' ? unitOf(field.unit) : null
}
