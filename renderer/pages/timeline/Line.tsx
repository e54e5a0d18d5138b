import type { Day } from '#shared/base/days.ts'
import type { Timeline } from '#shared/rules/timeline.ts'
import { timelineText as text } from '#shared/text/timeline.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import type { Axis } from './axis.ts'

const height = 46
const planTop = 9
const actualTop = 23
const markerSize = 5

interface LineProps {
  timeline: Timeline
  axis: Axis
  today: Day
}

/** One project on the axis. Plan is an outline, course is filled, so that it can also be read in black and white. */
export function Line({ timeline, axis, today }: LineProps) {
  const { plan, actual, late, milestones } = timeline
  const isEmpty = plan === null && actual === null && milestones.length === 0
  return (
    <svg width={axis.width} height={height}>
      <title>{spokenLine(timeline)}</title>
      {axis.quarters.map((x) => (
        <path key={x} d={`M${x} 0V${height}`} stroke="#eef2f3" />
      ))}
      {axis.years.map(({ year, from }) => (
        <path key={year} d={`M${from} 0V${height}`} stroke="#d5dfe1" />
      ))}
      <path d={`M${axis.at(today)} 0V${height}`} stroke="#c77700" strokeDasharray="3 2" />
      {isEmpty && (
        <text x={axis.at(today) + 8} y={height / 2 + 4} fontSize="12" fill="#5c6b70">
          {text.noDates}
        </text>
      )}
      {plan && (
        <rect {...place(axis, plan)} y={planTop} height={7} fill="#ffffff" stroke="#5c6b70">
          <title>{text.plan(formatDay(plan.from), formatDay(plan.to))}</title>
        </rect>
      )}
      {actual && (
        <rect {...place(axis, actual)} y={actualTop} height={9} fill="#0f788e">
          <title>{actualText(actual)}</title>
        </rect>
      )}
      {late && <rect {...place(axis, late)} y={actualTop} height={9} fill="#b10e1c" />}
      {milestones.map((milestone) => (
        <g key={milestone.step}>
          <title>
            {text.milestone(milestone.label, dayOrNull(milestone.planned), dayOrNull(milestone.actual))}
          </title>
          {milestone.planned && <Marker x={axis.at(milestone.planned)} y={planTop + 3.5} isDone={false} />}
          {milestone.actual && <Marker x={axis.at(milestone.actual)} y={actualTop + 4.5} isDone />}
        </g>
      ))}
    </svg>
  )
}

function Marker({ x, y, isDone }: { x: number; y: number; isDone: boolean }) {
  const diamond = `M${x} ${y - markerSize}l${markerSize} ${markerSize}-${markerSize} ${markerSize}-${markerSize}-${markerSize}z`
  return <path d={diamond} fill={isDone ? '#33474d' : '#ffffff'} stroke={isDone ? '#ffffff' : '#33474d'} />
}

function place(axis: Axis, { from, to }: { from: Day; to: Day }): { x: number; width: number } {
  const x = axis.at(from)
  return { x, width: Math.max(2, axis.at(to) - x) }
}

function dayOrNull(day: Day | null): string | null {
  return day === null ? null : formatDay(day)
}

function actualText({ from, to, isOpen }: NonNullable<Timeline['actual']>): string {
  return isOpen ? text.soFar(formatDay(from)) : text.actual(formatDay(from), formatDay(to))
}

/** What the drawing says, for those who hear it. */
function spokenLine({ plan, actual, milestones }: Timeline): string {
  const parts = [
    plan && text.plan(formatDay(plan.from), formatDay(plan.to)),
    actual && actualText(actual),
    ...milestones.map(({ label, planned, actual: done }) =>
      text.milestone(label, dayOrNull(planned), dayOrNull(done)),
    ),
  ].filter((part) => part !== null)
  return parts.length === 0 ? text.noDates : parts.join('; ')
}
