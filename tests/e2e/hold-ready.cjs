/**
 * Preloaded into the main process by the tests: the app is not ready before Playwright has attached and calls
 * `__playwright_run`. Without it, a window that opens while Playwright attaches is missed now and then. Playwright's own
 * loader does the same, but also gives Chromium switches, some of which would hide what the network test looks for.
 */
const { app } = require('electron')

const whenReady = app.whenReady()
const emit = app.emit.bind(app)
let readyArguments = []
app.emit = (event, ...given) => {
  if (event !== 'ready') return emit(event, ...given)
  readyArguments = given
  return true
}
let release
const released = new Promise((resolve) => {
  release = resolve
})
app.whenReady = () => released
Object.assign(globalThis, {
  async __playwright_run() {
    await whenReady
    release()
    emit('ready', ...readyArguments)
  },
})
