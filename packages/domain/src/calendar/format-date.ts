import type { LondonDate } from '../ids.ts'
import { civilOf } from './day-number.ts'
import { weekday } from './days.ts'

const months =
  'January February March April May June July August September October November December'.split(' ')
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

/** `14 May 2019`, as the NHS content style guide writes dates. */
export function formatDate(date: LondonDate): string {
  const { year, month, dayOfMonth } = civilOf(date)
  return `${dayOfMonth} ${months[month - 1]} ${year}`
}

/** `Tuesday 14 May 2019`. */
export const formatWeekday = (date: LondonDate): string =>
  `${weekdays[weekday(date) - 1]} ${formatDate(date)}`
