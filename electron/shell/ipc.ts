import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { refuse, valueOf } from '#shared/base/result.ts'
import type { Channel } from '#shared/contract/channel.ts'
import { contract, isChannelName } from '#shared/contract/contract.ts'
import type { Client, Office } from '#electron/office/office.ts'
import { answerWith } from '#electron/platform/answer.ts'
import { openFileGrants } from '#electron/platform/file-grants.ts'
import { pageOrigin } from './protocol.ts'
import { answerShellAct, isShellChannel, openShellActs } from './shell-acts.ts'

/** The window as a caller of the office. */
export const windowClient: Client = { id: 'window', kind: 'window' }

/** Answers the page's calls and passes the office's events on to it, as long as the window stands. */
export function connectPage(window: BrowserWindow, office: Office): void {
  const grants = openFileGrants()
  const acts = openShellActs(window, grants)
  const closed = new AbortController()

  ipcMain.handle('call', (event, channel: unknown, input: unknown) =>
    answerWith(String(channel), async () => {
      if (!isOwnPage(window, event)) throw refuse('FORBIDDEN_SENDER')
      const name = String(channel)
      if (isShellChannel(name)) return await answerShellAct(acts, name, input)
      if (!isChannelName(name)) throw refuse('UNKNOWN_CHANNEL', { channel: name.slice(0, 100) })
      const { files, kind } = contract[name] as Channel
      grants.requireAll(files ?? {}, input)
      // Nobody waits for a question any more when the window is closed; what was to be written is still written.
      const signal = kind === 'query' ? closed.signal : undefined
      return valueOf(await office.call(windowClient, name, input, signal))
    }),
  )
  const stopListening = office.listen((event) => {
    if (event.type === 'locked') grants.forget()
    window.webContents.send('event', event)
  })
  window.on('close', stopListening)
  window.on('closed', () => {
    ipcMain.removeHandler('call')
    closed.abort()
  })
}

/** True for the main frame of our own window while it shows our own page: not for a frame in it, nor another window. */
function isOwnPage(window: BrowserWindow, { sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return (
    senderFrame !== null &&
    sender === window.webContents &&
    senderFrame === window.webContents.mainFrame &&
    senderFrame.url.startsWith(`${pageOrigin}/`)
  )
}
