import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components'
import {
  DeleteRegular,
  DocumentPdfRegular,
  DocumentTableRegular,
  DocumentTextRegular,
  EditRegular,
  HistoryRegular,
  ImageRegular,
  MoreHorizontalRegular,
  OpenRegular,
  SaveRegular,
  type FluentIcon,
} from '@fluentui/react-icons'
import type { ListedAttachment } from '#shared/contract/attachments.ts'
import { attachmentKindLabel } from '#shared/registers/attachments.ts'
import type { AttachmentKind } from '#shared/rules/attachments.ts'
import { attachmentsText as text } from '#shared/text/attachments.ts'
import { formatInstant } from '#shared/vietnamese/dates.ts'
import { formatFileSize } from '#shared/vietnamese/file-size.ts'

const icons: Record<AttachmentKind, FluentIcon> = {
  pdf: DocumentPdfRegular,
  jpeg: ImageRegular,
  png: ImageRegular,
  webp: ImageRegular,
  tiff: ImageRegular,
  docx: DocumentTextRegular,
  xlsx: DocumentTableRegular,
}

const useStyles = makeStyles({
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  open: {
    flexGrow: 1,
    minWidth: 0,
    justifyContent: 'flex-start',
    alignItems: 'flex-start',
    gap: '10px',
    padding: '8px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  icon: { fontSize: '24px', flexShrink: 0, color: tokens.colorBrandForeground1 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  about: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  note: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

/** What can be done with one file. */
export type ItemAct = 'open' | 'save' | 'edit' | 'history' | 'remove'

interface AttachmentItemProps {
  attachment: ListedAttachment
  canWrite: boolean
  onAct: (act: ItemAct) => void
}

/** One file in the list: Enter opens it, Delete removes it, everything else stands in its menu. */
export function AttachmentItem({ attachment, canWrite, onAct }: AttachmentItemProps) {
  const styles = useStyles()
  const restoreFocus = useRestoreFocusTarget()
  const { name, kind, size, note, addedAt, addedBy } = attachment
  const Icon = icons[kind]
  return (
    <li className={styles.item}>
      <Button
        {...restoreFocus}
        appearance="transparent"
        className={styles.open}
        onClick={() => onAct('open')}
        onKeyDown={(event) => {
          if (event.key !== 'Delete' || !canWrite) return
          event.preventDefault()
          onAct('remove')
        }}
      >
        <Icon className={styles.icon} />
        <span className={styles.words}>
          <span className={styles.name}>{name}</span>
          {note && <span className={styles.note}>{note}</span>}
          <span className={styles.about}>
            {text.about(attachmentKindLabel(kind), formatFileSize(size))}
            {' · '}
            {text.addedBy(addedBy, formatInstant(addedAt))}
          </span>
        </span>
      </Button>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={text.actsOf(name)} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<OpenRegular />} secondaryContent="Enter" onClick={() => onAct('open')}>
              {text.open}
            </MenuItem>
            <MenuItem icon={<SaveRegular />} onClick={() => onAct('save')}>
              {text.save}
            </MenuItem>
            {canWrite && (
              <MenuItem icon={<EditRegular />} onClick={() => onAct('edit')}>
                {text.edit}
              </MenuItem>
            )}
            <MenuItem icon={<HistoryRegular />} onClick={() => onAct('history')}>
              {text.history}
            </MenuItem>
            {canWrite && (
              <MenuItem icon={<DeleteRegular />} secondaryContent="Delete" onClick={() => onAct('remove')}>
                {text.remove}
              </MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
    </li>
  )
}
