import { clipboard, dialog, shell, type BrowserWindow, type FileFilter } from 'electron'
import { parseInput } from '#shared/contract/parse-input.ts'
import { shellChannels } from '#shared/contract/shell.ts'
import { shellText } from '#shared/text/shell.ts'
import type { FileGrants } from '#electron/platform/file-grants.ts'
import { openPdfPrinter } from './print-pdf.ts'
import { printText } from './print-text.ts'

type ShellContract = typeof shellChannels
type ShellChannel = keyof ShellContract
type Input<N extends ShellChannel> = ShellContract[N]['input']['_output']
type Output<N extends ShellChannel> = ShellContract[N]['output']['_output']

type ShellActs = { [N in ShellChannel]: (input: Input<N>) => Output<N> | Promise<Output<N>> }

export function isShellChannel(channel: string): channel is ShellChannel {
  return Object.hasOwn(shellChannels, channel)
}

/** Answers a channel that only a window has. Throws what the channel refuses. */
export function answerShellAct(acts: ShellActs, channel: ShellChannel, input: unknown): unknown {
  const act = acts[channel] as (input: unknown) => unknown
  return act(parseInput(shellChannels[channel], input))
}

/** What the window does for its page. A file that is chosen in a dialog is granted to the page. */
export function openShellActs(window: BrowserWindow, grants: FileGrants): ShellActs {
  const printPdf = openPdfPrinter(window)
  return {
    'shell.chooseFile': async ({ title, extensions }) => {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title,
        filters: filtersFor(extensions),
        properties: ['openFile', 'dontAddToRecent'],
      })
      const file = filePaths[0] ?? null
      if (file !== null) grants.grant(file, 'read')
      return { file }
    },
    'shell.chooseFiles': async ({ title, extensions }) => {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title,
        filters: filtersFor(extensions),
        properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
      })
      for (const file of filePaths) grants.grant(file, 'read')
      return { files: filePaths }
    },
    'shell.chooseSaveFile': async ({ title, suggestedName, extensions }) => {
      const { filePath } = await dialog.showSaveDialog(window, {
        title,
        defaultPath: asFileName(suggestedName),
        filters: filtersFor(extensions),
        properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
      })
      const file = filePath || null
      if (file !== null) grants.grant(file, 'write')
      return { file }
    },
    'shell.showInFolder': ({ file }) => {
      grants.require(file, 'any')
      shell.showItemInFolder(file)
      return {}
    },
    'shell.printText': async ({ title, lines }) => ({ printed: await printText(title, lines) }),
    'shell.printPdf': async ({ title, pdfBase64 }) => ({
      printed: await printPdf(asFileName(title), Buffer.from(pdfBase64, 'base64')),
    }),
    'shell.copyText': async ({ text }) => {
      await clipboard.writeText(text)
      return {}
    },
    'shell.readClipboard': async () => ({ text: await clipboard.readText() }),
  }
}

function filtersFor(extensions: string[]): FileFilter[] {
  const all = { name: shellText.allFiles, extensions: ['*'] }
  return extensions.length === 0 ? [all] : [{ name: shellText.filesOf(extensions), extensions }, all]
}

/** A suggestion is a name only: it must not lead the dialog into another folder. */
function asFileName(suggested: string): string {
  return suggested.replace(/[<>:"/\\|?*\p{Cc}]/gu, '-')
}
