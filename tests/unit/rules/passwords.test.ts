import { expect, test } from 'vitest'
import { weaknessesOf } from '#shared/rules/passwords.ts'

test.each([
  'Mật-khẩu-Dài-1!',
  'bốn từ không liên quan',
  'Mật-khẩu-Dài-1!'.normalize('NFD'),
  'k3yboard pilot river',
  'an toàn là trên hết',
])('"%s" is good enough', (password) => {
  expect(weaknessesOf(password, 'an')).toEqual([])
})

test.each([
  ['', /ít nhất 12 ký tự/],
  ['ngắn quá 1!', /ít nhất 12 ký tự/],
  ['aaaaaaaaaaaaaaaa', /lặp lại/],
  ['121212121212', /lặp lại/],
  ['Quantri-2026-abc', /tên đăng nhập/],
  ['123456789012', /liền nhau/],
  ['qwertyuiopas', /liền nhau/],
  ['zyxwvutsrqpon', /liền nhau/],
])('"%s" is too weak', (password, reason) => {
  expect(weaknessesOf(password, 'quantri').join('; ')).toMatch(reason)
})

test('letters are counted as they are read, however they were typed', () => {
  expect(weaknessesOf('ẫẫ ởở ựự ềề'.normalize('NFD'), 'quantri').join()).toMatch(/12 ký tự/)
})
