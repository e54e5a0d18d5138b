import { useEffect, useState } from 'react'

/**
 * When a dialog that was opened by a key goes, the focus would be nowhere: it goes back to what had it before, unless
 * something else has taken it meanwhile.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus()
      })
    },
    [before],
  )
}
