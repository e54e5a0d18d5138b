import { Button, Checkbox, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components'
import { CopyRegular, PrintRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { dayInVietnam } from '#shared/base/days.ts'
import { appText } from '#shared/text/app.ts'
import { signInText } from '#shared/text/signIn.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'

const useStyles = makeStyles({
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase600,
    letterSpacing: '1px',
    padding: '16px 20px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    textAlign: 'center',
    overflowWrap: 'anywhere',
    userSelect: 'all',
  },
  advice: { margin: '0', paddingLeft: '20px', lineHeight: tokens.lineHeightBase400 },
  acts: { display: 'flex', gap: '8px' },
})

interface RecoveryCodeProps {
  code: string
  organisation: string
  station: string
  confirmed: boolean
  onConfirm: (confirmed: boolean) => void
}

/** The code that opens the data when every password is forgotten: shown once, to be printed and locked away. */
export function RecoveryCode({ code, organisation, station, confirmed, onConfirm }: RecoveryCodeProps) {
  const styles = useStyles()
  const [notice, setNotice] = useState<string | null>(null)
  const text = signInText.recoveryCode

  const print = async () => {
    const { page } = text
    const lines = [
      page.organisation(organisation),
      page.station(station),
      page.day(formatDay(dayInVietnam(new Date()))),
      '',
      page.code(code),
      '',
      page.advice,
    ]
    const answer = await api.call('shell.printText', { title: page.title, lines })
    setNotice(answer.ok ? (answer.value.printed ? text.printed : text.notPrinted) : answer.error.message)
  }

  const copy = async () => {
    const answer = await api.call('shell.copyText', { text: code })
    setNotice(answer.ok ? text.copiedWarning : answer.error.message)
  }

  return (
    <>
      <output className={styles.code} aria-label={text.label}>
        {code}
      </output>
      <div className={styles.acts}>
        <Button icon={<PrintRegular />} appearance="primary" onClick={() => void print()}>
          {appText.print}
        </Button>
        <Button icon={<CopyRegular />} onClick={() => void copy()}>
          {appText.copy}
        </Button>
      </div>
      {notice && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{notice}</MessageBarBody>
        </MessageBar>
      )}
      <ul className={styles.advice}>
        {text.advice.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Checkbox
        label={text.confirm}
        checked={confirmed}
        onChange={(_, change) => onConfirm(change.checked === true)}
      />
    </>
  )
}
