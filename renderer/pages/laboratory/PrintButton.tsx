import { Button, makeStyles } from '@fluentui/react-components'
import { PrintRegular } from '@fluentui/react-icons'
import { openReport } from '#renderer/pages/reports/request.ts'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'

const useStyles = makeStyles({ button: { flexShrink: 0, whiteSpace: 'nowrap' } })

/** Opens the paper that sets scenarios beside what was, to be looked at, saved and printed. */
export function PrintButton({ scenarios }: { scenarios: readonly string[] }) {
  const styles = useStyles()
  return (
    <Button
      className={styles.button}
      icon={<PrintRegular />}
      onClick={() => openReport({ kind: 'scenario-comparison', options: { scenarios: [...scenarios] } })}
    >
      {laboratoryPageText.print}
    </Button>
  )
}
