import '#renderer/grid/grid.css'
import './preview.css'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import type { OpenedImport, ShownRows } from '#shared/contract/import.ts'
import type { Failure } from '#shared/base/result.ts'
import type { Register } from '#shared/registers/register.ts'
import { appText } from '#shared/text/app.ts'
import { registerText } from '#shared/text/registers.ts'
import { createPreviewGrid, type FocusedRow, type PreviewTable } from './previewGrid.ts'
import type { Mapping } from './useImport.ts'

interface PreviewGridProps {
  register: Register
  opened: OpenedImport
  mapping: Mapping
  show: ShownRows
  hasGroups: boolean
  onFocus: (row: FocusedRow | null) => void
}

/** Puts the table of planned rows into the step, on the rows that are to be shown. */
export function PreviewGrid(props: PreviewGridProps) {
  const { register, opened, mapping, show, hasGroups, onFocus } = props
  const place = useRef<HTMLDivElement>(null)
  const table = useRef<PreviewTable | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const focus = useEffectEvent((row: FocusedRow | null) => onFocus(row))
  const asked = useEffectEvent(() => ({ register, opened, mapping, show, hasGroups }))

  useEffect(() => {
    if (!place.current) return
    const made = createPreviewGrid(place.current, { ...asked(), onFocus: focus, onFailure: setFailure })
    table.current = made
    return () => {
      made.destroy()
      table.current = null
    }
  }, [])

  useEffect(() => table.current?.ask(show), [show])

  return (
    <>
      <div ref={place} className="an-cu-grid an-cu-preview" />
      {failure && (
        <div className="an-cu-preview-cover">
          <StatePage
            kind="error"
            heading={registerText.loadFailed}
            text={failure.message}
            act={{
              label: appText.retry,
              run: () => {
                setFailure(null)
                table.current?.ask(show)
              },
            }}
          />
        </div>
      )}
    </>
  )
}
