import { type GroupSize, groupSize } from '../acceptance/group-size.ts'
import { inThousands, practiceNames } from '../acceptance/in-words.ts'
import { mayBeSmall } from '../acceptance/size-or-exception.ts'
import type { PracticeId } from '../ids.ts'
import type { World } from '../world.ts'
import { type Check, type CheckRule, met } from './check.ts'
import { offerOf } from './exception-offers.ts'
import { mainlyRural } from './mainly-rural.ts'
import { sortedMembers } from './setting.ts'

const source =
  'At least 30,000 on 1 January 2019: S1 S4; waiver for a rural, remote area: specification 3.2, S9'

/** The lists together against the minimum of the programme. */
export const sizeCheck: CheckRule = ({ world }, group) => {
  const members = sortedMembers(group)
  const size = groupSize(world, members)
  const { minimum, upper } = world.programme.size
  const sentence = together(size)
  if (size.shortfall === 0) {
    const range = size.patients > upper ? `at least ${inThousands(minimum)}` : 'inside the range'
    return met('size', `${sentence}, ${range}.`, source)
  }
  if (size.withinListError) return flagged(size, sentence)
  const network = group.network && world.networks.get(group.network)
  if (network && mayBeSmall(network, members))
    return met('size', `${sentence}. An exception has been granted.`, source)
  return failed(world, members, size, sentence)
}

const flagged = ({ shortfall, listError }: GroupSize, sentence: string): Check => ({
  ...met('size', '', source),
  standing: 'flagged',
  sentence: `${sentence}, ${inThousands(shortfall)} too few. The lists are of another day and may be wrong by ${inThousands(listError)}, so this is not refused.`,
  wayOut: 'Have each practice confirm its list.',
})

function failed(
  world: World,
  members: readonly PracticeId[],
  { shortfall, withoutList }: GroupSize,
  sentence: string,
): Check {
  const rural = mainlyRural(world, members)
  return {
    ...met('size', '', source),
    standing: 'failed',
    sentence: `${sentence}, ${inThousands(shortfall)} too few.`,
    wayOut: withoutList.length
      ? `No list size is known for ${practiceNames(world, withoutList)}: enter it, add a practice, or ask for an exception.`
      : 'Add a practice, or ask for an exception.',
    exceptions: [...(rural ? [offerOf('ruralUnder30k')] : []), offerOf('under30k')],
  }
}

const together = ({ patients }: GroupSize): string => `${inThousands(patients)} patients together`
