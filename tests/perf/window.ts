import { measureWindowStart } from './window-start.ts'
import { median, type Line } from './measure.ts'

/** From the start of the process to a form that can be typed into, beside an empty window of the same Electron. */
export async function measureWindow(isShort: boolean): Promise<Line[]> {
  const measure = 'window usable after start'
  const goal = 'at most 1.5 x an empty window'
  const found = await measureWindowStart(isShort ? 3 : 11)
  if (found === null) return [{ measure, goal, found: 'not measured: no Electron here', met: null }]
  const ratio = median(found.ours) / median(found.empty)
  const times = `${median(found.ours).toFixed(0)} ms / ${median(found.empty).toFixed(0)} ms`
  return [{ measure, goal, found: `${ratio.toFixed(2)} x (${times})`, met: ratio <= 1.5 }]
}
