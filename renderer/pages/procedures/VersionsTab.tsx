import { Badge, Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { DocumentAddRegular, PrintRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { registerApi, type Row } from '#renderer/api/registers.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { useChanged } from '#renderer/api/useChanged.ts'
import { hashOf } from '#renderer/app/places.ts'
import { openReport } from '#renderer/pages/reports/request.ts'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import { dayInVietnam, type Day } from '#shared/base/days.ts'
import { appText } from '#shared/text/app.ts'
import { validityText } from '#shared/text/drawer.ts'
import { procedurePageText } from '#shared/text/procedurePage.ts'
import { registerText } from '#shared/text/registers.ts'
import { NewVersionDialog } from './NewVersionDialog.tsx'

const useStyles = makeStyles({
  tab: { padding: '14px 16px 24px', overflowY: 'auto' },
  about: { margin: '0 0 10px', color: tokens.colorNeutralForeground2 },
  bar: { display: 'flex', alignItems: 'center', gap: '12px' },
  list: { listStyleType: 'none', margin: '10px 0 0', padding: 0 },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
})

const text = procedurePageText.versions

interface VersionsTabProps {
  record: Row
  canWrite: boolean
}

/** The versions of a procedure in time, the newest first; the last of them can be followed by a new one. */
export function VersionsTab({ record, canWrite }: VersionsTabProps) {
  const styles = useStyles()
  const [today] = useState(() => dayInVietnam(new Date()))
  const [making, setMaking] = useState(false)
  const { answer, reload } = useAnswer(
    () =>
      registerApi('procedures').list({
        filter: [{ field: 'code', op: 'eq', value: record['code'] }],
        limit: 500,
      }),
    record.id,
  )
  useChanged('procedures', reload)
  if (answer.state === 'loading') return <LoadingPage />
  if (answer.state === 'failed') {
    return (
      <StatePage
        kind="error"
        heading={registerText.loadFailed}
        text={answer.failure.message}
        act={{ label: appText.retry, run: reload }}
      />
    )
  }
  const versions = answer.value.rows.toSorted((a, b) => beginOf(b).localeCompare(beginOf(a)))
  const isLast = versions[0]?.id === record.id
  return (
    <div className={styles.tab}>
      <p className={styles.about}>{text.about}</p>
      <div className={styles.bar}>
        {canWrite && (
          <Button icon={<DocumentAddRegular />} disabledFocusable={!isLast} onClick={() => setMaking(true)}>
            {text.make}
          </Button>
        )}
        <Button icon={<PrintRegular />} onClick={() => openSheet(record, today)}>
          {text.printSheet}
        </Button>
        {canWrite && !isLast && <span>{text.notLast}</span>}
      </div>
      <ul className={styles.list} aria-label={text.label}>
        {versions.map((version) => (
          <li key={version.id} className={styles.item}>
            <Version version={version} today={today} isHere={version.id === record.id} />
          </li>
        ))}
      </ul>
      {making && <NewVersionDialog record={record} onClose={() => setMaking(false)} />}
    </div>
  )
}

/** Opens the page of a procedure, of a day on which this very version holds. */
function openSheet(version: Row, today: Day): void {
  const [from, to] = [dayOf(version, 'validFrom'), dayOf(version, 'validTo')]
  const asOf = to !== null && to < today ? to : from !== null && from > today ? from : today
  openReport({ kind: 'procedure-sheet', asOf, options: { procedure: String(version['code']) } })
}

interface VersionProps {
  version: Row
  today: Day
  isHere: boolean
}

function Version({ version, today, isHere }: VersionProps) {
  const words = validityText(dayOf(version, 'validFrom'), dayOf(version, 'validTo'), today)
  if (!isHere) return <Link href={hashOf({ page: 'procedures', record: version.id })}>{words}</Link>
  return (
    <>
      <strong>{words}</strong>
      <Badge appearance="tint">{text.here}</Badge>
    </>
  )
}

function dayOf(version: Row, key: 'validFrom' | 'validTo'): Day | null {
  return (version[key] as Day | null | undefined) ?? null
}

/** A version without a beginning has held since ever. */
function beginOf(version: Row): string {
  return dayOf(version, 'validFrom') ?? ''
}
