import { existsSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startPreview } from '#electron/preview/server.ts'
import { newFolder } from '#tests/harness/house.ts'
import { administrator, newOffice } from '#tests/harness/office.ts'

interface Asked {
  method?: string
  headers?: Record<string, string>
  body?: string
}

/** A real request with exactly these headers; fetch would add or forbid some. */
function ask(
  address: string,
  { method = 'GET', headers = {}, body }: Asked = {},
): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { method, headers }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

async function openPreview() {
  const { office } = newOffice()
  const pageFolder = newFolder()
  writeFileSync(
    join(pageFolder, 'index.html'),
    '<html><head><meta name="csp-nonce" content="{{cspNonce}}"></head></html>',
  )
  const exchangeFolder = join(newFolder(), 'exchange')
  mkdirSync(exchangeFolder)
  const preview = await startPreview({ office, pageFolder, scriptFolder: 'electron/preview', exchangeFolder })
  onTestFinished(() => preview.close())
  const origin = new URL(preview.address).origin
  const enter = async (): Promise<string> => {
    const entered = await ask(preview.address)
    expect(entered.status).toBe(303)
    const [cookie = ''] = entered.headers['set-cookie'] as string[]
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/)
    return cookie.split(';')[0] ?? ''
  }
  return { preview, origin, enter }
}

test('listens on loopback only, and its token opens one browser once', async () => {
  const { preview, origin, enter } = await openPreview()
  expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect((await ask(`${origin}/`)).status).toBe(403)
  expect((await ask(`${origin}/?token=falsch`)).status).toBe(403)
  const cookie = await enter()
  expect((await ask(preview.address)).status).toBe(403)
  const page = await ask(`${origin}/`, { headers: { cookie } })
  expect(page.text).toContain('<script src="/preview-api.js">')
  expect(page.headers['content-security-policy']).not.toContain('unsafe')
})

test('other origins, other names of the machine and requests without its header are refused', async () => {
  const { origin, enter } = await openPreview()
  const cookie = await enter()
  const body = JSON.stringify({ channel: 'session.status', input: {} })
  const call = (headers: Record<string, string>): Promise<{ status: number }> =>
    ask(`${origin}/call`, { method: 'POST', headers: { cookie, ...headers }, body })
  expect((await call({ 'x-an-cu': 'page' })).status).toBe(200)
  expect((await call({ 'x-an-cu': 'page', origin })).status).toBe(200)
  expect((await call({})).status).toBe(403)
  expect((await call({ 'x-an-cu': 'page', origin: 'http://evil.example' })).status).toBe(403)
  expect((await call({ 'x-an-cu': 'page', host: 'evil.example' })).status).toBe(403)
  expect((await call({ 'x-an-cu': 'page', cookie: 'ancu=falsch' })).status).toBe(403)
  expect((await ask(`${origin}/../package.json`, { headers: { cookie } })).status).toBe(404)
  expect((await ask(`${origin}/%2e%2e/package.json`, { headers: { cookie } })).status).toBe(404)
})

test('reads and writes only files that its own dialogs made', async () => {
  const { origin, enter } = await openPreview()
  const headers = { cookie: await enter(), 'x-an-cu': 'page' }
  const post = async (path: string, body = ''): Promise<Record<string, unknown>> =>
    JSON.parse((await ask(`${origin}${path}`, { method: 'POST', headers, body })).text) as Record<
      string,
      unknown
    >
  const call = (channel: string, input: unknown): Promise<Record<string, unknown>> =>
    post('/call', JSON.stringify({ channel, input }))
  await call('admin.setup', { organisation: 'Sở Xây dựng tỉnh Bắc Ninh', ...administrator })
  await call('session.signIn', administrator)
  expect(await call('projects.import', { file: '/etc/passwd' })).toMatchObject({
    error: { code: 'FILE_NOT_GRANTED' },
  })
  const uploaded = await post('/upload?name=../../x.csv', 'Mã dự án;Tên dự án\nA;Một\n')
  expect(await call('projects.import', { file: uploaded['file'] })).toMatchObject({
    ok: true,
    value: { created: 1 },
  })
  const { file } = await post('/save?name=ra.csv')
  expect(await call('projects.export', { file, format: 'csv' })).toMatchObject({ ok: true })
  expect(existsSync(String(file))).toBe(true)
  const fetched = await ask(`${origin}/download?file=${encodeURIComponent(String(file))}`, { headers })
  expect(fetched.text).toBe(readFileSync(String(file), 'utf8'))
  expect((await ask(`${origin}/download?file=/etc/passwd`, { headers })).status).toBe(403)
})
