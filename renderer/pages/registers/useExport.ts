import { registerApi, type WritableRegister } from '#renderer/api/registers.ts'
import { chooseSaveFile } from '#renderer/api/chooseSaveFile.ts'
import { useActs } from '#renderer/app/acts.ts'
import { useJob } from '#renderer/app/jobs.ts'
import { filtersOf } from '#renderer/grid/filters.ts'
import { dayInVietnam } from '#shared/base/days.ts'
import type { Register } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { View } from './view.ts'

/** Writes what is being looked at to a file that the person chooses: same search, filters and order. */
export function useExport(register: Register, view: View): (format: 'xlsx' | 'csv') => Promise<void> {
  const { tell, warn } = useActs()
  const runJob = useJob()
  const office = registerApi(register.name as WritableRegister)
  const text = registerText.export
  return async (format) => {
    const file = await chooseSaveFile({
      title: text.chooseTitle(register.many),
      suggestedName: `${capitalized(text.fileName(register.many, dayInVietnam(new Date())))}.${format}`,
      extensions: [format],
    })
    if (!file) return
    const filter = filtersOf(view.conditions)
    const request = {
      file,
      format,
      ...(view.search ? { search: view.search } : {}),
      ...(filter.length > 0 ? { filter } : {}),
      ...(view.sort.length > 0 ? { sort: view.sort } : {}),
    }
    const job = { heading: text.working, channel: `${register.name}.export` }
    const answer = await runJob(job, (signal) => office.export(request, signal))
    if (answer.ok) tell(text.done(formatNumber(answer.value.rows)), { folderOf: file })
    else warn(answer.error)
  }
}

/** Writes the register's empty workbook to a file that the person chooses. */
export function useTemplate(register: Register): () => Promise<void> {
  const { tell, warn } = useActs()
  const office = registerApi(register.name as WritableRegister)
  const text = registerText.export
  return async () => {
    const file = await chooseSaveFile({
      title: text.templateTitle,
      suggestedName: text.templateName(register.many),
      extensions: ['xlsx'],
    })
    if (!file) return
    const answer = await office.template(file)
    if (answer.ok) tell(text.templateDone, { folderOf: file })
    else warn(answer.error)
  }
}

function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
