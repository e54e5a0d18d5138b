/** Writes a defect to standard error, which the shell keeps in its log file. Nothing of a record's values is in it. */
export function logDefect(reference: string, where: string, error: unknown): void {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
  console.error(`[${new Date().toISOString()}] defect ${reference} in ${where}: ${what}`)
}

/** Writes a line to standard error. */
export function logLine(text: string): void {
  console.error(`[${new Date().toISOString()}] ${text}`)
}
