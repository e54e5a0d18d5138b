import { powerMonitor } from 'electron'

/** Locks the office when the person leaves the machine: Windows' own lock, sleep, another user's turn. */
export function lockWhenLeft(lock: () => void): void {
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('suspend', lock)
  powerMonitor.on('user-did-resign-active', lock)
}
