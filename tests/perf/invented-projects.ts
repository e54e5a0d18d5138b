/** Invented projects in any number, always the same: values by the position, no randomness. */

const dreams = [
  'Đức Thắng',
  'Hạnh Phúc',
  'Bình Minh',
  'Hòa Bình',
  'Thụy Khuê',
  'Đồng Tâm',
  'An Phú',
  'Ước Mơ',
]
const places = [
  'Ninh Xá',
  'Cẩm Lý',
  'Bắc Lũng',
  'Phúc Hoà',
  'Trạm Lộ',
  'Hiệp Hoà',
  'Hợp Thịnh',
  'Sơn Hải',
  'Đa Mai',
  'Kiên Lao',
  'Nếnh',
  'Vân Sơn',
]
const firms = ['Việt Bắc', 'Kinh Bắc Mới', 'Lục Ngạn', 'Sông Thương', 'Đông Đô']
const stages = ['approved', 'underConstruction', 'completed'] as const
const obstacles = ['Chậm giải phóng mặt bằng', 'Chưa thống nhất giá đất', 'Thiếu vốn tín dụng ưu đãi']

function pick<T>(from: readonly [T, ...T[]] | readonly T[], at: number): T {
  return from[at % from.length] as T
}

const two = (n: number): string => String(n).padStart(2, '0')

export interface InventedProject {
  code: string
  name: string
  developer: string
  localityAsWritten: string
  kind: 'standalone' | 'industrialZoneWorkers'
  stage: (typeof stages)[number]
  landAreaHa: number
  floorAreaM2: number
  flatsTotal: number
  flatsForSale: number
  flatsForLeasePurchase: number
  flatsForRent: number
  totalInvestment: number
  startedOn: string | null
  plannedCompletionOn: string
  plannedCompletionPrecision: 'day'
  obstacleSummary: string | null
}

export function inventProject(at: number): InventedProject {
  const mixed = Math.imul(at + 1, 2654435761) >>> 0
  const sale = mixed % 2000
  const rent = (mixed >>> 4) % 300
  return {
    code: `NOXH-${String(7000 + (mixed % 2500)).padStart(5, '0')}-${String(at).padStart(6, '0')}`,
    name: `Khu nhà ở xã hội ${pick(dreams, mixed)} ${at} ${pick(places, mixed >>> 3)}`,
    developer: `Công ty Cổ phần Đầu tư ${pick(firms, mixed >>> 5)} ${mixed % 97}`,
    localityAsWritten: `Xã ${pick(places, mixed >>> 3)}`,
    kind: mixed % 3 === 0 ? 'standalone' : 'industrialZoneWorkers',
    stage: pick(stages, mixed >>> 7),
    landAreaHa: (mixed % 120) / 10,
    floorAreaM2: (sale + rent) * 68,
    flatsTotal: sale + rent,
    flatsForSale: sale,
    flatsForLeasePurchase: 0,
    flatsForRent: rent,
    // In đồng: so much that the sum of 30,000 of them is still a number that can be counted.
    totalInvestment: (mixed % 3000) * 100_000_000,
    startedOn:
      mixed % 3 === 0 ? null : `20${two(19 + (mixed % 7))}-${two(1 + (mixed % 12))}-${two(1 + (mixed % 28))}`,
    plannedCompletionOn: `20${two(26 + (mixed % 4))}-${two(1 + ((mixed >>> 2) % 12))}-${two(1 + ((mixed >>> 3) % 28))}`,
    plannedCompletionPrecision: 'day',
    obstacleSummary: mixed % 4 === 0 ? pick(obstacles, mixed >>> 9) : null,
  }
}
