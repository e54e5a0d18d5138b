import { Button, Input, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownRegular, ArrowUpRegular, DismissRegular, SearchRegular } from '@fluentui/react-icons'
import type { KeyboardEvent } from 'react'
import { reportsPageText } from '#shared/text/reportsPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { BarAct } from './PdfBar.tsx'
import type { InputHandle } from './useInput.ts'
import type { PdfSearch } from './usePdfSearch.ts'

const useStyles = makeStyles({
  search: { display: 'flex', alignItems: 'center', gap: '2px' },
  input: { width: '200px' },
  count: {
    minWidth: '64px',
    textAlign: 'center',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
})

const text = reportsPageText.preview.search

interface PdfSearchFieldProps {
  search: PdfSearch
  input: InputHandle
}

/** Looks for words in the pages: Enter and Shift+Enter go on and back, Esc clears. */
export function PdfSearchField({ search, input: { ref, focus } }: PdfSearchFieldProps) {
  const styles = useStyles()
  const { typed, setTyped, step, matches } = search
  const clear = () => {
    setTyped('')
    focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape' && typed !== '') clear()
    else return
    // Esc with words in the field clears them; without, it closes what the preview stands in.
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search className={styles.search}>
      <Input
        ref={ref}
        className={styles.input}
        value={typed}
        placeholder={text.placeholder}
        aria-label={text.label}
        spellCheck={false}
        contentBefore={<SearchRegular />}
        contentAfter={
          typed === '' ? null : (
            <Button
              appearance="transparent"
              size="small"
              icon={<DismissRegular />}
              aria-label={text.clear}
              onClick={clear}
            />
          )
        }
        onChange={(_, change) => setTyped(change.value)}
        onKeyDown={onKeyDown}
      />
      {typed !== '' && (
        <>
          <output className={styles.count}>{countOf(search)}</output>
          <BarAct
            label={text.previous}
            icon={<ArrowUpRegular />}
            off={matches.length === 0}
            run={() => step(-1)}
          />
          <BarAct
            label={text.next}
            icon={<ArrowDownRegular />}
            off={matches.length === 0}
            run={() => step(1)}
          />
        </>
      )}
    </search>
  )
}

function countOf({ matches, current, isSearching, tooMany }: PdfSearch): string {
  if (matches.length === 0) return isSearching ? text.searching : text.none
  const count = formatNumber(matches.length)
  return text.count(formatNumber(current + 1), tooMany || isSearching ? text.atLeast(count) : count)
}
