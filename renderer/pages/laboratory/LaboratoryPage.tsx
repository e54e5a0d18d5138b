import { usePlace } from '#renderer/app/places.ts'
import { RegisterPage } from '#renderer/pages/registers/RegisterPage.tsx'
import { registerWords } from '#shared/text/register-pages.ts'

/** The laboratory: proposals for cutting procedures, tried on the dossiers of a past period. */
export function LaboratoryPage() {
  const { page } = usePlace()
  const name = page === 'scenarioCuts' ? 'scenarioCuts' : 'scenarios'
  return <RegisterPage key={name} name={name} words={registerWords[name]} />
}
