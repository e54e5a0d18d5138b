/** The pages that are one register each share the grid and the form, and so one piece of script. */
export { LetterheadsPage } from './letterheads/LetterheadsPage.tsx'
export { LocalitiesPage } from './localities/LocalitiesPage.tsx'
export { ProjectsPage } from './projects/ProjectsPage.tsx'
