/**
 * As the `ref` of an element: the keyboard stands on it when it appears. For what takes the place of the element that
 * had the focus, as the next step of a dialog does.
 */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}
