/**
 * Preloaded into the main process by the bench: says on standard output when the page can be used, which is when an
 * empty page has loaded, or when our page has a form field that has the focus. Then quits as a person would, a moment
 * later: Chromium keeps the compiled scripts of a page for the next start.
 */
const { app } = require('electron')

const usable = `new Promise((resolve) => {
  const look = () => {
    const field = document.querySelector('input')
    const isUsable = field && field.getClientRects().length > 0 && document.activeElement === field
    if (isUsable) resolve()
    else requestAnimationFrame(look)
  }
  look()
})`

const waitsForForm = process.env.ANCU_MEASURE === 'form'

app.on('browser-window-created', (_event, { webContents }) => {
  webContents.once(waitsForForm ? 'dom-ready' : 'did-finish-load', () => void tell(webContents))
})

async function tell(webContents) {
  if (waitsForForm) await webContents.executeJavaScript(usable)
  process.stdout.write('usable\n')
  setTimeout(() => app.quit(), 700)
}
