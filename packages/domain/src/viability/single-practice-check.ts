import { groupSize } from '../acceptance/group-size.ts'
import { inThousands, practiceName } from '../acceptance/in-words.ts'
import { type CheckRule, met } from './check.ts'
import { offerOf } from './exception-offers.ts'
import { sortedMembers } from './setting.ts'

const source = 'A single practice over 30,000 may be a network: S11'

/** A practice alone: a rule only for a group of one. */
export const singlePracticeCheck: CheckRule = ({ world }, group) => {
  const [only, ...others] = sortedMembers(group)
  if (!only || others.length > 0) return null
  const name = practiceName(world, only)
  const { minimum } = world.programme.size
  const { shortfall, withinListError } = groupSize(world, [only])
  if (shortfall === 0 || withinListError)
    return {
      ...met('singlePractice', `${name} would be a network alone, and is large enough.`, source),
      standing: 'flagged',
      wayOut: 'Nothing has to be done. The commissioner asks how it will work with its neighbours.',
    }
  return {
    ...met('singlePractice', '', source),
    standing: 'failed',
    sentence: `${name} would be a network alone, and only a practice with ${inThousands(minimum)} patients may.`,
    wayOut: 'Add a practice, or ask for an exception.',
    exceptions: [offerOf('under30k')],
  }
}
