import { Component, type ReactNode } from 'react'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import { appText } from '#shared/text/app.ts'

interface Props {
  children: ReactNode
}

/** Keeps a defect of one page from taking the whole window down; what is saved lies in the office, untouched. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <StatePage
        kind="error"
        isWholePage
        heading={appText.broken.heading}
        text={`${appText.broken.text}\n\n${error.message}`}
        act={{ label: appText.broken.reopen, run: () => this.setState({ error: null }) }}
      />
    )
  }
}
