import { civilOf } from '../calendar/day-number.ts'
import { addDays, daysBetween } from '../calendar/days.ts'
import { type LondonDate, londonDate } from '../ids.ts'

/** Days from the first to the last, both counted; empty where the last is before the first. */
export interface Span {
  readonly from: LondonDate
  readonly to: LondonDate
}

/** A calendar month of a payment's period. */
export interface Month extends Span {
  /** `2019-04`. */
  readonly name: string
  readonly days: number
}

export const later = (a: LondonDate, b: LondonDate): LondonDate => (a > b ? a : b)
export const earlier = (a: LondonDate, b: LondonDate): LondonDate => (a < b ? a : b)
export const dayBefore = (date: LondonDate): LondonDate => addDays(date, -1)

export const common = (a: Span, b: Span): Span => ({
  from: later(a.from, b.from),
  to: earlier(a.to, b.to),
})

export const daysIn = ({ from, to }: Span): number => Math.max(0, daysBetween(from, to) + 1)

export function monthOf(date: LondonDate): Month {
  const { year, month } = civilOf(date)
  const from = firstOf(year, month)
  const to = dayBefore(month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1))
  return { name: from.slice(0, 7), from, to, days: daysIn({ from, to }) }
}

export const monthAfter = ({ to }: Month): Month => monthOf(addDays(to, 1))

/** The months that a period touches, in order. */
export function monthsOf({ from, to }: Span): readonly Month[] {
  const months: Month[] = []
  for (let month = monthOf(from); month.from <= to; month = monthAfter(month)) months.push(month)
  return months
}

const firstOf = (year: number, month: number) =>
  londonDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`)
