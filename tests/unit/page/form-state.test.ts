import { describe, expect, it } from 'vitest'
import type { Row } from '#renderer/api/registers.ts'
import { chosenValues } from '#renderer/forms/ConflictDialog.tsx'
import { readForm, textsOf } from '#renderer/forms/formState.ts'
import { visibleFields } from '#shared/registers/register.ts'
import { registerNames, registerOf } from '#shared/registers/all.ts'

const projects = registerOf('projects')

const stored: Row = {
  ...Object.fromEntries(Object.keys(projects.fields).map((key) => [key, null])),
  id: 'p1',
  revision: 'r1',
  code: 'NOXH-1',
  name: 'Khu nhà ở',
  landAreaHa: 1.2345,
  totalInvestment: 1_203_900_000_001,
  plannedCompletionOn: '2026-09-30',
  plannedCompletionPrecision: 'quarter',
  stage: 'approved',
}

describe('readForm', () => {
  it('changes nothing where nobody touched anything', () => {
    expect(readForm(projects, stored, textsOf(projects, stored))).toEqual({
      changed: {},
      problems: {},
      findings: [],
    })
  })

  it('reads only what was typed', () => {
    const texts = {
      ...textsOf(projects, stored),
      flatsTotal: '1.000',
      stage: '',
      plannedCompletionOn: '2027',
    }
    expect(readForm(projects, stored, texts).changed).toEqual({
      flatsTotal: 1000,
      stage: null,
      plannedCompletionOn: '2027-12-31',
      plannedCompletionPrecision: 'year',
    })
  })

  it('asks for what is required, in every register', () => {
    for (const name of registerNames) {
      const register = registerOf(name)
      const required = visibleFields(register).flatMap(([key, field]) => (field.required ? [key] : []))
      expect(Object.keys(readForm(register, null, textsOf(register, null)).problems)).toEqual(required)
    }
  })

  it('shows what the rules say before anything is saved', () => {
    const texts = { ...textsOf(projects, stored), flatsTotal: '10', flatsCompleted: '11' }
    expect(readForm(projects, stored, texts).findings.map((finding) => finding.code)).toEqual([
      'MORE_COMPLETED_THAN_TOTAL',
    ])
  })
})

it('takes with a chosen day how exactly it is known', () => {
  const mine = { plannedCompletionOn: '2027-12-31', plannedCompletionPrecision: 'year', note: 'x' }
  expect(chosenValues(projects, mine, new Set(['plannedCompletionOn']))).toEqual({
    plannedCompletionOn: '2027-12-31',
    plannedCompletionPrecision: 'year',
  })
  expect(chosenValues(projects, mine, new Set())).toEqual({})
})
