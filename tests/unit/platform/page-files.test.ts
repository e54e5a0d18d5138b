import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerPageFile } from '#electron/platform/page-files.ts'
import { newFolder } from '#tests/harness/house.ts'

function newPage(): string {
  const folder = join(newFolder(), 'page')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<meta name="csp-nonce" content="{{cspNonce}}">')
  writeFileSync(join(folder, 'assets/a-b_1.js'), 'x')
  writeFileSync(join(folder, 'assets/notes.md'), 'x')
  writeFileSync(join(folder, '.hidden.js'), 'x')
  writeFileSync(join(folder, '../outside.js'), 'x')
  return folder
}

test('a file of the page is answered with its type; index.html with the nonce of its own policy', () => {
  const folder = newPage()
  const script = answerPageFile(folder, '/assets/a-b_1.js')
  expect(script.status).toBe(200)
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
  const page = answerPageFile(folder, '/index.html')
  const nonce = /content="(.+)"/.exec(new TextDecoder().decode(page.body))?.[1] ?? ''
  expect(nonce).toHaveLength(24)
  expect(page.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`)
})

test.each([
  '/',
  '',
  '/assets',
  '/assets/',
  '/../outside.js',
  '/assets/../../outside.js',
  '/%2e%2e/outside.js',
  '/..%2foutside.js',
  '/..%5coutside.js',
  '/..\\outside.js',
  '//etc/hostname',
  '/.hidden.js',
  '/assets/notes.md',
  '/index.html\0.js',
  '/index.html/',
  '/C:/Windows/win.ini',
  'index.html',
])('%j is not found', (path) => {
  const answer = answerPageFile(newPage(), path)
  expect(answer.status).toBe(404)
  expect(answer.body).toHaveLength(0)
  expect(answer.headers['content-security-policy']).toContain(`default-src 'none'`)
})

test('the policy allows nothing unsafe and no other origin', () => {
  const policy = answerPageFile(newPage(), '/index.html').headers['content-security-policy'] ?? ''
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src/)
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
})
