import { renderPdf } from '#electron/print/render.ts'
import { makeReport, partyLetterhead, resourcesFolder } from './fixtures.ts'

/** Prints one report in a process of its own and says its hash. */
const { sha256 } = await renderPdf(makeReport(20, partyLetterhead), resourcesFolder)
process.stdout.write(sha256)
