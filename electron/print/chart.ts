import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { ChartBlock } from './document.ts'
import { widthOf, type Fonts } from './fonts.ts'
import { wrapEvenly } from './wrapping.ts'

echarts.use([BarChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer])

const sizePt = 11
const letters = { sizePt, bold: false, italic: false }
const ink = '#000000'
/** White, hatched, dark, dotted: told apart on a black-and-white copy of a copy. */
const fills = ['#ffffff', '#ffffff', '#555555', '#ffffff']
const hatched = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 4], rotation: -Math.PI / 4, color: ink }
const dotted = {
  symbol: 'circle',
  symbolSize: 0.5,
  dashArrayX: [
    [5, 5],
    [0, 5, 5, 0],
  ],
  dashArrayY: [5, 0],
  color: ink,
}
const decals = [{ symbol: 'none' }, hatched, { symbol: 'none' }, dotted]

/** Bars with their values above them, as an SVG in the document's own font; the same chart is the same text. */
export function drawChart(
  fonts: Fonts,
  chart: ChartBlock,
  size: { widthPt: number; heightPt: number },
): string {
  // Without a canvas echarts only guesses how wide a text is.
  echarts.setPlatformAPI({
    measureText: (text, font) => ({ width: widthOf(fonts, text, { ...letters, sizePt: sizeIn(font) }) }),
  })
  const drawn = echarts.init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: Math.round(size.widthPt),
    height: Math.round(size.heightPt),
  })
  try {
    drawn.setOption(optionOf(fonts, chart, size.widthPt))
    return withoutCounters(drawn.renderToSVGString())
  } finally {
    drawn.dispose()
  }
}

function optionOf(fonts: Fonts, chart: ChartBlock, widthPt: number): echarts.EChartsCoreOption {
  const text = { fontFamily: 'Tinos', fontSize: sizePt, lineHeight: sizePt * 1.15, color: ink }
  const room = (widthPt - 50) / Math.max(1, chart.categories.length) - 10
  const line = { show: true, lineStyle: { color: ink, width: 0.75 } }
  return {
    animation: false,
    textStyle: text,
    aria: { enabled: true, decal: { show: true, decals } },
    legend: {
      bottom: 0,
      icon: 'rect',
      itemWidth: 22,
      itemHeight: 10,
      itemGap: 24,
      itemStyle: { borderWidth: 0.75 },
      textStyle: text,
    },
    grid: { left: 44, right: 6, top: 26, bottom: 52 },
    xAxis: {
      type: 'category',
      data: chart.categories.map((name) =>
        wrapEvenly(fonts, name, { widthPt: room, style: letters }).join('\n'),
      ),
      axisLine: line,
      axisTick: { show: false },
      axisLabel: { ...text, interval: 0, margin: 6 },
    },
    yAxis: {
      type: 'value',
      name: `(${chart.unit})`,
      nameGap: 10,
      nameTextStyle: { ...text, align: 'right' },
      minInterval: 1,
      axisLine: line,
      axisLabel: { ...text, formatter: (value: number) => formatNumber(value) },
      // Every bar bears its value: lines across would only cross the numbers.
      splitLine: { show: false },
      axisTick: { show: true, lineStyle: { color: ink, width: 0.75 } },
    },
    series: chart.series.map(({ name, values }, at) => ({
      type: 'bar',
      name,
      data: values,
      barGap: '8%',
      barCategoryGap: '16%',
      barMaxWidth: 44,
      itemStyle: { color: fills[at] ?? ink, borderColor: ink, borderWidth: 0.75 },
      ...(chart.stacked ? stackedSeries(chart, text) : { label: { ...labelled(text), position: 'top' } }),
    })),
  }
}

type TextStyle = Readonly<Record<string, unknown>>

function labelled(text: TextStyle) {
  return {
    ...text,
    show: true,
    distance: 2,
    formatter: ({ value }: { value: unknown }) => formatNumber(Number(value)),
  }
}

/** A part of a bar bears its value on a white ground, where it is high enough for it. */
function stackedSeries({ series, categories }: ChartBlock, text: TextStyle) {
  const sums = categories.map((_name, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))
  const least = Math.max(...sums, 0) * leastLabelledPart
  const label = {
    ...labelled(text),
    position: 'inside',
    backgroundColor: '#ffffff',
    padding: [0, 1],
    formatter: ({ value }: { value: unknown }) => (Number(value) < least ? '' : formatNumber(Number(value))),
  }
  return { stack: 'all', label }
}

/** A part of the highest bar that is as high as the letters of its value. */
const leastLabelledPart = 0.14

function sizeIn(font: string | undefined): number {
  return Number(/(\d+(?:\.\d+)?)px/.exec(font ?? '')?.[1] ?? sizePt)
}

/** echarts numbers what it draws through the life of the process: the first chart is zr0, the next zr1. */
function withoutCounters(svg: string): string {
  return svg.replace(/\bzr\d+-/g, 'zr-')
}
