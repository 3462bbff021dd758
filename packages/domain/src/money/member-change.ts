import { addDays } from '../calendar/days.ts'
import type { LondonDate, PracticeId } from '../ids.ts'
import type { MemberTerm } from './money-case.ts'
import { dayBefore, later, type Month, monthAfter, monthOf } from './span.ts'

const noticeDays = 28

/**
 * A change of members needs 28 days’ notice and the commissioner’s approval, and takes effect on the first day of the
 * quarter after both (S7).
 */
export const changeTakesEffect = (noticeOn: LondonDate, approvedOn: LondonDate): LondonDate =>
  quarterAfter(later(addDays(noticeOn, noticeDays), approvedOn))

/** The first day of the next quarter of the financial year. */
export function quarterAfter(date: LondonDate): LondonDate {
  let month = monthAfter(monthOf(date))
  while (!beginsQuarter(month)) month = monthAfter(month)
  return month.from
}

const beginsQuarter = ({ name }: Month) => ['01', '04', '07', '10'].includes(name.slice(5))

/** The members with one who leaves: the day before is its last. */
export const leaving = (
  members: readonly MemberTerm[],
  practice: PracticeId,
  from: LondonDate,
): readonly MemberTerm[] =>
  members.map((one) => (one.practice === practice ? { ...one, to: dayBefore(from) } : one))
