import { expect, test } from 'vitest'
import { Bell } from './bell.ts'

test('what rings first is what the look is woken by', () => {
  const bell = new Bell('start')
  bell.answer()
  bell.ring('timer')
  bell.ring('signal')
  expect(bell.rungBy).toBe('timer')
  bell.answer()
  expect(bell.rungBy).toBeNull()
})

test('a workflow that the reconciler had to start counts as its repair', () => {
  const bell = new Bell('start')
  bell.ring('signal')
  expect(bell.rungBy).toBe('start')
  bell.ring('reconciler')
  expect(bell.rungBy).toBe('reconciler')
})
