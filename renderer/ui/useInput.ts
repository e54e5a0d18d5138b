import { useCallback, useRef } from 'react'

/** A handle on an input: its `ref`, and a way to put the focus there. */
export interface InputHandle {
  ref: (element: HTMLInputElement | null) => void
  focus: () => void
}

export function useInput(): InputHandle {
  const element = useRef<HTMLInputElement | null>(null)
  // Fluent's Input is typed for callback refs only under React 19.
  const ref = useCallback((found: HTMLInputElement | null) => {
    element.current = found
  }, [])
  const focus = useCallback(() => element.current?.focus(), [])
  return { ref, focus }
}
