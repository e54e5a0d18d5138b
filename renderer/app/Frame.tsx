import { makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { roleCovers, type Role } from '#shared/base/roles.ts'
import { roleLabels } from '#shared/registers/people.ts'
import { appText } from '#shared/text/app.ts'
import { registerWords } from '#shared/text/register-pages.ts'
import { ActsProvider } from './ActsProvider.tsx'
import { useActs } from './acts.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { JobsProvider } from './JobsProvider.tsx'
import { Navigation } from './Navigation.tsx'
import { goTo, usePlace, type PageName } from './places.ts'
import { useSignedIn } from './session.ts'
import { TopBar } from './TopBar.tsx'
import { useShortcut } from './useShortcut.ts'
import { useTouch } from './useTouch.ts'

const loadRegister = () => import('#renderer/pages/registers/RegisterPage.tsx')
const loadReports = () => import('#renderer/pages/reports/ReportsPage.tsx')
const loadDocuments = () => import('#renderer/pages/documents/DocumentsPage.tsx')
const loadLayouts = () => import('#renderer/pages/layouts/LayoutChoicesPage.tsx')
const loadBoard = () => import('#renderer/pages/board/BoardPage.tsx')
const loadAnalysis = () => import('#renderer/pages/analysis/AnalysisPage.tsx')
const loadCalendar = () => import('#renderer/pages/calendar/CalendarPage.tsx')
const loadLaboratory = () => import('#renderer/pages/laboratory/LaboratoryPage.tsx')
const loadAdmin = () => import('#renderer/pages/admin/AdminPage.tsx')

const RegisterPage = lazy(async () => ({ default: (await loadRegister()).RegisterPage }))
const ReportsPage = lazy(async () => ({ default: (await loadReports()).ReportsPage }))
const DocumentsPage = lazy(async () => ({ default: (await loadDocuments()).DocumentsPage }))
const LayoutChoicesPage = lazy(async () => ({ default: (await loadLayouts()).LayoutChoicesPage }))
const BoardPage = lazy(async () => ({ default: (await loadBoard()).BoardPage }))
const AnalysisPage = lazy(async () => ({ default: (await loadAnalysis()).AnalysisPage }))
const CalendarPage = lazy(async () => ({ default: (await loadCalendar()).CalendarPage }))
const LaboratoryPage = lazy(async () => ({ default: (await loadLaboratory()).LaboratoryPage }))
const AdminPage = lazy(async () => ({ default: (await loadAdmin()).AdminPage }))

const HelpPanel = lazy(async () => ({ default: (await import('./HelpPanel.tsx')).HelpPanel }))

const requiredRole: Partial<Record<PageName, Role>> = { admin: 'administrator' }

/** Fetches the page that most people open first, so that it is there when they have signed in. */
export function preloadPages(): void {
  void loadRegister()
}

const useStyles = makeStyles({
  frame: { display: 'flex', height: '100%', minWidth: 0 },
  column: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  sample: {
    display: 'flex',
    gap: '10px',
    alignItems: 'center',
    padding: '5px 16px',
    fontSize: tokens.fontSizeBase200,
    color: '#5c2e00',
    backgroundColor: '#ffe2bd',
  },
  content: { flexGrow: 1, minHeight: 0, minWidth: 0, outlineStyle: 'none' },
  skip: {
    position: 'absolute',
    left: '-9999px',
    ':focus': {
      left: '8px',
      top: '8px',
      zIndex: 10,
      padding: '6px 12px',
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
})

/** What surrounds every page once somebody has signed in. */
export function Frame() {
  return (
    <JobsProvider>
      <ActsProvider>
        <FramedPage />
      </ActsProvider>
    </JobsProvider>
  )
}

function FramedPage() {
  const styles = useStyles()
  const { status } = useSignedIn()
  const { page } = usePlace()
  const [helpShown, setHelpShown] = useState(false)
  useTouch()
  useFrameShortcuts(() => setHelpShown(true))

  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content" onClick={focusContent}>
        {appText.skipToContent}
      </a>
      <Navigation page={page} />
      <div className={styles.column}>
        <header>
          <TopBar onHelp={() => setHelpShown(true)} />
          {status.sample && (
            <div className={styles.sample} role="note">
              <strong>{appText.sampleBanner}</strong>
              <span>{appText.sampleExplained}</span>
            </div>
          )}
        </header>
        <main id="content" tabIndex={-1} className={styles.content}>
          <ErrorBoundary key={page}>
            <Suspense fallback={<LoadingPage />}>
              <PageOf page={page} />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      {helpShown && (
        <Suspense>
          <HelpPanel page={page} onClose={() => setHelpShown(false)} />
        </Suspense>
      )}
    </div>
  )
}

function PageOf({ page }: { page: PageName }) {
  const { person } = useSignedIn()
  const required = requiredRole[page]
  if (required && !roleCovers(person.role, required)) {
    return (
      <StatePage
        kind="forbidden"
        isWholePage
        heading={appText.forbidden.heading}
        text={appText.forbidden.text(roleLabels[required], roleLabels[person.role])}
        act={{ label: appText.forbidden.back, run: () => goTo('projects') }}
      />
    )
  }
  if (page === 'reports') return <ReportsPage />
  if (page === 'documents') return <DocumentsPage />
  if (page === 'board') return <BoardPage />
  if (page === 'analysis') return <AnalysisPage />
  if (page === 'calendarDays' || page === 'clockRules') return <CalendarPage />
  if (page === 'scenarios' || page === 'scenarioCuts') return <LaboratoryPage />
  if (page === 'layoutChoices') return <LayoutChoicesPage />
  if (page === 'admin') return <AdminPage />
  return <RegisterPage key={page} name={page} words={registerWords[page]} />
}

/** The link changes the hash, which is where the place lives: move the focus by hand instead. */
function focusContent(event: { preventDefault: () => void }) {
  event.preventDefault()
  document.getElementById('content')?.focus()
}

function useFrameShortcuts(showHelp: () => void) {
  const acts = useActs()
  const { lock } = useSignedIn()
  const aside = { whileTyping: false }
  useShortcut('F1', showHelp)
  useShortcut('Ctrl+Z', () => void acts.undo(), aside)
  useShortcut('Ctrl+Y', () => void acts.redo(), aside)
  useShortcut('Ctrl+L', () => void lock())
}
