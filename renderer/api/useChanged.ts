import { useEffect, useEffectEvent } from 'react'
import { api } from './client.ts'

/** Runs an act whenever the office says that records of a register may have changed. */
export function useChanged(register: string, act: () => void): void {
  const onChanged = useEffectEvent(act)
  useEffect(
    () =>
      api.on((event) => {
        if (event.type === 'changed' && event.registers.includes(register)) onChanged()
      }),
    [register],
  )
}
