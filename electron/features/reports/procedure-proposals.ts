import { cutsText as text } from '#shared/text/procedure-report.ts'
import type { Block } from '#electron/print/document.ts'
import type { CutsWriting } from './procedure-cuts.ts'
import { writeScenario } from './scenario-sentences.ts'

/** What is to be done: what a person writes, and the scenarios that are proposed, each with what it would bring. */
export function writeProposals(writing: CutsWriting): Block[] {
  const { passages, report } = writing
  if (report.proposals.length === 0) return passages.section(text.tasks, 'tasks')
  return [
    passages.heading(1, text.tasks),
    ...passages.write('body', 'tasks', ''),
    passages.heading(2, text.scenarios),
    ...report.proposals.flatMap((scenario) => writeScenario(writing, scenario)),
  ]
}
