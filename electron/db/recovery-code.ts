import { randomInt } from 'node:crypto'

/** No 0, O, 1, I or L: what is read from paper has one reading. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const randomLetters = 28
const groupLength = 5

/** A new code: 28 random letters (138 bits) and two that check them, in six groups. */
export function newRecoveryCode(): string {
  const letters = Array.from({ length: randomLetters }, () => alphabet[randomInt(alphabet.length)]).join('')
  const code = letters + checkLetters(letters)
  return (code.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join('-')
}

/** The code as it was made, from what a person typed; null where the letters contradict their check. */
export function readRecoveryCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const body = letters.slice(0, randomLetters)
  if (letters.length !== randomLetters + 2 || [...body].some((letter) => !alphabet.includes(letter)))
    return null
  if (letters.slice(randomLetters) !== checkLetters(body)) return null
  return (letters.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join('-')
}

/** A weighted sum: one wrong letter, or two that changed places, give another sum. */
function checkLetters(letters: string): string {
  const base = alphabet.length
  const sum = [...letters].reduce(
    (total, letter, at) => (total + (at + 2) * (alphabet.indexOf(letter) + 1)) % (base * base),
    0,
  )
  return `${alphabet[Math.floor(sum / base)] ?? ''}${alphabet[sum % base] ?? ''}`
}
