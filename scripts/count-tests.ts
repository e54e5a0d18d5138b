import { readFileSync } from 'node:fs'

/** Says the count of the last `npm test` on one plain line, from the report that it left in out/. */
interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
}

const report = JSON.parse(readFileSync('out/test-report.json', 'utf8')) as Report
console.log(
  `${report.numPassedTests} passed, ${report.numFailedTests} failed, ${report.numPendingTests} skipped`,
)
