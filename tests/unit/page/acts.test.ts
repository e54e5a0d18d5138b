import { expect, it } from 'vitest'
import {
  afterAct,
  afterUndo,
  createPendingSaves,
  keepActs,
  keptActs,
  withoutAct,
} from '#renderer/app/acts.ts'

const two = afterAct(afterAct({ done: [], undone: [] }, 'a'), 'b')

it('undoes from the last act backwards and redoes by undoing the undoing', () => {
  const undone = afterUndo(two, 'b', 'undo-b')
  expect(undone).toEqual({ done: ['a'], undone: ['undo-b'] })
  expect(afterUndo(undone, 'undo-b', 'b-again')).toEqual({ done: ['a', 'b-again'], undone: [] })
})

it('forgets what could be redone once something new is done', () => {
  expect(afterAct(afterUndo(two, 'b', 'undo-b'), 'c')).toEqual({ done: ['a', 'c'], undone: [] })
})

it('steps over what can no longer be undone', () => {
  expect(withoutAct(two, 'b')).toEqual({ done: ['a'], undone: [] })
})

it('keeps the acts of one person only', () => {
  keepActs('p1', two)
  expect(keptActs('p1')).toBe(two)
  expect(keptActs('p2')).toEqual({ done: [], undone: [] })
})

it('waits for saves that are on their way, and for those that follow them', async () => {
  const saves = createPendingSaves()
  const done: string[] = []
  const save = async (name: string): Promise<void> => {
    await new Promise((next) => setTimeout(next, 5))
    done.push(name)
  }
  void saves
    .add(save('first'))
    .then(() => Promise.resolve())
    .then(() => saves.add(save('next of the same row')))
  await expect(saves.add(Promise.reject(new Error('refused')))).rejects.toThrow('refused')
  await saves.settled()
  expect(done).toEqual(['first', 'next of the same row'])
})
