import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { PageOutput } from '#renderer/api/client.ts'
import { goTo } from '#renderer/app/places.ts'
import { numberOfDay } from '#shared/rules/day-number.ts'
import { boardPageText } from '#shared/text/boardPage.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { TimeLeft } from './TimeLeft.tsx'

const useStyles = makeStyles({
  part: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: '3px 0' },
  title: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    textAlign: 'left',
    overflowWrap: 'anywhere',
  },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  more: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', marginTop: '4px' },
})

type Limit = PageOutput<'dossiers.limits'>['limits'][number]
export type LimitRegister = Limit['register']

const text = boardPageText.limits
/** So many of those that come, and of those that have passed, stand there before somebody asks for all. */
const few = 2

interface RegisterLimitsProps {
  register: LimitRegister
  limits: readonly Limit[]
  /** How many there are, also beyond those that were listed. */
  count: number
  asOf: string
}

/** The limits of one register: those that come apart from those that have passed, the nearest to today first. */
export function RegisterLimits({ register, limits, count, asOf }: RegisterLimitsProps) {
  const styles = useStyles()
  const [isWhole, setWhole] = useState(false)
  const coming = limits.filter(({ dueOn }) => dueOn >= asOf)
  const passed = limits.filter(({ dueOn }) => dueOn < asOf).toReversed()
  const isLong = coming.length > few || passed.length > few
  const shown = isWhole ? limits.length : few
  return (
    <>
      <Part heading={text.coming} limits={coming.slice(0, shown)} asOf={asOf} />
      <Part heading={text.passed} limits={passed.slice(0, shown)} asOf={asOf} />
      {(isLong || count > limits.length) && (
        <div className={styles.more}>
          {isLong && (
            <Button size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
              {isWhole ? text.showFew : text.showAll(formatNumber(limits.length))}
            </Button>
          )}
          {count > limits.length && (
            <Link as="button" onClick={() => goTo(register)}>
              {text.unlisted(formatNumber(count - limits.length))}
            </Link>
          )}
        </div>
      )}
    </>
  )
}

interface PartProps {
  heading: string
  limits: readonly Limit[]
  asOf: string
}

function Part({ heading, limits, asOf }: PartProps) {
  const styles = useStyles()
  if (limits.length === 0) return null
  return (
    <>
      <h4 className={styles.part}>{heading}</h4>
      <ul className={styles.list}>
        {limits.map(({ register, id, title, responsible, dueOn }) => {
          const daysLeft = numberOfDay(dueOn) - numberOfDay(asOf)
          return (
            <li key={id} className={styles.item}>
              <Link as="button" className={styles.title} title={title} onClick={() => goTo(register, id)}>
                {title}
              </Link>
              <div className={styles.facts}>
                <TimeLeft group={groupOf(daysLeft)} daysLeft={daysLeft} />
                <span>{boardPageText.deadline(formatDay(dueOn))}</span>
                {responsible && <span>{responsible}</span>}
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}

function groupOf(daysLeft: number): 'late' | 'today' | 'within3Days' {
  if (daysLeft < 0) return 'late'
  return daysLeft === 0 ? 'today' : 'within3Days'
}
