import { app, screen, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import { fileExists, readBytes, writeFileAtomically } from '#electron/platform/files.ts'

/** In pixels that do not depend on the screen's density. */
interface Size {
  width: number
  height: number
  isMaximized: boolean
}

export const smallestSize = { width: 1024, height: 640 }

const sizeFile = (): string => join(app.getPath('userData'), 'window.json')

/** The size that the window had last time, never larger than the screen; at first as large as an office screen. */
export function recallSize(): Size {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize
  const last = readSize() ?? { width: 1440, height: 900, isMaximized: width <= 1366 }
  return {
    width: Math.max(smallestSize.width, Math.min(last.width, width)),
    height: Math.max(smallestSize.height, Math.min(last.height, height)),
    isMaximized: last.isMaximized,
  }
}

/** Remembers the size that a window has when it closes. */
export function rememberSize(window: BrowserWindow): void {
  window.on('close', () => {
    const isMaximized = window.isMaximized()
    // A window that is neither has the size that it shows; what it is asked for otherwise may be that of its start.
    const isElsewhere = isMaximized || window.isMinimized() || window.isFullScreen()
    const { width, height } = isElsewhere ? window.getNormalBounds() : window.getBounds()
    writeFileAtomically(sizeFile(), JSON.stringify({ width, height, isMaximized }))
  })
}

/** Null where there is none or it cannot be read: a remembered size is worth no message. */
function readSize(): Size | null {
  if (!fileExists(sizeFile())) return null
  try {
    const { width, height, isMaximized } = JSON.parse(readBytes(sizeFile()).toString('utf8')) as Size
    const isSize = [width, height].every((length) => Number.isInteger(length) && length > 0)
    return isSize ? { width, height, isMaximized } : null
  } catch {
    return null
  }
}
