import type { Page } from 'playwright-core'
import { valueOf, type Result } from '#shared/base/result.ts'

/** The first administrator of the offices that these tests set up. */
export const administrator = { login: 'quantri', password: 'Mật-khẩu-Dài-1!' }

/** Calls a channel as the page itself would. */
export async function callFrom(page: Page, channel: string, input: unknown): Promise<Result<unknown>> {
  return await page.evaluate(([name, given]) => window.api.call(name, given), [channel, input] as [
    string,
    unknown,
  ])
}

/** Sets an office up and signs its administrator in, through the page's door, then shows the page anew. */
export async function setUpOffice(page: Page): Promise<void> {
  const organisation = 'Sở Xây dựng tỉnh Bắc Ninh'
  valueOf(
    await callFrom(page, 'admin.setup', { organisation, name: 'Nguyễn Thị Quản Trị', ...administrator }),
  )
  valueOf(await callFrom(page, 'session.signIn', administrator))
  await page.reload()
}
