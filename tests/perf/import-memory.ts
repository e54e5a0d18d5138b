import { openBenchOffice } from './bench-office.ts'
import type { ImportMemory } from './import.ts'

const [, , file = ''] = process.argv
const office = await openBenchOffice()
const before = process.memoryUsage().rss
const { created } = await office.call('projects.import', { file })
// The most that the process ever took, in kilobytes; opening the office took less.
const peak = process.resourceUsage().maxRSS * 1024 - before
await office.close()
process.send?.({ peak, created } satisfies ImportMemory)
