/**
 * Preloaded into the main process by the network test, which starts the program as a person does, without a driver that
 * opens sockets of its own: sets an office up, signs in, looks at every page, prints a preview, and quits.
 */
const { app } = require('electron')

// The program from its archive refuses every switch that it does not know, also those that start this test.
process.argv.splice(1)

const visit = `(async () => {
  const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
  const call = async (channel, input) => {
    const answer = await window.api.call(channel, input)
    if (!answer.ok) throw new Error(channel + ': ' + answer.error.message)
    return answer.value
  }
  const administrator = { login: 'quantri', password: 'Mật-khẩu-Dài-1!' }
  const { state } = await call('session.status', {})
  if (state !== 'signedIn') {
    const organisation = 'Sở Xây dựng'
    if (state === 'notSetUp') await call('admin.setup', { organisation, name: 'Nguyễn Thị Quản Trị', ...administrator })
    await call('session.signIn', administrator)
    if (state === 'notSetUp') await call('admin.loadSample', {})
    return 'again'
  }
  await wait(1000)
  for (const key of ['1', '2', '3', '4', '5']) {
    document.dispatchEvent(new KeyboardEvent('keydown', { key, code: 'Digit' + key, altKey: true, bubbles: true }))
    await wait(400)
  }
  await call('reports.preview', { kind: 'project-progress', letterhead: 'state', asOf: '2026-11-30' })
  return 'done: ' + document.querySelectorAll('*').length
})()`

app.on('browser-window-created', (_event, window) => {
  window.webContents.on('did-finish-load', () => void look(window))
})

async function look(window) {
  const looked = window.webContents.executeJavaScript(visit)
  const said = await looked.catch((error) => `failed: ${error.message}`)
  console.log(`visit ${said}`)
  // Long enough for what Chromium does a while after its start.
  if (said === 'again') window.reload()
  else setTimeout(() => window.close(), 3000)
}
