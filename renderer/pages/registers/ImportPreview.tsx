import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { ScrollRegion } from '#renderer/ui/ScrollRegion.tsx'
import type { ImportReport } from '#shared/contract/import.ts'
import { headingOf, type Register } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'

const useStyles = makeStyles({
  source: { display: 'flex', gap: '10px', alignItems: 'baseline' },
  file: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  sheet: { color: tokens.colorNeutralForeground3 },
  counts: { display: 'grid', gridTemplateColumns: 'repeat(6, 1fr)', gap: '8px' },
  count: {
    display: 'flex',
    flexDirection: 'column',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  figure: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: 600 },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  careful: { color: tokens.colorStatusWarningForeground3 },
  good: { color: tokens.colorBrandForeground1 },
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  scroll: { height: '250px', overflowY: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    position: 'sticky',
    top: 0,
    textAlign: 'left',
    padding: '5px 8px',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    padding: '5px 8px',
    verticalAlign: 'top',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  short: { width: '64px', textAlign: 'right', color: tokens.colorNeutralForeground3 },
  none: { padding: '14px 8px', color: tokens.colorNeutralForeground2 },
})

const text = registerText.import
const shownRows = 300

type TabName = 'rejected' | 'warnings' | 'columns'

interface ImportPreviewProps {
  register: Register
  file: string
  report: ImportReport
}

/** What an import would do: how many rows, which columns were recognised, what is left out and why. */
export function ImportPreview({ register, file, report }: ImportPreviewProps) {
  const styles = useStyles()
  const [tab, setTab] = useState<TabName>(
    report.rejected.length > 0 ? 'rejected' : report.warnings.length > 0 ? 'warnings' : 'columns',
  )
  const recognised = report.columns.filter((column) => column.field !== null).length
  const figure = (count: number) => formatNumber(count)
  return (
    <>
      <div className={styles.source}>
        <span className={styles.file}>{file}</span>
        <span className={styles.sheet}>{text.sheet(report.sheet)}</span>
      </div>
      <div className={styles.counts}>
        <Count label={text.counts.rows} count={report.rows} />
        <Count label={text.counts.created} count={report.created} tone={styles.good} />
        <Count label={text.counts.updated} count={report.updated} tone={styles.good} />
        <Count label={text.counts.unchanged} count={report.unchanged} />
        <Count label={text.counts.rejected} count={report.rejected.length} tone={styles.bad} />
        <Count label={text.counts.warnings} count={report.warnings.length} tone={styles.careful} />
      </div>
      {report.created + report.updated === 0 && <span>{text.nothingToImport}</span>}
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, change) => setTab(change.value as TabName)}
      >
        <Tab value="rejected">{text.tabs.rejected(figure(report.rejected.length))}</Tab>
        <Tab value="warnings">{text.tabs.warnings(figure(report.warnings.length))}</Tab>
        <Tab value="columns">
          {text.tabs.columns(`${figure(recognised)}/${figure(report.columns.length)}`)}
        </Tab>
      </TabList>
      <ScrollRegion className={styles.scroll} label={text.previewHeading}>
        {tab === 'rejected' && <Rejected register={register} report={report} />}
        {tab === 'warnings' && <Warnings register={register} report={report} />}
        {tab === 'columns' && <Columns register={register} report={report} />}
      </ScrollRegion>
    </>
  )
}

function Count({ label, count, tone }: { label: string; count: number; tone?: string | undefined }) {
  const styles = useStyles()
  return (
    <div className={styles.count}>
      <span className={mergeClasses(styles.figure, count > 0 && tone)}>{formatNumber(count)}</span>
      <span className={styles.label}>{label}</span>
    </div>
  )
}

interface ListProps {
  register: Register
  report: ImportReport
}

function Rejected({ register, report }: ListProps) {
  const styles = useStyles()
  if (report.rejected.length === 0) return <p className={styles.none}>{text.noneRejected}</p>
  const rows = report.rejected.map((rejected) => ({
    row: rejected.row,
    lines: rejected.reasons.map((reason) => withField(register, reason.field, reason.message)),
  }))
  return <RowList rows={rows} heading={text.reasons} />
}

function Warnings({ register, report }: ListProps) {
  const styles = useStyles()
  if (report.warnings.length === 0) return <p className={styles.none}>{text.noneWarned}</p>
  const rows = report.warnings.map((warning) => ({
    row: warning.row,
    lines: [withField(register, warning.field, warning.message)],
  }))
  return <RowList rows={rows} heading={text.notice} />
}

function withField(register: Register, key: string, message: string): string {
  const field = register.fields[key]
  return field ? `${field.label}: ${message}` : message
}

function RowList({ rows, heading }: { rows: { row: number; lines: string[] }[]; heading: string }) {
  const styles = useStyles()
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={mergeClasses(styles.head, styles.short)}>{text.row}</th>
            <th className={styles.head}>{heading}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shownRows).map(({ row, lines }) => (
            <tr key={`${row} ${lines.join()}`}>
              <td className={mergeClasses(styles.cell, styles.short)}>{formatNumber(row)}</td>
              <td className={styles.cell}>
                {lines.map((line) => (
                  <div key={line}>{line}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shownRows && (
        <p className={styles.none}>{text.moreRows(formatNumber(rows.length - shownRows))}</p>
      )}
    </>
  )
}

function Columns({ register, report }: ListProps) {
  const styles = useStyles()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th className={mergeClasses(styles.head, styles.short)}>{text.column}</th>
          <th className={styles.head}>{text.headingOfColumn}</th>
          <th className={styles.head}>{text.filledField}</th>
        </tr>
      </thead>
      <tbody>
        {report.columns.map((column) => {
          const field = column.field === null ? undefined : register.fields[column.field]
          return (
            <tr key={column.column}>
              <td className={mergeClasses(styles.cell, styles.short)}>{column.column}</td>
              <td className={styles.cell}>{column.heading}</td>
              <td className={mergeClasses(styles.cell, !field && styles.label)}>
                {field ? headingOf(field) : text.leftOut}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
