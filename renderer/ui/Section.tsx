import { makeStyles, tokens } from '@fluentui/react-components'
import { useId, type ReactNode } from 'react'

const useStyles = makeStyles({
  section: {
    padding: '16px 20px 18px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: '16px' },
  words: { flexGrow: 1 },
  heading: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: 0 },
  text: { margin: '2px 0 0', maxWidth: '640px', color: tokens.colorNeutralForeground2 },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    marginTop: '14px',
    alignItems: 'flex-start',
  },
})

interface SectionProps {
  heading: string
  text: string
  /** What can be done, at the right of the heading. */
  acts?: ReactNode
  children?: ReactNode
}

/** One matter of a page of settings: what it is, and what can be done about it. */
export function Section({ heading, text, acts, children }: SectionProps) {
  const styles = useStyles()
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 id={id} className={styles.heading}>
            {heading}
          </h2>
          <p className={styles.text}>{text}</p>
        </div>
        {acts}
      </div>
      {children && <div className={styles.content}>{children}</div>}
    </section>
  )
}
