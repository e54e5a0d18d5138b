const key = 'an-cu.last-login'

/** The login that signed in last on this machine: people type their password, not their name, every morning. */
export function lastLogin(): string {
  return localStorage.getItem(key) ?? ''
}

export function rememberLogin(login: string): void {
  localStorage.setItem(key, login)
}
