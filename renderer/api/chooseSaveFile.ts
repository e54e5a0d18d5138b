import { api } from './client.ts'

/** Asks where a file is to be written; null where the person thought better of it. */
export async function chooseSaveFile(request: {
  title: string
  suggestedName: string
  extensions: string[]
}): Promise<string | null> {
  const answer = await api.call('shell.chooseSaveFile', request)
  return answer.ok ? answer.value.file : null
}
