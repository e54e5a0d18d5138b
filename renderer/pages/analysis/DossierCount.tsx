import { Link } from '@fluentui/react-components'
import { analysisPageText } from '#shared/text/analysisPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { CountedPart, DossierList } from './useDossierList.ts'

interface DossierCountProps {
  count: number
  part: CountedPart
  /** Of what it is the count, for those who hear it: a procedure, an agency, a month. */
  whose: string
  list: DossierList
}

/** A count that leads to the dossiers behind it; plain where there is none, or where they cannot be listed. */
export function DossierCount({ count, part, whose, list }: DossierCountProps) {
  const written = formatNumber(count)
  if (count === 0 || !list.canList(part)) return <>{written}</>
  return (
    <Link
      as="button"
      aria-label={analysisPageText.link[part.what](written, whose)}
      onClick={() => list.open(part)}
    >
      {written}
    </Link>
  )
}
