import type { LondonDate, PracticeId } from '../ids.ts'
import type { MemberTerm } from './money-case.ts'
import { dayBefore } from './span.ts'

/** The members with one who leaves: the day before is its last. */
export const leaving = (
  members: readonly MemberTerm[],
  practice: PracticeId,
  from: LondonDate,
): readonly MemberTerm[] =>
  members.map((one) => (one.practice === practice ? { ...one, to: dayBefore(from) } : one))
