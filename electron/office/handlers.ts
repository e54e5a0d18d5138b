import type { Handlers } from '#electron/features/act.ts'
import { adminHandlers } from '#electron/features/admin/index.ts'
import { analysisHandlers } from '#electron/features/analysis/index.ts'
import { attachmentHandlers } from '#electron/features/attachments/index.ts'
import { documentHandlers } from '#electron/features/documents/index.ts'
import { dossierHandlers } from '#electron/features/dossiers/index.ts'
import { laboratoryHandlers } from '#electron/features/laboratory/index.ts'
import { ledgerHandlers } from '#electron/features/ledger/index.ts'
import { procedureHandlers } from '#electron/features/procedures/index.ts'
import { registerHandlers } from '#electron/features/registers/index.ts'
import { handlers as reportHandlers } from '#electron/features/reports/index.ts'
import { viewHandlers } from '#electron/features/views/index.ts'

const people = registerHandlers('people')

/** Who answers each channel of the contract; one that nobody answers does not compile. */
export const handlers: Handlers = {
  ...adminHandlers,
  ...ledgerHandlers,
  ...reportHandlers,
  ...documentHandlers,
  ...viewHandlers,
  ...attachmentHandlers,
  ...registerHandlers('projects'),
  ...registerHandlers('obstacles'),
  ...registerHandlers('projectStages'),
  ...registerHandlers('projectCapital'),
  ...registerHandlers('projectCompletions'),
  ...registerHandlers('landInspections'),
  ...procedureHandlers,
  ...analysisHandlers,
  ...laboratoryHandlers,
  ...dossierHandlers,
  ...registerHandlers('procedures'),
  ...registerHandlers('procedureSteps'),
  ...registerHandlers('procedurePapers'),
  ...registerHandlers('cuttingMeasures'),
  ...registerHandlers('complianceActivities'),
  ...registerHandlers('dossierPauses'),
  ...registerHandlers('dossierSteps'),
  ...registerHandlers('calendarDays'),
  ...registerHandlers('clockRules'),
  ...registerHandlers('costParameters'),
  ...registerHandlers('scenarios'),
  ...registerHandlers('scenarioCuts'),
  ...registerHandlers('localities'),
  ...registerHandlers('letterheads'),
  ...registerHandlers('layoutChoices'),
  'people.list': people['people.list'],
  'people.get': people['people.get'],
}
