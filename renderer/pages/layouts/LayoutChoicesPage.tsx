import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { registerApi } from '#renderer/api/registers.ts'
import { useAnswer } from '#renderer/api/useAnswer.ts'
import { useChanged } from '#renderer/api/useChanged.ts'
import { useActs } from '#renderer/app/acts.ts'
import { useSignedIn } from '#renderer/app/session.ts'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { ScrollRegion } from '#renderer/ui/ScrollRegion.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import { dayInVietnam } from '#shared/base/days.ts'
import { roleCovers } from '#shared/base/roles.ts'
import { layoutChoices } from '#shared/registers/layout-choices.ts'
import { layoutItems, type LayoutItem } from '#shared/rules/layout-items.ts'
import { appText } from '#shared/text/app.ts'
import { layoutsPageText } from '#shared/text/layoutsPage.ts'
import { ChangeDialog } from './ChangeDialog.tsx'
import { ChoiceItem } from './ChoiceItem.tsx'
import { chosenOn, type KeptChoice } from './inForce.ts'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%' },
  head: { padding: '10px 16px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: 0 },
  about: { color: tokens.colorNeutralForeground3 },
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '0 16px 24px' },
  group: { maxWidth: '960px' },
  name: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: '16px 0 8px' },
  items: { display: 'flex', flexDirection: 'column', gap: '10px' },
})

const text = layoutsPageText
const layouts = ['state', 'party'] as const
const most = 500

/** The choices that the rules of writing leave to the office: what holds today, since when, by whose word. */
export function LayoutChoicesPage() {
  const styles = useStyles()
  const { person } = useSignedIn()
  const { answer, reload } = useAnswer(() => registerApi('layoutChoices').list({ limit: most }), 'choices')
  useChanged('layoutChoices', reload)
  const canWrite = roleCovers(person.role, layoutChoices.roles.write)
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 className={styles.heading}>{text.heading}</h1>
        <span className={styles.about}>
          {text.about} {!canWrite && text.readOnly}
        </span>
      </div>
      {answer.state === 'loading' && <LoadingPage />}
      {answer.state === 'failed' && (
        <StatePage
          kind="error"
          heading={text.loadFailed}
          text={answer.failure.message}
          act={{ label: appText.retry, run: reload }}
        />
      )}
      {answer.state === 'ready' && (
        <Choices kept={answer.value.rows as unknown as KeptChoice[]} canWrite={canWrite} />
      )}
    </div>
  )
}

interface Change {
  item: LayoutItem
  value: string
}

function Choices({ kept, canWrite }: { kept: readonly KeptChoice[]; canWrite: boolean }) {
  const styles = useStyles()
  const { tell } = useActs()
  const [change, setChange] = useState<Change | null>(null)
  const [today] = useState(() => dayInVietnam(new Date()))
  return (
    <ScrollRegion className={styles.scroll} label={text.heading}>
      {layouts.map((layout) => (
        <section key={layout} className={styles.group} aria-label={text.groups[layout]}>
          <h2 className={styles.name}>{text.groups[layout]}</h2>
          <div className={styles.items}>
            {layoutItems
              .filter((item) => item.layout === layout)
              .map((item) => (
                <ChoiceItem
                  key={item.key}
                  item={item}
                  chosen={chosenOn(kept, item.key, today)}
                  canWrite={canWrite}
                  onChange={(value) => setChange({ item, value })}
                />
              ))}
          </div>
        </section>
      ))}
      {change && (
        <ChangeDialog
          item={change.item}
          value={change.value}
          kept={kept}
          onClose={() => setChange(null)}
          onDone={() => {
            setChange(null)
            tell(text.change.done)
          }}
        />
      )}
    </ScrollRegion>
  )
}
