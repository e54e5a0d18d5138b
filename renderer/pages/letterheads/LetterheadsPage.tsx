import { RegisterPage } from '#renderer/pages/registers/RegisterPage.tsx'
import { letterheadsText } from '#shared/text/letterheads.ts'

export function LetterheadsPage() {
  return <RegisterPage name="letterheads" words={letterheadsText} />
}
