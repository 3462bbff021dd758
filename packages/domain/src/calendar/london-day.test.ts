import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, instant, londonDate } from '../ids.ts'
import { addDays } from './days.ts'
import { atLondonTime, endOfDay, londonDateOf, startOfDay } from './london-day.ts'

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/London',
  dateStyle: 'short',
  timeStyle: 'medium',
})
const intl = (at: Instant) => clock.format(at)
const utc = (text: string) => instant(Date.parse(text))

/** From the first summer time under the present rule to well past any programme. */
const instants = fc.integer({ min: Date.UTC(1996, 0, 1), max: Date.UTC(2060, 0, 1) }).map(instant)

describe('against the time-zone database', () => {
  test('every instant has the date London shows', () => {
    fc.assert(
      fc.property(instants, (at) => {
        expect(londonDateOf(at)).toBe(intl(at).slice(0, 10))
      }),
      { numRuns: 2_000 },
    )
  })

  test('every change of the clocks from 1996 to 2060', () => {
    for (let year = 1996; year < 2060; year += 1)
      for (const month of [2, 9])
        for (let day = 25; day <= 31; day += 1)
          for (const hour of [0, 1, 22, 23]) {
            const at = instant(Date.UTC(year, month, day, hour, 59, 59, 999))
            expect(londonDateOf(at)).toBe(intl(at).slice(0, 10))
          }
  })

  test('a time of day is what the clock on the wall shows', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 3 * 60, max: 1_439 }), (at, minutes) => {
        const date = londonDateOf(at)
        const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
        expect(intl(atLondonTime(date, time))).toBe(`${date} ${time}:00`)
      }),
    )
  })
})

test('a day begins where the day before ends, also when the clocks change', () => {
  fc.assert(
    fc.property(instants, (at) => {
      const date = londonDateOf(at)
      expect(startOfDay(date)).toBe(endOfDay(addDays(date, -1)) + 1)
      expect(startOfDay(date)).toBeLessThanOrEqual(at)
      expect(endOfDay(date)).toBeGreaterThanOrEqual(at)
    }),
  )
})

test('30 June 2019 ends at 22:59 UTC, and 31 December at 23:59', () => {
  expect(endOfDay(londonDate('2019-06-30'))).toBe(utc('2019-06-30T22:59:59.999Z'))
  expect(endOfDay(londonDate('2019-12-31'))).toBe(utc('2019-12-31T23:59:59.999Z'))
})

test('the hour that spring skips is taken an hour later, the one that autumn repeats is the first', () => {
  expect(atLondonTime(londonDate('2019-03-31'), '01:30')).toBe(utc('2019-03-31T01:30:00Z'))
  expect(atLondonTime(londonDate('2019-10-27'), '01:30')).toBe(utc('2019-10-27T00:30:00Z'))
})

test('what is no time of day is refused', () => {
  expect(() => atLondonTime(londonDate('2019-05-14'), '8:30')).toThrow('HH:MM')
  expect(() => atLondonTime(londonDate('2019-05-14'), '24:00')).toThrow('HH:MM')
})
