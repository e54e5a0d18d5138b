import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { OpenedImport } from '#shared/contract/import.ts'

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none', maxHeight: '66px', overflowY: 'auto' },
})

/** What should be known of a sheet before it is trusted: hidden rows, a guessed encoding, a unit that was not said. */
export function Notices({ notices }: Pick<OpenedImport, 'notices'>) {
  const styles = useStyles()
  if (notices.length === 0) return null
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline">
      <MessageBarBody>
        <ul className={styles.list}>
          {notices.map(({ code, message }) => (
            <li key={`${code} ${message}`}>{message}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  )
}
