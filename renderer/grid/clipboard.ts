import { registerText } from '#shared/text/registers.ts'
import { readTsv, writeTsv } from './tsv.ts'

/** What the clipboard asks of the grid. */
interface ClipboardGrid {
  /** The texts of what is marked, or null where nothing is; `waiting` where rows are still on their way. */
  textsToCopy: (isCut: boolean) => readonly (readonly string[])[] | 'waiting' | null
  /** True where what was copied is also to be emptied. */
  onCopied: (rows: number, cells: number, isCut: boolean) => void
  onPaste: (cells: readonly (readonly string[])[]) => void
  onRefused: (message: string) => void
}

/**
 * Copy, cut and paste between the grid and Excel, through the browser's own clipboard events: they need no
 * permission and carry the text at once. Answers the function that stops it.
 */
export function connectClipboard(place: HTMLElement, grid: ClipboardGrid): () => void {
  const copy = (event: ClipboardEvent) => {
    if (isInEditor(event) || hasSelectedText()) return
    const isCut = event.type === 'cut'
    const texts = grid.textsToCopy(isCut)
    if (texts === null) return
    event.preventDefault()
    if (texts === 'waiting') {
      grid.onRefused(registerText.block.rowsOnTheirWay)
      return
    }
    event.clipboardData?.setData('text/plain', writeTsv(texts))
    grid.onCopied(texts.length, texts.length * (texts[0]?.length ?? 0), isCut)
  }
  const paste = (event: ClipboardEvent) => {
    if (isInEditor(event)) return
    event.preventDefault()
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (text !== '') grid.onPaste(readTsv(text))
  }
  place.addEventListener('copy', copy)
  place.addEventListener('cut', copy)
  place.addEventListener('paste', paste)
  return () => {
    place.removeEventListener('copy', copy)
    place.removeEventListener('cut', copy)
    place.removeEventListener('paste', paste)
  }
}

function isInEditor(event: Event): boolean {
  return event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea')
}

function hasSelectedText(): boolean {
  return (window.getSelection()?.toString() ?? '') !== ''
}
