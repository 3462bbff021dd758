import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LondonDate, londonDate } from '../ids.ts'
import { dateOfDayNumber, dayNumberOf, readLondonDate } from './day-number.ts'
import { addDays, daysBetween, weekday } from './days.ts'
import { formatDate, formatWeekday } from './format-date.ts'
import {
  addWorkingDays,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from './working-days.ts'

const d = londonDate
const dates = fc
  .integer({ min: dayNumberOf(d('2012-01-01')), max: dayNumberOf(d('2028-12-31')) })
  .map(dateOfDayNumber)

describe('dates', () => {
  test('agree with the calendar of the language', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        const iso = new Date(day * 86_400_000).toISOString().slice(0, 10)
        expect(dateOfDayNumber(day)).toBe(iso)
        expect(dayNumberOf(iso as LondonDate)).toBe(day)
        expect(weekday(iso as LondonDate) % 7).toBe(new Date(day * 86_400_000).getUTCDay())
      }),
    )
  })

  test.each(['2019-02-29', '2019-13-01', '2019-00-10', '2019-4-1', '1 May 2019', ''])(
    '%j is no date',
    (text) => expect(readLondonDate(text)).toBeNull(),
  )

  test('are read and written as the NHS writes them', () => {
    expect(readLondonDate('2020-02-29')).toBe('2020-02-29')
    expect(formatDate(d('2019-05-14'))).toBe('14 May 2019')
    expect(formatWeekday(d('2019-05-14'))).toBe('Tuesday 14 May 2019')
  })

  test('daysBetween undoes addDays', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -500, max: 500 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })
})

describe('working days', () => {
  test('the commissioners had eleven of them to approve, 16 to 31 May 2019', () => {
    expect(workingDaysBetween(d('2019-05-15'), d('2019-05-31'))).toBe(11)
  })

  test('over Easter 2019 and back', () => {
    expect(addWorkingDays(d('2019-04-18'), 1)).toBe('2019-04-23')
    expect(addWorkingDays(d('2019-04-23'), -1)).toBe('2019-04-18')
    expect(addWorkingDays(d('2019-06-30'), -1)).toBe('2019-06-28')
    expect(addWorkingDays(d('2019-06-30'), 0)).toBe('2019-06-30')
  })

  test('so many working days forward are so many counted', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), (date, days) => {
        const after = addWorkingDays(date, days)
        expect(isWorkingDay(after)).toBe(true)
        expect(workingDaysBetween(date, after)).toBe(days)
        expect(workingDaysBetween(after, date)).toBe(-days)
        expect(isWorkingDay(addWorkingDays(date, -days))).toBe(true)
      }),
    )
  })

  test('the working day on or before is never more than four days earlier', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const before = workingDayOnOrBefore(date)
        expect(isWorkingDay(before)).toBe(true)
        expect(daysBetween(before, date)).toBeLessThanOrEqual(4)
        expect(daysBetween(before, date)).toBeGreaterThanOrEqual(0)
        expect(daysBetween(date, workingDayOnOrAfter(date))).toBeGreaterThanOrEqual(0)
        expect(isWorkingDay(workingDayOnOrAfter(date))).toBe(true)
      }),
    )
  })
})
