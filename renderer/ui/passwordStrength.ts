/** How a password looks, 0 (too short) to 4 (strong): a hint while typing. Whether it is accepted, the office decides. */
export function passwordStrength(password: string): number {
  const length = [...password].length
  if (length < 8) return 0
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) =>
    kind.test(password),
  ).length
  const different = new Set(password.normalize('NFC').toLowerCase()).size
  if (different < 5) return 1
  const points = Math.min(length, 24) / 4 + kinds
  if (points < 4) return 1
  if (points < 5.5) return 2
  if (points < 7.5) return 3
  return 4
}
