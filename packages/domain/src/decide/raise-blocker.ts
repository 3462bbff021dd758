import { mayHearOfBlocker, mayRaiseBlocker, mayResolveBlocker } from '../access/blockers.ts'
import { type Actor, leads } from '../access/grants.ts'
import { targetOf } from '../assess/engine-raises.ts'
import type { BlockerEvent } from '../facts/blocker-events.ts'
import type { Blocker } from '../facts/state.ts'
import { commissionerStream, type Fact, fact, networkStream } from '../facts/stream-ref.ts'
import type { BlockerId, NetworkId, PracticeId, StepId } from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import type { BlockerKind } from '../programme/programme.ts'
import { findStep } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { type Decided, decided, refused } from './contribution.ts'
import { endedNetwork } from './ended-network.ts'

/** 'Something else': the support lead answers for it and maps it to a kind. [P] */
export const otherKind = {
  kind: 'other',
  label: 'Something else',
  owner: 'supportLead',
  targetWorkingDays: 2,
} as const

export interface RaiseBlocker {
  readonly blocker: BlockerId
  readonly step: StepId
  readonly practice?: PracticeId
  readonly network?: NetworkId
  readonly kind: string
  readonly sentence: ErasableRef
}

/** Somebody concerned says what blocks a step; it has one accountable owner and a clock from then on. */
export function raiseBlocker(world: World, actor: Actor, command: RaiseBlocker): Decided {
  const { blocker, step: id, kind, sentence, network } = command
  const step = findStep(world.programme, id)
  if (!step) return refused(refusal('no-such-step', `This programme has no step ${id}.`))
  const ended = network ? endedNetwork(world, network) : null
  if (ended) return refused(ended)
  if (!mayRaiseBlocker(world, actor, command)) return refused(notConcerned)
  if (command.practice && !isHere(world, network, command.practice)) return refused(notHere)
  const holder = (network && world.networks.get(network)) ?? world.commissioner
  if (holder.blockers[blocker])
    return refused(refusal('already-raised', 'This blocker has been raised already.'))
  if (kind !== otherKind.kind && !step.blockers.includes(kind))
    return refused(
      refusal('not-a-reason-here', 'Choose one of the reasons of this step, or “something else”.', {
        field: 'kind',
      }),
    )
  const known = kindOf(world, kind)
  if (!known)
    return refused(refusal('no-such-kind', `This programme has no blocker of kind ${kind}.`))
  const practice = command.practice ? { practice: command.practice } : {}
  const data = {
    blocker,
    step: id,
    kind,
    owner: known.owner,
    ...practice,
    sentence,
    target: targetOf(world, known),
    by: 'person' as const,
  }
  return decided(blockerFact(world, network, { type: 'blockerRaised', data }))
}

const notConcerned = refusal(
  'not-yours',
  'Only those concerned with this step may say that it is blocked.',
)

const notHere = refusal(
  'not-a-member',
  'Choose a practice that this network, or this commissioner, has.',
  { field: 'practice' },
)

const isHere = (world: World, network: NetworkId | undefined, practice: PracticeId): boolean =>
  network ? membersOf(world, network).includes(practice) : world.practices.has(practice)

export const kindOf = (world: World, kind: string): BlockerKind | undefined =>
  kind === otherKind.kind
    ? otherKind
    : world.programme.blockerKinds.find((one) => one.kind === kind)

export const blockerFact = (
  world: World,
  network: NetworkId | undefined,
  event: BlockerEvent,
): Fact =>
  network
    ? fact(networkStream(world.programme.id, network), event)
    : fact(commissionerStream(world.programme.id, world.commissioner.id), event)

export interface OnBlocker {
  readonly blocker: BlockerId
  readonly network?: NetworkId
}

export function openBlocker(world: World, { blocker, network }: OnBlocker): Blocker | Refusal {
  const holder = network ? world.networks.get(network) : world.commissioner
  const found = holder?.blockers[blocker]
  if (!found) return refusal('no-such-blocker', 'There is no such blocker here.')
  if (found.resolvedAt !== undefined)
    return refusal('already-resolved', 'This blocker has been resolved already.')
  return found
}

/** The support lead maps 'something else' to a kind, which gives it its owner and clock. */
export function mapBlocker(
  world: World,
  actor: Actor,
  command: OnBlocker & { readonly kind: string },
): Decided {
  if (!leads(world, actor))
    return refused(
      refusal('not-yours', 'Only the commissioner support lead maps a blocker to a kind.'),
    )
  const found = openBlocker(world, command)
  if ('code' in found) return refused(found)
  const known = world.programme.blockerKinds.find((one) => one.kind === command.kind)
  if (!known)
    return refused(
      refusal('no-such-kind', 'Choose one of the kinds of blocker.', { field: 'kind' }),
    )
  const data = {
    blocker: command.blocker,
    kind: known.kind,
    owner: known.owner,
    target: targetOf(world, known),
  }
  return decided(blockerFact(world, command.network, { type: 'blockerMapped', data }))
}

/** Whoever has no part here is not told whether there is such a blocker. */
const notYours = refusal('not-yours', 'This blocker is for others to look after.')

/** Resolved by its owner, or by the commissioner or region above. */
export function resolveBlocker(
  world: World,
  actor: Actor,
  command: OnBlocker & { readonly note?: ErasableRef },
): Decided {
  if (!mayHearOfBlocker(world, actor, command.network)) return refused(notYours)
  const found = openBlocker(world, command)
  if ('code' in found) return refused(found)
  if (!mayResolveBlocker(world, actor, found, command.network))
    return refused(
      refusal(
        'not-yours',
        'Only its owner, the commissioner or the region may say that a blocker is resolved.',
      ),
    )
  const data = { blocker: command.blocker, ...(command.note ? { note: command.note } : {}) }
  return decided(blockerFact(world, command.network, { type: 'blockerResolved', data }))
}
