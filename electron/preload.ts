import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { Result } from '#shared/base/result.ts'
import type { OfficeEvent } from '#shared/contract/events.ts'

/** All that the page is lent: to call a channel, to stop a call of its own, and to hear what the office tells unasked. */
contextBridge.exposeInMainWorld(
  'api',
  Object.freeze({
    call: (channel: string, input: unknown, call?: number): Promise<Result<unknown>> =>
      ipcRenderer.invoke('call', channel, input, call) as Promise<Result<unknown>>,
    stop: (call: number): void => ipcRenderer.send('stop', call),
    on: (listener: (event: OfficeEvent) => void): (() => void) => {
      const hear = (_event: IpcRendererEvent, event: OfficeEvent): void => listener(event)
      ipcRenderer.on('event', hear)
      return () => {
        ipcRenderer.off('event', hear)
      }
    },
  }),
)
