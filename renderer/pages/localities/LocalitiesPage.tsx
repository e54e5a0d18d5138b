import { RegisterPage } from '#renderer/pages/registers/RegisterPage.tsx'
import { localitiesText } from '#shared/text/localities.ts'

export function LocalitiesPage() {
  return <RegisterPage name="localities" words={localitiesText} />
}
