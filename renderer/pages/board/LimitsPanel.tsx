import { Badge, makeStyles, tokens } from '@fluentui/react-components'
import type { PageOutput } from '#renderer/api/client.ts'
import type { Answer } from '#renderer/api/useAnswer.ts'
import { LoadingPage } from '#renderer/ui/LoadingPage.tsx'
import { ScrollRegion } from '#renderer/ui/ScrollRegion.tsx'
import { StatePage } from '#renderer/ui/StatePage.tsx'
import { appText } from '#shared/text/app.ts'
import { boardPageText } from '#shared/text/boardPage.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import { narrow } from './narrow.ts'
import { RegisterLimits, type LimitRegister } from './RegisterLimits.tsx'

const useStyles = makeStyles({
  heading: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    margin: 0,
    padding: '8px 0 6px',
  },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    marginBottom: '12px',
    padding: '0 12px',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)', gap: '0 20px', alignItems: 'start' },
  },
  register: {
    padding: '8px 0 10px',
    minWidth: 0,
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
    [narrow]: { ':not(:last-child)': { borderBottomStyle: 'none' } },
  },
  registerHead: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  registerName: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, margin: 0 },
  count: { flexShrink: 0, whiteSpace: 'nowrap' },
  none: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2 },
})

const text = boardPageText.limits
const registers = Object.keys(text.registers) as LimitRegister[]

interface LimitsPanelProps {
  answer: Answer<PageOutput<'dossiers.limits'>>
  onRetry: () => void
}

/** What is due within three days or has passed, in every register that has limits. */
export function LimitsPanel({ answer, onRetry }: LimitsPanelProps) {
  const styles = useStyles()
  if (answer.state === 'loading') return <LoadingPage />
  if (answer.state === 'failed') {
    return (
      <StatePage
        kind="error"
        heading={boardPageText.loadFailed}
        text={answer.failure.message}
        act={{ label: appText.retry, run: onRetry }}
      />
    )
  }
  const { asOf, limits, counts } = answer.value
  return (
    <>
      <h2 className={styles.heading}>{text.heading}</h2>
      <ScrollRegion className={styles.scroll} label={text.heading}>
        {limits.length === 0 && <p className={styles.none}>{text.none}</p>}
        {registers.map((register) => (
          <div key={register} className={styles.register}>
            <div className={styles.registerHead}>
              <h3 className={styles.registerName}>{text.registers[register]}</h3>
              <Badge
                className={styles.count}
                appearance="tint"
                color={counts[register] ? 'important' : 'subtle'}
              >
                {text.count(formatNumber(counts[register] ?? 0))}
              </Badge>
            </div>
            <RegisterLimits
              register={register}
              limits={limits.filter((limit) => limit.register === register)}
              count={counts[register] ?? 0}
              asOf={asOf}
            />
          </div>
        ))}
      </ScrollRegion>
    </>
  )
}
