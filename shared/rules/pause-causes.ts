import type { Holder } from '#shared/registers/day-units.ts'
import { fold } from '#shared/vietnamese/fold.ts'

/** Words by which a reason says for whom a dossier waits; the first that fits decides. */
const words: readonly (readonly [part: string, holder: Holder])[] = [
  ['co quan khac', 'otherAgency'],
  ['lay y kien', 'otherAgency'],
  ['cho y kien', 'otherAgency'],
  ['so tai chinh', 'otherAgency'],
  ['lien thong', 'otherAgency'],
  ['noi bo', 'agency'],
  ['bo sung', 'investor'],
  ['hoan thien', 'investor'],
  ['chu dau tu', 'investor'],
  ['nguoi nop', 'investor'],
  ['nghia vu tai chinh', 'investor'],
]

/** For whom a dossier waits during a pause: as it was said, else as its reason has it; the investor where neither says. */
export function waitsFor(pause: { cause: string | null; reason: string | null }): Holder {
  if (pause.cause !== null) return pause.cause as Holder
  const reason = fold(pause.reason ?? '')
  return words.find(([part]) => reason.includes(part))?.[1] ?? 'investor'
}
