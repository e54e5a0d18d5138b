export { dossiersChangedSince } from './changed.ts'
export { clockBy, openClock, procedureTimeOf, type ProcedureRow, type ProcedureTime } from './clock.ts'
export {
  deadlinesAfterUndo,
  keptTimes,
  openDossierClock,
  withDeadlines,
  withPromise,
  type DossierClock,
} from './follow.ts'
