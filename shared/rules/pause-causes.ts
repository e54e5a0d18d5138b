import type { Holder } from '#shared/registers/day-units.ts'
import { fold } from '#shared/vietnamese/fold.ts'

/** Words, folded, by which a reason says for whom a dossier waits; the first that fits decides. */
const words: readonly (readonly [part: RegExp, holder: Holder])[] = [
  [/co quan khac|lay y kien|cho y kien|lien thong/, 'otherAgency'],
  // Not "hồ sơ tài chính".
  [/(?<!\bho )so tai chinh/, 'otherAgency'],
  // Not "Hà Nội bổ sung".
  [/noi bo(?! sung)/, 'agency'],
  [/bo sung|hoan thien|chu dau tu|nguoi nop|nghia vu tai chinh/, 'investor'],
]

/** For whom a dossier waits during a pause: as it was said, else as its reason has it; the investor where neither says. */
export function waitsFor(pause: { cause: string | null; reason: string | null }): Holder {
  if (pause.cause !== null) return pause.cause as Holder
  const reason = fold(pause.reason ?? '')
  return words.find(([part]) => part.test(reason))?.[1] ?? 'investor'
}
