import { fileURLToPath } from 'node:url'
import { addDays } from '#shared/base/days.ts'
import type { Letterhead } from '#shared/registers/letterheads.ts'
import { projects, type Project } from '#shared/registers/projects.ts'
import type { ReportedProject } from '#electron/features/reports/figures.ts'
import { plainPaper } from '#electron/features/reports/paper.ts'
import { writeProgressReport } from '#electron/features/reports/project-progress.ts'
import type { PrintedDocument } from '#electron/print/document.ts'

export const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url))
export const asOf = '2026-11-30'

export const stateLetterhead: Letterhead = {
  layout: 'state',
  superior: 'UBND TỈNH BẮC NINH',
  organisation: 'Sở Xây dựng',
  symbol: 'SXD',
  place: 'Bắc Ninh',
  addressee: 'Ban Thường vụ Tỉnh ủy',
  signingFor: null,
  signerTitle: 'GIÁM ĐỐC',
  signerName: 'Nguyễn Văn Mẫu',
  recipients: 'Như trên;\nUBND tỉnh (báo cáo);\nLưu: VT, QLN&TTBĐS.',
  contact: null,
  numbering: 'year',
  termFrom: null,
  validFrom: null,
  validTo: null,
  unverified: true,
}

export const partyLetterhead: Letterhead = {
  ...stateLetterhead,
  layout: 'party',
  superior: 'ĐẢNG BỘ ỦY BAN NHÂN DÂN TỈNH BẮC NINH',
  organisation: 'Đảng ủy Sở Xây dựng',
  symbol: 'ĐU',
  addressee: null,
  signingFor: 'T/M BAN THƯỜNG VỤ',
  signerTitle: 'BÍ THƯ',
  recipients: 'Ban Thường vụ Tỉnh ủy (báo cáo);\nCác đồng chí ủy viên;\nLưu VPĐU.',
}

const stages = ['completed', 'underConstruction', 'approved'] as const
const kinds = ['industrialZoneWorkers', 'standalone', 'inCommercialProject'] as const
const places = ['Phường Ninh Xá', 'Xã Cẩm Lý', 'Phường Kinh Bắc', 'Xã Hiệp Hoà', 'Phường Cảnh Thuỵ']
const developers = [
  'Công ty TNHH Đầu tư Việt Bắc',
  'Công ty Cổ phần Phát triển nhà Kinh Bắc Mới',
  'Liên danh Công ty Cổ phần Xây dựng Sông Thương và Công ty TNHH Hạ tầng Đông Đô',
]
const obstacles = [
  'Chậm giải phóng mặt bằng',
  'Vướng quy hoạch\nchờ điều chỉnh cục bộ',
  'Thiếu vốn tín dụng ưu đãi',
]

/** So many made-up projects, the same ones every time. */
export function makeProjects(count: number): ReportedProject[] {
  return Array.from({ length: count }, (_each, at) => makeProject(at))
}

function makeProject(at: number): ReportedProject {
  const pick = <T>(from: readonly T[], step: number): T => from[(at * step) % from.length] as T
  const stage = stages[Math.min(2, Math.floor((at % 39) / 13))] ?? 'approved'
  const flats = 299 + ((at * 7919) % 1900)
  const forRent = at % 3 === 0 ? Math.round(flats * 0.2) : 0
  const forLeasePurchase = at % 4 === 0 ? Math.round(flats * 0.1) : 0
  const started = addDays('2022-01-10', (at * 97) % 1790)
  return {
    ...nothingKnown,
    id: `project-${at + 1}`,
    code: `NOXH-${String(7100 + ((at * 131) % 2400)).padStart(5, '0')}-${String(at + 1).padStart(3, '0')}`,
    name: `${at % 2 === 0 ? 'Nhà ở xã hội cho công nhân' : 'Khu nhà ở xã hội'} Đức Thắng ${at + 1} ${pick(places, 3).replace(/^\S+ /, '')}`,
    developer: pick(developers, 5),
    locality: null,
    localityAsWritten: pick(places, 3),
    localityName: null,
    kind: pick(kinds, 7),
    mechanism: 'ordinary',
    stage,
    group: 'B',
    landAreaHa: Math.round((0.8 + ((at * 37) % 110) / 10) * 100) / 100,
    floorAreaM2: flats * 68,
    flatsTotal: flats,
    flatsForSale: flats - forRent - forLeasePurchase,
    flatsForLeasePurchase: forLeasePurchase,
    flatsForRent: forRent,
    flatsCompleted: stage === 'completed' ? flats : 0,
    totalInvestment: (1125 + ((at * 2711) % 27000)) * 100_000_000,
    startedOn: stage === 'approved' ? null : started,
    plannedCompletionOn: at % 5 === 0 ? '2028-03-31' : addDays(started, 900),
    plannedCompletionPrecision: at % 5 === 0 ? 'quarter' : 'day',
    completedOn: stage === 'completed' && at % 2 === 0 ? addDays('2026-01-05', (at * 17) % 300) : null,
    obstacles:
      at % 3 === 1
        ? [
            {
              id: `obstacle-${at + 1}`,
              kind: (['siteClearance', 'planning', 'capital'] as const)[Math.floor(at / 3) % 3] ?? null,
              text: obstacles[Math.floor(at / 3) % 3] ?? '',
              responsible: 'Sở Tài chính',
              dueOn: '2026-12-31',
            },
          ]
        : [],
  }
}

const nothingKnown = Object.fromEntries(
  Object.keys(projects.fields).map((key) => [key, null]),
) as unknown as Project

/** The progress report over so many projects. */
export function makeReport(count: number, letterhead: Letterhead = stateLetterhead): PrintedDocument {
  return writeProgressReport({
    letterhead,
    projects: makeProjects(count),
    asOf,
    before: null,
    sample: false,
    ledgerHead: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    paper: plainPaper(asOf, 'project-progress'),
  }).document
}
