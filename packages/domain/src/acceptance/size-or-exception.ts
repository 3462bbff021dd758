import type { NetworkState } from '../facts/state.ts'
import { stepId } from '../ids.ts'
import { getStep, recordOf } from '../progress/completion.ts'
import { membersOf, networkListSize } from '../progress/membership.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'
import { answerOf } from './document-version.ts'
import { inThousands, practiceNames } from './in-words.ts'
import { teamsProblem } from './teams-named.ts'

const source =
  'At least 30,000; waiver for a rural, remote area: specification 3.2, S9; others by commissioner and region [P]'

/**
 * The members' lists reach the minimum, or an exception was granted by those who may: the commissioner for a rural
 * area, commissioner and region for any other. Above the upper size the network names its neighbourhood teams.
 */
export const sizeOrException: AcceptanceRule = ({ world, network: id }, parameters) => {
  const network = id && world.networks.get(id)
  if (!network) return null
  const { patients } = networkListSize(world, network.id)
  if (patients < world.programme.size.minimum && !mayBeSmall(network))
    return tooSmall(world, network, patients)
  const { teamsStep, teamsField } = parameters
  if (typeof teamsStep !== 'string' || typeof teamsField !== 'string') return null
  const step = getStep(world.programme, stepId(teamsStep))
  const answer = answerOf(recordOf(world, step, { network: network.id })) ?? {}
  return teamsProblem(world, membersOf(world, network.id), answer, teamsField)
}

/** Whether those who may grant a network under the minimum have granted it. */
export function mayBeSmall({ exceptions }: NetworkState): boolean {
  const rural = exceptions.ruralUnder30k
  const other = exceptions.under30k
  return (
    rural?.grantedBy.includes('commissioner') === true ||
    (other?.grantedBy.includes('commissioner') === true && other.grantedBy.includes('region'))
  )
}

function tooSmall(world: World, network: NetworkState, patients: number): Refusal {
  const { minimum } = world.programme.size
  const { withoutList } = networkListSize(world, network.id)
  const unknown = withoutList.length
    ? ` No list size is known for ${practiceNames(world, withoutList)}.`
    : ''
  return refusal(
    'network-too-small',
    `Together the members have ${inThousands(patients)} patients, ${inThousands(minimum - patients)} fewer than ${inThousands(minimum)}.${unknown} Add a practice, or ask for an exception.`,
    {
      source,
      facts: { patients, minimum, shortfall: minimum - patients, withoutList },
    },
  )
}
