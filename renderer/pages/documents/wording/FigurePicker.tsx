import {
  Button,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
  useArrowNavigationGroup,
} from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { wordingText } from '#shared/text/documentsPage.ts'
import { fold } from '#shared/vietnamese/fold.ts'

const useStyles = makeStyles({
  surface: { width: '380px', padding: '10px', display: 'flex', flexDirection: 'column', gap: '8px' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    maxHeight: '300px',
    overflowY: 'auto',
  },
  figure: {
    width: '100%',
    justifyContent: 'space-between',
    gap: '12px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  written: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  nothing: { color: tokens.colorNeutralForeground3, padding: '6px' },
})

const text = wordingText

export interface PickableFigure {
  id: string
  label: string
  written: string
}

interface FigurePickerProps {
  figures: readonly PickableFigure[]
  /** The passage that it is for, by name. */
  of: string
  onOpen: () => void
  onPick: (figure: PickableFigure) => void
}

/** Finds a figure of the document and puts it where the caret stood. */
export function FigurePicker({ figures, of, onOpen, onPick }: FigurePickerProps) {
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  return (
    <Popover
      open={open}
      trapFocus
      positioning={{ position: 'below', align: 'end' }}
      onOpenChange={(_, change) => {
        if (change.open) onOpen()
        setOpen(change.open)
      }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<AddRegular />}
          aria-label={`${text.insert} – ${of}`}
          // The caret stays where it stands in the passage.
          onMouseDown={(event) => event.preventDefault()}
        >
          {text.insert}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={text.insert}>
        <FoundFigures
          figures={figures}
          onPick={(figure) => {
            // The popover is gone before the next key can be struck, and that key belongs to the passage: a timer would
            // let it fall between the two. One microtask is for the trap of the focus, which lets go in its own.
            flushSync(() => setOpen(false))
            queueMicrotask(() => onPick(figure))
          }}
        />
      </PopoverSurface>
    </Popover>
  )
}

function FoundFigures({ figures, onPick }: Pick<FigurePickerProps, 'figures' | 'onPick'>) {
  const styles = useStyles()
  const [search, setSearch] = useState('')
  const arrows = useArrowNavigationGroup({ axis: 'vertical' })
  const words = fold(search).split(' ')
  const found = figures.filter(({ label, written }) => {
    const folded = fold(`${label} ${written}`)
    return words.every((word) => folded.includes(word))
  })
  const takeFirst = (event: KeyboardEvent) => {
    const [first] = found
    if (event.key === 'Enter' && first) {
      event.preventDefault()
      onPick(first)
    }
  }
  return (
    <>
      <Input
        value={search}
        placeholder={text.insertSearch}
        aria-label={text.insertSearch}
        onChange={(_, change) => setSearch(change.value)}
        onKeyDown={takeFirst}
      />
      {found.length === 0 && <span className={styles.nothing}>{text.insertNothing}</span>}
      <ul className={styles.list} aria-label={text.insertList} {...arrows}>
        {found.map((figure) => (
          <li key={figure.id}>
            <Button appearance="subtle" size="small" className={styles.figure} onClick={() => onPick(figure)}>
              <span>{figure.label}</span>
              <span className={styles.written}>{figure.written}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
