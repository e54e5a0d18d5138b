import { chooseSaveFile } from '#renderer/api/chooseSaveFile.ts'
import { api } from '#renderer/api/client.ts'
import { useActs } from '#renderer/app/acts.ts'
import type { ListedAttachment } from '#shared/contract/attachments.ts'
import { attachmentKinds } from '#shared/rules/attachments.ts'
import { attachmentsText as text } from '#shared/text/attachments.ts'

/** Writes a copy of an attachment where the person says; the copy is not encrypted any more, and that is said. */
export function useSaveAttachment(): (attachment: ListedAttachment) => Promise<void> {
  const { tell, warn } = useActs()
  return async ({ id, name, kind }) => {
    const file = await chooseSaveFile({
      title: text.saveTitle,
      suggestedName: name,
      extensions: [...attachmentKinds[kind].endings],
    })
    if (!file) return
    const answer = await api.call('attachments.save', { id, file })
    if (answer.ok) tell(text.saved(name), { folderOf: file })
    else warn(answer.error)
  }
}
