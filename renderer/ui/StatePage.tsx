import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  BoxRegular,
  ErrorCircleRegular,
  LockClosedRegular,
  SearchRegular,
  type FluentIcon,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'

const icons: Record<StateKind, FluentIcon> = {
  empty: BoxRegular,
  nothingFound: SearchRegular,
  error: ErrorCircleRegular,
  forbidden: LockClosedRegular,
}

const useStyles = makeStyles({
  page: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    padding: '24px',
    boxSizing: 'border-box',
  },
  mark: {
    width: '72px',
    height: '72px',
    borderRadius: tokens.borderRadiusCircular,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    fontSize: '34px',
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
  },
  error: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
  heading: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: '16px 0 4px' },
  text: {
    maxWidth: '520px',
    margin: 0,
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  acts: { display: 'flex', gap: '8px', marginTop: '20px' },
})

type StateKind = 'empty' | 'nothingFound' | 'error' | 'forbidden'

interface StatePageProps {
  kind: StateKind
  heading: string
  text: string
  act?: { label: string; run: () => void } | undefined
  /** True where no other heading stands above it. */
  isWholePage?: boolean
  children?: ReactNode
}

/** What is shown in place of content: nothing yet, nothing found, an error, no permission. */
export function StatePage({ kind, heading, text, act, isWholePage = false, children }: StatePageProps) {
  const styles = useStyles()
  const Icon = icons[kind]
  const Heading = isWholePage ? 'h1' : 'h2'
  return (
    <div className={styles.page} role={kind === 'error' ? 'alert' : 'status'}>
      <div className={mergeClasses(styles.mark, kind === 'error' && styles.error)}>
        <Icon />
      </div>
      <Heading className={styles.heading}>{heading}</Heading>
      <p className={styles.text}>{text}</p>
      {(act || children) && (
        <div className={styles.acts}>
          {act && (
            <Button appearance="primary" onClick={act.run}>
              {act.label}
            </Button>
          )}
          {children}
        </div>
      )}
    </div>
  )
}
