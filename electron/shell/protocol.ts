import { protocol, type Session } from 'electron'
import { answerPageFile } from '#electron/platform/page-files.ts'

/** The page's own origin: a scheme of the program, so that no `file:` page and no web page has anything in common with it. */
export const pageOrigin = 'app://ancu'
export const pageAddress = `${pageOrigin}/index.html`

/** Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the page's files below {@link pageOrigin}. */
export function servePage(session: Session, folder: string): void {
  session.protocol.handle('app', (request) => {
    const address = new URL(request.url)
    if (request.method !== 'GET') return new Response(null, { status: 405 })
    if (`app://${address.host}` !== pageOrigin) return new Response(null, { status: 404 })
    const { status, headers, body } = answerPageFile(folder, address.pathname)
    return new Response(body, { status, headers })
  })
}
