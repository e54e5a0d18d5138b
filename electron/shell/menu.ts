import { app, dialog, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import { shellText } from '#shared/text/shell.ts'
import { isPackaged } from './hardening.ts'

const text = shellText.menu

/** The window's menu. `lock` signs the person out. */
export function showMenu(window: BrowserWindow, lock: () => void): void {
  const template: MenuItemConstructorOptions[] = [
    {
      label: text.file,
      submenu: [
        { label: text.lock, accelerator: 'CommandOrControl+L', registerAccelerator: false, click: lock },
        { type: 'separator' },
        { label: text.quit, accelerator: 'Alt+F4', registerAccelerator: false, click: () => window.close() },
      ],
    },
    { label: text.edit, submenu: editItems(window) },
    {
      label: text.view,
      submenu: [
        { label: text.zoomIn, accelerator: 'CommandOrControl+Shift+=', role: 'zoomIn' },
        { label: text.zoomOut, accelerator: 'CommandOrControl+Shift+-', role: 'zoomOut' },
        { label: text.resetZoom, role: 'resetZoom', accelerator: 'CommandOrControl+Shift+0' },
        { type: 'separator' },
        { label: text.fullScreen, accelerator: 'F11', role: 'togglefullscreen' },
        ...developerItems(),
      ],
    },
    { label: text.help, submenu: [{ label: text.about, click: () => void showAbout(window) }] },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/**
 * The keys are shown but not taken: Ctrl+Z, Y, X, C, V, A must reach the page, where they mean what they mean in Excel
 * while a grid has the focus, and what they always mean in a text field. Chosen from the menu, undo and redo are the
 * same keys pressed.
 */
function editItems(window: BrowserWindow): MenuItemConstructorOptions[] {
  const shown = (key: string) => ({ accelerator: `CommandOrControl+${key}`, registerAccelerator: false })
  return [
    { label: text.undo, ...shown('Z'), click: () => pressControl(window, 'Z') },
    { label: text.redo, ...shown('Y'), click: () => pressControl(window, 'Y') },
    { type: 'separator' },
    { label: text.cut, ...shown('X'), role: 'cut' },
    { label: text.copy, ...shown('C'), role: 'copy' },
    { label: text.paste, ...shown('V'), role: 'paste' },
    { type: 'separator' },
    { label: text.selectAll, ...shown('A'), role: 'selectAll' },
  ]
}

function pressControl(window: BrowserWindow, keyCode: string): void {
  for (const type of ['keyDown', 'keyUp'] as const) {
    window.webContents.sendInputEvent({ type, keyCode, modifiers: ['control'] })
  }
}

function developerItems(): MenuItemConstructorOptions[] {
  return isPackaged()
    ? []
    : [{ type: 'separator' }, { label: text.developerTools, accelerator: 'F12', role: 'toggleDevTools' }]
}

async function showAbout(window: BrowserWindow): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'info',
    title: text.about,
    message: shellText.about(app.getVersion()),
    buttons: [shellText.close],
  })
}
