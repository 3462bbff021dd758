import { formatWeekday } from '@muster/domain/calendar/format-date'
import { londonDateOf } from '@muster/domain/calendar/london-day'
import { addWorkingDays } from '@muster/domain/calendar/working-days'
import type { Instant } from '@muster/domain/ids'
import type { StepView } from '@muster/domain/views/step-view'
import type { FieldProblem } from '../page/form-errors.tsx'

type Reason = StepView['blockerReasons'][number]

/** Always offered: the support lead maps it to a kind, which gives it its owner and clock. */
export const other = { kind: 'other', label: 'Something else' }

export function raiseProblems(kind: string | null, sentence: string): readonly FieldProblem[] {
  return [
    ...(kind === null ? [{ control: 'kind-0', message: 'Select what stands in the way' }] : []),
    ...(sentence.trim() === ''
      ? [{ control: 'sentence', message: 'Say in one sentence what stands in the way' }]
      : []),
  ]
}

/** Who will act and by when, before anything is sent. */
export function whoActs(reason: Reason | null, now: Instant | null): string {
  if (reason === null) return 'Your support lead reads this first, and finds out who has to act.'
  const by =
    now === null
      ? `within ${reason.days} working days`
      : `by ${formatWeekday(addWorkingDays(londonDateOf(now), reason.days))}`
  return `Who has to act: ${reason.ownerLabel}, ${by}. After that it goes one level up.`
}
