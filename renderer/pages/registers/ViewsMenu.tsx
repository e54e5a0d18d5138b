import {
  Button,
  Field,
  Input,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { BookmarkRegular, DeleteRegular } from '@fluentui/react-icons'
import { useEffect, useState, type RefObject } from 'react'
import { api } from '#renderer/api/client.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { useSending } from '#renderer/api/useSending.ts'
import { useActs } from '#renderer/app/acts.ts'
import { useShortcut } from '#renderer/app/useShortcut.ts'
import { noConditions, sentenceOf } from '#renderer/grid/filters.ts'
import type { RegisterGrid } from '#renderer/grid/registerGrid.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { useInput } from '#renderer/ui/useInput.ts'
import type { ViewState } from '#shared/contract/views.ts'
import type { Register } from '#shared/registers/register.ts'
import { appText } from '#shared/text/app.ts'
import { registerText } from '#shared/text/registers.ts'
import type { View } from './view.ts'

const useStyles = makeStyles({
  list: { maxHeight: '70vh' },
})

const text = registerText.views

interface ViewsMenuProps {
  register: Register
  view: View
  grid: RefObject<RegisterGrid | null>
  className: string
  onApply: (view: View) => void
}

/** Ways to look at the register: those that it offers, and those that this person keeps by name. */
export function ViewsMenu({ register, view, grid, className, onApply }: ViewsMenuProps) {
  const styles = useStyles()
  const { tell, warn } = useActs()
  const [open, setOpen] = useState(false)
  const [keeping, setKeeping] = useState(false)
  const { answer, reload } = useAnswer(
    () => api.call('views.list', { register: register.name }),
    register.name,
  )
  const kept = answer.state === 'ready' ? answer.value.views : []
  useShortcut('Ctrl+K', () => setOpen(true))
  useShortcut('Ctrl+Shift+K', () => setKeeping(true))

  const apply = (state: ViewState) => {
    // A view that was kept from the line of time says nothing of columns.
    if (state.columns.length > 0) grid.current?.applyLayout({ columns: state.columns, sort: state.sort })
    onApply({ search: state.search, conditions: state.conditions, sort: state.sort })
  }
  const forget = async (name: string) => {
    const answered = await api.call('views.forget', { register: register.name, name })
    if (answered.ok) tell(text.forgotten(name))
    else warn(answered.error)
    reload()
  }

  return (
    <>
      <Menu open={open} onOpenChange={(_, change) => setOpen(change.open)}>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            className={className}
            icon={<BookmarkRegular />}
            aria-keyshortcuts="Control+K"
          >
            {text.views}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList className={styles.list}>
            <MenuItem onClick={() => onApply({ ...view, search: '', conditions: noConditions })}>
              {text.everything(register.many)}
            </MenuItem>
            {(register.views ?? []).map(({ name, conditions }) => (
              <MenuItem
                key={name}
                onClick={() =>
                  onApply({ ...view, search: '', conditions: { byField: conditions, labels: {} } })
                }
              >
                {name}
              </MenuItem>
            ))}
            {kept.length > 0 && (
              <MenuGroup>
                <MenuGroupHeader>{text.kept}</MenuGroupHeader>
                {kept.map(({ name, state }) => (
                  <MenuItem key={name} onClick={() => apply(state)}>
                    {name}
                  </MenuItem>
                ))}
              </MenuGroup>
            )}
            <MenuDivider />
            <MenuItem secondaryContent="Ctrl+Shift+K" onClick={() => setKeeping(true)}>
              {text.keep}…
            </MenuItem>
            {kept.length > 0 && (
              <Menu>
                <MenuTrigger disableButtonEnhancement>
                  <MenuItem icon={<DeleteRegular />}>{text.forget}</MenuItem>
                </MenuTrigger>
                <MenuPopover>
                  <MenuList>
                    {kept.map(({ name }) => (
                      <MenuItem key={name} onClick={() => void forget(name)}>
                        {name}
                      </MenuItem>
                    ))}
                  </MenuList>
                </MenuPopover>
              </Menu>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {keeping && (
        <KeepDialog
          register={register}
          state={{ ...view, columns: grid.current?.layout() ?? [] }}
          names={kept.map(({ name }) => name)}
          onClose={(name) => {
            setKeeping(false)
            setTimeout(() => grid.current?.focus())
            if (name === null) return
            reload()
            tell(text.done(name))
          }}
        />
      )}
    </>
  )
}

interface KeepDialogProps {
  register: Register
  state: View & Pick<ViewState, 'columns'>
  names: readonly string[]
  /** With the name under which it was kept. */
  onClose: (name: string | null) => void
}

const dialogWidth = 480

/** Asks for a name; what is kept is read out as sentences. */
function KeepDialog({ register, state, names, onClose }: KeepDialogProps) {
  const { ref, focus } = useInput()
  useEffect(focus, [focus])
  const [name, setName] = useState('')
  const [asked, setAsked] = useState(false)
  const { busy, failure, send } = useSending()
  const { search, conditions, sort, columns } = state
  const sentences = Object.entries(conditions.byField).map(([key, condition]) =>
    sentenceOf(register, key, condition, conditions.labels),
  )

  const submit = async () => {
    setAsked(true)
    const trimmed = name.trim()
    if (trimmed === '') return
    const kept = { search, conditions: { ...conditions }, sort, columns }
    const done = await send(() =>
      api.call('views.keep', { register: register.name, name: trimmed, state: kept }),
    )
    if (done) onClose(trimmed)
  }

  return (
    <FormDialog
      heading={text.keep}
      submit={appText.save}
      width={dialogWidth}
      busy={busy}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={() => onClose(null)}
    >
      <Field
        label={text.name}
        required
        hint={names.includes(name.trim()) ? text.replaces : text.nameExample}
        validationMessage={asked && name.trim() === '' ? appText.required : null}
      >
        <Input ref={ref} value={name} maxLength={80} onChange={(_, change) => setName(change.value)} />
      </Field>
      <div>
        {text.contents}
        <ul>
          {search && <li>{text.search(search)}</li>}
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {columns.length > 0 && <li>{text.columns}</li>}
        </ul>
      </div>
    </FormDialog>
  )
}
