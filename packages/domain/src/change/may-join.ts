import { holdsEligibleContract } from '../acceptance/contract-eligible.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import { membersOf } from '../progress/membership.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'

/** Why a practice cannot become a member of this network as things stand. */
export function mayNotJoin(world: World, network: NetworkId, id: PracticeId): Refusal | null {
  const practice = world.practices.get(id)
  const field = 'practice'
  if (!practice)
    return refusal(
      'no-such-practice',
      `There is no practice ${id} in this programme. Check its code.`,
      { field },
    )
  const { name, active, contractType } = practice.published
  if (membersOf(world, network).includes(id))
    return refusal('already-a-member', `${name} is a member of this network already.`, { field })
  if (!active || practice.closed)
    return refusal(
      'practice-not-active',
      `The register does not show ${name} as open. A practice that is closed cannot join.`,
      { field, source: 'Name and ODS code of each practice: S1' },
    )
  if (practice.network !== null)
    return refusal(
      'practice-already-in-network',
      `${name} has joined ${world.networks.get(practice.network)?.name ?? 'another network'}. It has to leave that network before it can join this one.`,
      {
        field,
        facts: { network: practice.network },
        source: 'S14: one practice, one network; S15: a contract carries one',
      },
    )
  if (holdsEligibleContract(world.programme, practice)) return null
  return refusal(
    'contract-not-eligible',
    `${name} holds a contract of type ${contractType}. Only ${world.programme.eligibleContracts.join(', ')} contracts can take part.`,
    { field, source: 'In-hours essential services under GMS, PMS or APMS: S1 S2 S3' },
  )
}
