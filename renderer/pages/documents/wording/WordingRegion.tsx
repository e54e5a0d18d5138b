import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useEffectEvent, type RefObject } from 'react'
import { isSameWording, wordingOf, type WrittenOf } from './reading.ts'
import { fillRegion, paintRegion, readRegion, unpaintRegion } from './region.ts'
import './wording.css'

const useStyles = makeStyles({
  region: {
    minHeight: '22px',
    padding: '7px 10px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    lineHeight: tokens.lineHeightBase400,
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus': {
      outlineStyle: 'none',
      border: `1px solid ${tokens.colorCompoundBrandStroke}`,
      boxShadow: `0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    },
    '&[aria-readonly=true]': { backgroundColor: tokens.colorNeutralBackground2 },
    '&[data-empty]::before': {
      content: 'attr(data-placeholder)',
      float: 'left',
      height: 0,
      pointerEvents: 'none',
      color: tokens.colorNeutralForeground3,
    },
  },
})

interface WordingRegionProps {
  label: string
  placeholder: string
  /** The passage as it is kept; what has been typed since stands in the region alone. */
  wording: string
  writtenOf: WrittenOf
  /** Says what a figure is by the register, for whom the pointer rests on what was typed over it. */
  trueValue: (id: string) => string
  readOnly: boolean
  /** How far what was typed is kept: the region is looked at again when that changes. */
  keeping: string | undefined
  /** Whether something that was typed is not kept yet: the region is then left as it is. */
  isPending: () => boolean
  region: RefObject<HTMLDivElement | null>
  onTyped: (wording: string) => void
  /** The caret has moved. */
  onCaret: () => void
  /** The region was filled anew or left. */
  onSettled: () => void
}

/**
 * A passage as a person writes it. React draws the region once and leaves what is in it alone: it is filled by hand,
 * and filled again only where the kept passage says something else and nobody is writing.
 */
export function WordingRegion(props: WordingRegionProps) {
  const { label, placeholder, wording, writtenOf, readOnly, keeping, region } = props
  const styles = useStyles()

  const isFresh = (element: HTMLElement) => {
    const probe = document.createElement('div')
    fillRegion(probe, wording, writtenOf)
    return isSameWording(probe.textContent, element.textContent)
  }
  const paint = (element: HTMLElement) => {
    element.toggleAttribute('data-empty', element.textContent === '')
    paintRegion(element, writtenOf, props.trueValue)
  }
  const show = useEffectEvent((element: HTMLElement) => {
    fillRegion(element, wording, writtenOf)
    paint(element)
    props.onSettled()
  })
  const showWhenOther = useEffectEvent((element: HTMLElement) => {
    // Asked now: between a drawing of React and this look at the region, a key may have been struck.
    if (props.isPending()) return
    const stands = wordingOf(readRegion(element), writtenOf)
    if (!isSameWording(stands, wording) || (element !== document.activeElement && !isFresh(element))) {
      show(element)
    } else paint(element)
  })

  useEffect(() => {
    const element = region.current
    if (!element) return
    show(element)
    return () => unpaintRegion(element)
  }, [region])
  useEffect(() => {
    if (region.current) showWhenOther(region.current)
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what the region is compared with
  }, [region, wording, writtenOf, keeping])

  return (
    <div
      ref={region}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no text area has figures in its text
      role="textbox"
      aria-multiline="true"
      aria-label={label}
      aria-readonly={readOnly}
      tabIndex={0}
      spellCheck={false}
      className={styles.region}
      data-placeholder={placeholder}
      contentEditable={readOnly ? false : 'plaintext-only'}
      suppressContentEditableWarning
      onInput={(event) => {
        paint(event.currentTarget)
        props.onTyped(wordingOf(readRegion(event.currentTarget), writtenOf))
      }}
      onSelect={props.onCaret}
      onBlur={props.onSettled}
    />
  )
}
