import { expect, test } from 'vitest'
import { openFileGrants } from '#electron/platform/file-grants.ts'
import { Refusal } from '#shared/base/result.ts'

const files = { file: 'read', errorFile: 'write' } as const

function codeOf(work: () => void): string {
  try {
    work()
    return 'granted'
  } catch (error) {
    return error instanceof Refusal ? error.code : 'defect'
  }
}

test('a file may be used for what its dialog was for, and for nothing else', () => {
  const grants = openFileGrants()
  grants.grant('/home/a/in.xlsx', 'read')
  grants.grant('/home/a/loi.xlsx', 'write')
  const ask = (input: unknown): string => codeOf(() => grants.requireAll(files, input))
  expect(ask({ file: '/home/a/in.xlsx' })).toBe('granted')
  expect(ask({ file: '/home/a/b/../in.xlsx' })).toBe('granted')
  expect(ask({ file: '/home/a/in.xlsx', errorFile: '/home/a/loi.xlsx' })).toBe('granted')
  expect(ask({ file: '/home/a/loi.xlsx' })).toBe('FILE_NOT_GRANTED')
  expect(ask({ file: '/home/a/in.xlsx', errorFile: '/home/a/in.xlsx' })).toBe('FILE_NOT_GRANTED')
  expect(ask({ file: '/home/a' })).toBe('FILE_NOT_GRANTED')
  expect(ask({ file: '/home/a/in.xlsx/../../../etc/passwd' })).toBe('FILE_NOT_GRANTED')
})

test('of several files that an input names each must have been chosen', () => {
  const grants = openFileGrants()
  grants.grant('/home/a/1.pdf', 'read')
  grants.grant('/home/a/2.pdf', 'read')
  const ask = (input: unknown): string => codeOf(() => grants.requireAll({ files: 'read' }, input))
  expect(ask({ files: ['/home/a/1.pdf', '/home/a/2.pdf'] })).toBe('granted')
  expect(ask({ files: ['/home/a/1.pdf', '/etc/passwd'] })).toBe('FILE_NOT_GRANTED')
  expect(ask({ files: '/etc/passwd' })).toBe('FILE_NOT_GRANTED')
})

test('an input that names no file needs no grant', () => {
  const grants = openFileGrants()
  for (const input of [undefined, null, 'x', {}, { file: 5 }, { search: '/etc/passwd' }]) {
    expect(codeOf(() => grants.requireAll(files, input))).toBe('granted')
  }
})

test('nothing is left for the next person', () => {
  const grants = openFileGrants()
  grants.grant('/home/a/in.xlsx', 'read')
  grants.forget()
  expect(codeOf(() => grants.require('/home/a/in.xlsx', 'any'))).toBe('FILE_NOT_GRANTED')
})
