import { formatDate } from '../calendar/format-date.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { refusal } from '../refusal.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'
import { dateIn, textParameter } from './given.ts'

/** Two things happened, in this order and not in the future. */
export const datesInOrder: AcceptanceRule = ({ world, step, answer }, parameters) => {
  const first = textParameter(parameters, 'first')
  const second = textParameter(parameters, 'second')
  const today = londonDateOf(world.now)
  const { source } = step
  for (const field of [first, second]) {
    const date = dateIn(answer, field)
    if (date && date > today)
      return refusal(
        'date-in-future',
        `${formatDate(date)} is in the future. Enter the day on which it happened.`,
        { field, source },
      )
  }
  const before = dateIn(answer, first)
  const after = dateIn(answer, second)
  if (!before || !after || before <= after) return null
  return refusal(
    'dates-out-of-order',
    `${formatDate(after)} is before ${formatDate(before)}. Check both dates.`,
    { field: second, source, facts: { first: before, second: after } },
  )
}
