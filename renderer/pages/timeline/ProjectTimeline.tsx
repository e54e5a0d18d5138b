import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { useChanged } from '#renderer/api/useChanged.ts'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import { dayInVietnam } from '#shared/base/days.ts'
import type { ListQuery } from '#shared/contract/records.ts'
import { daysOf } from '#shared/rules/timeline.ts'
import { appText } from '#shared/text/app.ts'
import { registerText } from '#shared/text/registers.ts'
import { timelineText as text } from '#shared/text/timeline.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { axisOf, type Axis } from './axis.ts'
import { Line } from './Line.tsx'
import { timelinePageSize, useTimelines, type TimelineRow } from './useTimelines.ts'

const useStyles = makeStyles({
  place: { height: '100%', overflow: 'auto', position: 'relative' },
  table: { width: 'max-content', minWidth: '100%' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    display: 'flex',
    height: '34px',
    backgroundColor: '#edf3f4',
    borderBottom: '1px solid #d5dfe1',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  row: {
    display: 'flex',
    height: '46px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    contentVisibility: 'auto',
    containIntrinsicSize: '46px',
  },
  here: { backgroundColor: '#e7f4f6' },
  name: {
    position: 'sticky',
    left: 0,
    zIndex: 2,
    flexShrink: 0,
    width: '300px',
    boxSizing: 'border-box',
    padding: '4px 8px 4px 16px',
    border: 'none',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'inherit',
    textAlign: 'left',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  white: { backgroundColor: tokens.colorNeutralBackground1 },
  corner: { display: 'flex', alignItems: 'center', cursor: 'default', backgroundColor: '#edf3f4' },
  title: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  code: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  late: { color: '#b10e1c', fontSize: tokens.fontSizeBase200, marginLeft: '10px' },
  year: { position: 'absolute', top: '9px', textAlign: 'center' },
  axis: { position: 'relative' },
  foot: {
    position: 'sticky',
    bottom: 0,
    left: 0,
    zIndex: 3,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px 18px',
    padding: '6px 16px',
    fontSize: tokens.fontSizeBase200,
    backgroundColor: '#f1f6f7',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  sample: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
})

const nothing = { rows: [], total: 0 }
const nameWidth = 300
const scrollBarWidth = 18

interface ProjectTimelineProps {
  query: ListQuery
  /** The record that is open beside the lines. */
  openId: string | null
  onOpen: (id: string) => void
  onTotal: (total: number) => void
}

/** The projects in view on a line of time: planned above, actual below, so that what is late shows at once. */
export function ProjectTimeline({ query, openId, onOpen, onTotal }: ProjectTimelineProps) {
  const styles = useStyles()
  const place = useRef<HTMLDivElement>(null)
  const [today] = useState(() => dayInVietnam(new Date()))
  const room = useRoom(place)
  const { answer, more, reload } = useTimelines(query, today)
  const { rows, total } = answer.state === 'ready' ? answer.value : nothing
  useChanged('projects', reload)
  useChanged('projectStages', reload)
  useEffect(() => {
    if (answer.state === 'ready') onTotal(answer.value.total)
  }, [answer, onTotal])
  const axis = useMemo(
    () =>
      axisOf(
        rows.flatMap(({ timeline }) => daysOf(timeline)),
        today,
        room,
      ),
    [rows, today, room],
  )

  return (
    <div ref={place} className={styles.place}>
      {answer.state === 'failed' && (
        <StatePage
          kind="error"
          heading={registerText.loadFailed}
          text={answer.failure.message}
          act={{ label: appText.retry, run: reload }}
        />
      )}
      {answer.state === 'loading' && <LoadingPage />}
      {answer.state === 'ready' && (
        <section className={styles.table} aria-label={text.label}>
          <Head axis={axis} />
          {rows.map((row) => (
            <ProjectRow
              key={row.id}
              row={row}
              axis={axis}
              today={today}
              isOpen={row.id === openId}
              onOpen={() => onOpen(row.id)}
            />
          ))}
          <div className={styles.foot}>
            <Legend today={formatDay(today)} />
            {rows.length < total && (
              <Button size="small" onClick={more}>
                {text.more(formatNumber(Math.min(timelinePageSize, total - rows.length)))}
              </Button>
            )}
          </div>
        </section>
      )}
    </div>
  )
}

/** The width that is left for the axis. */
function useRoom(place: RefObject<HTMLDivElement | null>): number {
  const [room, setRoom] = useState(600)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const observer = new ResizeObserver(() =>
      setRoom(Math.max(300, element.clientWidth - nameWidth - scrollBarWidth)),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [place])
  return room
}

function Head({ axis }: { axis: Axis }) {
  const styles = useStyles()
  return (
    <div className={styles.head}>
      <span className={mergeClasses(styles.name, styles.corner)}>{text.project}</span>
      <div className={styles.axis} style={{ width: axis.width }}>
        {axis.years.map(({ year, from, to }) => (
          <span key={year} className={styles.year} style={{ left: from, width: to - from }}>
            {year}
          </span>
        ))}
      </div>
    </div>
  )
}

interface ProjectRowProps {
  row: TimelineRow
  axis: Axis
  today: string
  isOpen: boolean
  onOpen: () => void
}

function ProjectRow({ row, axis, today, isOpen, onOpen }: ProjectRowProps) {
  const styles = useStyles()
  return (
    <div className={mergeClasses(styles.row, isOpen ? styles.here : styles.white)}>
      <button type="button" className={styles.name} title={row.name} onClick={onOpen}>
        <span className={styles.title}>{row.name}</span>
        <span className={styles.code}>{row.code}</span>
        {row.lateDays > 0 && <span className={styles.late}>{text.late(formatNumber(row.lateDays))}</span>}
      </button>
      <Line timeline={row.timeline} axis={axis} today={today} />
    </div>
  )
}

function Legend({ today }: { today: string }) {
  const styles = useStyles()
  const { legend } = text
  const samples = [
    { label: legend.plan, draw: <rect x="0" y="4" width="26" height="6" fill="none" stroke="#5c6b70" /> },
    { label: legend.actual, draw: <rect x="0" y="3" width="26" height="8" fill="#0f788e" /> },
    { label: legend.late, draw: <rect x="0" y="3" width="26" height="8" fill="#b10e1c" /> },
    { label: legend.planned, draw: <path d="M13 2l5 5-5 5-5-5z" fill="#ffffff" stroke="#33474d" /> },
    { label: legend.done, draw: <path d="M13 2l5 5-5 5-5-5z" fill="#33474d" /> },
    { label: legend.today(today), draw: <path d="M13 0v14" stroke="#c77700" strokeDasharray="3 2" /> },
  ]
  return samples.map(({ label, draw }) => (
    <span key={label} className={styles.sample}>
      <svg width="26" height="14" aria-hidden="true">
        {draw}
      </svg>
      {label}
    </span>
  ))
}
