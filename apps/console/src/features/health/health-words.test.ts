import { expect, test } from 'vitest'
import { healthWords } from './health-words.ts'

const health = { caughtUp: false, waiting: 0, oldestWakeMs: 0, engineErrors: [] }

test.each([
  [{ caughtUp: true }, 'Muster is keeping up. Every count, due date and reminder is up to date.'],
  [
    { waiting: 1, oldestWakeMs: 900 },
    'Muster is at work on what people have just entered: 1 thing waits to be worked out.',
  ],
  [
    { waiting: 1_250, oldestWakeMs: 59_999 },
    'Muster is at work on what people have just entered: 1,250 things wait to be worked out.',
  ],
])('%o is said to be no trouble', (given, words) => {
  expect(healthWords({ ...health, ...given })).toBe(words)
})

test.each([
  [60_000, '1 minute'],
  [119 * 60_000, '119 minutes'],
  [180 * 60_000, '3 hours'],
])('what has waited for %d ms is told with its age', (oldestWakeMs, age) => {
  const words = healthWords({ ...health, waiting: 12, oldestWakeMs })
  expect(words).toContain(`12 things wait to be worked out, the oldest for ${age}.`)
  expect(words).toContain('What people enter is kept')
})
