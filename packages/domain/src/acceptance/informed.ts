import { formatDate } from '../calendar/format-date.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { stepId } from '../ids.ts'
import { getStep, recordOf } from '../progress/completion.ts'
import { refusal } from '../refusal.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'
import { dateIn, textParameter } from './given.ts'

const source = 'Network, local medical committee and region are told [P]'

/** The letter went out after the decision and not in the future, and everybody was told. */
export const informed: AcceptanceRule = ({ world, network, step, answer }, parameters) => {
  const untold = step.evidence.find(({ kind, id }) => kind === 'statement' && answer[id] !== true)
  if (untold)
    return refusal('not-told', `${untold.label}: tell them, then tick the box.`, {
      field: untold.id,
      source,
    })
  const sentOn = dateIn(answer, 'sentOn')
  if (!sentOn) return null
  const decided = getStep(world.programme, stepId(textParameter(parameters, 'decisionStep')))
  const decision = recordOf(world, decided, network ? { network } : {}).decision
  const decidedOn = decision && londonDateOf(decision.at)
  if (decidedOn && sentOn < decidedOn)
    return refusal(
      'before-decision',
      `The decision was recorded on ${formatDate(decidedOn)}. Enter the date of the letter, that day or later.`,
      { field: 'sentOn', source },
    )
  if (sentOn <= londonDateOf(world.now)) return null
  return refusal(
    'date-in-future',
    'Enter the date on which the letter went out, today or earlier.',
    {
      field: 'sentOn',
      source,
    },
  )
}
