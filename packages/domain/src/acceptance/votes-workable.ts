import { hasOneHolder } from '../organisation/form-of.ts'
import { membersOf, networkListSize } from '../progress/membership.ts'
import { refusal } from '../refusal.ts'
import type { AcceptanceRule } from './acceptance-rule.ts'
import { numberIn } from './given.ts'
import { practiceNames } from './in-words.ts'

const source = 'Schedule 1, votes and quorum: S5 S39; voting by practice or list and quorum [R]'

/**
 * The quorum can be met by these members, one alone does not decide for others unless one holder stands behind all, and
 * every vote has a weight.
 */
export const votesWorkable: AcceptanceRule = ({ world, network, answer }) => {
  const quorum = numberIn(answer, 'quorum')
  if (!network || quorum === null) return null
  const count = membersOf(world, network).length
  if (quorum > count)
    return refusal(
      'quorum-too-high',
      `The network has ${count} members, so a quorum of ${quorum} can never be met. Enter ${count} or fewer.`,
      { field: 'quorum', source, facts: { members: count, quorum } },
    )
  const state = world.networks.get(network)
  const oneHolder = state !== undefined && hasOneHolder(world.programme, state)
  if (!oneHolder && quorum < Math.min(2, count))
    return refusal(
      'quorum-too-low',
      'With a quorum of 1 a single practice could decide for all. Enter 2 or more.',
      { field: 'quorum', source, facts: { members: count, quorum } },
    )
  const { withoutList } = networkListSize(world, network)
  if (answer.votes !== 'byList' || withoutList.length === 0) return null
  return refusal(
    'weight-unknown',
    `Votes cannot be counted by list size: no list size is known for ${practiceNames(world, withoutList)}. Confirm it, or give each practice one vote.`,
    { field: 'votes', source, facts: { withoutList } },
  )
}
