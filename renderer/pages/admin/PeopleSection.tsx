import {
  Badge,
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens,
} from '@fluentui/react-components'
import { MoreHorizontalRegular, PersonAddRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { useChanged } from '#renderer/api/useChanged.ts'
import { useActs } from '#renderer/app/acts.ts'
import { useSignedIn } from '#renderer/app/session.ts'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import { roleLabels, type Person } from '#shared/registers/people.ts'
import { adminText } from '#shared/text/admin.ts'
import { appText } from '#shared/text/app.ts'
import { registerText } from '#shared/text/registers.ts'
import { AddPerson, EditPerson, ResetPassword } from './PersonDialogs.tsx'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    textAlign: 'left',
    padding: '6px 10px',
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: { padding: '5px 10px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, height: '32px' },
  acts: { width: '40px', textAlign: 'right' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  inactive: { color: tokens.colorNeutralForeground3 },
})

const text = adminText.people

/** An account as the page works with it. */
export type Account = Person & { id: string; revision: string }

type Asked = { act: 'add' } | { act: 'edit' | 'reset'; person: Account }

/** Who may sign in, and as what. */
export function PeopleSection() {
  const styles = useStyles()
  const { tell, warn } = useActs()
  const { person: me } = useSignedIn()
  const [asked, setAsked] = useState<Asked | null>(null)
  const { answer, reload } = useAnswer(() => api.call('people.list', { limit: 500 }), 'people')
  useChanged('people', reload)

  const activate = async (person: Account, active: boolean) => {
    const { id, revision } = person
    const done = await api.call('admin.updatePerson', { id, revision, active })
    if (done.ok) tell(active ? text.activated(person.name) : text.deactivated(person.name))
    else warn(done.error)
    reload()
  }

  const done = (said: string) => {
    setAsked(null)
    tell(said)
    reload()
  }

  return (
    <Section
      heading={text.heading}
      text={text.text}
      acts={
        <Button appearance="primary" icon={<PersonAddRegular />} onClick={() => setAsked({ act: 'add' })}>
          {text.add}
        </Button>
      }
    >
      {answer.state === 'loading' && <LoadingPage />}
      {answer.state === 'failed' && (
        <StatePage
          kind="error"
          heading={registerText.loadFailed}
          text={answer.failure.message}
          act={{ label: appText.retry, run: reload }}
        />
      )}
      {answer.state === 'ready' && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th className={styles.head}>{text.name}</th>
              <th className={styles.head}>{text.login}</th>
              <th className={styles.head}>{text.role}</th>
              <th className={styles.head}>{text.state}</th>
              <th className={mergeClasses(styles.head, styles.acts)}>
                <span className={styles.unseen}>{text.actsHeading}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {/* The rows of the register of accounts are described by shared/registers/people.ts. */}
            {(answer.value.rows as unknown as Account[]).map((person) => (
              <tr key={person.id} className={mergeClasses(!person.active && styles.inactive)}>
                <th scope="row" className={styles.cell}>
                  {person.name}
                  {person.id === me.id && ` (${text.you})`}
                </th>
                <td className={styles.cell}>{person.login}</td>
                <td className={styles.cell}>{roleLabels[person.role]}</td>
                <td className={styles.cell}>
                  <Badge appearance="tint" color={person.active ? 'success' : 'informative'}>
                    {person.active ? text.active : text.inactive}
                  </Badge>
                </td>
                <td className={mergeClasses(styles.cell, styles.acts)}>
                  <PersonMenu
                    person={person}
                    isMe={person.id === me.id}
                    onAsk={setAsked}
                    onActivate={(active) => void activate(person, active)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {asked?.act === 'add' && <AddPerson onClose={() => setAsked(null)} onDone={done} />}
      {asked?.act === 'edit' && (
        <EditPerson person={asked.person} onClose={() => setAsked(null)} onDone={done} />
      )}
      {asked?.act === 'reset' && (
        <ResetPassword person={asked.person} onClose={() => setAsked(null)} onDone={done} />
      )}
    </Section>
  )
}

interface PersonMenuProps {
  person: Account
  isMe: boolean
  onAsk: (asked: Asked) => void
  onActivate: (active: boolean) => void
}

function PersonMenu({ person, isMe, onAsk, onActivate }: PersonMenuProps) {
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          aria-label={text.acts(person.name)}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => onAsk({ act: 'edit', person })}>{text.edit}…</MenuItem>
          <MenuItem onClick={() => onAsk({ act: 'reset', person })}>{text.resetPassword}…</MenuItem>
          {!isMe && (
            <MenuItem onClick={() => onActivate(!person.active)}>
              {person.active ? text.deactivate : text.activate}
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
