import { RegisterPage } from '#renderer/pages/registers/RegisterPage.tsx'
import { registerWords } from '#shared/text/register-pages.ts'

/** The days off and the days to be worked instead. */
export function CalendarPage() {
  return <RegisterPage name="calendarDays" words={registerWords.calendarDays} />
}
