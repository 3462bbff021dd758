import { isOpen } from '../change/approved-network.ts'
import type { RegisterKind } from '../facts/change-events.ts'
import type { RegisterOutcome } from '../facts/register-events.ts'
import type { RegisterChange } from '../facts/register-state.ts'
import type { NetworkState, PracticeState } from '../facts/state.ts'
import { type Fact, fact, networkStream, practiceStream } from '../facts/stream-ref.ts'
import {
  changeId,
  type LondonDate,
  type NetworkId,
  type PracticeId,
  type RegisterChangeId,
} from '../ids.ts'
import type { ErasableRef } from '../programme/field.ts'
import { membersNamed } from '../progress/membership.ts'
import type { World } from '../world.ts'

const kinds: Readonly<Record<Exclude<RegisterOutcome, 'opens' | 'moves'>, RegisterKind>> = {
  closes: 'close',
  merges: 'merge',
  newCode: 'recode',
}

interface ToNetworks {
  readonly change: RegisterChangeId
  readonly outcome: RegisterOutcome
  readonly from: LondonDate
  readonly successor?: PracticeId
  /** In which network the merged contract is from then on. */
  readonly carried: NetworkId | undefined
  readonly reason: ErasableRef
}

/** Each network that names the practice has the change, approved, and makes it on its day. */
export function toNetworks(
  world: World,
  practice: PracticeState,
  { change: id, outcome, from, successor, carried, reason }: ToNetworks,
): readonly Fact[] {
  if (outcome === 'opens' || outcome === 'moves') return []
  const change = changeId(id)
  const about = (network: NetworkState, kind: RegisterKind, who: PracticeId) => {
    const stream = networkStream(world.programme.id, network.id)
    const place = kind !== 'move' && successor ? { successor } : {}
    const data = { change, kind, practice: who, ...place, reason }
    return [
      fact(stream, { type: 'changeNotified', data }),
      fact(stream, { type: 'changeApproved', data: { change, reason, effectiveOn: from } }),
    ]
  }
  const left = successor && leftBehind(world, practice, successor, carried)
  return [
    ...networksNaming(world, practice.id).flatMap((one) => about(one, kinds[outcome], practice.id)),
    ...(left && successor ? about(left, 'move', successor) : []),
  ]
}

const networksNaming = (world: World, practice: PracticeId): readonly NetworkState[] =>
  [...world.networks.values()].filter(
    (one) => one.withdrawnAt === undefined && membersNamed(world.programme, one).includes(practice),
  )

/** The network that the successor leaves because the contract is in the other one. */
function leftBehind(
  world: World,
  practice: PracticeState,
  successor: PracticeId,
  carried: NetworkId | undefined,
): NetworkState | undefined {
  const theirs = world.practices.get(successor)?.network
  if (!theirs || carried !== practice.network || theirs === carried) return undefined
  return world.networks.get(theirs)
}

/** A code that the programme does not have yet is known from now on, and takes part from the day decided. */
export function toSuccessor(
  world: World,
  change: RegisterChange,
  successor: PracticeId | undefined,
): readonly Fact[] {
  if (!successor || world.practices.has(successor)) return []
  const published = change.successors.find((one) => one.practice === successor)?.published
  if (!published) return []
  return [
    fact(practiceStream(world.programme.id, successor), {
      type: 'practiceEnrolled',
      data: { ...published, active: false },
    }),
  ]
}

/** That the new code opened is the same news. */
export function settledElsewhere(world: World, successor: PracticeId | undefined): readonly Fact[] {
  const held = successor && world.practices.get(successor)
  if (!held || held.published.active) return []
  return Object.values(held.register ?? {})
    .filter(({ outcome, says }) => outcome === undefined && says !== 'closed')
    .map(({ id: change }) =>
      fact(practiceStream(world.programme.id, held.id), {
        type: 'registerChangeWithdrawn',
        data: { change },
      }),
    )
}

/** What an earlier decision on the same change has set going and not done yet. */
export function takenBackBefore(world: World, { id, outcome }: RegisterChange): readonly Fact[] {
  if (outcome === undefined || outcome === 'kept' || outcome === 'undone') return []
  return [...world.networks.values()].flatMap((network) => {
    const held = network.changes?.[changeId(id)]
    if (!held || !isOpen(held)) return []
    return [
      fact(networkStream(world.programme.id, network.id), {
        type: 'changeTakenBack',
        data: { change: held.id },
      }),
    ]
  })
}
