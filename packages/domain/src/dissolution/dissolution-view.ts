import { type Actor, leads, practiceOf } from '../access/grants.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import type { EndedBecause } from '../facts/dissolution-events.ts'
import type { Dissolution } from '../facts/dissolution-state.ts'
import type { NetworkState } from '../facts/state.ts'
import type { OnBehalf } from '../facts/step-events.ts'
import type { Instant, LondonDate, NetworkId, PracticeId } from '../ids.ts'
import type { World } from '../world.ts'
import { whyNotYet } from './decide-dissolution.ts'
import { openDissolution } from './dissolve.ts'
import { whyItGoesOn } from './end-group.ts'
import { dissolvable, joinedMembers } from './may-dissolve.ts'
import { answersDue } from './silent-members.ts'

interface Named {
  readonly id: PracticeId
  readonly name: string
}

/** A proposal of a member to give the group up, with what each member has said. */
export interface ProposedDissolution {
  readonly version: number
  readonly proposedBy: string
  readonly at: Instant
  /** A reference until the operation puts the words there; null for those who may not read them. */
  readonly reason: string | null
  readonly answers: readonly (Named & {
    readonly agreedAt: Instant | null
    readonly onBehalf: OnBehalf['how'] | null
  })[]
  readonly mayTakeBack: boolean
  /** By when the members are to say it; after that the support lead may decide. */
  readonly answerBy: LondonDate | null
  readonly mayDecide: boolean
}

/** What may be done about ending a group. */
export interface DissolutionView {
  readonly proposed: ProposedDissolution | null
  /** The members for whom the person may propose, agree or decline. */
  readonly mayAnswerFor: readonly Named[]
  readonly onBehalf: boolean
  readonly mayEnd: boolean
  /** Why it cannot be given up, or be ended by the support lead, and what to do instead. */
  readonly not: string | null
}

/** A group that is none any more. */
export interface EndedView {
  readonly at: Instant
  readonly because: EndedBecause
  readonly reason: string | null
}

export function dissolutionView(world: World, actor: Actor, id: NetworkId): DissolutionView {
  const lead = leads(world, actor)
  const network = dissolvable(world, id)
  if ('code' in network)
    return { proposed: null, mayAnswerFor: [], onBehalf: lead, mayEnd: false, not: network.message }
  const open = openDissolution(network)
  const joined = joinedMembers(world, id)
  const own = lead ? joined : joined.filter((one) => practiceOf(actor, [one]) !== undefined)
  const goesOn = joined.length > 0 ? null : whyItGoesOn(world, network)
  return {
    proposed: open && proposedView(world, actor, network),
    mayAnswerFor: own
      .filter((one) => open?.agreed[one] === undefined)
      .map((one) => ({ id: one, name: nameOf(world, one) })),
    onBehalf: lead,
    mayEnd: lead && joined.length === 0 && goesOn === null,
    not: lead ? (goesOn?.message ?? null) : null,
  }
}

function proposedView(
  world: World,
  actor: Actor,
  network: NetworkState,
): ProposedDissolution | null {
  const open = openDissolution(network)
  if (!open) return null
  const { version, proposedBy, at, reason, agreed, onBehalf } = open
  return {
    version,
    proposedBy: nameOf(world, proposedBy),
    at,
    reason: reason.ref,
    answers: joinedMembers(world, network.id).map((id) => ({
      id,
      name: nameOf(world, id),
      agreedAt: agreed[id] ?? null,
      onBehalf: onBehalf?.[id] ?? null,
    })),
    ...decidableBy(world, actor, network, open),
    mayTakeBack: leads(world, actor) || practiceOf(actor, [proposedBy]) !== undefined,
  }
}

function decidableBy(world: World, actor: Actor, network: NetworkState, open: Dissolution) {
  return {
    answerBy: answerBy(world, open),
    mayDecide: leads(world, actor) && whyNotYet(world, network, open) === null,
  }
}

export const endedView = ({ withdrawnAt, withdrawal }: NetworkState): EndedView | null =>
  withdrawnAt === undefined
    ? null
    : {
        at: withdrawnAt,
        because: withdrawal?.because ?? 'nobodyLeft',
        reason: withdrawal?.reason.ref ?? null,
      }

/** What a practice is told on its home: a proposal that waits for it, and that its group has ended. */
export interface GroupNotice {
  readonly ending: {
    readonly network: NetworkId
    readonly networkName: string
    readonly proposedBy: string
    readonly waitsForYou: boolean
    readonly answerBy: LondonDate | null
  } | null
  readonly ended: {
    readonly network: NetworkId
    readonly networkName: string
    readonly because: EndedBecause
    readonly at: Instant
  } | null
}

export function groupNotice(world: World, id: PracticeId): GroupNotice {
  const practice = world.practices.get(id)
  const network = practice?.network ? world.networks.get(practice.network) : undefined
  const open = network && openDissolution(network)
  const group = practice?.endedGroup
  return {
    ending:
      network && open
        ? {
            network: network.id,
            networkName: network.name,
            proposedBy: nameOf(world, open.proposedBy),
            waitsForYou: open.agreed[id] === undefined,
            answerBy: answerBy(world, open),
          }
        : null,
    // Until it has found another group.
    ended:
      group && practice.network === null
        ? { network: group.network, networkName: group.name, because: group.because, at: group.at }
        : null,
  }
}

function answerBy(world: World, open: Dissolution): LondonDate | null {
  const due = answersDue(world, open)
  return due === null ? null : londonDateOf(due)
}

/** The groups of a commissioner that are none any more, the last one first. */
export interface EndedGroupRow {
  readonly id: NetworkId
  readonly name: string
  readonly at: Instant
  readonly because: EndedBecause
}

export const endedGroups = ({ networks, commissioner }: World): readonly EndedGroupRow[] =>
  [...networks.values()]
    .filter((one) => one.commissioner === commissioner.id)
    .flatMap(({ id, name, withdrawnAt: at, withdrawal }) =>
      at === undefined ? [] : [{ id, name, at, because: withdrawal?.because ?? 'nobodyLeft' }],
    )
    .toSorted((a, b) => b.at - a.at)

const nameOf = ({ practices }: World, id: PracticeId) => practices.get(id)?.published.name ?? id
