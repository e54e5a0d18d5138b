import { Field, Input } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { registerApi } from '#renderer/api/registers.ts'
import { useSending } from '#renderer/api/useSending.ts'
import { useActs } from '#renderer/app/acts.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useInput } from '#renderer/ui/useInput.ts'
import { dayInVietnam } from '#shared/base/days.ts'
import type { LayoutItem } from '#shared/rules/layout-items.ts'
import { appText } from '#shared/text/app.ts'
import { layoutsPageText } from '#shared/text/layoutsPage.ts'
import { labelOf } from './ChoiceItem.tsx'
import { chosenOn, type KeptChoice } from './inForce.ts'

const text = layoutsPageText.change
const dialogWidth = 520

interface ChangeDialogProps {
  item: LayoutItem
  value: string
  kept: readonly KeptChoice[]
  onClose: () => void
  onDone: () => void
}

/** Asks from which day another choice holds and on whose word; what was printed before stays as it was. */
export function ChangeDialog({ item, value, kept, onClose, onDone }: ChangeDialogProps) {
  const { remember } = useActs()
  const [today] = useState(() => dayInVietnam(new Date()))
  const [validFrom, setValidFrom] = useState(today)
  const [basis, setBasis] = useState('')
  const [asked, setAsked] = useState(false)
  const { busy, failure, send } = useSending()
  const { ref, focus } = useInput()
  useEffect(focus, [focus])
  const before = chosenOn(kept, item.key, today).now?.value ?? item.default

  const submit = async () => {
    setAsked(true)
    if (!basis.trim()) return
    const { create, update } = registerApi('layoutChoices')
    const same = kept.find((choice) => choice.item === item.key && choice.validFrom === validFrom)
    const values = { item: item.key, value, validFrom, basis: basis.trim() }
    const done = await send(async () => (same ? update(same, values) : create(values)))
    if (!done) return
    remember(done.commit)
    onDone()
  }

  return (
    <FormDialog
      heading={text.heading}
      submit={text.submit}
      width={dialogWidth}
      busy={busy}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <span>{item.label}</span>
      <span>
        {text.from(labelOf(item, before))}
        <br />
        {text.to(labelOf(item, value))}
      </span>
      <DayInput label={text.validFrom} hint={text.validFromHint} day={validFrom} onDay={setValidFrom} />
      <Field
        label={text.basis}
        required
        hint={text.basisHint}
        validationMessage={asked && !basis.trim() ? appText.required : null}
      >
        <Input ref={ref} value={basis} maxLength={300} onChange={(_, change) => setBasis(change.value)} />
      </Field>
    </FormDialog>
  )
}
