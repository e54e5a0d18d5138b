import './grid.css'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { GridListener, RegisterGridOptions } from './gridOptions.ts'
import { createRegisterGrid, type RegisterGrid } from './registerGrid.ts'
import type { Question } from './rowSource.ts'

interface RegisterGridViewProps extends Omit<RegisterGridOptions, 'listener'> {
  question: Question
  /** The record that is open beside the grid. */
  openId: string | null
  listener: GridListener
  /** Takes the grid while it stands, null when it goes. */
  onGrid: (grid: RegisterGrid | null) => void
}

/** Puts a register's grid into the page and keeps it on the question that is asked. */
export function RegisterGridView(props: RegisterGridViewProps) {
  const { register, canWrite, person, question, openId, onGrid } = props
  const place = useRef<HTMLDivElement>(null)
  const grid = useRef<RegisterGrid | null>(null)
  const asked = useRef<Question | null>(null)
  const isFiltered = useEffectEvent((key: string) => props.isFiltered(key))
  const heard = useEffectEvent(() => props.listener)
  const startSort = useEffectEvent(() => props.sort)
  const startQuestion = useEffectEvent(() => question)
  const take = useEffectEvent((made: RegisterGrid | null) => onGrid(made))

  useEffect(() => {
    if (!place.current) return
    const made = createRegisterGrid(place.current, {
      register,
      canWrite,
      person,
      sort: startSort(),
      isFiltered: (key) => isFiltered(key),
      listener: {
        onPage: (page) => heard().onPage(page),
        onFailure: (failure) => heard().onFailure(failure),
        onSelect: (rows) => heard().onSelect(rows),
        onOpen: (id) => heard().onOpen(id),
        onFilter: (key, anchor) => heard().onFilter(key, anchor),
        onSort: (sort) => heard().onSort(sort),
        onRefused: (message) => heard().onRefused(message),
        onCopied: (rows, cells) => heard().onCopied(rows, cells),
        onMark: (rectangle) => heard().onMark(rectangle),
        onBlockEdit: (edit, act) => heard().onBlockEdit(edit, act),
        save: (row, values) => heard().save(row, values),
      },
    })
    grid.current = made
    asked.current = startQuestion()
    made.ask(asked.current)
    take(made)
    return () => {
      take(null)
      grid.current = null
      made.destroy()
    }
  }, [register, canWrite, person])

  useEffect(() => {
    if (asked.current === question) return
    asked.current = question
    grid.current?.ask(question)
    grid.current?.refreshHeadings()
  }, [question])

  useEffect(() => {
    grid.current?.markOpen(openId)
  }, [openId])

  return <div ref={place} className="an-cu-grid" />
}
