import { daysBetween } from '../calendar/days.ts'
import { formatDate } from '../calendar/format-date.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { refusal } from '../refusal.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'
import { dateIn, isGiven, numberParameter } from './given.ts'

const source = 'A varied contract needs, where practicable, 14 days’ notice: S71'

/** The notice has run between the two dates, or it is said why that was not practicable. */
export const notice14Days: AcceptanceRule = ({ world, answer }, parameters) => {
  const days = numberParameter(parameters, 'days')
  const noticeOn = dateIn(answer, 'noticeOn')
  const effectiveOn = dateIn(answer, 'effectiveOn')
  if (!noticeOn || !effectiveOn) return null
  if (noticeOn > londonDateOf(world.now))
    return refusal(
      'notice-in-future',
      'Enter the date on which notice was given, today or earlier.',
      {
        field: 'noticeOn',
        source,
      },
    )
  const given = daysBetween(noticeOn, effectiveOn)
  if (given >= days || (given >= 0 && isGiven(answer, 'shortNotice'))) return null
  const message =
    given < 0
      ? `The contract cannot be varied before notice was given on ${formatDate(noticeOn)}. Enter a later date.`
      : `From ${formatDate(noticeOn)} to ${formatDate(effectiveOn)} are ${given} days, and ${days} are needed. Vary the contract from a later date, or say why more notice was not practicable.`
  return refusal('notice-too-short', message, {
    field: given < 0 ? 'effectiveOn' : 'shortNotice',
    source,
    facts: { noticeOn, effectiveOn, given, days },
  })
}
