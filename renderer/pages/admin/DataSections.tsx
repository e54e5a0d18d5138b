import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components'
import { useState } from 'react'
import { chooseSaveFile } from '#renderer/api/chooseSaveFile.ts'
import { api, type PageOutput } from '#renderer/api/client.ts'
import { useSending } from '#renderer/api/useSending.ts'
import { useActs } from '#renderer/app/acts.ts'
import { useSignedIn } from '#renderer/app/session.ts'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { dayInVietnam } from '#shared/base/days.ts'
import type { Failure } from '#shared/base/result.ts'
import { adminText } from '#shared/text/admin.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'

const megabyte = 1_000_000
const dialogWidth = 480

function Refused({ failure }: { failure: Failure | null }) {
  if (!failure) return null
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{failure.message}</MessageBarBody>
    </MessageBar>
  )
}

export function BackupSection() {
  const text = adminText.backup
  const { tell, warn } = useActs()
  const { busy, failure, send } = useSending()
  const run = async () => {
    const file = await chooseSaveFile({
      title: text.title,
      suggestedName: text.fileName(dayInVietnam(new Date())),
      extensions: ['ancu'],
    })
    if (!file) return
    const done = await send(() => api.call('admin.backup', { file }))
    if (!done) return
    const size = `${formatNumber(done.bytes / megabyte, 1)} MB`
    const files = formatNumber(done.contents.count)
    tell(text.done(size, formatNumber(done.commits), files), { folderOf: file })
    if (done.damagedContents > 0) warn({ message: text.damaged(formatNumber(done.damagedContents)) })
  }
  return (
    <Section
      heading={text.heading}
      text={text.text}
      acts={
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void run()}>
          {busy ? <Spinner size="tiny" label={text.running} /> : text.run}
        </Button>
      }
    >
      {failure && <Refused failure={failure} />}
    </Section>
  )
}

export function VerifySection() {
  const text = adminText.verify
  const { busy, failure, send } = useSending()
  const [found, setFound] = useState<PageOutput<'ledger.verify'> | null>(null)
  const run = async () => setFound(await send(() => api.call('ledger.verify', {})))
  return (
    <Section
      heading={text.heading}
      text={text.text}
      acts={
        <Button disabledFocusable={busy} onClick={() => void run()}>
          {busy ? <Spinner size="tiny" label={text.running} /> : text.run}
        </Button>
      }
    >
      {failure && <Refused failure={failure} />}
      {found && !busy && (
        <MessageBar intent={found.ok ? 'success' : 'error'} layout="multiline">
          <MessageBarBody>
            {found.firstBroken
              ? text.broken(found.firstBroken.commit, found.firstBroken.why)
              : `${text.good(formatNumber(found.commits))} ${text.head(found.head)}`}
          </MessageBarBody>
        </MessageBar>
      )}
    </Section>
  )
}

export function SampleSection() {
  const text = adminText.sample
  const { remember, tell } = useActs()
  const { refresh } = useSignedIn()
  const [asked, setAsked] = useState(false)
  const { busy, failure, send } = useSending()
  const load = async () => {
    const done = await send(() => api.call('admin.loadSample', {}))
    if (!done) return
    setAsked(false)
    remember(done.commit)
    tell(text.done(formatNumber(done.created)))
    await refresh()
  }
  return (
    <Section
      heading={text.heading}
      text={text.text}
      acts={<Button onClick={() => setAsked(true)}>{text.run}</Button>}
    >
      {asked && (
        <FormDialog
          heading={text.confirmHeading}
          submit={text.confirm}
          width={dialogWidth}
          busy={busy}
          failure={failure}
          onSubmit={() => void load()}
          onClose={() => setAsked(false)}
        >
          <span>{text.confirmText}</span>
        </FormDialog>
      )}
    </Section>
  )
}
