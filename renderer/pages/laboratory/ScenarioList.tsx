import {
  Badge,
  Button,
  Checkbox,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens,
} from '@fluentui/react-components'
import {
  AddRegular,
  CopyRegular,
  DeleteRegular,
  MoreVerticalRegular,
  RenameRegular,
  TableSimpleRegular,
} from '@fluentui/react-icons'
import { ScrollRegion } from '#renderer/ui/ScrollRegion.tsx'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'
import { formatDay } from '#shared/vietnamese/dates.ts'
import { formatNumber } from '#shared/vietnamese/numbers.ts'
import type { Scenario } from './scenario.ts'
import type { ScenarioStep } from './ScenarioDialogs.tsx'
import { stateLabels } from './states.ts'

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '10px 12px 8px' },
  heading: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: 0 },
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    alignItems: 'flex-start',
    padding: '4px 4px 6px 2px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: '3px solid transparent',
  },
  here: {
    backgroundColor: tokens.colorBrandBackground2,
    borderLeftColor: tokens.colorBrandStroke1,
  },
  tick: { flexShrink: 0 },
  open: {
    flexGrow: 1,
    minWidth: 0,
    padding: '5px 2px',
    textAlign: 'left',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    border: 'none',
    backgroundColor: 'transparent',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  fact: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  state: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 6px' },
  foot: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '10px 12px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
})

const text = laboratoryPageText.list
const mostCompared = 4

interface ScenarioListProps {
  scenarios: readonly Scenario[]
  shown: string | null
  ticked: readonly string[]
  canWrite: boolean
  onChoose: (id: string) => void
  onTick: (ticked: readonly string[]) => void
  onCompare: () => void
  onStep: (step: ScenarioStep) => void
}

/** The kept scenarios: one is looked at, two to four of them are ticked to be compared. */
export function ScenarioList(props: ScenarioListProps) {
  const { scenarios, shown, ticked, canWrite, onChoose, onTick, onCompare, onStep } = props
  const styles = useStyles()
  const canCompare = ticked.length >= 2
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.heading}>{laboratoryPageText.heading}</h1>
        {canWrite && (
          <Button icon={<AddRegular />} onClick={() => onStep({ kind: 'add' })}>
            {text.add}
          </Button>
        )}
      </div>
      <ScrollRegion className={styles.scroll} label={text.label}>
        <ul className={styles.list}>
          {scenarios.map((scenario) => {
            const { id } = scenario
            const isTicked = ticked.includes(id)
            return (
              <Item
                key={id}
                scenario={scenario}
                isShown={id === shown}
                isTicked={isTicked}
                canTick={isTicked || ticked.length < mostCompared}
                canWrite={canWrite}
                onChoose={() => onChoose(id)}
                onTick={() => onTick(isTicked ? ticked.filter((other) => other !== id) : [...ticked, id])}
                onStep={onStep}
              />
            )
          })}
        </ul>
      </ScrollRegion>
      <div className={styles.foot}>
        <Button icon={<TableSimpleRegular />} disabledFocusable={!canCompare} onClick={onCompare}>
          {canCompare ? text.compareMany(formatNumber(ticked.length)) : text.compare}
        </Button>
        <span className={styles.hint}>{text.compareHint}</span>
      </div>
    </>
  )
}

interface ItemProps {
  scenario: Scenario
  isShown: boolean
  isTicked: boolean
  canTick: boolean
  canWrite: boolean
  onChoose: () => void
  onTick: () => void
  onStep: (step: ScenarioStep) => void
}

function Item({ scenario, isShown, isTicked, canTick, canWrite, onChoose, onTick, onStep }: ItemProps) {
  const styles = useStyles()
  const { name, from, to, state, cuts } = scenario
  return (
    <li className={mergeClasses(styles.item, isShown && styles.here)}>
      <Checkbox
        className={styles.tick}
        aria-label={text.choose(name)}
        checked={isTicked}
        disabled={!canTick}
        onChange={onTick}
      />
      <button
        type="button"
        className={styles.open}
        aria-current={isShown ? 'true' : undefined}
        onClick={onChoose}
      >
        <span className={styles.name}>{name}</span>
        <span className={styles.fact}>
          {laboratoryPageText.comparison.between(formatDay(from), formatDay(to))}
        </span>
        <span className={mergeClasses(styles.fact, styles.state)}>
          {text.cuts(formatNumber(cuts.length))}
          <Badge appearance="tint" color={state === 'draft' ? 'subtle' : 'brand'}>
            {stateLabels.get(state)}
          </Badge>
        </span>
      </button>
      {canWrite && <ItemMenu scenario={scenario} onStep={onStep} />}
    </li>
  )
}

function ItemMenu({ scenario, onStep }: Pick<ItemProps, 'scenario' | 'onStep'>) {
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreVerticalRegular />} aria-label={text.acts(scenario.name)} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<CopyRegular />} onClick={() => onStep({ kind: 'copy', scenario })}>
            {text.copy}
          </MenuItem>
          <MenuItem icon={<RenameRegular />} onClick={() => onStep({ kind: 'rename', scenario })}>
            {text.rename}
          </MenuItem>
          <MenuItem icon={<DeleteRegular />} onClick={() => onStep({ kind: 'remove', scenario })}>
            {text.remove}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
