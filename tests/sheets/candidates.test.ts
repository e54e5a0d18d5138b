import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Field, Register } from '#shared/registers/register.ts'
import { registerOf } from '#shared/registers/all.ts'
import { readCandidates, type Candidate } from '#electron/sheets/candidates.ts'
import { findHeadings, type ColumnMapping } from '#electron/sheets/headings.ts'
import { readSheet } from '#electron/sheets/read-sheet.ts'
import type { Cell } from '#electron/sheets/sheet-content.ts'
import { contentOf, samples } from './workbook-maker.ts'

const projects = registerOf('projects')

interface Truth {
  projects: {
    rows: number
    units: number
    list: {
      code: string
      name: string
      total: number
      sale: number
      lp: number
      rent: number
      investment: number
      issue: string
    }[]
  }
  homeRepairs: { rows: number; badDate: number; tcvn3: number }
  dossiers: { rows: number; open: number }
  applications: { applicants: number; members: number }
}
const truth = JSON.parse(readFileSync(join(samples, 'truth.json'), 'utf8')) as Truth

async function candidatesOf(file: string, register: Register, mapping?: ColumnMapping): Promise<Candidate[]> {
  const content = await readSheet(join(samples, file))
  return [...readCandidates(content, findHeadings(content, register, mapping), register)]
}

function registerWith(fields: Record<string, Field>, identifiedBy: string[]): Register {
  return {
    name: 'sample',
    table: 'sample',
    one: 'dòng',
    many: 'dòng',
    fields,
    title: Object.keys(fields)[0] ?? '',
    identifiedBy,
    sortedBy: Object.keys(fields)[0] ?? '',
    groups: [],
    roles: { read: 'viewer', write: 'editor' },
    check: () => [],
  }
}

function text(label: string, more: Partial<Field> = {}): Field {
  return { type: 'text', label, maxLength: 300, ...more } as Field
}

describe('the workbook of projects', () => {
  it('gives every project as it is, without a problem', async () => {
    const candidates = await candidatesOf('bieu-01-du-an.xlsx', projects)
    expect(candidates.flatMap(({ problems }) => problems)).toEqual([])
    expect(candidates.flatMap(({ warnings }) => warnings)).toEqual([])
    expect(candidates.length).toBe(truth.projects.rows)
    expect(candidates.map(({ values }) => values)).toMatchObject(
      truth.projects.list.map((project) => ({
        code: project.code,
        name: project.name,
        flatsTotal: project.total,
        flatsForSale: project.sale,
        flatsForLeasePurchase: project.lp,
        flatsForRent: project.rent,
        totalInvestment: project.investment,
        'obstacles.text': project.issue === '' ? null : project.issue,
      })),
    )
    const flats = candidates.reduce((total, { values }) => total + Number(values['flatsTotal']), 0)
    expect(flats).toBe(truth.projects.units)
    const investment = candidates.reduce((total, { values }) => total + Number(values['totalInvestment']), 0)
    expect(investment).toBe(59_139_400_000_000)
  })

  it('says in which row each stands and under which heading', async () => {
    const candidates = await candidatesOf('bieu-01-du-an.xlsx', projects)
    const groups = Object.groupBy(candidates, ({ group }) => group ?? '')
    expect(Object.fromEntries(Object.entries(groups).map(([group, rows]) => [group, rows?.length]))).toEqual({
      'Dự án đã hoàn thành': 13,
      'Dự án đang thi công': 13,
      'Dự án đã chấp thuận chủ trương đầu tư': 13,
    })
    expect(candidates[0]?.row).toBe(9)
    expect(candidates.at(-1)?.row).toBe(49)
  })

  it('keeps a day that is known to the quarter as its last day', async () => {
    const candidates = await candidatesOf('bieu-01-du-an.xlsx', projects)
    expect(candidates.find(({ row }) => row === 37)?.values).toMatchObject({
      plannedCompletionOn: '2028-03-31',
      plannedCompletionPrecision: 'quarter',
      startedOn: null,
    })
    expect(candidates[0]?.values).toMatchObject({
      startedOn: '2022-05-02',
      plannedCompletionOn: '2025-02-14',
      plannedCompletionPrecision: 'day',
    })
  })
})

describe('the other workbooks', () => {
  it('of home repairs, with codes that lost a zero and dates that are none', async () => {
    const register = registerWith(
      {
        name: text('Họ và tên chủ hộ', { required: true }),
        bornOn: { type: 'day', label: 'Ngày sinh' },
        citizenId: text('Số CCCD'),
        members: { type: 'integer', label: 'Số nhân khẩu', min: 1, max: 30 },
        budget: { type: 'money', label: 'Ngân sách', shownIn: 'triệu đồng' },
        social: { type: 'money', label: 'Xã hội hóa', shownIn: 'đồng' },
        startedOn: { type: 'day', label: 'Ngày khởi công' },
        completedOn: { type: 'day', label: 'Ngày hoàn thành' },
      },
      ['citizenId'],
    )
    const candidates = await candidatesOf('danh-sach-nha-tam.xlsx', register)
    expect(candidates.length).toBe(truth.homeRepairs.rows)
    expect(candidates[0]?.values).toEqual({
      name: 'Hoàng Xuân Hòa',
      bornOn: '1975-11-21',
      citizenId: '024075093128',
      members: 1,
      budget: 60_000_000,
      social: 0,
      startedOn: '2026-07-19',
      completedOn: null,
    })
    expect(candidates[1]?.values).toMatchObject({ budget: 30_000_000, social: 12_500_000 })
    const problems = candidates.flatMap((candidate) => candidate.problems)
    const inOldFont = problems.filter(({ code }) => code === 'OLD_FONT')
    expect(inOldFont.length).toBe(truth.homeRepairs.tcvn3)
    expect(problems.length - inOldFont.length).toBe(truth.homeRepairs.badDate)
    expect(candidates.find(({ row }) => row === 16)?.values['citizenId']).toBe('24089701833')
    const names = candidates.flatMap(({ values }) => values['name'] ?? [])
    for (const name of names) expect(name).toBe(String(name).normalize('NFC'))
  })

  it('of applications, where members of a household have no number', async () => {
    const register = registerWith(
      {
        name: text('Họ và tên', { required: true }),
        relation: text('Quan hệ với người đứng đơn'),
        bornOn: { type: 'day', label: 'Ngày sinh' },
        citizenId: text('Số CCCD'),
        income: { type: 'money', label: 'Thu nhập bình quân', shownIn: 'đồng' },
        appliedOn: { type: 'day', label: 'Ngày nộp hồ sơ' },
      },
      ['citizenId'],
    )
    const candidates = await candidatesOf('danh-sach-dang-ky-mua.xlsx', register)
    expect(candidates.length).toBe(truth.applications.applicants + truth.applications.members)
    const applicants = candidates.filter(({ values }) => values['relation'] === 'Người đứng đơn')
    expect(applicants.length).toBe(truth.applications.applicants)
    expect(candidates[0]?.values).toMatchObject({ income: 17_100_000, appliedOn: '2026-06-14' })
    expect(candidates.flatMap(({ problems }) => problems)).toEqual([])
  })

  it('of dossiers, with times of day', async () => {
    const register = registerWith(
      {
        code: text('Mã hồ sơ', { required: true }),
        procedure: text('Mã thủ tục'),
        receivedOn: { type: 'day', label: 'Ngày tiếp nhận' },
        dueOn: { type: 'day', label: 'Ngày hẹn trả' },
        returnedOn: { type: 'day', label: 'Ngày trả kết quả' },
      },
      ['code'],
    )
    const candidates = await candidatesOf('ho-so-tthc.xlsx', register)
    expect(candidates.length).toBe(truth.dossiers.rows)
    expect(candidates.flatMap(({ problems }) => problems)).toEqual([])
    expect(candidates[0]?.values).toEqual({
      code: 'H24.2024.100001',
      procedure: 'P10',
      receivedOn: '2024-07-27',
      dueOn: '2024-08-26',
      returnedOn: null,
    })
    expect(candidates[2]?.values['receivedOn']).toBe('2026-03-16')
    expect(candidates.filter(({ values }) => values['returnedOn'] === null).length).toBe(truth.dossiers.open)
  })
})

describe('readCandidates', () => {
  function read(rows: Parameters<typeof contentOf>[0]): Candidate[] {
    const content = contentOf(rows)
    return [...readCandidates(content, findHeadings(content, projects), projects)]
  }

  it('leaves out what is wrong and says it for each cell', () => {
    const [candidate] = read([
      ['Mã dự án', 'Tên dự án', 'Tổng số căn', 'Ngày khởi công', 'Loại hình'],
      ['A1', 'Khu nhà', 'nhiều', '31/02/2026', 'biệt thự'],
    ])
    expect(candidate?.values).toEqual({ code: 'A1', name: 'Khu nhà' })
    expect(candidate?.problems.map(({ field, code }) => [field, code])).toEqual([
      ['flatsTotal', 'NOT_A_NUMBER'],
      ['startedOn', 'NO_SUCH_DAY'],
      ['kind', 'NOT_AN_OPTION'],
    ])
  })

  it('gives null for empty cells, and nothing for fields without a column', () => {
    const [candidate] = read([['Mã dự án', 'Tên dự án', 'Dự kiến hoàn thành'], ['A1']])
    expect(candidate?.values).toEqual({
      code: 'A1',
      name: null,
      plannedCompletionOn: null,
      plannedCompletionPrecision: null,
    })
  })

  it('warns of numbers with two readings only where their column leaves a doubt', () => {
    const heading = ['Mã dự án', 'Tên dự án', 'Diện tích sàn (m²)']
    const doubtful = read([heading, ['A1', 'x', '20.332'], ['A2', 'y', 12]])
    expect(doubtful[0]?.warnings.map(({ code }) => code)).toEqual(['READ_AS_THOUSANDS'])
    const clear = read([
      heading,
      ['A1', 'x', '20.332'],
      ['A2', 'y', 12_000],
      ['A3', 'z', 3400],
      ['A4', 'u', 9100],
    ])
    expect(clear[0]?.warnings).toEqual([])
  })

  describe('learns from the column', () => {
    const floor = 'Diện tích sàn (m²)'
    function codesOf(heading: string, ...cells: Cell[]): (string | undefined)[] {
      const rows = cells.map((cell, at): Cell[] => [`A${at}`, 'x', cell])
      return read([['Mã dự án', 'Tên dự án', heading], ...rows]).map(
        ({ problems, warnings }) => problems[0]?.code ?? warnings[0]?.code,
      )
    }
    const dates = (...days: string[]) => days.map((day): Cell => ({ kind: 'day', day, precision: 'day' }))

    it.each<[string, Cell[], (string | undefined)[]]>([
      ['nothing proves a sign', ['20.332', '20,332'], ['READ_AS_THOUSANDS', 'READ_AS_DECIMAL']],
      [
        'plain numbers in a text file',
        ['57596', '138584', '150688', '20.332'],
        [undefined, undefined, undefined, undefined],
      ],
      ['a comma before decimals', ['1.234,5', '20.332', '20,332'], [undefined, undefined, undefined]],
      ['two groups', ['1.234.567', '20.332'], [undefined, undefined]],
      [
        'a point before decimals',
        ['12.5', '20.332', '20,332'],
        [undefined, 'AMBIGUOUS_NUMBER', 'AMBIGUOUS_NUMBER'],
      ],
      ['both', ['12.5', '0,75', '20.332'], [undefined, undefined, 'AMBIGUOUS_NUMBER']],
      ['the English way', ['1,234.5', '20,332'], ['READ_AS_ENGLISH', 'AMBIGUOUS_NUMBER']],
    ])('how numbers are written: %s', (_, cells, codes) => {
      expect(codesOf(floor, ...cells)).toEqual(codes)
    })

    it.each<[string, Cell[], (string | undefined)[]]>([
      ['never', ['25/2/2026', '2/5/2026'], [undefined, undefined]],
      ['always', ['2/13/2026', '2/5/2026', '5/5/2026'], ['MONTH_OVER_12', 'MONTH_FIRST', undefined]],
      ['in some', ['2/13/2026', '2/5/2026', '14/5/2026'], ['MONTH_OVER_12', 'MONTH_FIRST', undefined]],
      [
        'in one of many',
        ['2/13/2026', '2/5/2026', ...Array.from({ length: 20 }, () => '14/5/2026')],
        ['MONTH_OVER_12', 'MAYBE_MONTH_FIRST', ...Array.from({ length: 20 }, () => undefined)],
      ],
    ])('whether the month stands first: %s', (_, cells, codes) => {
      expect(codesOf('Ngày khởi công', ...cells)).toEqual(codes)
    })

    it('that another program has swapped days and months', () => {
      const cells = [
        ...dates('2026-05-02', '2026-03-11', '2026-04-04'),
        '13/2/2026',
        '25/3/2026',
        '30/1/2025',
      ]
      expect(codesOf('Ngày khởi công', ...cells)).toEqual([
        'MAYBE_SWAPPED',
        'MAYBE_SWAPPED',
        undefined,
        undefined,
        undefined,
        undefined,
      ])
      expect(codesOf('Ngày khởi công', ...cells, ...dates('2026-03-28'))[0]).toBeUndefined()
    })
  })

  it('cannot be led to prototypes by a heading or a value', () => {
    const [candidate] = read([
      ['Mã dự án', 'Tên dự án', '__proto__', 'constructor'],
      ['__proto__', 'constructor', 'x', 'y'],
    ])
    expect(candidate?.values).toEqual({ code: '__proto__', name: 'constructor' })
    expect(Object.getPrototypeOf(candidate?.values)).toBe(Object.prototype)
  })
})
