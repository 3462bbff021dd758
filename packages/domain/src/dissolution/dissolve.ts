import { type Actor, leads, practiceOf } from '../access/grants.ts'
import { type Decided, decided, refused } from '../decide/contribution.ts'
import type { Dissolution } from '../facts/dissolution-state.ts'
import type { NetworkState } from '../facts/state.ts'
import type { OnBehalf } from '../facts/step-events.ts'
import { type Fact, fact, networkStream } from '../facts/stream-ref.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import { membersOf } from '../progress/membership.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { endingFacts } from './ending-facts.ts'
import { dissolvable, joinedMembers, sourceOfGoing } from './may-dissolve.ts'

interface ByMember {
  readonly network: NetworkId
  readonly practice: PracticeId
  /** Entered by the support lead for a member that phoned or wrote. */
  readonly onBehalf?: OnBehalf
}

export interface ProposeDissolution extends ByMember {
  readonly reason: ErasableRef
}

/** A member wants the group given up. One that is alone in it has thereby ended it. */
export function proposeDissolution(
  world: World,
  actor: Actor,
  command: ProposeDissolution,
): Decided {
  const network = forMember(world, actor, command)
  if ('code' in network) return refused(network)
  if (openDissolution(network))
    return refused(
      refusal(
        'proposed-already',
        'A member has proposed this already. Agree to it, or decline it.',
      ),
    )
  const { practice, reason, onBehalf } = command
  const version = (network.dissolution?.version ?? 0) + 1
  const proposed = fact(networkStream(world.programme.id, network.id), {
    type: 'dissolutionProposed',
    data: { version, practice, reason, ...(onBehalf ? { onBehalf } : {}) },
  })
  return decided(proposed, ...endWhenAllAgree(world, network, [practice], reason))
}

export interface AnswerDissolution extends ByMember {
  readonly version: number
  readonly agrees: boolean
}

/** Another member agrees; or declines, and the group stays. */
export function answerDissolution(world: World, actor: Actor, command: AnswerDissolution): Decided {
  const network = forMember(world, actor, command)
  if ('code' in network) return refused(network)
  const { practice, version, agrees, onBehalf } = command
  const open = openDissolution(network)
  if (!open || open.version !== version) return refused(noLonger)
  if (agrees && open.agreed[practice] !== undefined)
    return refused(refusal('agreed-already', 'This practice has agreed to it already.'))
  const type = agrees ? ('dissolutionAgreed' as const) : ('dissolutionDeclined' as const)
  const data = { version, practice, ...(onBehalf ? { onBehalf } : {}) }
  const said = fact(networkStream(world.programme.id, network.id), { type, data })
  if (!agrees) return decided(said)
  const agreed = [...(Object.keys(open.agreed) as PracticeId[]), practice]
  return decided(said, ...endWhenAllAgree(world, network, agreed, open.reason))
}

/** Whoever proposed it changes its mind, or the support lead does for it. */
export function takeBackDissolution(
  world: World,
  actor: Actor,
  { network: id, version }: Pick<AnswerDissolution, 'network' | 'version'>,
): Decided {
  const mine = leads(world, actor) || practiceOf(actor, membersOf(world, id)) !== undefined
  if (!mine) return refused(notYours)
  const network = dissolvable(world, id)
  if ('code' in network) return refused(network)
  const open = openDissolution(network)
  if (!open || open.version !== version) return refused(noLonger)
  if (!leads(world, actor) && practiceOf(actor, [open.proposedBy]) === undefined)
    return refused(
      refusal(
        'not-yours',
        'It is taken back by the practice that proposed it. Decline it instead.',
      ),
    )
  return decided(
    fact(networkStream(world.programme.id, id), {
      type: 'dissolutionTakenBack',
      data: { version },
    }),
  )
}

export function openDissolution({ dissolution }: NetworkState): Dissolution | null {
  return dissolution && dissolution.endedAt === undefined ? dissolution : null
}

/** Of those who have joined: who is only named declines to join, and need not be asked. */
export function endWhenAllAgree(
  world: World,
  network: NetworkState,
  agreed: readonly PracticeId[],
  reason: ErasableRef,
): readonly Fact[] {
  const all = joinedMembers(world, network.id).every((one) => agreed.includes(one))
  return all ? endingFacts(world, network, { reason, because: 'membersAgreed' }) : []
}

const notYours = refusal(
  'not-yours',
  'A group is given up by its members; the support lead enters it for those who phoned or wrote.',
)
export const noLonger = refusal(
  'changed-meanwhile',
  'This proposal is no longer open. Reload the page and look again.',
)

function forMember(
  world: World,
  actor: Actor,
  { network: id, practice, onBehalf }: ByMember,
): NetworkState | Refusal {
  const own = practiceOf(actor, [practice]) !== undefined
  const entered = onBehalf !== undefined && leads(world, actor)
  const concerned = membersOf(world, id).includes(practice)
  if (!((own && concerned) || entered)) return notYours
  const network = dissolvable(world, id)
  if ('code' in network || joinedMembers(world, id).includes(practice)) return network
  return refusal(
    'not-joined',
    `This practice has not joined ${network.name}. It declines to join on the step “choose partners” instead; where nobody has joined, the support lead ends the group.`,
    { field: 'practice', source: sourceOfGoing },
  )
}
