import { existsSync, readFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { extname, join } from 'node:path'

/** One answer to a request for a file of the page. */
export interface PageAnswer {
  status: number
  headers: Record<string, string>
  body: Uint8Array<ArrayBuffer>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

/** Names as the build writes them: no segment begins with a dot, nothing is left that a path could climb out by. */
const plainPath = /^\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/

/**
 * What the page may load and run: its own files and nothing else. Style elements that Fluent and AG Grid make at run
 * time carry the nonce, which is new at every load.
 */
function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
}

/**
 * Answers the request for a file below a folder, by the path of its address (still encoded). What is not a plain name
 * below the folder, or of a kind that the page does not have, is answered 404.
 *
 * @param adapt changes the text of index.html before it is sent.
 */
export function answerPageFile(
  folder: string,
  path: string,
  adapt: (html: string) => string = (html) => html,
): PageAnswer {
  const nonce = randomBytes(16).toString('base64')
  const headers: Record<string, string> = {
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  }
  const type = plainPath.test(path) ? types[extname(path)] : undefined
  const file = join(folder, path)
  if (type === undefined || !existsSync(file)) {
    return {
      status: 404,
      headers: { ...headers, 'content-type': types['.txt'] ?? '' },
      body: new Uint8Array(),
    }
  }
  const content = new Uint8Array(readFileSync(file))
  const body =
    extname(path) === '.html'
      ? new TextEncoder().encode(adapt(new TextDecoder().decode(content)).replace('{{cspNonce}}', nonce))
      : content
  return { status: 200, headers: { ...headers, 'content-type': type }, body }
}
