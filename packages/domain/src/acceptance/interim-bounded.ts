import { addDays } from '../calendar/days.ts'
import { dueAt, dueDate } from '../calendar/due.ts'
import { formatDate } from '../calendar/format-date.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { interimUntil } from '../progress/interim.ts'
import { refusal } from '../refusal.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'

/** What is interim is given no sooner than the programme allows, and ends on a day that is near. */
export const interimBounded: AcceptanceRule = ({ world, step, answer }) => {
  const { interim } = step
  const until = interimUntil(step, answer)
  if (!interim || !until) return null
  const { source, atMostDays } = interim
  if (interim.onceLate && world.now <= dueAt(world.programme, step))
    return refusal(
      'interim-too-early',
      `Until ${formatDate(dueDate(world.programme, step))} there is time for a lasting answer. An interim one may be given after that day.`,
      { field: interim.field, source },
    )
  const today = londonDateOf(world.now)
  if (until < today)
    return refusal('interim-over', 'This day is past. Enter a later one.', {
      field: interim.until,
      source,
    })
  const last = addDays(today, atMostDays.value)
  if (until <= last) return null
  return refusal(
    'interim-too-long',
    `An interim answer may stand for ${atMostDays.value} days at most. Enter ${formatDate(last)} or an earlier day.`,
    { field: interim.until, source, facts: { last } },
  )
}
