import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import type { Block, PrintedDocument, Section } from '#electron/print/document.ts'
import { renderPdf } from '#electron/print/render.ts'
import { makeReport, resourcesFolder } from './fixtures.ts'
import { boxOf, measurePages, poppler, saved } from './ruler.ts'

/** Another program than the one that wrote the file reads it. */
interface Read {
  pages: unknown[]
  pagelabels: { index: number; label: Record<string, unknown> }[]
  outlines: Entry[]
}

interface Entry {
  title: string
  destpageposfrom1: number
  dest: [page: string, how: string, left: number, top: number, zoom: number]
  kids: Entry[]
}

function read(file: string): Read {
  const keys = ['pages', 'pagelabels', 'outlines'].map((key) => `--json-key=${key}`)
  return JSON.parse(execFileSync('qpdf', ['--json', ...keys, file], { encoding: 'utf8' })) as Read
}

async function printed(document: PrintedDocument): Promise<string> {
  return saved((await renderPdf(document, resourcesFolder)).bytes)
}

/** The labels of all pages as a reader shows them. */
function labelsOf({ pages, pagelabels }: Read): string[] {
  return pages.map((_page, at) => {
    const from = pagelabels.findLast(({ index }) => index <= at)
    const prefix = typeof from?.label['/P'] === 'string' ? from.label['/P'].replace('u:', '') : ''
    return `${prefix}${Number(from?.label['/St'] ?? 1) + at - (from?.index ?? 0)}`
  })
}

const annex = (numeral: string, rows: number): Section => ({
  orientation: 'landscape',
  blocks: [
    { kind: 'annexTitle', title: `Danh mục ${numeral}`, numeral },
    {
      kind: 'table',
      caption: null,
      sizePt: 12,
      columns: [{ widthMm: 100, align: 'left' }],
      header: [[{ text: 'Tên' }]],
      rows: Array.from({ length: rows }, (_each, at) => ({
        kind: 'data',
        cells: [{ text: `${numeral}-${at}` }],
      })),
      notes: [],
    },
  ],
})

const text = (from: string): Block => ({ kind: 'paragraph', role: 'body', runs: [{ text: from }] })

test('the outline leads to the headings of two levels and to the annex', async () => {
  const file = await printed(makeReport(60))
  const { outlines } = read(file)
  expect(outlines.map(({ title }) => title)).toEqual([
    'I. KẾT QUẢ THỰC HIỆN',
    'II. KHÓ KHĂN, VƯỚNG MẮC',
    'Phụ lục. Danh mục dự án nhà ở xã hội tính đến ngày 30/11/2026',
  ])
  expect(outlines[0]?.kids.map(({ title }) => title)).toEqual([
    '1. Quy mô phát triển nhà ở xã hội',
    '2. Tiến độ các dự án',
  ])
  const pages = measurePages(file)
  const printedTitles = new Map([
    ['Phụ lục. Danh mục dự án nhà ở xã hội tính đến ngày 30/11/2026', 'Phụ lục'],
  ])
  for (const { title, dest, destpageposfrom1 } of outlines) {
    const page = pages[destpageposfrom1 - 1]
    const [, how, left, up] = dest
    expect([how, left]).toEqual(['/XYZ', 0])
    const top = (page?.height ?? 0) - (up * 25.4) / 72
    expect(Math.abs(top - boxOf(page, printedTitles.get(title) ?? title).top), title).toBeLessThan(0.5)
  }
})

test('the pages of the body are numbered from 1, those of an annex by themselves', async () => {
  const report = makeReport(60)
  const labels = labelsOf(read(await printed(report)))
  const body = labels.findIndex((label) => label.startsWith('PL-'))
  expect(body).toBeGreaterThan(1)
  const counted = (from: string[], prefix: string) => from.map((_each, at) => `${prefix}${at + 1}`)
  expect(labels).toEqual([...counted(labels.slice(0, body), ''), ...counted(labels.slice(body), 'PL-')])
})

test('several annexes stand in their order, also with text between them, and each counts its pages', async () => {
  const report = makeReport(3)
  const body = { orientation: 'portrait' as const, blocks: report.sections[0]?.blocks.slice(0, 2) ?? [] }
  const written: Section = {
    orientation: 'portrait',
    blocks: [{ kind: 'annexTitle', title: 'Thuyết minh', numeral: 'II' }, text('Nội dung thuyết minh.')],
  }
  const file = await printed({ ...report, sections: [body, annex('I', 40), written, annex('III', 3)] })
  const found = read(file)
  const pages = measurePages(file)
  expect(labelsOf(found)).toEqual(['1', 'PL1-1', 'PL1-2', 'PL2-1', 'PL3-1'])
  expect(pages.map((page) => page.width > page.height)).toEqual([false, true, true, false, true])
  boxOf(pages[2], 'I-39')
  boxOf(pages[3], 'thuyết minh.')
  boxOf(pages[4], 'III-0')
  expect(found.outlines.map(({ title, destpageposfrom1 }) => [title, destpageposfrom1])).toEqual([
    ['Phụ lục I. Danh mục I', 2],
    ['Phụ lục II. Thuyết minh', 4],
    ['Phụ lục III. Danh mục III', 5],
  ])
})

test('the file says what it is, and is sound', async () => {
  const file = await printed(makeReport(12))
  const said = poppler('pdfinfo', [file]).toString('utf8')
  for (const line of [
    /^Title: +Báo cáo tình hình phát triển nhà ở xã hội$/m,
    /^Subject: +Tình hình phát triển nhà ở xã hội$/m,
    /^Author: +Sở Xây dựng$/m,
    /^Keywords: +Mã nội dung: [0-9a-f]{64}$/m,
  ]) {
    expect(said).toMatch(line)
  }
  const catalog = execFileSync('qpdf', ['--json', '--json-key=qpdf', file], { encoding: 'utf8' })
  expect(catalog).toContain('"/DisplayDocTitle": true')
  expect(catalog).toContain('"/Lang": "u:vi"')
  // It ends with another code than 0 where anything is wrong with the file.
  execFileSync('qpdf', ['--check', file])
})
