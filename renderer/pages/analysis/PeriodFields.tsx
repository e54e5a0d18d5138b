import { Field, makeStyles, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import type { Day } from '#shared/base/days.ts'
import { analysisPageText } from '#shared/text/analysisPage.ts'
import {
  askedDays,
  isFixed,
  nameOfPeriod,
  periodAround,
  periodsUpTo,
  type PeriodKind,
  type Span,
} from './period.ts'
import type { Choice } from './useAnalysis.ts'

const useStyles = makeStyles({
  kind: { flex: '0 0 auto', width: '140px' },
  which: { flex: '0 0 auto', width: '198px' },
  day: { flex: '0 0 auto', width: '116px', '& input': { minWidth: 0, width: '100%' } },
  // Fluent's own least width is that of a whole form.
  select: { minWidth: 0, '& select': { minWidth: 0 } },
})

const text = analysisPageText.period
const kinds = Object.keys(text.kinds) as PeriodKind[]

interface PeriodFieldsProps {
  choice: Choice
  today: Day
  onChange: (part: Partial<Choice>) => void
}

/** The period: of which kind, and which one; or any two days. */
export function PeriodFields({ choice, today, onChange }: PeriodFieldsProps) {
  const styles = useStyles()
  const turnTo = (kind: PeriodKind) => {
    const { to } = askedDays(choice, today)
    onChange({ kind, ...(isFixed(kind) ? periodAround(kind, to) : { from: choice.from, to }) })
  }
  return (
    <>
      <Field className={styles.kind} label={text.kind}>
        <Select
          className={styles.select}
          value={choice.kind}
          onChange={(_, { value }) => turnTo(value as PeriodKind)}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {text.kinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      {isFixed(choice.kind) ? (
        <WhichPeriod
          kind={choice.kind}
          shown={choice}
          listed={periodsUpTo(choice.kind, today)}
          onPeriod={onChange}
        />
      ) : (
        <TwoDays shown={choice} onDays={onChange} />
      )}
    </>
  )
}

interface WhichPeriodProps {
  kind: PeriodKind
  shown: Span
  listed: readonly Span[]
  onPeriod: (span: Span) => void
}

function WhichPeriod({ kind, shown, listed, onPeriod }: WhichPeriodProps) {
  const styles = useStyles()
  const isListed = listed.some(({ from }) => from === shown.from)
  const spans = isListed ? listed : [{ from: shown.from, to: shown.to }, ...listed]
  return (
    <Field className={styles.which} label={text.which}>
      <Select
        className={styles.select}
        value={shown.from}
        onChange={(_, { value }) => {
          const span = spans.find(({ from }) => from === value)
          if (span) onPeriod(span)
        }}
      >
        {spans.map((span) => (
          <option key={span.from} value={span.from}>
            {nameOfPeriod(kind, span)}
          </option>
        ))}
      </Select>
    </Field>
  )
}

/** Both days are kept here until they are a period: one of them may be typed before the other. */
function TwoDays({ shown, onDays }: { shown: Span; onDays: (span: Span) => void }) {
  const styles = useStyles()
  const [typed, setTyped] = useState<Span>({ from: shown.from, to: shown.to })
  const take = (part: Partial<Span>) => {
    const span = { ...typed, ...part }
    setTyped(span)
    const isNew = span.from !== shown.from || span.to !== shown.to
    if (isNew && span.from <= span.to) onDays(span)
  }
  return (
    <>
      <div className={styles.day}>
        <DayInput label={text.from} day={typed.from} onDay={(from) => take({ from })} />
      </div>
      <div className={styles.day}>
        <DayInput
          label={text.to}
          day={typed.to}
          problem={typed.to < typed.from ? text.backwards : null}
          onDay={(to) => take({ to })}
        />
      </div>
    </>
  )
}
