import { useEffect, useEffectEvent } from 'react'
import { api } from './client.ts'

/** Runs an act whenever the office says that records of a register may have changed. */
export function useChanged(register: string, act: () => void): void {
  const onChanged = useEffectEvent(act)
  useEffect(
    () =>
      api.on((event) => {
        // Of what another program wrote, the office only knows that it wrote: it names no register.
        if (event.type !== 'changed') return
        if (event.registers.length === 0 || event.registers.includes(register)) onChanged()
      }),
    [register],
  )
}
