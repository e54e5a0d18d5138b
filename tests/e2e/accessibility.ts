import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Program } from './program.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds serious. AG Grid's virtual rows and the focus guards of Fluent's tabster are documented cases. */
export async function seriousProblems({ electron, page }: Program): Promise<string[]> {
  // The page's CSP lets no script in; the tool goes in by the debugger, as a developer would.
  await electron.evaluate(
    ({ BrowserWindow }, source) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`${source};0`),
    axeSource,
  )
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          context: unknown,
          options: unknown,
        ): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>
      }
    }
    const { violations } = await axe.run(
      { exclude: ['.ag-root-wrapper', '[data-tabster-dummy]'] },
      { resultTypes: ['violations'] },
    )
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
  })
}
