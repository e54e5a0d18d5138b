import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { projects } from '#shared/registers/projects.ts'
import { limitOn } from '#shared/rules/housing-limits.ts'
import { checkProject } from '#shared/rules/projects.ts'

type Figures = Parameters<typeof checkProject>[0]

const nothing = Object.fromEntries(
  Object.keys(projects.fields).map((key) => [key, null]),
) as unknown as Figures

/** What the rules find in a project of which only this is known: level, field, code. */
function found(known: Partial<Figures>): string[] {
  return checkProject({ ...nothing, ...known }).map(({ level, field, code }) => `${level} ${field} ${code}`)
}

describe('checkProject', () => {
  it('finds nothing in a project of which nothing is known', () => {
    expect(found({})).toEqual([])
  })

  it.each<[Partial<Figures>, string]>([
    [
      { flatsTotal: 100, flatsForSale: 80, flatsForLeasePurchase: 10, flatsForRent: 5 },
      'warning flatsTotal FLATS_DO_NOT_ADD_UP',
    ],
    [{ flatsTotal: 10, flatsCompleted: 11 }, 'error flatsCompleted MORE_COMPLETED_THAN_TOTAL'],
    [{ flatsTotal: 10, flatsEligibleForSale: 11 }, 'error flatsEligibleForSale MORE_ELIGIBLE_THAN_TOTAL'],
    [{ flatsTotal: 10, flatsContracted: 11 }, 'error flatsContracted MORE_CONTRACTED_THAN_TOTAL'],
    [{ flatsTotal: 10, flatsHandedOver: 11 }, 'error flatsHandedOver MORE_HANDED_OVER_THAN_TOTAL'],
    [{ flatsContracted: 5, flatsHandedOver: 6 }, 'warning flatsHandedOver HANDED_OVER_WITHOUT_CONTRACT'],
    [{ flatsTotal: 10, flatsWithinSize: 11 }, 'error flatsWithinSize MORE_OF_SIZE_THAN_TOTAL'],
    [{ flatsTotal: 100, flatsWithinSize: 89 }, 'warning flatsWithinSize FLATS_OUTSIDE_SIZE'],
    [{ landAreaHa: 2, residentialLandHa: 2.1 }, 'error residentialLandHa MORE_RESIDENTIAL_LAND'],
    [{ landAreaHa: 2, socialHousingLandHa: 2.1 }, 'error socialHousingLandHa MORE_SOCIAL_LAND'],
    [{ floorAreaM2: 100, socialFloorAreaM2: 101 }, 'error socialFloorAreaM2 MORE_SOCIAL_FLOOR'],
    [
      {
        kind: 'inCommercialProject',
        landFund: 'withinProject',
        residentialLandHa: 10,
        socialHousingLandHa: 1.9,
      },
      'warning socialHousingLandHa TOO_LITTLE_SOCIAL_LAND',
    ],
    [
      { landFund: 'withinProject', landFundPayment: 5_000_000 },
      'warning landFundPayment PAYMENT_WITHOUT_CHOICE',
    ],
    [
      { startedOn: '2026-02-01', completedOn: '2026-01-31', stage: 'completed' },
      'error completedOn COMPLETED_BEFORE_START',
    ],
    [
      { startedOn: '2026-02-01', plannedCompletionOn: '2026-01-31' },
      'warning plannedCompletionOn PLANNED_BEFORE_START',
    ],
    [
      { startedOn: '2026-02-01', investmentApprovedOn: '2026-02-02' },
      'warning startedOn STARTED_BEFORE_APPROVAL',
    ],
    [{ startedOn: '2026-02-01', landAllocatedOn: '2026-02-02' }, 'warning startedOn STARTED_BEFORE_LAND'],
    [{ startedOn: '2026-02-01', buildingPermitOn: '2026-02-02' }, 'warning startedOn STARTED_BEFORE_PERMIT'],
    [
      { plannedCompletionOn: '2025-12-31', completedOn: '2027-01-01', stage: 'completed' },
      'warning completedOn DELAYED_BEYOND_DECISION',
    ],
    [{ completedOn: '2026-01-31', stage: 'approved' }, 'warning stage COMPLETED_DAY_WITHOUT_STAGE'],
  ])('in %o: %s', (known, finding) => {
    expect(found(known)).toEqual([finding])
  })

  it.each<Partial<Figures>>([
    { flatsTotal: 100, flatsForSale: 80, flatsForLeasePurchase: 10, flatsForRent: 10 },
    // A sum of parts is judged only where every part is known.
    { flatsTotal: 100, flatsForSale: 80 },
    { flatsTotal: 10, flatsCompleted: 10, flatsHandedOver: 10, flatsContracted: 10 },
    { flatsTotal: 100, flatsWithinSize: 90 },
    {
      kind: 'inCommercialProject',
      landFund: 'withinProject',
      residentialLandHa: 10,
      socialHousingLandHa: 2,
    },
    // Whoever pays or gives land elsewhere need not have it in the project.
    { kind: 'inCommercialProject', landFund: 'payment', residentialLandHa: 10, socialHousingLandHa: 0 },
    { startedOn: '2026-02-01', completedOn: '2026-02-01', stage: 'completed' },
    // Twelve months late to the day is still within the decision; before the decree nobody asked.
    { plannedCompletionOn: '2025-12-31', completedOn: '2026-12-31', stage: 'completed' },
    { plannedCompletionOn: '2020-12-31', completedOn: '2024-12-31', stage: 'completed' },
    { completedOn: '2026-01-31', stage: null },
  ])('has nothing against %o', (known) => {
    expect(found(known)).toEqual([])
  })

  it('gives each finding a sentence and a source, whatever the figures are', () => {
    const figure = fc.option(fc.integer({ min: 0, max: 2000 }), { nil: null })
    const day = fc.option(
      fc
        .date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
        .map((d) => d.toISOString().slice(0, 10)),
      { nil: null },
    )
    const project = fc.record({
      flatsTotal: figure,
      flatsForSale: figure,
      flatsForLeasePurchase: figure,
      flatsForRent: figure,
      flatsWithinSize: figure,
      flatsCompleted: figure,
      flatsContracted: figure,
      flatsHandedOver: figure,
      startedOn: day,
      plannedCompletionOn: day,
      completedOn: day,
      investmentApprovedOn: day,
    })
    fc.assert(
      fc.property(project, (known) => {
        for (const { field, message, source } of checkProject({ ...nothing, ...known })) {
          expect(Object.keys(projects.fields)).toContain(field)
          expect(message).not.toMatch(/null|undefined|NaN/)
          expect(source).not.toBe('')
        }
      }),
    )
  })
})

describe('limitOn', () => {
  it('answers for the day that is asked about, and for now where none is', () => {
    expect(limitOn('largestFlatM2', '2024-07-31')).toBeNull()
    expect(limitOn('largestFlatM2', '2024-08-01')).toMatchObject({ value: 70 })
    expect(limitOn('smallestFlatM2', null)).toMatchObject({
      value: 25,
      source: expect.stringContaining('100/2024'),
    })
  })
})
