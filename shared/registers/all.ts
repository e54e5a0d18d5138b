import { attachments } from './attachments.ts'
import { calendarDays } from './calendar-days.ts'
import { clockRules } from './clock-rules.ts'
import { complianceActivities } from './compliance-activities.ts'
import { costParameters } from './cost-parameters.ts'
import { cuttingMeasures } from './cutting-measures.ts'
import { documentNumbers } from './document-numbers.ts'
import { documents } from './documents.ts'
import { dossierPauses } from './dossier-pauses.ts'
import { dossierSteps } from './dossier-steps.ts'
import { dossiers } from './dossiers.ts'
import { landInspections } from './land-inspections.ts'
import { layoutChoices } from './layout-choices.ts'
import { letterheads } from './letterheads.ts'
import { localities } from './localities.ts'
import { obstacles } from './obstacles.ts'
import { people } from './people.ts'
import { procedurePapers } from './procedure-papers.ts'
import { procedureSteps } from './procedure-steps.ts'
import { procedures } from './procedures.ts'
import { projectCapital } from './project-capital.ts'
import { projectCompletions } from './project-completions.ts'
import { projectStages } from './project-stages.ts'
import { projects } from './projects.ts'
import type { Register } from './register.ts'
import { scenarioCuts } from './scenario-cuts.ts'
import { scenarios } from './scenarios.ts'

/** Every register of the program by its name; a new register joins here and nowhere else. */
const registers = {
  projects,
  obstacles,
  projectStages,
  projectCapital,
  projectCompletions,
  landInspections,
  procedures,
  procedureSteps,
  procedurePapers,
  cuttingMeasures,
  complianceActivities,
  dossiers,
  dossierPauses,
  dossierSteps,
  calendarDays,
  clockRules,
  costParameters,
  scenarios,
  scenarioCuts,
  localities,
  letterheads,
  layoutChoices,
  documents,
  documentNumbers,
  people,
  attachments,
} as const

export type RegisterName = keyof typeof registers

export const registerNames = Object.keys(registers) as RegisterName[]

/** The description of a register, without its field types. */
export function registerOf(name: RegisterName): Register {
  return registers[name] as unknown as Register
}

/** The registers whose records are parts of records of this one. */
export function partsOf(name: RegisterName): { name: RegisterName; reference: string }[] {
  return registerNames.flatMap((part) => {
    const { fields, partOf } = registerOf(part)
    const field = partOf === undefined ? undefined : fields[partOf]
    return partOf !== undefined && field?.type === 'reference' && field.register === name
      ? [{ name: part, reference: partOf }]
      : []
  })
}
