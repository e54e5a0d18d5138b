import { Button } from '@fluentui/react-components'
import { DocumentErrorRegular } from '@fluentui/react-icons'
import { chooseSaveFile } from '#renderer/api/chooseSaveFile.ts'
import { registerApi, type WritableRegister } from '#renderer/api/registers.ts'
import { useActs } from '#renderer/app/acts.ts'
import type { Register } from '#shared/registers/register.ts'
import { importWizardText } from '#shared/text/import-wizard.ts'
import { bareName } from './fileName.ts'

const text = importWizardText.preview

interface SaveRejectedProps {
  register: Register
  draft: string
  file: string
}

/** Takes the rows that are left out home: a workbook of their own, with a column of reasons. */
export function SaveRejected({ register, draft, file }: SaveRejectedProps) {
  const { tell, warn } = useActs()
  const save = async () => {
    const chosen = await chooseSaveFile({
      title: text.saveRejectedTitle,
      suggestedName: text.rejectedName(bareName(file)),
      extensions: ['xlsx'],
    })
    if (!chosen) return
    const answer = await registerApi(register.name as WritableRegister).saveRejected({ draft, file: chosen })
    if (answer.ok) tell(text.rejectedSaved, { folderOf: chosen })
    else warn(answer.error)
  }
  return (
    <Button icon={<DocumentErrorRegular />} onClick={() => void save()}>
      {text.saveRejected}
    </Button>
  )
}
