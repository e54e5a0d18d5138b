import type { z } from 'zod'
import { calendarDays } from '#shared/registers/calendar-days.ts'
import { clockRules } from '#shared/registers/clock-rules.ts'
import { complianceActivities } from '#shared/registers/compliance-activities.ts'
import { costParameters } from '#shared/registers/cost-parameters.ts'
import { cuttingMeasures } from '#shared/registers/cutting-measures.ts'
import { dossierPauses } from '#shared/registers/dossier-pauses.ts'
import { dossierSteps } from '#shared/registers/dossier-steps.ts'
import { procedurePapers } from '#shared/registers/procedure-papers.ts'
import { procedureSteps } from '#shared/registers/procedure-steps.ts'
import { procedures } from '#shared/registers/procedures.ts'
import { documentNumbers } from '#shared/registers/document-numbers.ts'
import { landInspections } from '#shared/registers/land-inspections.ts'
import { layoutChoices } from '#shared/registers/layout-choices.ts'
import { letterheads } from '#shared/registers/letterheads.ts'
import { localities } from '#shared/registers/localities.ts'
import { obstacles } from '#shared/registers/obstacles.ts'
import { people } from '#shared/registers/people.ts'
import { projectCapital } from '#shared/registers/project-capital.ts'
import { projectCompletions } from '#shared/registers/project-completions.ts'
import { projectStages } from '#shared/registers/project-stages.ts'
import { projects } from '#shared/registers/projects.ts'
import { scenarioCuts } from '#shared/registers/scenario-cuts.ts'
import { scenarios } from '#shared/registers/scenarios.ts'
import { adminChannels } from './admin.ts'
import { analysisChannels } from './analysis.ts'
import { attachmentChannels } from './attachments.ts'
import { documentChannels } from './documents.ts'
import { dossierChannels } from './dossiers.ts'
import { laboratoryChannels } from './laboratory.ts'
import { ledgerChannels } from './ledger.ts'
import { procedureChannels } from './procedures.ts'
import { registerChannels } from './records.ts'
import { reportChannels } from './reports.ts'
import { sessionChannels } from './session.ts'
import { viewChannels } from './views.ts'
import type { shellChannels } from './shell.ts'

const accounts = registerChannels(people)
const numbers = registerChannels(documentNumbers)

/** Every channel that the office answers, by name. The page, the command line and the tests are made from it. */
export const contract = {
  ...sessionChannels,
  ...adminChannels,
  ...ledgerChannels,
  ...reportChannels,
  ...documentChannels,
  ...viewChannels,
  ...attachmentChannels,
  ...registerChannels(projects),
  ...registerChannels(obstacles),
  ...registerChannels(projectStages),
  ...registerChannels(projectCapital),
  ...registerChannels(projectCompletions),
  ...registerChannels(landInspections),
  ...procedureChannels,
  ...analysisChannels,
  ...laboratoryChannels,
  ...dossierChannels,
  ...registerChannels(procedures),
  ...registerChannels(procedureSteps),
  ...registerChannels(procedurePapers),
  ...registerChannels(cuttingMeasures),
  ...registerChannels(complianceActivities),
  ...registerChannels(dossierPauses),
  ...registerChannels(dossierSteps),
  ...registerChannels(calendarDays),
  ...registerChannels(clockRules),
  ...registerChannels(costParameters),
  ...registerChannels(scenarios),
  ...registerChannels(scenarioCuts),
  ...registerChannels(localities),
  ...registerChannels(letterheads),
  ...registerChannels(layoutChoices),
  // Numbers are only ever given by an act of documents.
  'documentNumbers.list': numbers['documentNumbers.list'],
  // Accounts are read like any register; they are written by the acts of admin, which also turn the keys.
  'people.list': accounts['people.list'],
  'people.get': accounts['people.get'],
} as const

export type Contract = typeof contract
export type ChannelName = keyof Contract
export type InputOf<N extends ChannelName> = z.input<Contract[N]['input']>
export type OutputOf<N extends ChannelName> = z.output<Contract[N]['output']>

/** The office's channels and the window's own, as the page sees them. */
export type PageContract = Contract & typeof shellChannels
export type PageChannelName = keyof PageContract

export function isChannelName(name: string): name is ChannelName {
  return Object.hasOwn(contract, name)
}
