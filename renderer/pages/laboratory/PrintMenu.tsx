import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { DocumentPdfRegular, DocumentRegular, PrintRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { api, type PageInput } from '#renderer/api/client.ts'
import { readPrinted } from '#renderer/api/printed.ts'
import { useActs } from '#renderer/app/acts.ts'
import { usePaperActs, type PaperFormat } from '#renderer/pages/reports/usePaperActs.ts'
import { dayInVietnam } from '#shared/base/days.ts'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'

const useStyles = makeStyles({ button: { flexShrink: 0, whiteSpace: 'nowrap' } })

const text = laboratoryPageText.print

/** Prints scenarios beside what was, or saves the paper. */
export function PrintMenu({ scenarios }: { scenarios: readonly string[] }) {
  const styles = useStyles()
  const { busy, print, save } = usePrinting(scenarios)
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <MenuButton className={styles.button} icon={<PrintRegular />} disabledFocusable={busy}>
          {text.menu}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<PrintRegular />} onClick={() => void print()}>
            {text.print}
          </MenuItem>
          <MenuItem icon={<DocumentPdfRegular />} onClick={() => void save('pdf')}>
            {text.savePdf}
          </MenuItem>
          <MenuItem icon={<DocumentRegular />} onClick={() => void save('docx')}>
            {text.saveWord}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

function usePrinting(scenarios: readonly string[]) {
  const { tell, warn } = useActs()
  const [drawing, setDrawing] = useState(false)
  const [asOf] = useState(() => dayInVietnam(new Date()))
  const request: PageInput<'reports.preview'> = {
    kind: 'scenario-comparison',
    letterhead: 'state',
    asOf,
    options: { scenarios: [...scenarios] },
  }
  const paper = usePaperActs({
    title: text.title,
    fileName: text.fileName(asOf),
    render: (format, file) => api.call('reports.render', { ...request, format, file }),
  })

  const print = async () => {
    setDrawing(true)
    const preview = await readPrinted(api.call('reports.preview', request))
    setDrawing(false)
    if (!preview.ok) warn(preview.error)
    else if (await paper.print(preview.value)) tell(text.printed)
  }
  const save = async (format: PaperFormat) => {
    const saved = await paper.save(format)
    if (saved) tell(text.saved, { folderOf: saved.file })
  }
  return { busy: paper.busy || drawing, print, save }
}
