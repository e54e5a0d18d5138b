import { makeStyles, Spinner } from '@fluentui/react-components'
import { appText } from '#shared/text/app.ts'

const useStyles = makeStyles({
  page: { height: '100%', display: 'flex', alignItems: 'center', justifyContent: 'center' },
})

/** Shown while a page is on its way; what comes quickly shows no spinner at all. */
export function LoadingPage({ label = appText.loading }: { label?: string }) {
  const styles = useStyles()
  return (
    <div className={styles.page}>
      <Spinner label={label} delay={250} />
    </div>
  )
}
