import { Combobox, makeStyles, Option as ListOption, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { ReferenceField } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { searchReference, type Option } from './options.ts'

const searchAfterMs = 150

const useStyles = makeStyles({
  picker: { width: '100%', minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  option: { display: 'flex', flexDirection: 'column' },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
})

interface ReferencePickerProps {
  field: ReferenceField
  picked: readonly Option[]
  onPick: (picked: Option[]) => void
  multiple?: boolean
  /** Only where no form field around it names it. */
  label?: string
}

/** Picks records of another register by typing a part of their name, without accents. */
export function ReferencePicker({ field, picked, onPick, multiple = false, label }: ReferencePickerProps) {
  const styles = useStyles()
  const present = picked.map((option) => option.label).join(', ')
  const [typed, setTyped] = useState<string | null>(null)
  const { options, notice } = useOptions(field, typed)
  const known = new Map([...options, ...picked].map((option) => [String(option.value), option]))

  return (
    <Combobox
      className={styles.picker}
      {...(label ? { 'aria-label': label } : {})}
      freeform
      clearable={!multiple}
      multiselect={multiple}
      placeholder={present || registerText.pick.typeToSearch}
      value={typed ?? (multiple ? '' : present)}
      selectedOptions={picked.map((option) => String(option.value))}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(null)}
      onOpenChange={(_, change) => setTyped(change.open ? '' : null)}
      onOptionSelect={(_, change) => {
        setTyped(null)
        onPick(change.selectedOptions.flatMap((value) => known.get(value) ?? []))
      }}
    >
      {options.map((option) => (
        <ListOption key={String(option.value)} value={String(option.value)} text={option.label}>
          <span className={styles.option}>
            {option.label}
            {option.hint && <span className={styles.hint}>{option.hint}</span>}
          </span>
        </ListOption>
      ))}
      {options.length === 0 && (
        <ListOption disabled value="" text={notice}>
          {notice}
        </ListOption>
      )}
    </Combobox>
  )
}

/** The options for what is typed; asked for a moment after the last key, and only while the list is open. */
function useOptions(field: ReferenceField, typed: string | null): { options: Option[]; notice: string } {
  const [options, setOptions] = useState<Option[]>([])
  const [notice, setNotice] = useState<string>(registerText.pick.searching)
  const search = useRef(searchReference(field))

  useEffect(() => {
    if (typed === null) return
    let dropped = false
    const find = async (part: string) => {
      const answer = await search.current(part)
      if (dropped) return
      setOptions(answer.ok ? answer.value : [])
      setNotice(answer.ok ? registerText.pick.nothing : answer.error.message)
    }
    const timer = setTimeout(
      () => {
        void find(typed)
      },
      typed === '' ? 0 : searchAfterMs,
    )
    return () => {
      dropped = true
      clearTimeout(timer)
    }
  }, [typed])

  return { options, notice }
}
