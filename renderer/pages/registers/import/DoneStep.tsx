import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowUndoRegular, CheckmarkCircleRegular, TableSearchRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Register } from '#shared/registers/register.ts'
import { importWizardText } from '#shared/text/import-wizard.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { Counts } from './Counts.tsx'
import { PreviewStep } from './PreviewStep.tsx'
import type { Import } from './useImport.ts'

const useStyles = makeStyles({
  middle: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    gap: '12px',
  },
  mark: { fontSize: '44px', color: tokens.colorBrandForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  heading: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, maxWidth: '560px' },
  acts: { display: 'flex', gap: '8px', marginTop: '4px' },
})

const text = importWizardText.done

/** The last step: what went in, a way to take all of it back, and the rows to look at. */
export function DoneStep({ register, wizard }: { register: Register; wizard: Import }) {
  const styles = useStyles()
  const [shown, setShown] = useState(false)
  const { counts, done, opened, mapping } = wizard.state
  if (!counts || !done || !opened) return null
  if (shown) {
    return <PreviewStep register={register} opened={opened} mapping={mapping} counts={counts} />
  }
  const heading = done.undone ? text.undone : done.commit === null ? text.nothing : text.heading
  return (
    <div className={styles.middle}>
      <CheckmarkCircleRegular className={mergeClasses(styles.mark, styles.good)} />
      <output className={styles.heading}>{heading}</output>
      {!done.undone && <Counts counts={counts} />}
      {!done.undone && counts.rejected > 0 && (
        <span className={styles.quiet}>{text.rejected(formatNumber(counts.rejected))}</span>
      )}
      {done.commit !== null && !done.undone && (
        <div className={styles.acts}>
          <Button icon={<TableSearchRegular />} onClick={() => setShown(true)}>
            {text.show}
          </Button>
          <Button icon={<ArrowUndoRegular />} onClick={() => void wizard.undo()}>
            {text.undo}
          </Button>
        </div>
      )}
    </div>
  )
}
