import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  Tooltip,
} from '@fluentui/react-components'
import { KeyRegular, LockClosedRegular, PersonRegular, QuestionCircleRegular } from '@fluentui/react-icons'
import { lazy, Suspense, useState } from 'react'
import { roleLabels } from '#shared/registers/people.ts'
import { appText } from '#shared/text/app.ts'
import { useSignedIn } from './session.ts'

const ChangePassword = lazy(async () => ({ default: (await import('./ChangePassword.tsx')).ChangePassword }))

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    height: '48px',
    flexShrink: 0,
    gap: '4px',
    padding: '0 8px 0 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  organisation: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
  station: {
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    marginLeft: '10px',
  },
  person: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', lineHeight: '16px' },
  role: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
})

/** The organisation, who is at work, and what concerns the session. */
export function TopBar({ onHelp }: { onHelp: () => void }) {
  const styles = useStyles()
  const { status, person, lock } = useSignedIn()
  const [changing, setChanging] = useState(false)
  return (
    <div className={styles.bar}>
      <div className={styles.organisation}>
        {status.organisation}
        {status.station && <span className={styles.station}>{status.station}</span>}
      </div>
      <Tooltip content={`${appText.help} (F1)`} relationship="label">
        <Button
          appearance="subtle"
          icon={<QuestionCircleRegular />}
          onClick={onHelp}
          aria-keyshortcuts="F1"
        />
      </Tooltip>
      <Tooltip content={`${appText.lock} (Ctrl+L)`} relationship="label">
        <Button
          appearance="subtle"
          icon={<LockClosedRegular />}
          onClick={() => void lock()}
          aria-keyshortcuts="Control+L"
        />
      </Tooltip>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="subtle" icon={<PersonRegular />}>
            <span className={styles.person}>
              <span>{person.name}</span>
              <span className={styles.role}>{roleLabels[person.role]}</span>
            </span>
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<KeyRegular />} onClick={() => setChanging(true)}>
              {appText.changePassword}…
            </MenuItem>
            <MenuDivider />
            <MenuItem icon={<LockClosedRegular />} secondaryContent="Ctrl+L" onClick={() => void lock()}>
              {appText.lock}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {changing && (
        <Suspense>
          <ChangePassword onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </div>
  )
}
