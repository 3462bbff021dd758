import { readLondonDate } from '../calendar/day-number.ts'
import type { Field } from '../programme/field.ts'
import { isRecord } from './raw-answer.ts'

type Of<K extends Field['kind']> = Extract<Field, { kind: K }>

export function checkNumber(field: Of<'number'>, value: unknown): string | null {
  const { minimum, maximum, whole } = field
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'Enter a number'
  if (whole && !Number.isSafeInteger(value)) return 'Enter a whole number'
  if (minimum !== undefined && value < minimum) return `Enter ${shown(minimum)} or more`
  if (maximum !== undefined && value > maximum) return `Enter ${shown(maximum)} or less`
  return null
}

/** 30,000: thousands with commas, as the content style guide writes them. */
const shown = (value: number) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

export function checkDate(value: unknown): string | null {
  const date = typeof value === 'string' ? readLondonDate(value) : null
  if (!date) return 'Enter a real date, for example 14 May 2019'
  return date >= '1990-01-01' && date <= '2099-12-31' ? null : 'Check the year'
}

/** Hundredths of a percent by practice code; that they add up is an acceptance rule. */
export function checkShares(value: unknown, members: readonly string[] | undefined): string | null {
  if (!isRecord(value) || Object.keys(value).length === 0) return 'Enter a share for each practice'
  const stranger = members && Object.keys(value).find((code) => !members.includes(code))
  if (stranger !== undefined) return `${stranger.slice(0, 10)} is not a member: remove its share`
  const missing = members?.find((code) => !Object.hasOwn(value, code))
  if (missing !== undefined) return `Enter a share for ${missing}`
  const bad = Object.entries(value).find(([, share]) => !isShare(share))
  return bad
    ? `Enter a share from 0% to 100% for ${bad[0].slice(0, 10)}, with two decimals at most`
    : null
}

const isShare = (value: unknown) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 10_000
