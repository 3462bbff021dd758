import { londonDateOf } from '../calendar/london-day.ts'
import type { PracticeId } from '../ids.ts'
import { membersOf } from '../progress/membership.ts'
import { refusal } from '../refusal.ts'
import type { AcceptanceRule, Attempt } from './acceptance-rule.ts'
import { dateIn, practicesIn, textParameter } from './given.ts'
import { practiceNames } from './in-words.ts'

const source = 'Core payment backdated to 1 April, participation to each practice: S25 S53'

/** The statement is right; a practice whose participation payment is held back is not expected on it. */
export const firstPaymentStatement: AcceptanceRule = (attempt, parameters) => {
  const { world, answer } = attempt
  const paidOn = dateIn(answer, 'paidOn')
  if (paidOn && paidOn > londonDateOf(world.now))
    return refusal('date-in-future', 'Enter the date on which the payment arrived.', {
      field: 'paidOn',
      source,
    })
  if (answer.coreBackdated !== true)
    return refusal(
      'not-backdated',
      'The core payment has to be backdated to 1 April. Raise a blocker “A payment is wrong” instead of completing this step.',
      { field: 'coreBackdated', source },
    )
  const missing = unpaid(attempt, textParameter(parameters, 'payment'))
  if (missing.length === 0) return null
  return refusal(
    'participation-missing',
    `No participation payment for ${practiceNames(world, missing)}. Raise a blocker “A payment is wrong” instead of completing this step.`,
    { field: 'participationPaid', source, facts: { missing } },
  )
}

function unpaid({ world, network, answer }: Attempt, payment: string): readonly PracticeId[] {
  const state = network && world.networks.get(network)
  if (!state) return []
  const held = state.withheld.filter((one) => one.payment === payment)
  const heldBack = (practice: PracticeId) =>
    held.some(({ practices }) => practices === undefined || practices.includes(practice))
  const paid = practicesIn(answer, 'participationPaid')
  return membersOf(world, state.id).filter((one) => !paid.includes(one) && !heldBack(one))
}
