import type { NetworkState } from '../facts/state.ts'
import { type PracticeId, stepId } from '../ids.ts'
import { getStep, recordOf } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'
import { answerOf } from './document-version.ts'
import { isGranted } from './exception-deciders.ts'
import { type GroupSize, groupSize } from './group-size.ts'
import { inThousands, practiceNames } from './in-words.ts'
import { teamsProblem } from './teams-named.ts'

const source =
  'At least 30,000; waiver for a rural, remote area: specification 3.2, S9; others by commissioner and region [P]'

/**
 * The members' lists reach the minimum, or miss it by no more than the error of their date, or an exception was
 * granted by those who may: the commissioner for a rural area, commissioner and region for any other. Above the upper
 * size the network names its neighbourhood teams.
 */
export const sizeOrException: AcceptanceRule = ({ world, network: id }, parameters) => {
  const network = id && world.networks.get(id)
  if (!network) return null
  const size = groupSize(world, membersOf(world, network.id))
  if (
    size.shortfall > 0 &&
    !size.withinListError &&
    !mayBeSmall(network, membersOf(world, network.id))
  )
    return tooSmall(world, size)
  const { teamsStep, teamsField } = parameters
  if (typeof teamsStep !== 'string' || typeof teamsField !== 'string') return null
  const step = getStep(world.programme, stepId(teamsStep))
  const answer = answerOf(recordOf(world, step, { network: network.id })) ?? {}
  return teamsProblem(world, membersOf(world, network.id), answer, teamsField)
}

/** Whether those who may grant a network under the minimum have granted it to these members. */
export const mayBeSmall = (network: NetworkState, group: readonly PracticeId[]): boolean =>
  isGranted(network, 'ruralUnder30k', group) || isGranted(network, 'under30k', group)

function tooSmall(world: World, size: GroupSize): Refusal {
  const { minimum } = world.programme.size
  const { patients, shortfall, listError, withoutList } = size
  const unknown = withoutList.length
    ? ` No list size is known for ${practiceNames(world, withoutList)}.`
    : ''
  const error = listError
    ? ` That is more than the ${inThousands(listError)} that lists of another day may be wrong by.`
    : ''
  return refusal(
    'network-too-small',
    `Together the members have ${inThousands(patients)} patients, ${inThousands(shortfall)} fewer than ${inThousands(minimum)}.${error}${unknown} Add a practice, or ask for an exception.`,
    { source, facts: { patients, minimum, shortfall, listError, withoutList } },
  )
}
