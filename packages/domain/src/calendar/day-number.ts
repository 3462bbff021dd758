import type { LondonDate } from '../ids.ts'

/** Days since 1 January 1970, so that date arithmetic is integer arithmetic and never meets a clock change. */
export function dayNumberOf(date: LondonDate): number {
  const year = digits(date, 0, 4)
  const month = digits(date, 5, 7)
  return daysFromCivil(year, month, digits(date, 8, 10))
}

export function dateOfDayNumber(day: number): LondonDate {
  const { year, month, dayOfMonth } = civilFromDays(day)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as LondonDate
}

export const civilOf = (date: LondonDate) => civilFromDays(dayNumberOf(date))

/**
 * The date, or null where the text is none: `2019-02-30` is not a date. Everything that comes from outside passes
 * here before it is a `LondonDate`.
 */
export function readLondonDate(text: string): LondonDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const date = text as LondonDate
  return dateOfDayNumber(dayNumberOf(date)) === text ? date : null
}

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48
  return value
}

const pad = (value: number, width: number) => String(value).padStart(width, '0')

/** Proleptic Gregorian calendar, counted in eras of 400 years that begin on 1 March. */
export function daysFromCivil(year: number, month: number, dayOfMonth: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

function civilFromDays(day: number) {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}
