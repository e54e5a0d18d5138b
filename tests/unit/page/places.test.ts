import { expect, it } from 'vitest'
import { hashOf, pageNames, placeOf } from '#renderer/app/places.ts'
import { keysOf } from '#renderer/app/useShortcut.ts'

it('finds every place again', () => {
  for (const page of pageNames) {
    for (const record of [null, 'new', 'a/b ?#', 'Đức']) {
      expect(placeOf(hashOf({ page, record }))).toEqual({ page, record })
    }
  }
})

it.each(['', '#', '#/', '#/nowhere', '#/__proto__/x'])('goes to the projects from "%s"', (hash) => {
  expect(placeOf(hash)).toEqual({ page: 'projects', record: null })
})

it('writes keys as people read them', () => {
  const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false }
  expect(keysOf({ ...none, key: 'F1' })).toBe('F1')
  expect(keysOf({ ...none, key: 'z', ctrlKey: true })).toBe('Ctrl+Z')
  expect(keysOf({ ...none, key: 'L', ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+L')
})
