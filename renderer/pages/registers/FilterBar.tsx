import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { sentenceOf, type Conditions } from '#renderer/grid/filters.ts'
import type { Register } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px',
    alignItems: 'center',
    padding: '0 16px 8px',
    margin: 0,
    border: 'none',
  },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    paddingRight: '2px',
  },
  sentence: {
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    padding: '3px 4px 3px 12px',
    cursor: 'pointer',
    maxWidth: '420px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    borderRadius: tokens.borderRadiusCircular,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
})

interface FilterBarProps {
  register: Register
  conditions: Conditions
  onOpen: (key: string, anchor: HTMLElement) => void
  onRemove: (key: string) => void
  onClear: () => void
}

const text = registerText.filters

/** The filters in use, as sentences: each can be opened again or taken away. */
export function FilterBar({ register, conditions, onOpen, onRemove, onClear }: FilterBarProps) {
  const styles = useStyles()
  const entries = Object.entries(conditions.byField)
  if (entries.length === 0) return null
  return (
    <fieldset className={styles.bar} aria-label={text.active}>
      {entries.map(([key, condition]) => {
        const sentence = sentenceOf(register, key, condition, conditions.labels)
        return (
          <span key={key} className={styles.chip}>
            <button
              type="button"
              className={styles.sentence}
              title={sentence}
              onClick={(event) => onOpen(key, event.currentTarget)}
            >
              {sentence}
            </button>
            <Button
              appearance="transparent"
              size="small"
              icon={<DismissRegular />}
              aria-label={text.remove(sentence)}
              onClick={() => onRemove(key)}
            />
          </span>
        )
      })}
      {entries.length > 1 && (
        <Button appearance="subtle" size="small" onClick={onClear}>
          {text.clearAll}
        </Button>
      )}
    </fieldset>
  )
}
