import { RegisterPage } from '#renderer/pages/registers/RegisterPage.tsx'
import { projectsText } from '#shared/text/projects.ts'

export function ProjectsPage() {
  return <RegisterPage name="projects" words={projectsText} />
}
