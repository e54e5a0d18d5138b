import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { ArrowClockwiseRegular } from '@fluentui/react-icons'
import type { Day } from '#shared/base/days.ts'
import { analysisPageText } from '#shared/text/analysisPage.ts'
import { agencyAsWritten } from './dossierList.ts'
import { narrow } from './narrow.ts'
import { PeriodFields } from './PeriodFields.tsx'
import { ProcedurePicker } from './ProcedurePicker.tsx'
import type { Analysis } from './sortProcedures.ts'
import type { Choice } from './useAnalysis.ts'

const useStyles = makeStyles({
  head: { padding: '10px 16px', flexShrink: 0 },
  heading: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: '0 0 4px' },
  fields: { display: 'flex', alignItems: 'flex-start', gap: '12px', [narrow]: { gap: '8px' } },
  agency: { flex: '1 1 160px', minWidth: 0, maxWidth: '260px' },
  select: { minWidth: 0, '& select': { minWidth: 0 } },
  procedures: { flex: '1 1 180px', minWidth: 0, maxWidth: '320px' },
  refresh: { marginLeft: 'auto', marginTop: '22px', flexShrink: 0, whiteSpace: 'nowrap' },
})

const text = analysisPageText

interface AnalysisHeadProps {
  choice: Choice
  today: Day
  /** The period with all agencies and procedures, among which to choose; null until it is known. */
  whole: Analysis | null
  onChange: (part: Partial<Choice>) => void
  onRefresh: () => void
}

/** What is analysed: period, agency, procedures. */
export function AnalysisHead({ choice, today, whole, onChange, onRefresh }: AnalysisHeadProps) {
  const styles = useStyles()
  return (
    <div className={styles.head}>
      <h1 className={styles.heading}>{text.heading}</h1>
      <div className={styles.fields}>
        <PeriodFields choice={choice} today={today} onChange={onChange} />
        <AgencyField choice={choice} whole={whole} onChange={onChange} />
        <div className={styles.procedures}>
          <ProcedurePicker
            procedures={whole?.procedures ?? []}
            picked={choice.procedures}
            onPick={(procedures) => onChange({ procedures })}
          />
        </div>
        <Button className={styles.refresh} icon={<ArrowClockwiseRegular />} onClick={onRefresh}>
          {text.refresh}
        </Button>
      </div>
    </div>
  )
}

/** No agency is called so: it stands for all of them, where `''` is a dossier that names none. */
const everyAgency = '*'

function AgencyField({ choice, whole, onChange }: Omit<AnalysisHeadProps, 'today' | 'onRefresh'>) {
  const styles = useStyles()
  const named = new Map(whole?.agencies.map(({ agency }) => [agencyAsWritten(agency), agency]))
  // What was chosen stays among the choices in a period that has none of its dossiers.
  if (choice.agency !== null && !named.has(choice.agency)) named.set(choice.agency, choice.agency)
  return (
    <Field className={styles.agency} label={text.agency.label}>
      <Select
        className={styles.select}
        value={choice.agency ?? everyAgency}
        onChange={(_, { value }) => onChange({ agency: value === everyAgency ? null : value })}
      >
        <option value={everyAgency}>{text.agency.all}</option>
        {[...named].map(([written, name]) => (
          <option key={written} value={written}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}
