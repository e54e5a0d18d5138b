import { Badge } from '@fluentui/react-components'
import { documentStateLabel, type OfficialDocument } from '#shared/registers/documents.ts'

const colors = { draft: 'informative', checked: 'warning', released: 'success' } as const

/** How far a document is: draft, checked, released. */
export function StateBadge({ state }: { state: OfficialDocument['state'] }) {
  return (
    <Badge appearance="tint" color={colors[state]}>
      {documentStateLabel(state)}
    </Badge>
  )
}
