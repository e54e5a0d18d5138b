import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseNumber } from '#shared/vietnamese/numbers.ts'
import { plainPaper } from '#electron/features/reports/paper.ts'
import { writeProgressReport } from '#electron/features/reports/project-progress.ts'
import type { ReportedProject } from '#electron/features/reports/figures.ts'
import type { Table } from '#electron/print/document.ts'
import { renderPdf } from '#electron/print/render.ts'
import {
  asOf,
  makeProjects,
  makeReport,
  partyLetterhead,
  resourcesFolder,
  stateLetterhead,
} from './fixtures.ts'
import { boxOf, drawPage, measurePages, saved, textOf } from './ruler.ts'

function reportOn(projects: readonly ReportedProject[], day = asOf) {
  return writeProgressReport({
    letterhead: stateLetterhead,
    projects,
    asOf: day,
    before: null,
    sample: false,
    ledgerHead: '0'.repeat(64),
    paper: plainPaper(day, 'project-progress'),
  }).document
}

function sentencesOf(projects: readonly ReportedProject[], day = asOf): string[] {
  return reportOn(projects, day)
    .sections.flatMap((section) => section.blocks)
    .flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : []))
}

function tablesOf(projects: readonly ReportedProject[]): Table[] {
  return reportOn(projects)
    .sections.flatMap((section) => section.blocks)
    .filter((block) => block.kind === 'table')
}

const only = (changes: Partial<ReportedProject>): ReportedProject[] =>
  makeProjects(1).map((project) => Object.assign(project, changes))

describe('sentences fit their figures', () => {
  test('without any project', () => {
    expect(sentencesOf([])).toEqual([
      'Tính đến hết ngày 30 tháng 11 năm 2026, chưa có dự án nhà ở xã hội nào được cập nhật số liệu.',
      'Trên đây là báo cáo tình hình phát triển nhà ở xã hội tính đến hết ngày 30 tháng 11 năm 2026, kính báo cáo Ban Thường vụ Tỉnh ủy xem xét, chỉ đạo',
    ])
  })

  test('with one project in construction, begun this year and late', () => {
    const sentences = sentencesOf(
      only({
        stage: 'underConstruction',
        startedOn: '2026-01-15',
        plannedCompletionOn: '2026-09-30',
        plannedCompletionPrecision: 'quarter',
        completedOn: null,
        obstacles: [{ id: 'o-1', kind: null, text: 'Thiếu vốn', responsible: null, dueOn: null }],
        flatsTotal: 1200,
        flatsCompleted: 0,
      }),
    )
    expect(sentences).toContain('Dự án đã hoàn thành: chưa có dự án nào.')
    expect(sentences).toContain(
      'Từ đầu năm 2026 đến hết ngày 30/11/2026 có 1 dự án khởi công, quy mô 1.200 căn.',
    )
    expect(sentences).toContain('Từ đầu năm 2026 đến hết ngày 30/11/2026 chưa ghi nhận dự án nào hoàn thành.')
    expect(sentences).toContain(
      'Có 1 dự án đã quá thời gian dự kiến hoàn thành mà chưa hoàn thành, đánh dấu (*) tại Phụ lục.',
    )
    expect(sentences).toContain(
      'Hiện có 1 dự án đang có khó khăn, vướng mắc, quy mô 1.200 căn; cụ thể tại Bảng 2.',
    )
  })

  test('a plan known to the quarter is late only after the quarter', () => {
    const project = only({
      stage: 'underConstruction',
      plannedCompletionOn: '2026-09-30',
      plannedCompletionPrecision: 'quarter',
      completedOn: null,
      startedOn: '2024-02-01',
    })
    const late = (day: string) =>
      sentencesOf(project, day).some((each) => each.includes('quá thời gian dự kiến'))
    expect(late('2026-09-30')).toBe(false)
    expect(late('2026-10-01')).toBe(true)
  })

  test('completed projects without a day of completion are not counted silently', () => {
    const sentences = sentencesOf(only({ stage: 'completed', completedOn: null }))
    expect(sentences).toContain(
      'Từ đầu năm 2026 đến hết ngày 30/11/2026 chưa ghi nhận dự án nào hoàn thành; 1 dự án đã hoàn thành chưa có số liệu ngày hoàn thành.',
    )
    expect(sentences).toContain('Không có dự án nào chậm so với thời gian dự kiến hoàn thành.')
    expect(sentences).toContain('Chưa ghi nhận dự án nào có khó khăn, vướng mắc.')
  })

  test('what happens after the day of the report has not happened', () => {
    const sentences = sentencesOf(only({ stage: 'approved', startedOn: '2026-12-15', completedOn: null }))
    expect(sentences).toContain('Từ đầu năm 2026 đến hết ngày 30/11/2026 chưa ghi nhận dự án nào khởi công.')
  })
})

describe('tables', () => {
  const figures = (row: Table['rows'][number] | undefined, count: number) =>
    (row?.cells.slice(-count) ?? []).map((cell) => parseNumber(cell.text))

  test('the stages add up to the total', () => {
    const [byStage] = tablesOf(makeProjects(39))
    const rows = byStage?.rows ?? []
    const total = figures(rows.at(-1), 8)
    const sums = total.map((_value, column) =>
      rows.slice(0, -1).reduce((sum, row) => sum + (figures(row, 8)[column] ?? 0), 0),
    )
    expect(rows.at(-1)?.kind).toBe('total')
    for (const [column, sum] of sums.entries()) expect(sum).toBeCloseTo(total[column] ?? Number.NaN, 6)
  })

  test('the annex lists every project once; projects add up to their stage, stages to the total', () => {
    const projects = makeProjects(61)
    const annex = tablesOf(projects).at(-1)
    const rows = annex?.rows ?? []
    const seven = (row: Table['rows'][number] | undefined) => figures(row, 9).slice(0, 7)
    const data = rows.filter((row) => row.kind === 'data')
    expect(data.length).toBe(projects.length)
    expect(new Set(data.map((row) => row.cells[1]?.text))).toEqual(new Set(projects.map(({ code }) => code)))
    expect(data.map((row) => row.cells[0]?.text)).toEqual(projects.map((_project, at) => String(at + 1)))
    let stage: number[] = []
    const sumOf = (given: (number | null)[][]) =>
      given.reduce<number[]>((sum, row) => row.map((value, at) => (sum[at] ?? 0) + (value ?? 0)), [])
    const stages = rows.filter((row) => row.kind === 'group')
    for (const row of rows.toReversed()) {
      if (row.kind === 'data')
        stage = sumOf([stage.length === 0 ? seven(row).map(() => 0) : stage, seven(row)])
      if (row.kind !== 'group') continue
      for (const [at, value] of seven(row).entries()) expect(stage[at]).toBeCloseTo(value ?? Number.NaN, 6)
      stage = []
    }
    const total = seven(rows.at(-1))
    for (const [at, value] of sumOf(stages.map(seven)).entries()) {
      expect(value).toBeCloseTo(total[at] ?? Number.NaN, 6)
    }
  })

  test('unknown figures stay empty and are said below, roundings as well', () => {
    const projects = makeProjects(3).map((project, at) =>
      Object.assign(project, { landAreaHa: at === 0 ? null : 1.004, totalInvestment: 100_040_000_000 }),
    )
    const annex = tablesOf(projects).at(-1)
    expect(annex?.rows[1]?.cells[6]?.text).toBe('')
    expect(annex?.notes).toContain('Số cộng chưa gồm các dự án chưa có số liệu: diện tích đất (1 dự án).')
    expect(annex?.notes).toContain(
      'Số cộng tính từ số liệu gốc, có thể lệch ở chữ số cuối so với tổng các số đã làm tròn.',
    )
  })

  test('days known to the quarter are printed so', () => {
    const annex = tablesOf(
      only({ plannedCompletionOn: '2028-03-31', plannedCompletionPrecision: 'quarter' }),
    ).at(-1)
    expect(annex?.rows[1]?.cells.at(-1)?.text).toBe('Quý I/2028')
  })
})

describe('pages', () => {
  test('the annex repeats its headings, splits no row, strands no heading and no total', async () => {
    for (const count of [39, 44, 47, 52]) {
      const { bytes } = await renderPdf(makeReport(count), resourcesFolder)
      const file = saved(bytes)
      const pages = measurePages(file)
      const annex = pages
        .map((page, at) => ({ page, number: at + 1 }))
        .filter(({ page }) => page.width > page.height)
      expect(annex.length).toBeGreaterThan(2)
      for (const { page, number } of annex) {
        const heading = boxOf(page, 'Tên dự án')
        const footer = page.height - 15
        const rows = page.words.filter((word) => word.top > heading.bottom + 5 && word.bottom < footer)
        const numbered = rows.filter((word) => word.left < 38 && /^(\d+|[IVX]+)$/.test(word.text))
        expect(numbered.length, `rows on page ${number} of ${count}`).toBeGreaterThan(0)
        expect(numbered.at(-1)?.text, `last row of page ${number} of ${count}`).toMatch(/^\d+$/)
        // A row has its code in two lines, and both are there.
        const codes = rows.filter((word) => /^\d{5}-\d{3}$/.test(word.text)).length
        expect(codes).toBe(numbered.filter((word) => /^\d+$/.test(word.text)).length)
      }
      expect(boxOf(annex.at(-1)?.page, 'Tổng cộng').left).toBeCloseTo(31, 0)
    }
  })

  test('big sums are not broken in their cells', async () => {
    const { bytes, pages } = await renderPdf(makeReport(500), resourcesFolder)
    const file = saved(bytes)
    const last = measurePages(file).at(-1)
    const total = makeProjects(500).reduce((sum, project) => sum + (project.floorAreaM2 ?? 0), 0)
    boxOf(last, new Intl.NumberFormat('vi-VN').format(total))
    expect(pages).toBeGreaterThan(40)
    expect(Math.max(...(last?.words.map((word) => word.right) ?? []))).toBeLessThan(297 - 14.5)
  })

  test('the chart shows its words in the document font, below its caption', async () => {
    const { bytes } = await renderPdf(makeReport(39), resourcesFolder)
    const pages = measurePages(saved(bytes))
    const page = pages.find((each) => each.words.some((word) => word.text === 'Biểu'))
    const caption = boxOf(page, 'Biểu đồ 1. Cơ cấu căn hộ theo giai đoạn và hình thức')
    for (const phrase of ['Đã hoàn thành', 'Đang thi công', 'chủ trương đầu tư', 'Thuê mua']) {
      const box = boxOf(
        {
          ...(page ?? { width: 0, height: 0 }),
          words: page?.words.filter((w) => w.top > caption.bottom) ?? [],
        },
        phrase,
      )
      expect(box.sizePt, phrase).toBeCloseTo(11, 0)
    }
  })

  test('every page says that it is a draft, and the paper is greyed below the text', async () => {
    const { bytes } = await renderPdf(makeReport(12), resourcesFolder)
    const file = saved(bytes)
    const pages = measurePages(file)
    for (const page of pages) {
      const draft = boxOf(page, 'DỰ THẢO')
      expect(draft.sizePt).toBeCloseTo(8, 0)
      expect(page.height - draft.bottom).toBeLessThan(13)
      boxOf(page, 'Sổ thay đổi: 9f86d081884c')
    }
    const drawn = drawPage(file)
    let grey = 0
    for (let y = 0; y < drawn.height; y += 5) {
      for (let x = 0; x < drawn.width; x += 5) if (drawn.ink(x, y) > 15 && drawn.ink(x, y) < 30) grey += 1
    }
    expect(grey / ((drawn.width * drawn.height) / 25)).toBeGreaterThan(0.03)
  })

  test('sample data is marked on every page, real data on none', async () => {
    const sample = await renderPdf({ ...makeReport(12), sample: true }, resourcesFolder)
    for (const page of measurePages(saved(sample.bytes))) {
      const mark = boxOf(page, 'DỮ LIỆU MẪU')
      expect(mark.bottom).toBeLessThan(19)
      expect(mark.right).toBeLessThan(page.width - 15)
    }
    const real = await renderPdf(makeReport(12), resourcesFolder)
    expect(textOf(saved(real.bytes))).not.toContain('DỮ LIỆU MẪU')
  })
})

describe('the same report', () => {
  const script = fileURLToPath(new URL('./print-once.ts', import.meta.url))
  const printElsewhere = () => execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim()

  test('is the same bytes in this process, again, and in two others', async () => {
    const first = await renderPdf(makeReport(20, partyLetterhead), resourcesFolder)
    await renderPdf(makeReport(5), resourcesFolder)
    const second = await renderPdf(makeReport(20, partyLetterhead), resourcesFolder)
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
    expect(printElsewhere()).toBe(first.sha256)
    expect(printElsewhere()).toBe(first.sha256)
  })

  test('bears another mark where its content differs, the same where only the ledger moved on', async () => {
    const markOf = async (document: ReturnType<typeof makeReport>) =>
      /Mã nội dung: ([0-9a-f]{12})/.exec(
        textOf(saved((await renderPdf(document, resourcesFolder)).bytes)),
      )?.[1]
    const mark = await markOf(makeReport(3))
    expect(mark).toMatch(/^[0-9a-f]{12}$/)
    expect(await markOf({ ...makeReport(3), ledgerHead: 'f'.repeat(64) })).toBe(mark)
    expect(await markOf(makeReport(4))).not.toBe(mark)
  })
})

describe('the print room', () => {
  test('rejects a defect and goes on', async () => {
    await expect(renderPdf(makeReport(1), '/nowhere')).rejects.toThrow('/nowhere')
    expect((await renderPdf(makeReport(1), resourcesFolder)).pages).toBe(3)
  })

  test('prints several orders at once, each its own', async () => {
    const orders = [0, 1, 12].map((count) => renderPdf(makeReport(count), resourcesFolder))
    const pages = (await Promise.all(orders)).map((file) => file.pages)
    expect(pages).toEqual([1, 3, 4])
  })
})
