import { weaknessesOf } from '#shared/rules/passwords.ts'

/** How a password looks while it is typed: 0 where it would be refused, 1 where it will do, up to 3. */
export function passwordStrength(password: string, login: string): 0 | 1 | 2 | 3 {
  if (weaknessesOf(password, login).length > 0) return 0
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) =>
    kind.test(password),
  ).length
  const points = [...password].length / 4 + kinds
  if (points < 5.5) return 1
  return points < 7 ? 2 : 3
}
