import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Link,
  tokens,
  Tooltip,
} from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { goTo } from '#renderer/app/places.ts'
import type { PrintedReport } from '#shared/contract/reports.ts'
import { documentPageText, documentsPageText } from '#shared/text/documentsPage.ts'
import { DocumentActs } from './DocumentActs.tsx'
import { StateBadge } from './StateBadge.tsx'
import { documentOf } from './stored.ts'
import type { Desk, Opened } from './useDesk.ts'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    padding: '8px 16px 8px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flexGrow: 1, minWidth: 0 },
  subject: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  under: { display: 'flex', alignItems: 'center', gap: '8px' },
  number: { color: tokens.colorNeutralForeground2 },
})

const text = documentPageText

interface DocumentHeadProps {
  opened: Opened
  act: Desk['act']
  /** The pages that are shown; null while other ones are being drawn. */
  preview: PrintedReport | null
  onPrinted: () => void
}

/** Which document lies open, how far it is, and what can be done with it. */
export function DocumentHead({ opened, act, preview, onPrinted }: DocumentHeadProps) {
  const styles = useStyles()
  const { subject, numberWritten, state, corrects } = documentOf(opened)
  const { correctedBy } = opened
  return (
    <>
      <div className={styles.head}>
        <Tooltip content={text.back} relationship="label">
          <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => goTo('documents')} />
        </Tooltip>
        <div className={styles.words}>
          <h1 className={styles.subject} title={subject}>
            {subject}
          </h1>
          <div className={styles.under}>
            <StateBadge state={state} />
            <span className={styles.number}>{numberWritten ?? documentsPageText.noNumber}</span>
          </div>
        </div>
        <DocumentActs opened={opened} act={act} preview={preview} onPrinted={onPrinted} />
      </div>
      {corrects !== null && (
        <Notice says={text.corrects}>
          <Link as="button" onClick={() => goTo('documents', corrects)}>
            {text.openCorrected}
          </Link>
        </Notice>
      )}
      {correctedBy !== null && (
        <Notice says={text.correctedBy}>
          <Link as="button" onClick={() => goTo('documents', correctedBy)}>
            {text.openCorrection}
          </Link>
        </Notice>
      )}
    </>
  )
}

function Notice({ says, children }: { says: string; children: ReactNode }) {
  return (
    <MessageBar intent="info">
      <MessageBarBody>
        {says} {children}
      </MessageBarBody>
    </MessageBar>
  )
}
