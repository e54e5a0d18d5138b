import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons'
import { importWizardText } from '#shared/text/import-wizard.ts'
import { steps, type Step } from './useImport.ts'

const useStyles = makeStyles({
  list: { display: 'flex', gap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
  step: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    padding: '3px 10px 3px 4px',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  mark: {
    width: '22px',
    height: '22px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  now: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  nowMark: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  doneMark: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
})

/** Where the person is on the way, and what is still to come. */
export function Steps({ current }: { current: Step }) {
  const styles = useStyles()
  const at = steps.indexOf(current)
  return (
    <ol className={styles.list} aria-label={importWizardText.stepsLabel}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={mergeClasses(styles.step, index === at && styles.now)}
          aria-current={index === at ? 'step' : undefined}
        >
          <span
            className={mergeClasses(
              styles.mark,
              index === at && styles.nowMark,
              index < at && styles.doneMark,
            )}
            {...(index < at ? { role: 'img', 'aria-label': importWizardText.stepDone } : {})}
          >
            {index < at ? <CheckmarkRegular /> : index + 1}
          </span>
          {importWizardText.steps[step]}
        </li>
      ))}
    </ol>
  )
}
