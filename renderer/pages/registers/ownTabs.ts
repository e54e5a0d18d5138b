import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { Row } from '#renderer/api/registers.ts'
import type { RegisterName } from '#shared/registers/all.ts'
import { dossierPageText } from '#shared/text/dossierPage.ts'
import { procedurePageText } from '#shared/text/procedurePage.ts'

/** The name of a tab that one register alone has in its drawer. */
export type OwnTabName = `own:${string}`

interface OwnTab {
  name: OwnTabName
  label: string
  Content: LazyExoticComponent<ComponentType<{ record: Row; canWrite: boolean }>>
}

const ownTabs: Partial<Record<string, readonly OwnTab[]>> = {
  dossiers: [
    {
      name: 'own:term',
      label: dossierPageText.tab,
      Content: lazy(async () => ({
        default: (await import('#renderer/pages/dossiers/TermTab.tsx')).TermTab,
      })),
    },
  ],
  procedures: [
    {
      name: 'own:versions',
      label: procedurePageText.versions.tab,
      Content: lazy(async () => ({
        default: (await import('#renderer/pages/procedures/VersionsTab.tsx')).VersionsTab,
      })),
    },
  ],
}

/** What a register shows in its drawer beyond what every register does; it stands after the fields. */
export function ownTabsOf(register: string): readonly OwnTab[] {
  return ownTabs[register] ?? []
}

/** What stands above the list of some parts, made from all of them together. */
export const partSummaries: Partial<
  Record<RegisterName, LazyExoticComponent<ComponentType<{ whole: string }>>>
> = {
  complianceActivities: lazy(async () => ({
    default: (await import('#renderer/pages/procedures/CostSummary.tsx')).CostSummary,
  })),
}
