import { Button, makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components'
import {
  AlertUrgentFilled,
  AlertUrgentRegular,
  BeakerFilled,
  BeakerRegular,
  BuildingMultipleFilled,
  BuildingMultipleRegular,
  CalendarLtrFilled,
  CalendarLtrRegular,
  CheckmarkStarburstFilled,
  CheckmarkStarburstRegular,
  ClipboardTaskListLtrFilled,
  ClipboardTaskListLtrRegular,
  CutFilled,
  CutRegular,
  DataBarVerticalFilled,
  DataBarVerticalRegular,
  DocumentHeaderFilled,
  DocumentHeaderRegular,
  DocumentPdfFilled,
  DocumentPdfRegular,
  DocumentTextFilled,
  DocumentTextRegular,
  FolderFilled,
  FolderRegular,
  TextParagraphFilled,
  TextParagraphRegular,
  LocationFilled,
  ClipboardSearchFilled,
  ClipboardSearchRegular,
  LocationRegular,
  MoneyFilled,
  MoneyRegular,
  NavigationRegular,
  SettingsFilled,
  SettingsRegular,
  TimelineFilled,
  TimelineRegular,
  WarningFilled,
  WarningRegular,
  type FluentIcon,
} from '@fluentui/react-icons'
import { useState } from 'react'
import { roleCovers } from '#shared/base/roles.ts'
import { appText } from '#shared/text/app.ts'
import { deep } from '#renderer/ui/theme.ts'
import { HousesMark } from '#renderer/ui/HousesMark.tsx'
import { goTo, hashOf, keysOfPage, type PageName, type UnlistedPage } from './places.ts'
import { useSignedIn } from './session.ts'
import { UrgentCount } from './UrgentCount.tsx'
import { useShortcut } from './useShortcut.ts'

const icons: Record<ListedPage, { rest: FluentIcon; here: FluentIcon }> = {
  projects: { rest: BuildingMultipleRegular, here: BuildingMultipleFilled },
  obstacles: { rest: WarningRegular, here: WarningFilled },
  projectStages: { rest: TimelineRegular, here: TimelineFilled },
  projectCapital: { rest: MoneyRegular, here: MoneyFilled },
  projectCompletions: { rest: CheckmarkStarburstRegular, here: CheckmarkStarburstFilled },
  landInspections: { rest: ClipboardSearchRegular, here: ClipboardSearchFilled },
  reports: { rest: DocumentPdfRegular, here: DocumentPdfFilled },
  documents: { rest: DocumentTextRegular, here: DocumentTextFilled },
  board: { rest: AlertUrgentRegular, here: AlertUrgentFilled },
  dossiers: { rest: FolderRegular, here: FolderFilled },
  analysis: { rest: DataBarVerticalRegular, here: DataBarVerticalFilled },
  procedures: { rest: ClipboardTaskListLtrRegular, here: ClipboardTaskListLtrFilled },
  cuttingMeasures: { rest: CutRegular, here: CutFilled },
  scenarios: { rest: BeakerRegular, here: BeakerFilled },
  calendarDays: { rest: CalendarLtrRegular, here: CalendarLtrFilled },
  localities: { rest: LocationRegular, here: LocationFilled },
  letterheads: { rest: DocumentHeaderRegular, here: DocumentHeaderFilled },
  layoutChoices: { rest: TextParagraphRegular, here: TextParagraphFilled },
  admin: { rest: SettingsRegular, here: SettingsFilled },
}

const groups: { label: string; pages: ListedPage[] }[] = [
  {
    label: appText.navGroups.projects,
    pages: [
      'projects',
      'obstacles',
      'projectStages',
      'projectCapital',
      'projectCompletions',
      'landInspections',
    ],
  },
  {
    label: appText.navGroups.procedures,
    pages: ['board', 'dossiers', 'analysis', 'procedures', 'cuttingMeasures', 'scenarios'],
  },
  { label: appText.navGroups.reports, pages: ['reports', 'documents'] },
  {
    label: appText.navGroups.catalogs,
    pages: ['localities', 'calendarDays', 'letterheads', 'layoutChoices'],
  },
  { label: appText.navGroups.system, pages: ['admin'] },
]

const useStyles = makeStyles({
  nav: {
    width: '204px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    padding: '0 8px 12px',
    overflowY: 'auto',
    scrollbarWidth: 'thin',
    color: deep.text,
    backgroundColor: deep.background,
  },
  narrow: { width: '52px' },
  head: { display: 'flex', alignItems: 'center', height: '48px', gap: '8px', paddingLeft: '4px' },
  name: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, flexGrow: 1 },
  toggle: {
    color: deep.text,
    ':hover': { color: deep.text, backgroundColor: 'rgba(255, 255, 255, 0.12)' },
    ':hover:active': { color: deep.text, backgroundColor: 'rgba(255, 255, 255, 0.18)' },
  },
  group: {
    fontSize: tokens.fontSizeBase200,
    color: deep.quiet,
    padding: '5px 8px 1px',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  link: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    height: '26px',
    flexShrink: 0,
    margin: '1px 0',
    padding: '0 8px',
    color: deep.text,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    ':hover': { backgroundColor: 'rgba(255, 255, 255, 0.08)' },
    ':focus-visible': { outline: '2px solid #ffffff', outlineOffset: '-2px' },
  },
  here: {
    backgroundColor: 'rgba(255, 255, 255, 0.16)',
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: 'rgba(255, 255, 255, 0.2)' },
    '::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: '6px',
      bottom: '6px',
      width: '3px',
      borderRadius: '2px',
      backgroundColor: '#ffffff',
    },
  },
  icon: { fontSize: '20px', flexShrink: 0 },
})

/** The pages that the navigation names. */
type ListedPage = Exclude<PageName, UnlistedPage>

/** Where the navigation stands while a page is open that it does not name. */
const listedFor: Partial<Record<PageName, ListedPage>> = {
  clockRules: 'calendarDays',
  costParameters: 'procedures',
  procedureSteps: 'procedures',
  procedurePapers: 'procedures',
  complianceActivities: 'procedures',
  dossierPauses: 'dossiers',
  dossierSteps: 'dossiers',
  scenarioCuts: 'scenarios',
} satisfies Record<UnlistedPage, ListedPage>

/** What no keyboard sends. */
const noKeys = ''

const narrowKey = 'an-cu.navigation-narrow'

/** The pages of the program, on the left; it can shrink to its icons to leave room for the grid. */
export function Navigation({ page }: { page: PageName }) {
  const styles = useStyles()
  const { person } = useSignedIn()
  const [narrow, setNarrow] = useState(() => localStorage.getItem(narrowKey) === 'yes')
  const shrink = () => {
    localStorage.setItem(narrowKey, narrow ? 'no' : 'yes')
    setNarrow(!narrow)
  }
  const shown = groups.filter(
    (group) => !group.pages.includes('admin') || roleCovers(person.role, 'administrator'),
  )
  return (
    <nav className={mergeClasses(styles.nav, narrow && styles.narrow)} aria-label={appText.navigation}>
      <div className={styles.head}>
        {!narrow && <HousesMark size={24} />}
        {!narrow && <span className={styles.name}>{appText.name}</span>}
        <Button
          appearance="transparent"
          className={styles.toggle}
          icon={<NavigationRegular />}
          aria-label={narrow ? appText.widenNavigation : appText.narrowNavigation}
          aria-expanded={!narrow}
          onClick={shrink}
        />
      </div>
      {shown.map((group) => (
        <div key={group.label}>
          <div className={styles.group} aria-hidden={narrow}>
            {narrow ? '\u00a0' : group.label}
          </div>
          <ul className={styles.list} aria-label={group.label}>
            {group.pages.map((name) => (
              <li key={name}>
                <PageLink name={name} here={name === (listedFor[page] ?? page)} narrow={narrow} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function PageLink({ name, here, narrow }: { name: ListedPage; here: boolean; narrow: boolean }) {
  const styles = useStyles()
  const Icon = here ? icons[name].here : icons[name].rest
  const label = appText.pages[name]
  const keys = keysOfPage(name)
  useShortcut(keys ?? noKeys, () => goTo(name))
  const link = (
    <a
      href={hashOf({ page: name, record: null })}
      className={mergeClasses(styles.link, here && styles.here)}
      aria-current={here ? 'page' : undefined}
      aria-label={narrow ? label : undefined}
      aria-keyshortcuts={keys ?? undefined}
    >
      <Icon className={styles.icon} />
      {!narrow && label}
      {!narrow && name === 'board' && <UrgentCount />}
    </a>
  )
  if (!narrow) return link
  return (
    <Tooltip content={label} relationship="label" positioning="after">
      {link}
    </Tooltip>
  )
}
