import { addMonths, type Day } from '#shared/base/days.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Finding } from '#shared/registers/register.ts'
import { notBefore } from './day-order.ts'
import { limitOn } from './housing-limits.ts'

interface ProjectFigures {
  kind: string | null
  stage: string | null
  landAreaHa: number | null
  residentialLandHa: number | null
  socialHousingLandHa: number | null
  landFund: string | null
  landFundPayment: number | null
  floorAreaM2: number | null
  socialFloorAreaM2: number | null
  flatsTotal: number | null
  flatsForSale: number | null
  flatsForLeasePurchase: number | null
  flatsForRent: number | null
  flatsWithinSize: number | null
  flatsCompleted: number | null
  flatsEligibleForSale: number | null
  flatsContracted: number | null
  flatsHandedOver: number | null
  investmentApprovedOn: Day | null
  landAllocatedOn: Day | null
  buildingPermitOn: Day | null
  startedOn: Day | null
  plannedCompletionOn: Day | null
  completedOn: Day | null
}

const order = 'Trình tự thời gian: hoàn thành sau khởi công'
const partOfWhole = 'Phần không thể lớn hơn toàn bộ'

/** What the figures and days of one project say against each other. Errors cannot be true; warnings may be. */
export function checkProject(p: ProjectFigures): Finding[] {
  return [
    ...checkFlatsAddUp(p),
    ...checkFlatParts(p),
    ...checkFlatSizes(p),
    ...checkAreas(p),
    ...checkLandFund(p),
    ...checkDays(p),
    ...checkDelay(p),
    ...checkStage(p),
  ]
}

function checkFlatsAddUp(p: ProjectFigures): Finding[] {
  const parts = [p.flatsForSale, p.flatsForLeasePurchase, p.flatsForRent]
  const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0)
  if (p.flatsTotal === null || parts.some((part) => part === null) || sum === p.flatsTotal) return []
  return [
    {
      level: 'warning',
      field: 'flatsTotal',
      code: 'FLATS_DO_NOT_ADD_UP',
      source: 'Phép cộng: tổng = bán + thuê mua + cho thuê',
      message: `Tổng số căn hộ (${formatNumber(p.flatsTotal)}) khác tổng số căn bán, thuê mua và cho thuê (${formatNumber(sum)})`,
    },
  ]
}

interface Part {
  field: keyof ProjectFigures
  code: string
  /** "Số căn hoàn thành" */
  name: string
}

/** A part that is larger than its whole cannot be true. */
function notMoreThan(
  p: ProjectFigures,
  part: Part,
  whole: { field: keyof ProjectFigures; name: string },
): Finding[] {
  const value = p[part.field]
  const limit = p[whole.field]
  if (typeof value !== 'number' || typeof limit !== 'number' || value <= limit) return []
  const message = `${part.name} (${formatNumber(value)}) lớn hơn ${whole.name} (${formatNumber(limit)})`
  return [{ level: 'error', field: part.field, code: part.code, source: partOfWhole, message }]
}

const partsOfFlats: readonly Part[] = [
  { field: 'flatsCompleted', code: 'MORE_COMPLETED_THAN_TOTAL', name: 'Số căn hoàn thành' },
  { field: 'flatsEligibleForSale', code: 'MORE_ELIGIBLE_THAN_TOTAL', name: 'Số căn đủ điều kiện bán' },
  { field: 'flatsContracted', code: 'MORE_CONTRACTED_THAN_TOTAL', name: 'Số căn đã ký hợp đồng' },
  { field: 'flatsHandedOver', code: 'MORE_HANDED_OVER_THAN_TOTAL', name: 'Số căn đã bàn giao' },
  { field: 'flatsWithinSize', code: 'MORE_OF_SIZE_THAN_TOTAL', name: 'Số căn 25–70 m²' },
]

function checkFlatParts(p: ProjectFigures): Finding[] {
  const findings = partsOfFlats.flatMap((part) =>
    notMoreThan(p, part, { field: 'flatsTotal', name: 'tổng số căn hộ' }),
  )
  if (p.flatsHandedOver !== null && p.flatsContracted !== null && p.flatsHandedOver > p.flatsContracted) {
    findings.push({
      level: 'warning',
      field: 'flatsHandedOver',
      code: 'HANDED_OVER_WITHOUT_CONTRACT',
      source: 'Trình tự: ký hợp đồng rồi bàn giao',
      message: `Số căn đã bàn giao (${formatNumber(p.flatsHandedOver)}) nhiều hơn số căn đã ký hợp đồng (${formatNumber(p.flatsContracted)})`,
    })
  }
  return findings
}

/** The day by which the law for a project is chosen. */
function lawDayOf(p: ProjectFigures): Day | null {
  return p.investmentApprovedOn ?? p.startedOn
}

function checkFlatSizes(p: ProjectFigures): Finding[] {
  const smallest = limitOn('smallestFlatM2', lawDayOf(p))
  const largest = limitOn('largestFlatM2', lawDayOf(p))
  const share = limitOn('largerFlatsShare', lawDayOf(p))
  if (!smallest || !largest || !share || p.flatsTotal === null || p.flatsWithinSize === null) return []
  const others = p.flatsTotal - p.flatsWithinSize
  if (others <= p.flatsTotal * share.value) return []
  return [
    {
      level: 'warning',
      field: 'flatsWithinSize',
      code: 'FLATS_OUTSIDE_SIZE',
      source: share.source,
      message: `${formatNumber(others)} căn ngoài khoảng ${smallest.value}–${largest.value} m², quá ${formatNumber(share.value * 100)} % tổng số căn`,
    },
  ]
}

function checkAreas(p: ProjectFigures): Finding[] {
  const land = { field: 'landAreaHa', name: 'diện tích đất' } as const
  return [
    ...notMoreThan(p, { field: 'residentialLandHa', code: 'MORE_RESIDENTIAL_LAND', name: 'Đất ở' }, land),
    ...notMoreThan(
      p,
      { field: 'socialHousingLandHa', code: 'MORE_SOCIAL_LAND', name: 'Đất nhà ở xã hội' },
      land,
    ),
    ...notMoreThan(
      p,
      { field: 'socialFloorAreaM2', code: 'MORE_SOCIAL_FLOOR', name: 'Diện tích sàn nhà ở xã hội' },
      { field: 'floorAreaM2', name: 'diện tích sàn' },
    ),
  ]
}

function checkLandFund(p: ProjectFigures): Finding[] {
  const findings: Finding[] = []
  const share = limitOn('socialLandShare', lawDayOf(p))
  const { residentialLandHa, socialHousingLandHa } = p
  if (
    share &&
    p.kind === 'inCommercialProject' &&
    p.landFund === 'withinProject' &&
    residentialLandHa !== null &&
    socialHousingLandHa !== null &&
    socialHousingLandHa < residentialLandHa * share.value
  ) {
    findings.push({
      level: 'warning',
      field: 'socialHousingLandHa',
      code: 'TOO_LITTLE_SOCIAL_LAND',
      source: share.source,
      message: `Đất nhà ở xã hội (${formatNumber(socialHousingLandHa)} ha) chưa đủ ${formatNumber(share.value * 100)} % đất ở (${formatNumber(residentialLandHa)} ha)`,
    })
  }
  if (
    p.landFundPayment !== null &&
    p.landFundPayment > 0 &&
    p.landFund !== null &&
    p.landFund !== 'payment'
  ) {
    findings.push({
      level: 'warning',
      field: 'landFundPayment',
      code: 'PAYMENT_WITHOUT_CHOICE',
      source: 'Số tiền nộp thay chỉ có khi thực hiện quỹ đất bằng cách nộp tiền',
      message: 'Có số tiền nộp thay nhưng quỹ đất 20 % không ghi là “Nộp tiền”',
    })
  }
  return findings
}

function checkDays(p: ProjectFigures): Finding[] {
  const beforeStart = 'Trình tự thực hiện: chấp thuận, giao đất, cấp phép rồi khởi công'
  return [
    ...notBefore(p.completedOn, p.startedOn, {
      level: 'error',
      field: 'completedOn',
      code: 'COMPLETED_BEFORE_START',
      source: order,
      message: 'Ngày hoàn thành trước ngày khởi công',
    }),
    ...notBefore(p.plannedCompletionOn, p.startedOn, {
      level: 'warning',
      field: 'plannedCompletionOn',
      code: 'PLANNED_BEFORE_START',
      source: order,
      message: 'Ngày dự kiến hoàn thành trước ngày khởi công',
    }),
    ...notBefore(p.startedOn, p.investmentApprovedOn, {
      level: 'warning',
      field: 'startedOn',
      code: 'STARTED_BEFORE_APPROVAL',
      source: beforeStart,
      message: 'Khởi công trước ngày chấp thuận chủ trương đầu tư',
    }),
    ...notBefore(p.startedOn, p.landAllocatedOn, {
      level: 'warning',
      field: 'startedOn',
      code: 'STARTED_BEFORE_LAND',
      source: beforeStart,
      message: 'Khởi công trước ngày giao đất',
    }),
    ...notBefore(p.startedOn, p.buildingPermitOn, {
      level: 'warning',
      field: 'startedOn',
      code: 'STARTED_BEFORE_PERMIT',
      source: beforeStart,
      message: 'Khởi công trước ngày cấp giấy phép xây dựng',
    }),
  ]
}

function checkDelay(p: ProjectFigures): Finding[] {
  const delay = limitOn('delayMonths', p.plannedCompletionOn)
  if (!delay || p.plannedCompletionOn === null || p.completedOn === null) return []
  const latest = addMonths(p.plannedCompletionOn, delay.value)
  if (p.completedOn <= latest) return []
  return [
    {
      level: 'warning',
      field: 'completedOn',
      code: 'DELAYED_BEYOND_DECISION',
      source: delay.source,
      message: `Hoàn thành sau ${formatDay(latest)}: chậm quá ${delay.value} tháng, thuộc trường hợp phải điều chỉnh quyết định chủ trương đầu tư`,
    },
  ]
}

function checkStage(p: ProjectFigures): Finding[] {
  if (p.completedOn === null || p.stage === null || p.stage === 'completed') return []
  return [
    {
      level: 'warning',
      field: 'stage',
      code: 'COMPLETED_DAY_WITHOUT_STAGE',
      source: 'Giai đoạn phải khớp với ngày hoàn thành',
      message: 'Đã có ngày hoàn thành nhưng giai đoạn chưa là “Đã hoàn thành”',
    },
  ]
}
