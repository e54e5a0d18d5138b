import { useState } from 'react'
import { chooseSaveFile } from '#renderer/api/chooseSaveFile.ts'
import { api } from '#renderer/api/client.ts'
import { useActs } from '#renderer/app/acts.ts'
import type { Result } from '#shared/base/result.ts'
import type { PrintedReport } from '#shared/contract/reports.ts'

export type PaperFormat = 'pdf' | 'docx'

/** A paper that can be saved and printed. */
export interface Paper {
  /** What the person is asked for and what a printer's queue shows. */
  title: string
  /** Without its ending. */
  fileName: string
  render: (format: PaperFormat, file: string) => Promise<Result<{ sha256: string }>>
}

/** What became of a paper. */
export interface SavedPaper {
  format: PaperFormat
  file: string
  sha256: string
}

/** Saving and printing of the paper that is shown; a refusal is said. */
export function usePaperActs({ title, fileName, render }: Paper) {
  const { warn } = useActs()
  const [busy, setBusy] = useState(false)

  const save = async (format: PaperFormat): Promise<SavedPaper | null> => {
    const file = await chooseSaveFile({
      title,
      suggestedName: fittingFileName(fileName, format),
      extensions: [format],
    })
    if (!file) return null
    setBusy(true)
    const answer = await render(format, file)
    setBusy(false)
    if (answer.ok) return { format, file, sha256: answer.value.sha256 }
    warn(answer.error)
    return null
  }

  /** Sends the very bytes that are shown to a printer, and enters it in the book of prints. */
  const print = async (preview: Pick<PrintedReport, 'pdfBase64' | 'sha256'>): Promise<boolean> => {
    setBusy(true)
    const sent = await api.call('shell.printPdf', {
      title: title.slice(0, 200),
      pdfBase64: preview.pdfBase64,
    })
    const entered =
      sent.ok && sent.value.printed ? await api.call('reports.printed', { sha256: preview.sha256 }) : null
    setBusy(false)
    if (!sent.ok) warn(sent.error)
    if (entered && !entered.ok) warn(entered.error)
    return entered?.ok === true
  }

  return { busy, save, print }
}

const longestName = 150

/** No name of a file on Windows has these characters. */
function fittingFileName(name: string, ending: string): string {
  const plain = name.replaceAll(/[\\/:*?"<>|\n]+/g, '-').slice(0, longestName)
  return `${plain.trim()}.${ending}`
}
