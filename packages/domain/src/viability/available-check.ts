import { holdsEligibleContract } from '../acceptance/contract-eligible.ts'
import { practiceName, practiceNames } from '../acceptance/in-words.ts'
import { notFree } from '../acceptance/members-free.ts'
import type { PracticeId } from '../ids.ts'
import type { World } from '../world.ts'
import { type CheckRule, met } from './check.ts'
import { membershipParameter } from './membership-rule.ts'
import { type Group, sortedMembers } from './setting.ts'

const source = 'One practice, one network: S14 S15; joining is voluntary: S27; contract: S1 S2 S3'

/** Whether each practice may and wants to join: what the programme asks where partners are chosen. */
export const availableCheck: CheckRule = ({ world }, group) => {
  const members = sortedMembers(group)
  const about = members.filter((id) => mayNotJoin(world, group, id))
  if (about.length > 0) {
    const reasons = about.map((id) => mayNotJoin(world, group, id)).join(' ')
    return {
      ...met('available', reasons, source),
      standing: 'failed',
      wayOut: 'Take out the practices named here.',
      about,
    }
  }
  const wanted = members.filter((id) => claimedElsewhere(world, group, id).length > 0)
  if (wanted.length === 0) return met('available', 'Each practice is free to join.', source)
  const others = wanted.flatMap((id) => claimedElsewhere(world, group, id))
  return {
    ...met('available', '', source),
    standing: 'flagged',
    sentence: `${practiceNames(world, wanted)} ${wanted.length === 1 ? 'is' : 'are'} also named by ${[...new Set(others)].join(' and ')}, and can join one network only.`,
    wayOut: 'The practice chooses. Talk with it before you put the group forward.',
    about: wanted,
  }
}

/** Why a practice cannot be in this group, in words; null where it can. */
export function mayNotJoin(world: World, { network }: Group, id: PracticeId): string | null {
  const intentStep = membershipParameter(world.programme, 'membersFree', 'intentStep')
  const no = notFree(world, id, network, intentStep)
  if (no) return no.message
  const practice = world.practices.get(id)
  if (!practice || holdsEligibleContract(world.programme, practice)) return null
  return `${practiceName(world, id)} holds a contract of type ${practice.published.contractType}, and only ${world.programme.eligibleContracts.join(', ')} contracts can take part.`
}

/** Other groups that name the practice, and still run; of those of another commissioner only that there is one. */
export function claimedElsewhere(world: World, group: Group, id: PracticeId): readonly string[] {
  const claims = world.practices.get(id)?.claims ?? []
  return claims.flatMap((claim) => {
    if (claim === group.network) return []
    const network = world.networks.get(claim)
    if (!network) return ['a group of another commissioner']
    return network.withdrawnAt === undefined ? [network.name] : []
  })
}
