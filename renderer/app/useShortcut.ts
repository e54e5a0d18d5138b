import { useEffect, useEffectEvent } from 'react'

/** A key with its modifiers as people read it: `Ctrl+Shift+L`, `F1`, `Alt+1`. */
export type Keys = string

/** The keys of an event in the same writing. */
export function keysOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>,
): Keys {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  return [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey ? 'Shift' : '',
    key,
  ]
    .filter(Boolean)
    .join('+')
}

/** True while the keys belong to what is being typed: an input, a text area, a grid cell's editor. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'))
  )
}

/**
 * Runs an act when the keys are pressed anywhere in the window, except where something nearer has taken them.
 * `whileTyping: false` leaves them to text fields, which have an undo of their own.
 */
export function useShortcut(
  keys: Keys,
  act: () => void,
  options: { whileTyping: boolean } = { whileTyping: true },
) {
  const { whileTyping } = options
  useKeys((event) => {
    if (keysOf(event) !== keys || (!whileTyping && isTyping(event.target))) return false
    act()
    return true
  })
}

/** Runs an act with the digit that is pressed together with Ctrl. */
export function useDigitShortcuts(act: (digit: number) => void) {
  useKeys((event) => {
    const [, digit] = /^Ctrl\+([1-9])$/.exec(keysOf(event)) ?? []
    if (digit === undefined) return false
    act(Number(digit))
    return true
  })
}

/** Hears keys that nothing nearer has taken; `take` answers whether it has dealt with one. */
function useKeys(take: (event: KeyboardEvent) => boolean) {
  const takeKey = useEffectEvent(take)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      if (takeKey(event)) event.preventDefault()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
