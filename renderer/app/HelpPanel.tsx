import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  mergeClasses,
  OverlayDrawer,
  tokens,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import analysis from '../../resources/help/analysis.md?raw'
import attachments from '../../resources/help/attachments.md?raw'
import backup from '../../resources/help/backup.md?raw'
import documents from '../../resources/help/documents.md?raw'
import dossiers from '../../resources/help/dossiers.md?raw'
import imports from '../../resources/help/import.md?raw'
import keys from '../../resources/help/keys.md?raw'
import laboratory from '../../resources/help/laboratory.md?raw'
import parts from '../../resources/help/parts.md?raw'
import procedures from '../../resources/help/procedures.md?raw'
import projects from '../../resources/help/projects.md?raw'
import reports from '../../resources/help/reports.md?raw'
import start from '../../resources/help/start.md?raw'
import { Markdown } from '#renderer/ui/Markdown.tsx'
import { parseMarkdown, plainText } from '#renderer/ui/markdown.ts'
import { appText } from '#shared/text/app.ts'
import type { PageName } from './places.ts'

const chapters = {
  start,
  projects,
  parts,
  dossiers,
  analysis,
  procedures,
  laboratory,
  attachments,
  imports,
  reports,
  documents,
  backup,
  keys,
} as const
type Chapter = keyof typeof chapters
const chapterNames = Object.keys(chapters) as Chapter[]

/** Where the guide opens, by the page from which it is asked for. */
const chapterOfPage: Record<PageName, Chapter> = {
  projects: 'projects',
  obstacles: 'parts',
  projectStages: 'parts',
  projectCapital: 'parts',
  projectCompletions: 'parts',
  landInspections: 'parts',
  reports: 'reports',
  documents: 'documents',
  board: 'dossiers',
  dossiers: 'dossiers',
  dossierPauses: 'dossiers',
  dossierSteps: 'dossiers',
  calendarDays: 'dossiers',
  clockRules: 'dossiers',
  analysis: 'analysis',
  procedures: 'procedures',
  procedureSteps: 'procedures',
  procedurePapers: 'procedures',
  cuttingMeasures: 'procedures',
  scenarios: 'laboratory',
  scenarioCuts: 'laboratory',
  complianceActivities: 'procedures',
  costParameters: 'procedures',
  localities: 'projects',
  letterheads: 'reports',
  layoutChoices: 'documents',
  admin: 'backup',
}

const useStyles = makeStyles({
  drawer: { width: '720px', maxWidth: '92vw' },
  body: { display: 'grid', gridTemplateColumns: '190px 1fr', gap: '24px', paddingTop: '4px' },
  contents: {
    position: 'sticky',
    top: 0,
    alignSelf: 'start',
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
  },
  chapterLink: {
    justifyContent: 'flex-start',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: '5px 8px',
  },
  here: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  chapter: { paddingBottom: '32px', minWidth: 0, color: tokens.colorNeutralForeground1 },
})

/** The guide, beside the page that it is about. */
export function HelpPanel({ page, onClose }: { page: PageName; onClose: () => void }) {
  const styles = useStyles()
  const [chapter, setChapter] = useState<Chapter>(chapterOfPage[page])
  return (
    <OverlayDrawer
      open
      position="end"
      className={styles.drawer}
      aria-label={appText.helpPanel.heading}
      onOpenChange={(_, change) => !change.open && onClose()}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={appText.close}
              onClick={onClose}
            />
          }
        >
          {appText.helpPanel.heading}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body}>
        <nav className={styles.contents} aria-label={appText.helpPanel.contents}>
          {chapterNames.map((name) => (
            <Button
              key={name}
              appearance="subtle"
              className={mergeClasses(styles.chapterLink, name === chapter && styles.here)}
              aria-current={name === chapter}
              onClick={() => setChapter(name)}
            >
              {titleOf(chapters[name])}
            </Button>
          ))}
        </nav>
        <article key={chapter} ref={toTop} className={styles.chapter}>
          <Markdown source={chapters[chapter]} />
        </article>
      </DrawerBody>
    </OverlayDrawer>
  )
}

/** A chapter begins at its title, wherever the one before was left. */
function toTop(chapter: HTMLElement | null): void {
  chapter?.parentElement?.scrollTo({ top: 0 })
}

function titleOf(source: string): string {
  const [first] = parseMarkdown(source)
  return first?.kind === 'heading' ? plainText(first.inline) : ''
}
