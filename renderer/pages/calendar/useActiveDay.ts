import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { addDays, addMonths, partsOfDay, type Day } from '#shared/base/days.ts'
import { numberOfDay } from '#shared/rules/day-number.ts'

const firstYear = 1900
const lastYear = 2199
const firstMonday = numberOfDay('2024-01-01')

/** The day that a key leads to; null for the keys that lead nowhere. */
function dayAfterKey(key: string, day: Day): Day | null {
  const fromMonday = (((numberOfDay(day) - firstMonday) % 7) + 7) % 7
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return addDays(day, -fromMonday)
    case 'End':
      return addDays(day, 6 - fromMonday)
    case 'PageUp':
      return addMonths(day, -1)
    case 'PageDown':
      return addMonths(day, 1)
    default:
      return null
  }
}

function isShown(day: Day): boolean {
  const { year } = partsOfDay(day)
  return year >= firstYear && year <= lastYear
}

interface ActiveDay {
  active: Day
  /** Goes to a day without taking the focus there. */
  show: (day: Day) => void
  /** Goes to a day and puts the focus on it. */
  focusOn: (day: Day) => void
  onKey: (event: KeyboardEvent, day: Day) => void
  /** Where the days stand. */
  place: RefObject<HTMLDivElement | null>
}

/** The one day of the year that the Tab key reaches; arrows and the keys of pages move it, also into other years. */
export function useActiveDay(first: Day): ActiveDay {
  const place = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(first)
  // Counts the wishes for the focus, so that it also comes back to a day that is active already.
  const [wishes, setWishes] = useState(0)

  useEffect(() => {
    if (wishes > 0) place.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus()
  }, [wishes])

  // What appears above the days pushes them down: the one with the focus stays in view.
  useEffect(() => {
    const days = place.current
    if (days === null) return undefined
    const sizes = new ResizeObserver(() => {
      if (days.contains(document.activeElement)) document.activeElement?.scrollIntoView({ block: 'nearest' })
    })
    sizes.observe(days)
    return () => sizes.disconnect()
  }, [])

  const show = useCallback((day: Day) => isShown(day) && setActive(day), [])
  const focusOn = useCallback((day: Day) => {
    if (!isShown(day)) return
    setActive(day)
    setWishes((before) => before + 1)
  }, [])
  const onKey = useCallback(
    (event: KeyboardEvent, day: Day) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
      const next = dayAfterKey(event.key, day)
      if (next === null) return
      event.preventDefault()
      focusOn(next)
    },
    [focusOn],
  )
  return { active, show, focusOn, onKey, place }
}
