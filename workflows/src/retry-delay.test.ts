import { expect, test } from 'vitest'
import { retryDelayMs } from './retry-delay.ts'

test('a look that fails again and again is tried after 5 s at first and 10 min in the end', () => {
  const seconds = [1, 2, 3, 7, 8, 100].map((failures) => retryDelayMs(failures) / 1000)
  expect(seconds).toEqual([5, 10, 20, 320, 600, 600])
})
