import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import {
  ArrowUndoRegular,
  CheckmarkRegular,
  DeleteRegular,
  DocumentEditRegular,
  DocumentPdfRegular,
  DocumentRegular,
  MoreHorizontalRegular,
  NumberSymbolRegular,
  PrintRegular,
  SaveRegular,
  SendRegular,
} from '@fluentui/react-icons'
import { useState, type JSX } from 'react'
import { api } from '#renderer/api/client.ts'
import { useActs } from '#renderer/app/acts.ts'
import { goTo } from '#renderer/app/places.ts'
import { useSignedIn } from '#renderer/app/session.ts'
import { usePaperActs, type PaperFormat } from '#renderer/pages/reports/usePaperActs.ts'
import { roleCovers } from '#shared/base/roles.ts'
import type { PrintedReport } from '#shared/contract/reports.ts'
import { documentPageText, documentsPageText } from '#shared/text/documentsPage.ts'
import { NumberDialog, ReleaseDialog } from './NumberDialog.tsx'
import { RemoveDialog, ReopenDialog } from './ReasonDialogs.tsx'
import { documentOf, type StoredDocument } from './stored.ts'
import type { Desk, Opened } from './useDesk.ts'

const useStyles = makeStyles({
  acts: { display: 'flex', alignItems: 'center', gap: '8px', flexShrink: 0 },
})

const text = documentPageText.acts
const done = documentPageText.done

type DialogName = 'number' | 'reopen' | 'release' | 'remove'

interface DocumentActsProps {
  opened: Opened
  act: Desk['act']
  preview: PrintedReport | null
  onPrinted: () => void
}

/** What can be done with a document by its state and by the role of the person. */
export function DocumentActs({ opened, act, preview, onPrinted }: DocumentActsProps) {
  const styles = useStyles()
  const { tell } = useActs()
  const [dialog, setDialog] = useState<DialogName | null>(null)
  const stored = documentOf(opened)
  const may = useWhatMayBeDone(stored, opened)
  const { busy, check, correct } = useStateActs(act, stored)
  const close = () => setDialog(null)
  const finish = (said: string) => {
    close()
    tell(said)
  }

  return (
    <div className={styles.acts}>
      <OutputMenu stored={stored} preview={preview} onPrinted={onPrinted} />
      {may.takeNumber && (
        <Act label={text.takeNumber} icon={<NumberSymbolRegular />} run={() => setDialog('number')} />
      )}
      {may.reopen && <Act label={text.reopen} icon={<ArrowUndoRegular />} run={() => setDialog('reopen')} />}
      {may.check && (
        <Act isMain busy={busy} label={text.check} icon={<CheckmarkRegular />} run={() => void check()} />
      )}
      {may.release && (
        <Act isMain label={text.release} icon={<SendRegular />} run={() => setDialog('release')} />
      )}
      {may.correct && (
        <Act busy={busy} label={text.correct} icon={<DocumentEditRegular />} run={() => void correct()} />
      )}
      {may.remove && <MoreMenu onRemove={() => setDialog('remove')} />}
      {dialog === 'number' && <NumberDialog opened={opened} act={act} onClose={close} onDone={finish} />}
      {dialog === 'release' && <ReleaseDialog opened={opened} act={act} onClose={close} onDone={finish} />}
      {dialog === 'reopen' && <ReopenDialog act={act} onClose={close} onDone={finish} />}
      {dialog === 'remove' && <RemoveDialog id={stored.id} onClose={close} />}
    </div>
  )
}

function useWhatMayBeDone({ state, number }: StoredDocument, { correctedBy }: Opened) {
  const { person } = useSignedIn()
  const writes = roleCovers(person.role, 'editor')
  return {
    takeNumber: writes && number === null && state !== 'released',
    check: writes && state === 'draft',
    reopen: writes && state === 'checked',
    release: roleCovers(person.role, 'approver') && state === 'checked',
    correct: writes && state === 'released' && correctedBy === null,
    remove: writes && state === 'draft',
  }
}

/** The acts that ask for nothing. */
function useStateActs(act: Desk['act'], { id }: StoredDocument) {
  const { tell, warn } = useActs()
  const [busy, setBusy] = useState(false)
  const check = async () => {
    setBusy(true)
    const answer = await act((seen) => api.call('documents.check', seen))
    setBusy(false)
    if (answer.ok) tell(done.checked)
    else warn(answer.error)
  }
  const correct = async () => {
    setBusy(true)
    const answer = await api.call('documents.correct', { id })
    setBusy(false)
    if (!answer.ok) {
      warn(answer.error)
      return
    }
    tell(done.corrected)
    goTo('documents', answer.value.id)
  }
  return { busy, check, correct }
}

interface ActProps {
  label: string
  icon: JSX.Element
  run: () => void
  isMain?: boolean
  busy?: boolean
}

function Act({ label, icon, run, isMain = false, busy = false }: ActProps) {
  return (
    <Button appearance={isMain ? 'primary' : 'secondary'} icon={icon} disabledFocusable={busy} onClick={run}>
      {label}
    </Button>
  )
}

interface OutputMenuProps {
  stored: StoredDocument
  preview: PrintedReport | null
  onPrinted: () => void
}

function OutputMenu({ stored, preview, onPrinted }: OutputMenuProps) {
  const { tell } = useActs()
  const { id, subject, numberWritten } = stored
  const paper = usePaperActs({
    title: documentPageText.saveTitle,
    fileName: documentPageText.fileName(numberWritten === null ? subject : `${numberWritten} ${subject}`),
    render: (format, file) => api.call('documents.render', { id, format, file }),
  })
  const save = async (format: PaperFormat) => {
    const saved = await paper.save(format)
    if (!saved) return
    tell(done.file(documentsPageText.prints.formats[format]), { folderOf: saved.file })
    if (format === 'pdf' && preview && saved.sha256 !== preview.sha256) onPrinted()
  }
  const print = async () => {
    if (preview && (await paper.print(preview))) tell(done.printed)
  }
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton icon={<SaveRegular />} disabledFocusable={paper.busy}>
          {text.output}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<DocumentPdfRegular />} onClick={() => void save('pdf')}>
            {text.savePdf}
          </MenuItem>
          <MenuItem icon={<DocumentRegular />} onClick={() => void save('docx')}>
            {text.saveWord}
          </MenuItem>
          <MenuItem icon={<PrintRegular />} disabled={preview === null} onClick={() => void print()}>
            {text.print}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

function MoreMenu({ onRemove }: { onRemove: () => void }) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={text.more} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<DeleteRegular />} onClick={onRemove}>
            {text.remove}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
