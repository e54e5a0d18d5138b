import { Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { Row, Values } from '#renderer/api/registers.ts'
import { changesNothing, clearedValues } from '#renderer/forms/fieldText.ts'
import { narrowedTo } from '#renderer/forms/narrowed.ts'
import { RecordForm } from '#renderer/forms/RecordForm.tsx'
import { useRecordForm } from '#renderer/forms/useRecordForm.ts'
import type { BlockEdit } from '#renderer/grid/blockEdits.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { writtenFields, type Register } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'

const useStyles = makeStyles({
  // A register has more fields than a screen has lines.
  choices: { maxHeight: '320px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground3 },
})

const dialogWidth = 640
const text = registerText.bulkEdit

interface BulkEditDialogProps {
  register: Register
  rows: readonly Row[]
  onSubmit: (edit: BlockEdit) => void
  onClose: () => void
}

/** The same values for many records, as one act that is undone as one. */
export function BulkEditDialog({ register, rows, onSubmit, onClose }: BulkEditDialogProps) {
  const styles = useStyles()
  const [keys, setKeys] = useState<readonly string[]>([])
  const asked = useMemo(() => askedFor(register, keys), [register, keys])
  const form = useRecordForm(asked, null, { name: `${register.name}/many`, labels: {}, failure: null })

  const submit = () => {
    form.insist()
    if (keys.length === 0 || Object.keys(form.reading.problems).length > 0) return
    form.reset()
    onSubmit(editOf(rows, valuesOf(asked, keys, form.reading.changed)))
  }
  const close = () => {
    form.reset()
    onClose()
  }

  return (
    <FormDialog
      heading={text.heading(formatNumber(rows.length), register.one)}
      submit={text.submit(formatNumber(rows.length))}
      width={dialogWidth}
      busy={keys.length === 0}
      failure={null}
      onSubmit={submit}
      onClose={close}
    >
      <Field label={text.fields} hint={text.fieldsHint}>
        <Dropdown
          multiselect
          listbox={{ className: styles.choices }}
          placeholder={text.choose}
          value={keys.map((key) => register.fields[key]?.label ?? '').join(', ')}
          selectedOptions={[...keys]}
          onOptionSelect={(_, change) => setKeys(change.selectedOptions)}
        >
          {editableTogether(register).map(([key, field]) => (
            <Option key={key} value={key}>
              {field.label}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {keys.length > 0 && <RecordForm register={asked} {...form} />}
      {keys.length > 0 && <p className={styles.hint}>{text.emptyClears}</p>}
    </FormDialog>
  )
}

/** What several records can have in common: not what tells them apart. */
function editableTogether(register: Register) {
  return writtenFields(register).filter(
    ([key, field]) =>
      key !== register.title &&
      !register.identifiedBy.includes(key) &&
      !(field.type === 'text' && field.unique),
  )
}

function askedFor(register: Register, keys: readonly string[]): Register {
  return { ...narrowedTo(register, keys), check: () => [] }
}

function valuesOf(register: Register, keys: readonly string[], changed: Values): Values {
  const values: Values = {}
  for (const key of keys) {
    const field = register.fields[key]
    if (field) Object.assign(values, clearedValues(key, field))
  }
  return { ...values, ...changed }
}

function editOf(rows: readonly Row[], values: Values): BlockEdit {
  const changed = rows.filter((row) => !changesNothing(row, values))
  return {
    rows: changed.map(({ id, revision }) => ({ id, revision, values })),
    added: [],
    labels: {},
    problems: [],
    rowNumbers: changed.map((row) => rows.indexOf(row) + 1),
  }
}
