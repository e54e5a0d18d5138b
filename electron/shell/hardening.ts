import { app, session as sessions, type Session, type WebContents } from 'electron'
import { paperPartition, pdfViewerOrigin } from './paper.ts'
import { pageOrigin } from './protocol.ts'

/**
 * What a packaged program may be started with. Everything else that looks like a switch is refused: fuses stop
 * `--inspect`, but not `--remote-debugging-port`, with which anybody who can start the program could drive its page.
 * `--updated` comes from the installer after an upgrade.
 */
const allowedArguments = /^--(?:data=.+|updated)$/

/** The first switch that a packaged program must not be started with. Windows also takes `/switch` for a switch. */
export function findRefusedArgument(
  given: readonly string[],
  platform = process.platform,
): string | undefined {
  const looksLikeSwitch = platform === 'win32' ? /^[-/]/ : /^-/
  return given.find((argument) => looksLikeSwitch.test(argument) && !allowedArguments.test(argument))
}

/** Chromium's own errands in the network, all switched off: the program works offline and asks nobody anything. */
export function keepChromiumOffline(): void {
  const { commandLine } = app
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
  commandLine.appendSwitch('disable-sync')
  commandLine.appendSwitch('no-pings')
  commandLine.appendSwitch('no-proxy-server')
  // Whatever would still ask: no name and no address leads anywhere.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
}

/**
 * Requests leave only for what is the program's own: the page's files, or what `isOwn` says; nothing is downloaded;
 * nothing is permitted.
 */
export function closeSession(session: Session, isOwn = isOwnAddress): void {
  // Without this Chromium fetches a dictionary at its first start, whether or not spelling is checked.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOwn(request.url) }))
}

function isOwnAddress(address: string): boolean {
  const { protocol, host } = new URL(address)
  if (protocol === 'app:') return `app://${host}` === pageOrigin
  return protocol === 'blob:' || protocol === 'data:' || (protocol === 'devtools:' && !isPackaged())
}

/** Holds for every page that comes to be, whoever makes it: it stays where it is and opens nothing. */
export function confineContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (!isViewersFrame(contents, event)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** The PDF viewer of a window that prints puts the document into a frame of its own; nobody else has such a frame. */
function isViewersFrame(contents: WebContents, { url, isMainFrame }: { url: string; isMainFrame: boolean }) {
  return (
    !isMainFrame &&
    url.startsWith(`${pdfViewerOrigin}/`) &&
    contents.session === sessions.fromPartition(paperPartition)
  )
}

/** True in the program that users get: it runs from its archive, whatever its file is called. */
export function isPackaged(): boolean {
  return app.isPackaged || app.getAppPath().endsWith('.asar')
}
