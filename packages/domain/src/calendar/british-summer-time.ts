import type { Instant } from '../ids.ts'
import { daysFromCivil } from './day-number.ts'

export const hourMs = 3_600_000
export const dayMs = 24 * hourMs

/**
 * Summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October
 * (Directive 2000/84/EC, kept by the Summer Time Order 2002), so it needs no time-zone database: this is asked
 * thousands of times in one look.
 */
export function isSummerTime(at: Instant): boolean {
  const { from, to } = summerOf(yearOf(at))
  return at >= from && at < to
}

const summers = new Map<number, { readonly from: number; readonly to: number }>()

function summerOf(year: number) {
  let summer = summers.get(year)
  if (!summer) {
    summer = { from: lastSundayOfMonth(year, 3), to: lastSundayOfMonth(year, 10) }
    summers.set(year, summer)
  }
  return summer
}

/** Both months have 31 days. Day 0 of the count was a Thursday. */
function lastSundayOfMonth(year: number, month: number): number {
  const last = daysFromCivil(year, month, 31)
  return (last - ((last + 4) % 7)) * dayMs + hourMs
}

const yearOf = (at: Instant): number => new Date(at).getUTCFullYear()
