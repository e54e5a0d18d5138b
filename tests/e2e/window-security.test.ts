import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { callFrom, setUpOffice } from './page-calls.ts'
import { describeInElectron, root, shareProgram } from './program.ts'

const strictPolicy =
  /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-([\w+/=]{24})'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'$/

describeInElectron('the page is confined', () => {
  const program = shareProgram()

  test('window and page are set as the security checklist wants', async () => {
    const settings = await program().electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>
      }
      return contents.getLastWebPreferences()
    })
    expect(settings).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
    })
    expect(settings).not.toMatchObject({ nodeIntegrationInWorker: true })
    expect(settings).not.toMatchObject({ nodeIntegrationInSubFrames: true })
    // A spell checker would fetch its dictionaries from the network.
    expect(
      await program().electron.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled()),
    ).toBe(false)
  })

  test('nothing of Node is in the page', async () => {
    const found = await program().page.evaluate(() =>
      ['process', 'require', 'module', 'exports', 'Buffer', 'global', '__dirname', 'electron'].filter(
        (name) => name in globalThis,
      ),
    )
    expect(found).toEqual([])
  })

  test('the page is lent call, stop and on, and cannot change them', async () => {
    const lent = await program().page.evaluate(() => {
      const before = window.api
      const attempt = (change: () => unknown): string => {
        try {
          change()
          return 'done'
        } catch (error) {
          return (error as Error).name
        }
      }
      return {
        keys: Object.keys(window.api).sort(),
        kinds: Object.values(window.api).map((value) => typeof value),
        attempts: [
          attempt(() => Object.assign(window.api, { call: null })),
          attempt(() => Object.assign(window.api, { more: 1 })),
          attempt(() => Object.assign(window, { api: null })),
        ],
        isSame: before === window.api,
      }
    })
    expect(lent).toEqual({
      keys: ['call', 'on', 'stop'],
      kinds: ['function', 'function', 'function'],
      attempts: ['TypeError', 'TypeError', 'TypeError'],
      isSame: true,
    })
  })

  test('every file of the page is served under the same strict policy, with a nonce of its own', async () => {
    const { page } = program()
    const policies = await page.evaluate(async () => {
      const script = document.querySelector('script[src]')?.getAttribute('src') ?? ''
      const policyOf = async (address: string): Promise<string> =>
        (await fetch(address)).headers.get('content-security-policy') ?? ''
      return await Promise.all([policyOf('index.html'), policyOf('index.html'), policyOf(script)])
    })
    const nonces = policies.map((policy) => strictPolicy.exec(policy)?.[1])
    expect(nonces.every((nonce) => nonce !== undefined)).toBe(true)
    expect(new Set(nonces).size).toBe(3)
  })

  test('the nonce in the page is that of its policy, and style elements need it', async () => {
    const styled = await program().page.evaluate(() => {
      const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''
      const widthWith = (given: string): string => {
        const box = document.body.appendChild(document.createElement('div'))
        box.id = `box-${given.length}`
        const style = document.createElement('style')
        style.nonce = given
        style.textContent = `#${box.id} { width: 123px }`
        document.head.append(style)
        return getComputedStyle(box).width
      }
      return { own: widthWith(nonce), none: widthWith(''), wrong: widthWith('AAAA') }
    })
    expect(styled.own).toBe('123px')
    expect(styled.none).not.toBe('123px')
    expect(styled.wrong).not.toBe('123px')
  })

  test('injected scripts do not run: inline, eval, javascript: links, event attributes, blob workers', async () => {
    const ran = await program().page.evaluate(async () => {
      const marks: string[] = []
      Object.assign(window, { mark: (name: string) => marks.push(name) })
      const inline = document.createElement('script')
      inline.textContent = `mark('inline')`
      document.body.append(inline)
      const holder = document.body.appendChild(document.createElement('div'))
      holder.innerHTML = `<img src="missing.png" onerror="mark('attribute')"><a href="javascript:mark('link')">x</a>`
      holder.querySelector('a')?.click()
      // A timer's own stack: what the test driver evaluates may call eval, the page may not.
      await new Promise<void>((resolve) => {
        setTimeout(() => {
          try {
            // oxlint-disable-next-line no-eval -- whether it can be called is the question
            ;(0, eval)(`mark('eval')`)
          } catch (error) {
            marks.push((error as Error).name)
          }
          resolve()
        })
      })
      const worker = await new Promise<string>((resolve) => {
        try {
          const code = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }))
          const started = new Worker(code)
          started.addEventListener('message', () => resolve('ran'))
          started.addEventListener('error', () => resolve('refused'))
        } catch {
          resolve('refused')
        }
      })
      await new Promise((resolve) => {
        setTimeout(resolve, 200)
      })
      return { marks, worker }
    })
    expect(ran).toEqual({ marks: ['EvalError'], worker: 'refused' })
  })

  test('nothing is fetched from elsewhere', async () => {
    const reached = await program().page.evaluate(async () => {
      const tried = await Promise.allSettled([
        fetch('https://example.com/'),
        fetch('http://127.0.0.1:9/'),
        fetch('file:///etc/hostname'),
        fetch('app://other/index.html'),
      ])
      const image = await new Promise((resolve) => {
        const picture = new Image()
        picture.addEventListener('load', () => resolve('loaded'))
        picture.addEventListener('error', () => resolve('refused'))
        picture.src = 'https://example.com/a.png'
      })
      return [...tried.map((answer) => answer.status), image]
    })
    expect(reached).toEqual(['rejected', 'rejected', 'rejected', 'rejected', 'refused'])
  })

  test('the scheme of the page serves files of the page only', async () => {
    const answers = await program().electron.evaluate(async ({ session }) => {
      const addresses = [
        'app://ancu/index.html',
        'app://ancu/../../package.json',
        'app://ancu/%2e%2e/%2e%2e/package.json',
        'app://ancu/..%2f..%2fpackage.json',
        'app://ancu/..%5c..%5cpackage.json',
        'app://ancu/assets/..%2findex.html',
        'app://ancu//etc/passwd',
        'app://ancu/index.html%00.txt',
        'app://ancu/',
        'app://ancu/missing.js',
      ]
      const statuses = await Promise.all(
        addresses.map(async (address) => (await session.defaultSession.fetch(address)).status),
      )
      const posted = await session.defaultSession.fetch('app://ancu/index.html', { method: 'POST' })
      const other = await session.defaultSession.fetch('app://other/index.html').then(
        () => 'answered',
        () => 'refused',
      )
      return { statuses, posted: posted.status, other }
    })
    expect(answers).toEqual({
      statuses: [200, 404, 404, 404, 404, 404, 404, 404, 404, 404],
      posted: 405,
      other: 'refused',
    })
  })

  test('the page stays where it is and opens no window', async () => {
    const { page, electron } = program()
    const before = page.url()
    const opened = await page.evaluate(async () => {
      const window1 = window.open('https://example.com/')
      const window2 = window.open('about:blank')
      for (const address of ['https://example.com/', 'app://ancu/index.html?other', 'data:text/html,x']) {
        location.href = address
        await new Promise((resolve) => {
          setTimeout(resolve, 100)
        })
      }
      const link = document.body.appendChild(document.createElement('a'))
      Object.assign(link, { href: 'https://example.com/', target: '_blank' })
      link.click()
      const form = document.body.appendChild(document.createElement('form'))
      form.action = 'https://example.com/'
      form.submit()
      await new Promise((resolve) => {
        setTimeout(resolve, 200)
      })
      return [window1, window2]
    })
    expect(opened).toEqual([null, null])
    expect(page.url()).toBe(before)
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  test('every permission is refused', async () => {
    const answers = await program().page.evaluate(async () => {
      const nameOf = (asked: Promise<unknown>): Promise<string> =>
        Promise.race([
          asked.then(
            () => 'granted',
            (error: unknown) => (error as Error).name,
          ),
          new Promise<string>((resolve) => {
            setTimeout(() => resolve('no answer'), 2000)
          }),
        ])
      const place = new Promise((resolve, reject) => {
        navigator.geolocation.getCurrentPosition(resolve, (error) =>
          reject(Object.assign(new Error('refused'), { name: `geolocation ${error.code}` })),
        )
      })
      const notification = new Promise((resolve, reject) => {
        const shown = new Notification('x')
        shown.addEventListener('show', resolve)
        shown.addEventListener('error', () => reject(new Error('refused')))
      })
      return {
        camera: await nameOf(navigator.mediaDevices.getUserMedia({ video: true })),
        screen: await nameOf(navigator.mediaDevices.getDisplayMedia()),
        place: await nameOf(place),
        clipboard: await nameOf(navigator.clipboard.readText()),
        notification: await nameOf(notification),
        fullScreen: await nameOf(document.body.requestFullscreen()),
        isFullScreen: document.fullscreenElement !== null,
      }
    })
    expect(answers).toEqual({
      // There is no camera on a test machine, which is found before permission is asked.
      camera: expect.stringMatching(/^(NotFoundError|NotAllowedError)$/) as string,
      screen: 'NotAllowedError',
      place: 'geolocation 1',
      clipboard: 'NotAllowedError',
      notification: 'Error',
      fullScreen: 'no answer',
      isFullScreen: false,
    })
  })

  test('a download is refused', async () => {
    const { page, electron } = program()
    const isKept = electron.evaluate(
      ({ session }) =>
        new Promise((resolve) => {
          session.defaultSession.once('will-download', (event) => resolve(event.defaultPrevented))
        }),
    )
    await page.evaluate(() => {
      const link = document.body.appendChild(document.createElement('a'))
      Object.assign(link, { href: 'data:text/plain,x', download: 'x.txt' })
      link.click()
    })
    expect(await isKept).toBe(true)
  })

  test('the menu shows the keys of Excel but leaves them to the page', async () => {
    const taken = await program().electron.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.items ?? []
      const below = (item: Electron.MenuItem): Electron.MenuItem[] => [
        item,
        ...(item.submenu?.items ?? []).flatMap(below),
      ]
      return items
        .flatMap(below)
        .filter((item) => item.accelerator && item.registerAccelerator)
        .map((item) => String(item.accelerator))
    })
    expect(taken.sort()).toEqual([
      'CommandOrControl+Shift+-',
      'CommandOrControl+Shift+0',
      'CommandOrControl+Shift+=',
      'F11',
      'F12',
    ])
  })
})

describeInElectron('calls', () => {
  const program = shareProgram()

  test('from another window, or from another page in a window, are refused', async () => {
    const answers = await program().electron.evaluate(
      async ({ BrowserWindow }, preload) => {
        const codeFrom = async (address: string): Promise<unknown> => {
          const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
          await other.loadURL(address)
          const answer: unknown = await other.webContents.executeJavaScript(
            `window.api.call('session.status', {}).then((answer) => answer.error?.code ?? 'answered')`,
          )
          other.destroy()
          return answer
        }
        return [await codeFrom('about:blank'), await codeFrom('app://ancu/index.html')]
      },
      join(root, 'dist/electron/preload.cjs'),
    )
    expect(answers).toEqual(['FORBIDDEN_SENDER', 'FORBIDDEN_SENDER'])
  })

  test('a frame in the page has nothing to call with', async () => {
    const frames = await program().page.evaluate(async () => {
      const kinds = await Promise.all(
        ['about:blank', 'app://ancu/index.html', 'data:text/html,x'].map(async (address) => {
          const frame = document.createElement('iframe')
          const loaded = new Promise((resolve) => {
            frame.addEventListener('load', resolve)
            setTimeout(resolve, 500)
          })
          frame.src = address
          document.body.append(frame)
          await loaded
          try {
            return typeof (frame.contentWindow as unknown as { api?: unknown } | null)?.api
          } catch {
            return 'undefined'
          }
        }),
      )
      return kinds
    })
    expect(frames).toEqual(['undefined', 'undefined', 'undefined'])
  })

  test('of no known channel, or with what cannot be an input, are answered and not thrown', async () => {
    const { page } = program()
    const codeOf = async (channel: unknown, input: unknown): Promise<string> => {
      const answer = await callFrom(page, channel as string, input)
      return answer.ok ? 'answered' : answer.error.code
    }
    expect(await codeOf('admin.everything', {})).toBe('UNKNOWN_CHANNEL')
    expect(await codeOf('__proto__', {})).toBe('UNKNOWN_CHANNEL')
    expect(await codeOf(['session.status', 'x'], {})).toBe('UNKNOWN_CHANNEL')
    expect(await codeOf(null, {})).toBe('UNKNOWN_CHANNEL')
    expect(await codeOf('session.status', 'x')).toBe('INVALID_INPUT')
    expect(await codeOf('shell.chooseFile', { title: 1 })).toBe('INVALID_INPUT')
    expect(await codeOf('projects.list', {})).toBe('NOT_SIGNED_IN')
  })

  test('may name a file only when a dialog chose it, and only for what the dialog was for', async () => {
    const { page, electron, dataFolder } = program()
    await setUpOffice(page)
    const file = join(dataFolder, '..', 'du-an.xlsx')
    const codeOf = async (channel: string, input: unknown): Promise<string> => {
      const answer = await callFrom(page, channel, input)
      return answer.ok ? 'answered' : answer.error.code
    }
    expect(await codeOf('projects.template', { file })).toBe('FILE_NOT_GRANTED')
    expect(await codeOf('projects.import', { file: '/etc/passwd' })).toBe('FILE_NOT_GRANTED')
    expect(await codeOf('shell.showInFolder', { file })).toBe('FILE_NOT_GRANTED')
    expect(existsSync(file)).toBe(false)

    await electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, file)
    const chosen = await callFrom(page, 'shell.chooseSaveFile', {
      title: 'Lưu',
      suggestedName: 'du-an.xlsx',
      extensions: ['xlsx'],
    })
    expect(chosen).toEqual({ ok: true, value: { file } })
    expect(await codeOf('projects.template', { file })).toBe('answered')
    expect(existsSync(file)).toBe(true)
    expect(await codeOf('projects.import', { file })).toBe('FILE_NOT_GRANTED')

    await callFrom(page, 'session.signOut', {})
    expect(await codeOf('projects.template', { file })).toBe('FILE_NOT_GRANTED')
  })
})
