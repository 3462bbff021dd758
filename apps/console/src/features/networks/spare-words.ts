import { countDays } from '../clock/format-time.ts'

/** Days between the earliest possible finish and go-live. */
export function spareWords(days: number | null): string {
  if (days === null) return 'Not reckoned'
  if (days < 0) return `${countDays(-days)} too late`
  return days === 0 ? 'None' : countDays(days)
}
