import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { fold } from '#shared/vietnamese/fold.ts'
import { findOnPage, readPageText, type Match, type PageText } from './pdfText.ts'

/** What has been found so far. */
interface Found {
  matches: Match[]
  /** There are more, but nobody goes through them. */
  tooMany: boolean
  isSearching: boolean
}

/** A search through the preview and the place where it stands. */
export interface PdfSearch extends Found {
  typed: string
  setTyped: (typed: string) => void
  /** The number of the current match from 0; -1 where there is none. */
  current: number
  step: (direction: 1 | -1) => void
}

interface SearchOptions {
  /** The page from which the first match is wanted. */
  pageInSight: number
  onMatch: (match: Match) => void
}

/** What has been found, for which words and in which document; what others ask for is not answered by it. */
interface Answer {
  document: PDFDocumentProxy
  wanted: string
  found: Found
  current: number
}

const nothing: Found = { matches: [], tooMany: false, isSearching: false }
const searching: Found = { ...nothing, isSearching: true }
const mostMatches = 2000
const searchAfterMs = 160

/** Looks through all pages for what is typed, page by page, so that a long annex holds nobody up. */
export function usePdfSearch(document: PDFDocumentProxy, { pageInSight, onMatch }: SearchOptions): PdfSearch {
  const [typed, setTyped] = useState('')
  const [answer, setAnswer] = useState<Answer | null>(null)
  const wanted = useMemo(() => fold(typed), [typed])
  // What has been read of a document is read once.
  const read = useMemo(() => readerOf(document), [document])
  const isAnswered = answer !== null && answer.document === document && answer.wanted === wanted
  const found = isAnswered ? answer.found : wanted === '' ? nothing : searching
  const current = isAnswered ? answer.current : -1

  /** Goes to the first match from the page in sight as soon as it is known, else to the first of all. */
  const show = useEffectEvent((next: Found, at: number): number => {
    const below = next.matches.findIndex(({ page }) => page >= pageInSight)
    const isSettled = at !== -1 || next.matches.length === 0 || (below === -1 && next.isSearching)
    const first = isSettled ? at : Math.max(below, 0)
    // The person may have gone on meanwhile.
    setAnswer((last) => ({
      document,
      wanted,
      found: next,
      current: at !== -1 && last?.wanted === wanted ? last.current : first,
    }))
    const match = next.matches[first]
    if (!isSettled && match) onMatch(match)
    return first
  })

  useEffect(() => {
    if (wanted === '') return
    return startSearch({ pages: document.numPages, read, wanted }, (next, at) => show(next, at))
  }, [document, read, wanted])

  const step = (direction: 1 | -1) => {
    const { matches } = found
    if (!isAnswered || matches.length === 0) return
    const at = (Math.max(current, 0) + direction + matches.length) % matches.length
    setAnswer({ ...answer, current: at })
    const match = matches[at]
    if (match) onMatch(match)
  }
  return { ...found, typed, setTyped, current, step }
}

interface Search {
  pages: number
  read: ReadPage
  wanted: string
}

/**
 * Searches as soon as the person stops typing. Answers how to stop.
 *
 * @param show is given what has been found so far and what it answered last (-1 at first).
 */
function startSearch(search: Search, show: (found: Found, at: number) => number): () => void {
  let isDropped = false
  const run = async () => {
    let at = -1
    for await (const found of searchPages(search)) {
      if (isDropped) return
      at = show(found, at)
    }
  }
  const timer = setTimeout(() => {
    run().catch((problem: unknown) => {
      // A document that is closed meanwhile answers nobody.
      if (!isDropped) throw problem
    })
  }, searchAfterMs)
  return () => {
    isDropped = true
    clearTimeout(timer)
  }
}

type ReadPage = (page: number) => Promise<PageText>

function readerOf(document: PDFDocumentProxy): ReadPage {
  const pages = new Map<number, Promise<PageText>>()
  return (page) => {
    const known = pages.get(page) ?? readPageText(document, page)
    pages.set(page, known)
    return known
  }
}

/** Milliseconds between two states of the search that are shown. */
const showEvery = 120

async function* searchPages({ pages, read, wanted }: Search): AsyncGenerator<Found> {
  let matches: Match[] = []
  let shownAt = performance.now()
  for (let page = 1; page <= pages && matches.length <= mostMatches; page++) {
    const onPage = findOnPage(await read(page), wanted)
    const isFirst = matches.length === 0 && onPage.length > 0
    matches = matches.concat(onPage)
    if (!isFirst && performance.now() - shownAt < showEvery) continue
    // Lets the page draw and hear keys.
    await new Promise((resolve) => setTimeout(resolve))
    shownAt = performance.now()
    if (page < pages) yield { matches, tooMany: false, isSearching: true }
  }
  const tooMany = matches.length > mostMatches
  yield { matches: tooMany ? matches.slice(0, mostMatches) : matches, tooMany, isSearching: false }
}
