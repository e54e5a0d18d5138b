import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Radio,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { Row, Values } from '#renderer/api/registers.ts'
import { headingOf, type Register } from '#shared/registers/register.ts'
import { registerText } from '#shared/text/registers.ts'
import { showValue, type Labels } from './fieldText.ts'

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  text: { margin: '0 0 12px', color: tokens.colorNeutralForeground2 },
  act: { whiteSpace: 'nowrap' },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    textAlign: 'left',
    padding: '6px 8px',
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    padding: '2px 8px',
    verticalAlign: 'middle',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
})

export interface Conflict {
  /** What this person wanted to save. */
  mine: Values
  /** The record as it is stored now. */
  stored: Row
  labels: Labels
}

interface ConflictDialogProps extends Conflict {
  register: Register
  /** The values of mine that are to be saved upon the stored record; empty where theirs stands. */
  onChoose: (chosen: Values) => void
}

/** Somebody else saved first: both values side by side, and for each field the person says which stands. */
export function ConflictDialog({ register, mine, stored, labels, onChoose }: ConflictDialogProps) {
  const styles = useStyles()
  const text = registerText.conflict
  const fields = Object.keys(mine).flatMap((key) => {
    const field = register.fields[key]
    return field && !field.hidden ? [{ key, field }] : []
  })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(fields.map(({ key }) => key)))
  const choose = (key: string, mineStands: boolean) => {
    const others = [...chosen].filter((other) => other !== key)
    setChosen(new Set(mineStands ? [...others, key] : others))
  }
  return (
    <Dialog open modalType="alert">
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{text.heading}</DialogTitle>
          <DialogContent>
            <p className={styles.text}>{text.text}</p>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th className={styles.head}>{text.field}</th>
                  <th className={styles.head}>{text.theirs}</th>
                  <th className={styles.head}>{text.mine}</th>
                </tr>
              </thead>
              <tbody>
                {fields.map(({ key, field }) => {
                  const show = (values: Values) =>
                    showValue(key, field, { ...stored, ...values }, labels) || registerText.history.nothing
                  return (
                    <tr key={key}>
                      <th scope="row" className={styles.cell}>
                        {headingOf(field)}
                      </th>
                      {[false, true].map((mineStands) => (
                        <td key={String(mineStands)} className={styles.cell}>
                          <Radio
                            name={key}
                            value={mineStands ? 'mine' : 'theirs'}
                            checked={chosen.has(key) === mineStands}
                            onChange={() => choose(key, mineStands)}
                            label={show(mineStands ? mine : {})}
                          />
                        </td>
                      ))}
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </DialogContent>
          <DialogActions fluid>
            <Button className={styles.act} onClick={() => onChoose({})}>
              {text.keepTheirs}
            </Button>
            <Button
              className={styles.act}
              appearance="primary"
              onClick={() => onChoose(chosenValues(register, mine, chosen))}
            >
              {text.saveChosen}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

/** The chosen fields, each with what is kept beside it (the precision of a day). */
export function chosenValues(register: Register, mine: Values, chosen: ReadonlySet<string>): Values {
  const keys = [...chosen].flatMap((key) => {
    const field = register.fields[key]
    return field?.type === 'day' && field.precisionIn ? [key, field.precisionIn] : [key]
  })
  return Object.fromEntries(keys.flatMap((key) => (key in mine ? [[key, mine[key] ?? null]] : [])))
}
