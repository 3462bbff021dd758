import { expect, test } from 'vitest'
import type { LondonDate } from '../ids.ts'
import { bankHolidays, bankHolidayYears } from './bank-holidays.ts'
import { dateOfDayNumber, daysFromCivil } from './day-number.ts'
import { addDays, weekday } from './days.ts'

/** Worked out a second way: by the Banking and Financial Dealings Act 1971 and the proclamations since. */
const proclaimed: Readonly<Record<string, string>> = {
  '2012-05-28': '2012-06-04',
  '2020-05-04': '2020-05-08',
  '2022-05-30': '2022-06-02',
}
const extra = ['2012-06-05', '2022-06-03', '2022-09-19', '2023-05-08']

test('the list is the one that the law and the proclamations give', () => {
  const expected = new Set<string>(extra)
  for (let year = bankHolidayYears.first; year <= bankHolidayYears.last; year += 1)
    for (const day of ofYear(year)) expected.add(proclaimed[day] ?? day)
  expect([...bankHolidays].sort()).toEqual([...expected].sort())
})

test.each(['2019-04-19', '2019-04-22', '2019-05-06', '2019-05-27'] as LondonDate[])(
  '%s fell into the 2019 timetable',
  (date) => expect(bankHolidays.has(date)).toBe(true),
)

function ofYear(year: number): LondonDate[] {
  const easter = easterSunday(year)
  const newYear = onWeekday(date(year, 1, 1))
  const christmas = date(year, 12, 25)
  const boxing = date(year, 12, 26)
  const [first, second] =
    weekday(christmas) === 5
      ? [christmas, addDays(christmas, 3)]
      : weekday(christmas) >= 6
        ? [
            date(year, 12, weekday(christmas) === 6 ? 27 : 26),
            date(year, 12, weekday(christmas) === 6 ? 28 : 27),
          ]
        : [christmas, boxing]
  return [
    newYear,
    addDays(easter, -2),
    addDays(easter, 1),
    mondayOnOrAfter(date(year, 5, 1)),
    addDays(mondayOnOrAfter(date(year, 6, 1)), -7),
    addDays(mondayOnOrAfter(date(year, 9, 1)), -7),
    first,
    second,
  ]
}

const date = (year: number, month: number, day: number) =>
  dateOfDayNumber(daysFromCivil(year, month, day))

const onWeekday = (day: LondonDate) => (weekday(day) >= 6 ? addDays(day, 8 - weekday(day)) : day)

const mondayOnOrAfter = (day: LondonDate) => addDays(day, (8 - weekday(day)) % 7)

/** The anonymous Gregorian computus. */
function easterSunday(year: number): LondonDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - (b >> 2) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * (c >> 2) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return date(year, Math.floor(sum / 31), (sum % 31) + 1)
}
