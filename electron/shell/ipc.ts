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
  const running = new Map<unknown, AbortController>()

  ipcMain.handle('call', (event, channel: unknown, input: unknown, call: unknown) =>
    answerWith(String(channel), async () => {
      if (!isOwnPage(window, event)) throw refuse('FORBIDDEN_SENDER')
      const name = String(channel)
      if (isShellChannel(name)) return await answerShellAct(acts, name, input)
      if (!isChannelName(name)) throw refuse('UNKNOWN_CHANNEL', { channel: name.slice(0, 100) })
      const { files, kind } = contract[name] as Channel
      grants.requireAll(files ?? {}, input)
      const stopped = new AbortController()
      running.set(call, stopped)
      // Nobody waits for a question any more when the window is closed; what was to be written is still written.
      const signal = kind === 'query' ? AbortSignal.any([closed.signal, stopped.signal]) : stopped.signal
      const answer = office.call(windowClient, name, input, signal)
      return valueOf(await answer.finally(() => running.delete(call)))
    }),
  )
  ipcMain.on('stop', (event, call: unknown) => {
    if (isOwnPage(window, event)) running.get(call)?.abort()
  })
  const stopListening = office.listen((event) => {
    if (event.type === 'locked') grants.forget()
    window.webContents.send('event', event)
  })
  window.on('close', stopListening)
  window.on('closed', () => {
    ipcMain.removeHandler('call')
    ipcMain.removeAllListeners('stop')
    closed.abort()
  })
}

type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>

/** True for the main frame of our own window while it shows our own page: not for a frame in it, nor another window. */
function isOwnPage(window: BrowserWindow, { sender, senderFrame }: Sender): boolean {
  return (
    senderFrame !== null &&
    sender === window.webContents &&
    senderFrame === window.webContents.mainFrame &&
    senderFrame.url.startsWith(`${pageOrigin}/`)
  )
}
