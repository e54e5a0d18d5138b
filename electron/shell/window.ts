import { BrowserWindow } from 'electron'
import { isPackaged } from './hardening.ts'
import { pageAddress } from './protocol.ts'
import { recallSize, rememberSize, smallestSize } from './window-size.ts'

/** Opens the program's one window on the page. */
export function openWindow(preloadFile: string): BrowserWindow {
  const size = recallSize()
  const window = new BrowserWindow({
    width: size.width,
    height: size.height,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title: 'An Cư',
    // The page's own colour, so that nothing flashes before it is drawn.
    backgroundColor: '#f5f7f8',
    webPreferences: {
      preload: preloadFile,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !isPackaged(),
    },
  })
  if (size.isMaximized) window.maximize()
  rememberSize(window)
  void window.loadURL(pageAddress)
  return window
}
