import { type Actor, actsAs, leads, practiceOf } from '../access/grants.ts'
import { completeStep } from '../decide/complete-step.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import type { NetworkState } from '../facts/state.ts'
import type { Fact } from '../facts/stream-ref.ts'
import type { PracticeId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import { membershipStep, membersOf } from '../progress/membership.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { type AboutPlace, noMediation } from './ask-for-place.ts'
import { mediationFact } from './mediation-fact.ts'
import { placeOf } from './places.ts'

export interface RefusePlace extends AboutPlace {
  readonly reason: ErasableRef
}

const source = 'A network need not take a practice in: S27; the LMC mediates: S4 S22'

/**
 * A network says that it will not take a practice: whoever speaks for it, or any practice that is asked to agree to
 * a proposal which names the other. Why is for the commissioner and the local medical committee.
 */
export function refusePlace(world: World, actor: Actor, command: RefusePlace): Decided {
  const { practice, network: id, reason } = command
  const network = world.networks.get(id)
  if (!network || !mayRefuse(world, actor, network, practice)) return refused(notYours)
  if (!world.programme.mediation) return refused(noMediation)
  const no = nothingToRefuse(world, network, command)
  if (no) return refused(no)
  return decided(
    mediationFact(world, { type: 'placeRefused', data: { practice, network: id, reason } }),
    ...declining(world, actor, network, command),
  )
}

/** A network thinks again. */
export function takeBackRefusal(world: World, actor: Actor, about: AboutPlace): Decided {
  const { practice, network: id } = about
  const network = world.networks.get(id)
  if (!network || !mayRefuse(world, actor, network, practice)) return refused(notYours)
  if (!placeOf(world, practice).refused[id])
    return refused(refusal('not-refused', 'This network has not refused the practice.'))
  return decided(mediationFact(world, { type: 'placeRefusalTakenBack', data: about }))
}

const notYours = refusal(
  'not-yours',
  'Whether the network takes a practice is for its coordinator or clinical director to say, for the support lead, or for a practice that the same proposal names.',
  { source },
)

/** Whoever speaks for the network; and while members are still to agree, each that is named beside the practice. */
export function mayRefuse(
  world: World,
  actor: Actor,
  network: NetworkState,
  practice: PracticeId,
): boolean {
  const whose = { network: network.id }
  const others = membersOf(world, network.id).filter((one) => one !== practice)
  const speaks = leads(world, actor) || actsAs(world, actor, 'director', whose)
  // A practice does not refuse itself, although it may be the coordinator of the group.
  if (!speaks) return isAskedBeside(world, network, practice) && !!practiceOf(actor, others)
  return leads(world, actor) || practiceOf(actor, others) !== undefined
}

function isAskedBeside(world: World, network: NetworkState, practice: PracticeId): boolean {
  const record = network.steps[membershipStep(world.programme).id]
  return record?.completedAt === undefined && membersOf(world, network.id).includes(practice)
}

function nothingToRefuse(
  world: World,
  network: NetworkState,
  { practice, network: id }: AboutPlace,
): Refusal | null {
  const place = placeOf(world, practice)
  if (network.withdrawnAt !== undefined)
    return refusal('network-withdrawn', `${network.name} has been withdrawn.`)
  if (place.refused[id])
    return refusal('already-refused', 'This network has refused the practice already.')
  if (world.practices.get(practice)?.network === id && !isAskedBeside(world, network, practice))
    return refusal(
      'is-a-member',
      'This practice is a member. Give notice of a change if the others want it to leave.',
    )
  if (place.asked[id] !== undefined || membersOf(world, id).includes(practice)) return null
  return refusal('not-asked', 'This practice has not asked for a place in this network.', {
    field: 'practice',
  })
}

/** A practice that is asked to agree to a proposal declines it by refusing whom it names; the proposer makes another. */
function declining(
  world: World,
  actor: Actor,
  network: NetworkState,
  { practice, reason }: RefusePlace,
): readonly Fact[] {
  const step = membershipStep(world.programme).id
  const proposal = network.steps[step]?.proposal
  const own = practiceOf(
    actor,
    membersOf(world, network.id).filter((one) => one !== practice),
  )
  const declines =
    proposal && own && isAskedBeside(world, network, practice) && !proposal.declined[own]
  if (!declines || actsAs(world, actor, 'coordinator', { network: network.id })) return []
  const contribution = { kind: 'decline' as const, version: proposal.version, reason }
  const answer = completeStep(world, actor, { step, network: network.id, contribution })
  return answer.ok ? answer.facts : []
}
