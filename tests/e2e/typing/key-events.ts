import type { ElectronApplication } from 'playwright-core'
import type { Stroke } from './input-method.ts'

/**
 * A key event as Chromium makes it of what Windows sends; the names are those of `Input.dispatchKeyEvent` in the
 * DevTools protocol. A `keyDown` with a text is two events in the page's process: the press and its character.
 */
export interface KeyEvent {
  type: 'keyDown' | 'rawKeyDown' | 'keyUp'
  key: string
  code: string
  windowsVirtualKeyCode: number
  modifiers?: number
  text?: string
}

type Key = Omit<KeyEvent, 'type'>

const shiftBit = 8
const controlBit = 2
const vkPacket = 0xe7

const shift: Key = { key: 'Shift', code: 'ShiftLeft', windowsVirtualKeyCode: 16 }
const backspace: Key = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 }
const arrowLeft: Key = { key: 'ArrowLeft', code: 'ArrowLeft', windowsVirtualKeyCode: 37 }

export const enter: Key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' }
export const deletion: Key = { key: 'Delete', code: 'Delete', windowsVirtualKeyCode: 46 }
export const selectAll: Key = { key: 'a', code: 'KeyA', windowsVirtualKeyCode: 65, modifiers: controlBit }
export const pasteKey: Key = {
  key: 'Insert',
  code: 'Insert',
  windowsVirtualKeyCode: 45,
  modifiers: shiftBit,
}
export const toFirstRow: Key = {
  key: 'ArrowUp',
  code: 'ArrowUp',
  windowsVirtualKeyCode: 38,
  modifiers: controlBit,
}

/** A key that is pressed and released. */
export function press(key: Key): KeyEvent[] {
  const { text: _, ...released } = key
  return [
    { ...key, type: key.text === undefined ? 'rawKeyDown' : 'keyDown' },
    { ...released, type: 'keyUp' },
  ]
}

/** Of keys that follow each other fast, the second is pressed before the first is released. What is sent is not so. */
function rollOver(events: KeyEvent[]): KeyEvent[] {
  const isPressed = (event: KeyEvent | undefined): boolean => event?.type === 'keyDown' && event.code !== ''
  return events.flatMap((event, at) => {
    const before = events[at - 1]
    if (event.type === 'keyUp' && isPressed(events[at + 1])) return []
    return isPressed(event) && before?.type === 'keyUp' ? [event, before] : [event]
  })
}

/** The events of some strokes, as a fast typist's: the releases come late. */
export function eventsOf(strokes: readonly Stroke[]): KeyEvent[] {
  return rollOver(strokes.flatMap(eventsOfOne))
}

function eventsOfOne(stroke: Stroke): KeyEvent[] {
  switch (stroke.kind) {
    case 'key':
      return pressOf(stroke.key)
    case 'release':
      return pressOf(stroke.key).filter(({ type }) => type === 'keyUp')
    case 'character':
      return press(packet(stroke.character))
    case 'backspace':
      return press(backspace)
    case 'selectLeft':
      return withShift(press({ ...arrowLeft, modifiers: shiftBit }))
  }
}

/** A letter or digit of the keyboard, with Shift where it is a capital. */
function pressOf(key: string): KeyEvent[] {
  const upper = key.toUpperCase()
  const isLetter = key.toLowerCase() !== upper
  const isCapital = isLetter && key === upper
  const plain: Key = {
    key,
    code: codeOf(key),
    windowsVirtualKeyCode: upper.charCodeAt(0),
    text: key,
    ...(isCapital ? { modifiers: shiftBit } : {}),
  }
  return isCapital ? withShift(press(plain)) : press(plain)
}

function codeOf(key: string): string {
  if (key === ' ') return 'Space'
  return /[a-z]/i.test(key) ? `Key${key.toUpperCase()}` : `Digit${key}`
}

function withShift(events: KeyEvent[]): KeyEvent[] {
  return [{ ...shift, type: 'rawKeyDown', modifiers: shiftBit }, ...events, { ...shift, type: 'keyUp' }]
}

/** SendInput with KEYEVENTF_UNICODE: Chromium reads the character off the message that follows the press. */
export function packet(character: string): Key {
  return { key: character, code: '', windowsVirtualKeyCode: vkPacket, text: character }
}

/**
 * Sends events to the window one straight after the other, without waiting for what the page makes of one before the
 * next is sent. Answers when the page has dealt with the last.
 */
export async function send(electron: ElectronApplication, events: readonly KeyEvent[]): Promise<void> {
  await electron.evaluate(async ({ BrowserWindow }, all) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (!contents) throw new Error('no window')
    if (!contents.debugger.isAttached()) contents.debugger.attach()
    await Promise.all(all.map((event) => contents.debugger.sendCommand('Input.dispatchKeyEvent', event)))
  }, events)
}
