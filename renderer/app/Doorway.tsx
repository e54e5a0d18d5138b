import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { appText } from '#shared/text/app.ts'
import { signInText } from '#shared/text/signIn.ts'
import { deep } from '#renderer/ui/theme.ts'
import { HousesMark } from '#renderer/ui/HousesMark.tsx'

const useStyles = makeStyles({
  page: { display: 'flex', height: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  side: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    flex: '0 0 36%',
    minWidth: '340px',
    maxWidth: '560px',
    boxSizing: 'border-box',
    padding: '48px',
    color: deep.text,
    backgroundImage: `linear-gradient(160deg, ${deep.backgroundHigh} 0%, ${deep.background} 60%)`,
  },
  name: { fontSize: '40px', lineHeight: '48px', fontWeight: tokens.fontWeightSemibold, margin: '20px 0 4px' },
  tagline: { fontSize: tokens.fontSizeBase400, color: deep.quiet, margin: 0 },
  organisation: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: 0 },
  foot: { fontSize: tokens.fontSizeBase200, color: deep.quiet, margin: '6px 0 0' },
  main: {
    flexGrow: 1,
    display: 'flex',
    alignItems: 'safe center',
    justifyContent: 'center',
    padding: '24px',
    overflowY: 'auto',
  },
})

interface DoorwayProps {
  organisation?: string | undefined
  station?: string | undefined
  version: string
  children: ReactNode
}

/** The page before the program: a quiet panel with the program's name, and beside it what is to be done. */
export function Doorway({ organisation, station, version, children }: DoorwayProps) {
  const styles = useStyles()
  return (
    <div className={styles.page}>
      <aside className={styles.side}>
        <div>
          <HousesMark size={56} />
          <p className={styles.name}>{appText.name}</p>
          <p className={styles.tagline}>{appText.tagline}</p>
        </div>
        <div>
          {organisation && <p className={styles.organisation}>{organisation}</p>}
          <p className={styles.foot}>
            {station && `${station} · `}
            {signInText.version(version)}
          </p>
        </div>
      </aside>
      <main className={styles.main}>{children}</main>
    </div>
  )
}
