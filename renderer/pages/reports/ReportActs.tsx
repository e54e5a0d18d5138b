import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components'
import { DocumentAddRegular, DocumentRegular, PrintRegular, SaveRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useActs } from '#renderer/app/acts.ts'
import { goTo } from '#renderer/app/places.ts'
import { useSignedIn } from '#renderer/app/session.ts'
import { roleCovers } from '#shared/base/roles.ts'
import { appText } from '#shared/text/app.ts'
import { documentPageText } from '#shared/text/documentsPage.ts'
import { reportsPageText } from '#shared/text/reportsPage.ts'
import type { ReportPreview } from './ReportsPage.tsx'
import { documentKindOf, type ReportRequest } from './request.ts'
import { usePaperActs, type PaperFormat, type SavedPaper } from './usePaperActs.ts'

const useStyles = makeStyles({
  place: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '10px 16px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  acts: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px' },
  wide: { gridColumn: '1 / -1' },
  half: { minWidth: 0, paddingLeft: '6px', paddingRight: '6px', whiteSpace: 'nowrap' },
})

const text = reportsPageText

interface ReportActsProps {
  request: ReportRequest
  preview: ReportPreview
  /** Another report is being drawn up: what is shown is no longer what is asked for. */
  stale: boolean
  onDifferent: () => void
}

/** What can be done with the report that is shown. */
export function ReportActs({ request, preview, stale, onDifferent }: ReportActsProps) {
  const styles = useStyles()
  const { tell } = useActs()
  const { person } = useSignedIn()
  const [saved, setSaved] = useState<SavedPaper | null>(null)
  const kind = text.kinds[request.kind]
  const paper = usePaperActs({
    title: text.saveTitle,
    fileName: kind.fileName(request.asOf, request.options?.procedure ?? request.options?.dossier ?? ''),
    render: (format, file) => api.call('reports.render', { ...request, format, file }),
  })
  const making = useMakingDocument(request)
  const off = paper.busy || making.busy || stale

  const save = async (format: PaperFormat) => {
    const done = await paper.save(format)
    if (!done) return
    setSaved(done)
    if (format === 'pdf' && done.sha256 !== preview.sha256) onDifferent()
  }
  const print = async () => {
    if (await paper.print(preview)) tell(documentPageText.done.printed)
  }

  return (
    <div className={styles.place}>
      {saved && <Saved saved={saved} same={saved.sha256 === preview.sha256} />}
      <div className={styles.acts}>
        <Button
          className={styles.wide}
          appearance="primary"
          icon={<SaveRegular />}
          disabledFocusable={off}
          onClick={() => void save('pdf')}
        >
          {paper.busy ? <Spinner size="tiny" label={text.saving} /> : text.save}
        </Button>
        <Button
          className={styles.half}
          icon={<DocumentRegular />}
          disabledFocusable={off}
          onClick={() => void save('docx')}
        >
          {text.saveWord}
        </Button>
        <Button
          className={styles.half}
          icon={<PrintRegular />}
          disabledFocusable={off}
          onClick={() => void print()}
        >
          {text.print}
        </Button>
        {making.can && roleCovers(person.role, 'editor') && (
          <Button
            className={styles.wide}
            icon={<DocumentAddRegular />}
            title={text.createHint}
            disabledFocusable={off}
            onClick={() => void making.make()}
          >
            {text.create}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Makes a draft of the report that is shown, where its kind can be one, and opens it. */
function useMakingDocument({ kind: drawn, letterhead, asOf, options }: ReportRequest) {
  const { tell, warn } = useActs()
  const [busy, setBusy] = useState(false)
  const kind = documentKindOf(drawn)
  const make = async () => {
    if (!kind) return
    setBusy(true)
    const made = await api.call('documents.create', {
      kind,
      letterhead,
      asOf,
      ...(options?.since ? { since: options.since } : {}),
      ...(options?.period ? { period: options.period } : {}),
      withExplanations: options?.explanations ?? false,
    })
    setBusy(false)
    if (!made.ok) {
      warn(made.error)
      return
    }
    tell(documentPageText.done.created)
    goTo('documents', made.value.id)
  }
  return { busy, can: kind !== undefined, make }
}

function Saved({ saved, same }: { saved: SavedPaper; same: boolean }) {
  const isWord = saved.format === 'docx'
  const said = isWord ? text.savedWord : same ? text.savedSame : text.savedDifferent
  return (
    <MessageBar intent={isWord || same ? 'success' : 'warning'} layout="multiline">
      <MessageBarBody>{said}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void api.call('shell.showInFolder', { file: saved.file })}>
          {appText.openFolder}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
