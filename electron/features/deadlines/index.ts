export { dossiersChangedSince } from './changed.ts'
export { openClock, type ProcedureTime } from './clock.ts'
export {
  deadlinesAfterUndo,
  keptTimes,
  openDossierClock,
  withDeadlines,
  withPromise,
  type DossierClock,
} from './follow.ts'
