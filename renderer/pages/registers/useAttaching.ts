import { useState } from 'react'
import { api, type PageOutput } from '#renderer/api/client.ts'
import { useActs } from '#renderer/app/acts.ts'
import type { Result } from '#shared/base/result.ts'
import { attachmentEndings, attachmentLimits } from '#shared/rules/attachments.ts'
import { attachmentsText as text } from '#shared/text/attachments.ts'
import { errorText } from '#shared/text/errors.ts'
import { formatFileSize } from '#shared/vietnamese/file-size.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'

type Added = PageOutput<'attachments.add'>

/** Why files were not added, or not all of them: it stays beside the list until the next try. */
interface AttachingNotice {
  intent: 'error' | 'info'
  message: string
}

/** Attaches files to one record: chosen in a dialog, or dropped on the page. Each time is one act, all files or none. */
export function useAttaching(owner: { register: string; record: string }) {
  const { remember, tell } = useActs()
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState<AttachingNotice | null>(null)
  const warn = (message: string) => setNotice({ intent: 'error', message })

  const send = async (call: () => Promise<Result<Added>>) => {
    setBusy(true)
    setNotice(null)
    const answer = await call()
    setBusy(false)
    if (!answer.ok) {
      warn(answer.error.message)
      return
    }
    const { added, alreadyThere, commit } = answer.value
    remember(commit)
    if (commit) tell(text.added(formatNumber(added.length)), { commit })
    if (alreadyThere.length > 0)
      setNotice({ intent: 'info', message: text.alreadyThere(alreadyThere.join(', ')) })
  }

  const choose = async () => {
    const chosen = await api.call('shell.chooseFiles', {
      title: text.chooseTitle,
      extensions: attachmentEndings,
    })
    if (!chosen.ok || chosen.value.files.length === 0) return
    await send(() => api.call('attachments.add', { ...owner, files: chosen.value.files }))
  }

  /** The page may name no file that no dialog chose: of a dropped one it passes on what it holds. */
  const drop = async (files: readonly File[]) => {
    const refusal = refusalOf(files)
    if (refusal) {
      warn(refusal)
      return
    }
    setBusy(true)
    const contents = await readAll(files)
    setBusy(false)
    if ('unreadable' in contents) warn(text.notReadable(contents.unreadable))
    else await send(() => api.call('attachments.addContents', { ...owner, contents: contents.read }))
  }

  return { busy, notice, dismiss: () => setNotice(null), choose, drop }
}

/** What the office would say too, but only after the page had read everything. */
function refusalOf(files: readonly File[]): string | null {
  const { fileBytes, bytesAtOnce, filesAtOnce } = attachmentLimits
  if (files.length > filesAtOnce) return text.tooMany(formatNumber(filesAtOnce))
  const large = files.find((file) => file.size > fileBytes)
  if (large) {
    const [size, limit] = [formatFileSize(large.size), formatFileSize(fileBytes)]
    return errorText.FILE_TOO_LARGE({ file: large.name, size, limit })
  }
  const together = files.reduce((sum, file) => sum + file.size, 0)
  return together > bytesAtOnce ? errorText.FILES_TOO_LARGE({ limit: formatFileSize(bytesAtOnce) }) : null
}

interface DroppedContent {
  name: string
  base64: string
}

/** A folder that was dropped looks like a file, but cannot be read. */
async function readAll(files: readonly File[]): Promise<{ read: DroppedContent[] } | { unreadable: string }> {
  const read: DroppedContent[] = []
  for (const file of files) {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      read.push({ name: file.name, base64: bytes.toBase64() })
    } catch {
      return { unreadable: file.name }
    }
  }
  return { read }
}
