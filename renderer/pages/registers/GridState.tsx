import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import type { Failure } from '#shared/base/result.ts'
import { appText } from '#shared/text/app.ts'
import { registerText, type RegisterWords } from '#shared/text/registers.ts'

const useStyles = makeStyles({
  cover: {
    position: 'absolute',
    inset: '0',
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  below: { top: '49px' },
})

interface GridStateProps {
  failure: Failure | null
  total: number | null
  isNarrowed: boolean
  words: RegisterWords
  canWrite: boolean
  onRetry: () => void
  onWiden: () => void
  onImport: () => void
  onAdd: () => void
}

/** What stands in place of the rows where there are none: an error, nothing found, nothing there yet. */
export function GridState(props: GridStateProps) {
  const { failure, total, isNarrowed, words, canWrite, onRetry, onWiden, onImport, onAdd } = props
  const styles = useStyles()
  if (failure) {
    return (
      <div className={styles.cover}>
        <StatePage
          kind="error"
          heading={registerText.loadFailed}
          text={failure.message}
          act={{ label: appText.retry, run: onRetry }}
        />
      </div>
    )
  }
  if (total !== 0) return null
  if (isNarrowed) {
    const { heading, text, clear } = registerText.nothingFound
    return (
      <div className={mergeClasses(styles.cover, styles.below)}>
        <StatePage kind="nothingFound" heading={heading} text={text} act={{ label: clear, run: onWiden }} />
      </div>
    )
  }
  return (
    <div className={styles.cover}>
      <StatePage
        kind="empty"
        {...words.empty}
        act={canWrite ? { label: registerText.actions.import, run: onImport } : undefined}
      >
        {canWrite && (
          <Button icon={<AddRegular />} onClick={onAdd}>
            {registerText.actions.add}
          </Button>
        )}
      </StatePage>
    </div>
  )
}
