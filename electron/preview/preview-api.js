// Gives the page its window.api over HTTP, where there is no Electron around it. Developers only.
{
  const headers = { 'x-an-cu': 'page' }
  const post = async (path, body) => (await fetch(path, { method: 'POST', headers, body })).json()
  const saved = new Set()

  const upload = async (file) => (await post(`/upload?name=${encodeURIComponent(file.name)}`, file)).file

  const choose = ({ extensions }, multiple) =>
    new Promise((resolve) => {
      const input = document.createElement('input')
      input.type = 'file'
      input.multiple = multiple
      input.accept = extensions.map((name) => `.${name}`).join(',')
      input.addEventListener('change', () => resolve(Promise.all([...input.files].map(upload))))
      input.addEventListener('cancel', () => resolve([]))
      input.click()
    })

  const chooseFile = async (asked) => ({ file: (await choose(asked, false))[0] ?? null })
  const chooseFiles = async (asked) => ({ files: await choose(asked, true) })

  const chooseSaveFile = async ({ suggestedName }) => {
    const answer = await post(`/save?name=${encodeURIComponent(suggestedName)}`)
    saved.add(answer.file)
    return answer
  }

  const fetchSaved = (file) => {
    saved.delete(file)
    const link = document.createElement('a')
    link.href = `/download?file=${encodeURIComponent(file)}`
    link.download = file.split(/[\\/]/).pop()
    link.click()
  }

  const shell = {
    'shell.chooseFile': chooseFile,
    'shell.chooseFiles': chooseFiles,
    'shell.chooseSaveFile': chooseSaveFile,
    'shell.showInFolder': async () => ({}),
    'shell.printText': async () => ({ printed: false }),
    'shell.printPdf': async () => ({ printed: false }),
    'shell.copyText': async ({ text }) => {
      await navigator.clipboard.writeText(text)
      return {}
    },
    'shell.readClipboard': async () => ({ text: await navigator.clipboard.readText() }),
  }

  const call = async (channel, input, number) => {
    if (shell[channel]) return { ok: true, value: await shell[channel](input) }
    const answer = await post('/call', JSON.stringify({ channel, input, call: number }))
    if (answer.ok && saved.has(input?.file)) fetchSaved(input.file)
    return answer
  }

  const stop = (number) => void post('/stop', JSON.stringify({ call: number }))

  const on = (listener) => {
    const events = new EventSource('/events')
    events.addEventListener('message', (event) => listener(JSON.parse(event.data)))
    return () => events.close()
  }

  window.api = Object.freeze({ call, stop, on })
}
