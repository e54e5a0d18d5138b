import { expect, it } from 'vitest'
import { passwordStrength } from '#renderer/ui/passwordStrength.ts'

it.each([
  ['ngắn', 0],
  ['aaaaaaaaaaaaaaaa', 0],
  ['quantri-2026-quantri', 0],
  ['matkhaudaihon', 1],
  ['mat khau kha dai', 2],
  ['Mật-khẩu-Dài-1! và dài', 3],
])('sees how strong "%s" is', (password, strength) => {
  expect(passwordStrength(password, 'quantri')).toBe(strength)
})
