export { openClock, readProcedureTimes, type ProcedureTime } from './clock.ts'
export { keptTimes, openDossierClock, withDeadlines, type DossierClock } from './follow.ts'
