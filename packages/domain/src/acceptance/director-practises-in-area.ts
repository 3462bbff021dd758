import { membersOf } from '../progress/membership.ts'
import { refusal } from '../refusal.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'

const source = 'The clinical director is a practising clinician in the network area: S1 S7'

export const directorPractisesInArea: AcceptanceRule = ({ world, network, answer }) => {
  const members: readonly string[] = network ? membersOf(world, network) : []
  if (typeof answer.practice !== 'string' || !members.includes(answer.practice))
    return refusal(
      'director-not-of-member',
      'The clinical director has to work at one of the member practices. Choose the practice, or another director.',
      { field: 'practice', source },
    )
  if (answer.practising !== true)
    return refusal(
      'director-not-practising',
      'The clinical director has to see patients in the network area. Choose a clinician who does.',
      { field: 'practising', source },
    )
  return null
}
