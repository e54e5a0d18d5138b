import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { valueOf } from '#shared/base/result.ts'
import { dayInVietnam } from '#shared/base/days.ts'
import type { ChannelName, InputOf, OutputOf } from '#shared/contract/contract.ts'
import { createOffice } from '#electron/office/office.ts'

/** Sets up `out/demo-data` with invented projects and writes the reports, an export and a template to `out/`. */
export async function runDemo(): Promise<void> {
  const out = resolve('out')
  const dataFolder = join(out, 'demo-data')
  rmSync(dataFolder, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const office = createOffice({ dataFolder, resourcesFolder: resolve('resources'), version: 'demo' })
  const call = async <N extends ChannelName>(channel: N, input: InputOf<N>): Promise<OutputOf<N>> =>
    valueOf(await office.call({ id: 'demo', kind: 'commandLine' }, channel, input)) as OutputOf<N>
  const who = { login: 'quantri', password: 'Mật-khẩu-Dài-1!' }
  await call('admin.setup', { organisation: 'Sở Xây dựng tỉnh Bắc Ninh', ...who })
  await call('session.signIn', who)
  const { created } = await call('admin.loadSample', {})
  console.log(`${dataFolder}: ${created} dự án mẫu (đăng nhập ${who.login} / ${who.password})`)
  const asOf = dayInVietnam(new Date())
  for (const letterhead of ['state', 'party'] as const) {
    for (const format of ['pdf', 'docx'] as const) {
      const file = join(out, `bao-cao-${letterhead === 'state' ? 'nha-nuoc' : 'dang'}.${format}`)
      const { pages } = await call('reports.render', {
        kind: 'project-progress',
        letterhead,
        asOf,
        format,
        file,
      })
      console.log(pages === undefined ? file : `${file}: ${pages} trang`)
    }
  }
  const exported = join(out, 'du-an.xlsx')
  const { rows } = await call('projects.export', { file: exported, format: 'xlsx' })
  console.log(`${exported}: ${rows} dòng`)
  const template = await call('projects.template', { file: join(out, 'mau-nhap-du-an.xlsx') })
  console.log(`${template.file}: biểu mẫu nhập`)
  await office.close()
}
