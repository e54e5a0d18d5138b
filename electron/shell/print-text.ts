import { BrowserWindow, type WebContents } from 'electron'

const style = `
  @page { size: A4; margin: 25mm }
  body { font: 14pt/1.6 'Times New Roman', Tinos, serif; white-space: pre-wrap; overflow-wrap: anywhere }
  h1 { font-size: 16pt }
  div { min-height: 1.6em }
`

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escapeText = (text: string): string => text.replace(/[&<>]/g, (letter) => escapes[letter] ?? letter)

/**
 * Prints a title and lines of plain text through the system's own dialog, from a page that runs no script and loads
 * nothing. False where the person cancelled or there is no printer.
 */
export async function printText(title: string, lines: readonly string[]): Promise<boolean> {
  const sheet = new BrowserWindow({ show: false, webPreferences: { sandbox: true, javascript: false } })
  try {
    const body = lines.map((line) => `<div>${escapeText(line)}</div>`).join('')
    const html = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>${escapeText(title)}</title><h1>${escapeText(title)}</h1>${body}`
    await sheet.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`)
    await sheet.webContents.insertCSS(style)
    return await print(sheet.webContents)
  } finally {
    sheet.destroy()
  }
}

function print(contents: WebContents): Promise<boolean> {
  return new Promise((resolve) => {
    contents.print({ silent: false, printBackground: false }, (isPrinted) => resolve(isPrinted))
  })
}
