import { describe, expect, it } from 'vitest'
import { daysOf, timelineOf, type TimelineProject } from '#shared/rules/timeline.ts'

const nothing: TimelineProject = {
  stage: null,
  investmentApprovedOn: null,
  landAllocatedOn: null,
  buildingPermitOn: null,
  startedOn: null,
  plannedCompletionOn: null,
  completedOn: null,
}
const today = '2026-11-24'

describe('timelineOf', () => {
  it('of a project about which nothing is known is empty', () => {
    expect(timelineOf(nothing, [], today)).toEqual({ plan: null, actual: null, late: null, milestones: [] })
  })

  it('of a project in construction reaches to today, and says how late it is', () => {
    const project = {
      ...nothing,
      stage: 'underConstruction',
      startedOn: '2025-01-10',
      plannedCompletionOn: '2026-06-30',
    }
    const { plan, actual, late } = timelineOf(project, [], today)
    expect(plan).toEqual({ from: '2025-01-10', to: '2026-06-30' })
    expect(actual).toEqual({ from: '2025-01-10', to: today, isOpen: true })
    expect(late).toEqual({ from: '2026-06-30', to: today })
  })

  it('plans from the planned start, not from the actual one', () => {
    const project = { ...nothing, startedOn: '2025-03-01', plannedCompletionOn: '2027-06-30' }
    const steps = [{ step: 'B1', plannedOn: '2024-12-01', actualOn: null }]
    const { plan, milestones } = timelineOf(project, steps, today)
    expect(plan).toEqual({ from: '2024-12-01', to: '2027-06-30' })
    expect(milestones).toMatchObject([{ step: 'B1', planned: '2024-12-01', actual: '2025-03-01' }])
  })

  it('ends where the project was completed; one completed without a day is not late for ever', () => {
    const completed = {
      ...nothing,
      stage: 'completed',
      startedOn: '2020-01-01',
      plannedCompletionOn: '2022-01-01',
    }
    expect(timelineOf(completed, [], today)).toMatchObject({
      actual: { to: '2022-01-01', isOpen: false },
      late: null,
    })
    expect(timelineOf({ ...completed, completedOn: '2022-03-01' }, [], today).late).toEqual({
      from: '2022-01-01',
      to: '2022-03-01',
    })
  })

  it('puts the steps in their order, whatever order they come in', () => {
    const steps = ['C2', 'A4', 'B1'].map((step) => ({ step, plannedOn: '2026-01-01', actualOn: null }))
    const timeline = timelineOf(nothing, steps, today)
    expect(timeline.milestones.map(({ step }) => step)).toEqual(['A4', 'B1', 'C2'])
    expect(daysOf(timeline)).toEqual(['2026-01-01', '2026-01-01', '2026-01-01'])
  })
})
