import { answerOf } from '../acceptance/document-version.ts'
import { isGiven } from '../acceptance/given.ts'
import { inThousands } from '../acceptance/in-words.ts'
import { publishedPatients } from '../acceptance/teams-named.ts'
import { recordOf } from '../progress/completion.ts'
import { membershipStep } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { type CheckRule, met } from './check.ts'
import { membershipParameter } from './membership-rule.ts'
import { type Group, sortedMembers } from './setting.ts'

const source = '50,000 is not a cap; the commissioner may ask for neighbourhood teams: S4 S7'

/** Above the upper size the group names its neighbourhood teams: a rule only for such a group. */
export const teamsCheck: CheckRule = ({ world }, group) => {
  const field = membershipParameter(world.programme, 'teamsNamed', 'teamsField')
  if (field === null) return null
  const { upper, minimum } = world.programme.size
  const patients = publishedPatients(world, sortedMembers(group))
  if (patients <= upper) return null
  const sentence = `${inThousands(patients)} patients are more than ${inThousands(upper)}`
  if (group.given.includes(field) || hasNamed(world, group, field))
    return {
      ...met('teams', `${sentence}, in named neighbourhood teams.`, source),
      standing: 'flagged',
      wayOut: 'The commissioner looks at the teams.',
    }
  return {
    ...met('teams', `${sentence}, and no neighbourhood teams are named.`, source),
    standing: 'failed',
    wayOut: `Name each team and its practices, with ${inThousands(minimum)} to ${inThousands(upper)} patients a team, or form two networks.`,
  }
}

/** A network that is there already has named them with its members. */
const hasNamed = (world: World, { network }: Group, field: string): boolean =>
  network !== undefined &&
  isGiven(answerOf(recordOf(world, membershipStep(world.programme), { network })), field)
