import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { CalendarRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { dayInVietnam, type Day } from '#shared/base/days.ts'
import { checkScenario } from '#shared/rules/scenarios.ts'
import { laboratoryPageText } from '#shared/text/laboratoryPage.ts'
import { presetsOn } from './presets.ts'

const useStyles = makeStyles({
  fields: { display: 'flex', alignItems: 'flex-start', gap: '10px' },
  // Fluent's own input would be wider than a day needs.
  day: { width: '146px', '& .fui-Input': { minWidth: 0 }, '& input': { minWidth: 0, width: '100%' } },
  presets: { marginTop: '26px', whiteSpace: 'nowrap', flexShrink: 0 },
})

const text = laboratoryPageText.scenario

/** The first and the last day of the dossiers on which something is tried. */
export interface Period {
  from: Day
  to: Day
}

/** What the register says against a period. */
function problemOf(period: Period): string | null {
  return checkScenario(period)[0]?.message ?? null
}

export function isBackwards(period: Period): boolean {
  return problemOf(period) !== null
}

interface PeriodFieldsProps {
  period: Period
  onPeriod: (period: Period) => void
}

/** The two days of a period, or one of those that are asked for often. */
export function PeriodFields({ period, onPeriod }: PeriodFieldsProps) {
  const styles = useStyles()
  const { from, to } = period
  const [presets] = useState(() => presetsOn(dayInVietnam(new Date())))
  return (
    <div className={styles.fields}>
      <div className={styles.day}>
        <DayInput label={text.from} day={from} required onDay={(day) => onPeriod({ from: day, to })} />
      </div>
      <div className={styles.day}>
        <DayInput
          label={text.to}
          day={to}
          required
          problem={problemOf(period)}
          onDay={(day) => onPeriod({ from, to: day })}
        />
      </div>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button className={styles.presets} icon={<CalendarRegular />}>
            {text.presets}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {presets.map((preset) => (
              <MenuItem key={preset.label} onClick={() => onPeriod({ from: preset.from, to: preset.to })}>
                {preset.label}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  )
}
