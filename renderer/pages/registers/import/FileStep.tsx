import {
  Badge,
  Button,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components'
import { DocumentTableRegular, EyeOffRegular } from '@fluentui/react-icons'
import { takeFocus } from '#renderer/ui/takeFocus.ts'
import type { OpenedImport } from '#shared/contract/import.ts'
import type { Register } from '#shared/registers/register.ts'
import { importWizardText } from '#shared/text/import-wizard.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { useTemplate } from '../useExport.ts'
import { fileName } from './fileName.ts'
import { Notices } from './Notices.tsx'
import type { Import } from './useImport.ts'

const useStyles = makeStyles({
  middle: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    gap: '10px',
  },
  mark: { fontSize: '44px', color: tokens.colorBrandForeground1 },
  heading: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, maxWidth: '620px' },
  acts: { display: 'flex', gap: '8px', marginTop: '8px' },
  file: { display: 'flex', alignItems: 'center', gap: '10px', fontWeight: tokens.fontWeightSemibold },
  fileMark: { fontSize: '24px', color: tokens.colorBrandForeground1 },
  sheets: { display: 'flex', flexDirection: 'column', overflowY: 'auto', padding: '2px', gap: '4px' },
  sheet: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    paddingRight: '12px',
  },
  chosen: { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  label: { display: 'flex', alignItems: 'center', gap: '12px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  facts: { color: tokens.colorNeutralForeground2 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
})

const text = importWizardText.file

interface FileStepProps {
  register: Register
  wizard: Import
}

/** The first step: which file, and which of its sheets. */
export function FileStep({ register, wizard }: FileStepProps) {
  const { file, opened } = wizard.state
  if (file === null || opened === null) return <Choose register={register} wizard={wizard} />
  return <Sheets file={file} opened={opened} wizard={wizard} />
}

function Choose({ register, wizard }: FileStepProps) {
  const styles = useStyles()
  const saveTemplate = useTemplate(register)
  return (
    <div className={styles.middle}>
      <DocumentTableRegular className={styles.mark} />
      <span className={styles.heading}>{text.heading}</span>
      <span className={styles.quiet}>{text.text}</span>
      <div className={styles.acts}>
        <Button appearance="primary" onClick={() => void wizard.choose()} ref={takeFocus}>
          {text.choose}
        </Button>
        <Button onClick={() => void saveTemplate()}>{text.template}</Button>
      </div>
    </div>
  )
}

interface SheetsProps {
  file: string
  opened: OpenedImport
  wizard: Import
}

function Sheets({ file, opened, wizard }: SheetsProps) {
  const styles = useStyles()
  const goOn = () => opened.columns.length > 0 && wizard.goTo('columns')
  return (
    <>
      <span className={styles.file}>
        <DocumentTableRegular className={styles.fileMark} />
        {fileName(file)}
      </span>
      <Notices notices={opened.notices} />
      <p className={styles.hint}>{text.sheetsHint}</p>
      <RadioGroup
        className={styles.sheets}
        aria-label={text.sheets}
        value={opened.sheet}
        onChange={(_, change) => void wizard.open(file, change.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          goOn()
        }}
      >
        {opened.sheets.map((sheet) => (
          <Radio
            key={sheet.name}
            className={mergeClasses(styles.sheet, sheet.name === opened.sheet && styles.chosen)}
            value={sheet.name}
            disabled={sheet.rows === null}
            {...(sheet.name === opened.sheet ? { ref: takeFocus } : {})}
            label={<SheetLabel sheet={sheet} opened={opened} />}
          />
        ))}
      </RadioGroup>
    </>
  )
}

function SheetLabel({ sheet, opened }: { sheet: OpenedImport['sheets'][number]; opened: OpenedImport }) {
  const styles = useStyles()
  const facts = [factOfRows(sheet.rows), ...(sheet.name === opened.sheet ? factsOfTable(opened) : [])]
  return (
    <span className={styles.label}>
      <span className={styles.name}>{sheet.name}</span>
      {sheet.hidden && (
        <Badge appearance="tint" color="informative" icon={<EyeOffRegular />}>
          {text.hidden}
        </Badge>
      )}
      <span className={styles.facts}>{facts.join(' · ')}</span>
    </span>
  )
}

function factOfRows(rows: number | null): string {
  if (rows === null) return text.unreadable
  return rows === 0 ? text.empty : text.rows(formatNumber(rows))
}

function factsOfTable({ headingRows, columns }: OpenedImport): string[] {
  if (!headingRows) return [text.noTable]
  const known = columns.filter(({ field }) => field !== null).length
  return [
    text.headings(headingRows.first, headingRows.last),
    text.columns(formatNumber(known), formatNumber(columns.length)),
  ]
}
