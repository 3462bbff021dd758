import type { Instant, ProgrammeId } from '@muster/domain/ids'
import { expect, test } from 'vitest'
import { clockAt, longestBeatMs } from './clock.ts'
import { sleepUntil } from './sleep-until.ts'

const at = Date.UTC(2019, 4, 14, 7, 30) as Instant
const beat = Date.UTC(2030, 0, 1) as Instant
const later = (ms: number, from: Instant = beat) => (from + ms) as Instant
const programme = 'des-2019' as ProgrammeId
const stored = { programme, at, rate: 1, heartbeatAt: null, turn: 'engine' } as const

test('a real clock shows the time of the machine', () => {
  expect(clockAt({ ...stored, kind: 'real' }, beat).now).toBe(beat)
})

test('a stepped clock stands still', () => {
  expect(clockAt({ ...stored, kind: 'stepped' }, beat).now).toBe(at)
})

test('a rate clock runs on from its last heartbeat, but not for long without one', () => {
  const clock = { ...stored, kind: 'rate', rate: 3600, heartbeatAt: beat } as const
  expect(clockAt(clock, later(500)).now).toBe(at + 500 * 3600)
  const aNight = 12 * 60 * 60 * 1000
  expect(clockAt(clock, later(aNight)).now).toBe(at + longestBeatMs * 3600)
  expect(clockAt(clock, later(-500)).now).toBe(at)
})

test('programme time is turned into real time to sleep', () => {
  const running = { now: at, turn: 'engine' } as const
  const hour = later(3_600_000, at)
  expect(sleepUntil({ ...running, kind: 'real', rate: 1 }, hour)).toBe(3_600_000)
  expect(sleepUntil({ ...running, kind: 'rate', rate: 3600 }, hour)).toBe(1000)
  expect(sleepUntil({ ...running, kind: 'rate', rate: 3600 }, later(-1, at))).toBe(0)
  expect(sleepUntil({ ...running, kind: 'stepped', rate: 1 }, hour)).toBeNull()
  expect(sleepUntil({ ...running, kind: 'real', rate: 1 }, null)).toBeNull()
})

test('a sleep of years is cut to what a timer can hold', () => {
  const years = later(10 * 365 * 24 * 3_600_000, at)
  expect(sleepUntil({ now: at, turn: 'engine', kind: 'real', rate: 1 }, years)).toBe(2 ** 31 - 1)
})
