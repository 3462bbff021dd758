import { atLondonTime } from '@muster/domain/calendar/london-day'
import { type Instant, londonDate } from '@muster/domain/ids'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { momentOf, readMoment, writeMoment } from './moment.ts'

it('stands in the address by London’s clocks', () => {
  const at = atLondonTime(londonDate('2019-05-31'), '17:00')
  expect(writeMoment(at)).toBe('2019-05-31T17:00')
  expect(readMoment('2019-05-31T17:00')).toBe(at)
})

it.each([
  '',
  '31 May 2019',
  '2019-02-30T09:00',
  '2019-05-31T25:00',
  '2019-05-31',
  '2019-05-31T17:00Z',
])('is not read from %o', (text) => {
  expect(readMoment(text)).toBeNull()
})

it('is read again as it was written, except in the hour that comes twice in autumn', () => {
  const minute = 60_000
  const from = Date.UTC(2019, 0, 1) / minute
  fc.assert(
    fc.property(fc.integer({ min: from, max: from + 2 * 365 * 24 * 60 }), (minutes) => {
      const at = (minutes * minute) as Instant
      const again = readMoment(writeMoment(at))
      expect([0, 60 * minute]).toContain(Math.abs((again ?? 0) - at))
    }),
  )
})

it('needs a day and a time that exist', () => {
  expect(momentOf('2019-05-31', '5pm')).toBeNull()
  expect(momentOf('2019-06-31', '17:00')).toBeNull()
})
