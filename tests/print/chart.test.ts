import { expect, test } from 'vitest'
import { drawChart } from '#electron/print/chart.ts'
import type { ChartBlock } from '#electron/print/document.ts'
import { openFonts } from '#electron/print/fonts.ts'
import { resourcesFolder } from './fixtures.ts'

const fonts = openFonts(resourcesFolder)
const size = { widthPt: 460, heightPt: 180 }

const chart: ChartBlock = {
  kind: 'chart',
  caption: 'Biểu đồ',
  unit: 'ngày',
  categories: ['P01', 'P02'],
  series: [
    { name: 'Một', values: [40, 10] },
    { name: 'Hai', values: [20, null] },
    { name: 'Ba', values: [1, 30] },
    { name: 'Bốn', values: [39, 60] },
  ],
}

/** The numbers that stand on the bars: right after those of the axis. */
function labelsOf(svg: string): string[] {
  return [...svg.matchAll(/>([\d.,]+)<\/text>/g)].map(([, text]) => text ?? '')
}

test('what is not known has no bar and no number', () => {
  const labels = labelsOf(drawChart(fonts, { ...chart, series: chart.series.slice(0, 2) }, size))
  expect(labels.slice(-3).toSorted()).toEqual(['10', '20', '40'])
})

test('parts on top of each other share one bar, as high as their sum; what is too low bears no number', () => {
  const svg = drawChart(fonts, { ...chart, stacked: true }, size)
  const labels = labelsOf(svg)
  expect(labels).toContain('100')
  expect(labels.filter((label) => label === '1')).toEqual([])
  // Hatched and dotted: told apart without colour.
  expect(svg.match(/<pattern /g)?.length).toBeGreaterThanOrEqual(2)
  expect(svg).not.toMatch(/fill="#(?!000|fff|555)[0-9a-f]{3,6}"/i)
})
