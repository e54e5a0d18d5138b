/** What the office tells the page without being asked. */
export type OfficeEvent =
  /** Rows of these registers may differ from what is shown: ask again. */
  | { type: 'changed'; registers: string[] }
  /** The office locked itself, or was asked to: show the sign-in page. */
  | { type: 'locked' }
  /** How far a long job is, and with which part of it; `total` is null while it is not known. */
  | { type: 'progress'; channel: string; done: number; total: number | null; step?: JobStep }

/** The parts of a long job, as a person can tell them apart. */
export type JobStep = 'reading' | 'checking' | 'writing'
