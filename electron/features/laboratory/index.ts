import type { Handlers } from '../act.ts'

/** The laboratory: what proposals would have made of the dossiers of a past period. */
export const laboratoryHandlers: Pick<Handlers, 'procedures.simulate'> = {
  'procedures.simulate': () => {
    throw new Error('not built yet')
  },
}
