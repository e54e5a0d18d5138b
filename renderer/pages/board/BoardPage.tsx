import { api } from '#renderer/api/client.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'

/** The open dossiers by urgency, and the limits of the next days. */
export function BoardPage() {
  const { answer } = useAnswer(() => api.call('dossiers.board', {}), 'board')
  if (answer.state !== 'ready') return <LoadingPage />
  return (
    <ul>
      {answer.value.rows.map((row) => (
        <li key={row.id}>{row.code}</li>
      ))}
    </ul>
  )
}
