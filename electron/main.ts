import { app, dialog, session } from 'electron'
import { shellText } from '#shared/text/shell.ts'
import { startOfficeWorker } from '#electron/office/office-in-worker.ts'
import type { Office } from '#electron/office/office.ts'
import {
  closeSession,
  confineContents,
  findRefusedArgument,
  isPackaged,
  keepChromiumOffline,
} from './shell/hardening.ts'
import { lockWhenLeft } from './shell/idle.ts'
import { connectPage, windowClient } from './shell/ipc.ts'
import { keepLogFile } from './shell/log-file.ts'
import { showMenu } from './shell/menu.ts'
import { choosePlaces, type Places } from './shell/places.ts'
import { declareAppScheme, servePage } from './shell/protocol.ts'
import { openWindow } from './shell/window.ts'

/** The program with a window, from its start to its end. */
function boot(): void {
  const given = process.argv.slice(1)
  const refused = isPackaged() ? findRefusedArgument(given) : undefined
  if (refused !== undefined) return refuseToStart(refused)

  const places = choosePlaces(given, new URL(import.meta.url))
  if (!app.requestSingleInstanceLock()) return app.exit(0)

  keepLogFile()
  keepChromiumOffline()
  declareAppScheme()
  app.on('web-contents-created', (_event, contents) => confineContents(contents))
  const office = startOfficeWorker(new URL('office-worker.js', import.meta.url), {
    dataFolder: places.dataFolder,
    resourcesFolder: places.resourcesFolder,
    version: app.getVersion(),
  })
  void app.whenReady().then(() => openProgram(places, office))
}

function openProgram(places: Places, office: Office): void {
  closeSession(session.defaultSession)
  servePage(session.defaultSession, places.pageFolder)
  const window = openWindow(places.preloadFile)
  connectPage(window, office)
  const lock = (): void => void office.call(windowClient, 'session.signOut', {})
  showMenu(window, lock)
  lockWhenLeft(lock)
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('window-all-closed', () => void office.close().finally(() => app.quit()))
}

/** Says why before anything of the program, or of Chromium's debugger, has started. */
function refuseToStart(argument: string): void {
  dialog.showErrorBox(shellText.refusedTitle, shellText.refusedArgument(argument))
  app.exit(2)
}

boot()
