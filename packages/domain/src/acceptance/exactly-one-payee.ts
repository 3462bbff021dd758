import { membersOf } from '../progress/membership.ts'
import { refusal } from '../refusal.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'
import { isGiven } from './given.ts'

const source = 'One nominated payee takes all network money: S1 S2'

/** Either a member practice or another provider, never both and never neither. */
export const exactlyOnePayee: AcceptanceRule = ({ world, network, answer }) => {
  const practice = isGiven(answer, 'payee')
  const provider = isGiven(answer, 'provider')
  if (practice && provider)
    return refusal(
      'two-payees',
      'There is one payee only. Keep the practice or the other provider, and clear the other box.',
      { field: 'provider', source },
    )
  if (!practice && !provider)
    return refusal('no-payee', 'Choose the practice that receives the money, or name a provider.', {
      field: 'payee',
      source,
    })
  const members: readonly string[] = network ? membersOf(world, network) : []
  if (practice && !members.includes(String(answer.payee)))
    return refusal('payee-not-a-member', 'The payee is not a member. Choose one of the members.', {
      field: 'payee',
      source,
    })
  return null
}
