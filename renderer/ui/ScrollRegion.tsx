import type { ReactNode, UIEvent } from 'react'

interface ScrollRegionProps {
  label: string
  className: string
  children: ReactNode
  /** Told where the region stands whenever it has been scrolled. */
  onScroll?: (event: UIEvent<HTMLElement>) => void
  /** Takes the element while it stands. */
  regionRef?: (element: HTMLElement | null) => void | (() => void)
}

/** A part of the page that scrolls by itself and that the keyboard can reach, to scroll it (WCAG 2.1.1). */
export function ScrollRegion({ label, className, children, onScroll, regionRef }: ScrollRegionProps) {
  return (
    <section
      {...(regionRef ? { ref: regionRef } : {})}
      {...(onScroll ? { onScroll } : {})}
      className={className}
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard scrolls only what has the focus
      tabIndex={0}
    >
      {children}
    </section>
  )
}
