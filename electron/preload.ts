import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { Result } from '#shared/base/result.ts'
import type { OfficeEvent } from '#shared/contract/events.ts'

/** All that the page is lent: to call a channel, and to hear what the office tells unasked. */
contextBridge.exposeInMainWorld(
  'api',
  Object.freeze({
    call: (channel: string, input: unknown): Promise<Result<unknown>> =>
      ipcRenderer.invoke('call', channel, input) as Promise<Result<unknown>>,
    on: (listener: (event: OfficeEvent) => void): (() => void) => {
      const hear = (_event: IpcRendererEvent, event: OfficeEvent): void => listener(event)
      ipcRenderer.on('event', hear)
      return () => {
        ipcRenderer.off('event', hear)
      }
    },
  }),
)
