import type { NetworkState } from '../facts/state.ts'
import { stepId } from '../ids.ts'
import { getStep, recordOf } from '../progress/completion.ts'
import { networkListSize } from '../progress/membership.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import type { AcceptanceRule, Attempt } from './acceptance-rule.ts'
import { answerOf } from './document-version.ts'
import { isGiven } from './given.ts'
import { inThousands, practiceNames } from './in-words.ts'

const tooSmallSource =
  'At least 30,000; waiver for a rural, remote area: specification 3.2, S9; others by commissioner and region [P]'
const tooLargeSource =
  '50,000 is not a cap; the commissioner may ask for neighbourhood teams: S4 S7'

/**
 * The members' lists reach the minimum, or an exception was granted by those who may: the commissioner for a rural
 * area, commissioner and region for any other. Above the upper size the network names its neighbourhood teams.
 */
export const sizeOrException: AcceptanceRule = (attempt, { teamsStep, teamsField }) => {
  const { world, network: id } = attempt
  const network = id && world.networks.get(id)
  if (!network) return null
  const { patients } = networkListSize(world, network.id)
  const { minimum, upper } = world.programme.size
  if (patients < minimum) return mayBeSmall(network) ? null : tooSmall(world, network, patients)
  if (patients <= upper || typeof teamsStep !== 'string') return null
  return namesTeams(attempt, teamsStep, String(teamsField)) ? null : tooLarge(patients, upper)
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

function namesTeams({ world, network }: Attempt, step: string, field: string): boolean {
  const record = recordOf(world, getStep(world.programme, stepId(step)), network ? { network } : {})
  return isGiven(answerOf(record), field)
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
      source: tooSmallSource,
      facts: { patients, minimum, shortfall: minimum - patients, withoutList },
    },
  )
}

const tooLarge = (patients: number, upper: number): Refusal =>
  refusal(
    'network-without-teams',
    `Together the members have ${inThousands(patients)} patients, more than ${inThousands(upper)}. Name the neighbourhood teams where you chose your partners.`,
    { source: tooLargeSource, facts: { patients, upper } },
  )
