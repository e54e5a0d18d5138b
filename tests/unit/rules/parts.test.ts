import { describe, expect, it } from 'vitest'
import type { Finding } from '#shared/registers/register.ts'
import { checkObstacle } from '#shared/rules/obstacles.ts'
import { checkLandInspection, checkProjectCapital, checkProjectStage } from '#shared/rules/project-parts.ts'

const codes = (findings: readonly Finding[]): string[] =>
  findings.map(({ level, field, code }) => `${level} ${field} ${code}`)

describe('checkObstacle', () => {
  const nothing = { raisedOn: null, dueOn: null, resolvedOn: null, state: null }
  it.each<[Partial<Parameters<typeof checkObstacle>[0]>, string[]]>([
    [{}, []],
    [{ raisedOn: '2026-01-01', dueOn: '2026-01-01' }, []],
    [{ raisedOn: '2026-01-02', dueOn: '2026-01-01' }, ['warning dueOn DUE_BEFORE_RAISED']],
    [
      { raisedOn: '2026-01-02', resolvedOn: '2026-01-01', state: 'resolved' },
      ['error resolvedOn RESOLVED_BEFORE_RAISED'],
    ],
    [{ resolvedOn: '2026-01-01', state: 'open' }, ['warning state RESOLVED_DAY_WITHOUT_STATE']],
    [{ resolvedOn: '2026-01-01', state: null }, []],
  ])('in %o: %o', (known, findings) => {
    expect(codes(checkObstacle({ ...nothing, ...known }))).toEqual(findings)
  })
})

describe('checkProjectStage', () => {
  const nothing = {
    state: null,
    plannedOn: null,
    actualOn: null,
    receivedOn: null,
    dueOn: null,
    returnedOn: null,
  }
  it.each<[Partial<Parameters<typeof checkProjectStage>[0]>, string[]]>([
    [{}, []],
    [{ receivedOn: '2026-01-02', returnedOn: '2026-01-01' }, ['error returnedOn RETURNED_BEFORE_RECEIVED']],
    [{ receivedOn: '2026-01-02', dueOn: '2026-01-01' }, ['warning dueOn DUE_BEFORE_RECEIVED']],
    [{ state: 'notStarted', actualOn: '2026-01-01' }, ['warning state NOT_STARTED_BUT_DONE']],
    [{ state: 'done', actualOn: '2026-01-01', plannedOn: '2025-01-01' }, []],
  ])('in %o: %o', (known, findings) => {
    expect(codes(checkProjectStage({ ...nothing, ...known }))).toEqual(findings)
  })
})

describe('checkProjectCapital', () => {
  it.each<[number | null, number | null, string[]]>([
    [null, null, []],
    [10, 10, []],
    [null, 5, []],
    [10, 11, ['warning disbursed DISBURSED_OVER_PLAN']],
    [-1, null, ['error planned NEGATIVE_CAPITAL']],
    [0, -1, ['error disbursed NEGATIVE_CAPITAL']],
  ])('with %s planned and %s disbursed: %o', (planned, disbursed, findings) => {
    expect(codes(checkProjectCapital({ planned, disbursed }))).toEqual(findings)
  })
})

describe('checkLandInspection', () => {
  it.each<[string | null, string | null, string[]]>([
    ['asIntended', null, []],
    [null, null, []],
    ['otherwise', null, ['warning remedyDueOn NO_REMEDY_DAY']],
    ['partly', null, ['warning remedyDueOn NO_REMEDY_DAY']],
    ['partly', '2026-05-01', []],
    ['partly', '2026-01-01', ['warning remedyDueOn REMEDY_BEFORE_INSPECTION']],
  ])('of land used %s, to be put right by %s: %o', (use, remedyDueOn, findings) => {
    expect(codes(checkLandInspection({ inspectedOn: '2026-03-01', use, remedyDueOn }))).toEqual(findings)
  })
})
