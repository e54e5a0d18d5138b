const shortestPassword = 12
const fewestDifferent = 6
/** A login of two or three letters is part of many words. */
const shortestLoginToAvoid = 4

/** Why a password is too weak, in Vietnamese; empty where it is good enough. */
export function weaknessesOf(password: string, login: string): string[] {
  const text = password.normalize('NFC')
  const plain = text.toLocaleLowerCase('vi')
  const ownLogin = login.normalize('NFC').trim().toLocaleLowerCase('vi')
  const reasons: string[] = []
  if ([...text].length < shortestPassword) reasons.push(`cần ít nhất ${shortestPassword} ký tự`)
  if (new Set(plain).size < fewestDifferent) reasons.push('lặp lại quá ít ký tự khác nhau')
  if (plain === ownLogin || (ownLogin.length >= shortestLoginToAvoid && plain.includes(ownLogin)))
    reasons.push('không được chứa tên đăng nhập')
  if (isRun(plain)) reasons.push('là một dãy phím hoặc dãy số liền nhau')
  return reasons
}

const runs = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiopasdfghjklzxcvbnm']

function isRun(text: string): boolean {
  return runs.some((run) => run.includes(text) || [...run].toReversed().join('').includes(text))
}
