import { practiceFor } from '../access/grants.ts'
import { endOfDay, londonDateOf, startOfDay } from '../calendar/london-day.ts'
import { isOpen } from '../change/approved-network.ts'
import { signAgain } from '../change/sign-again.ts'
import type { Change, NetworkState } from '../facts/state.ts'
import { type Fact, fact, networkStream, practiceStream } from '../facts/stream-ref.ts'
import type { PracticeId } from '../ids.ts'
import type { MemberChanges } from '../programme/member-changes.ts'
import { coordinatorOf, membershipStep, membersNamed } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { type Assessment, earliestAfter, justAfter } from './assessment.ts'

/** On its day a member is no longer one, and the others sign the agreement without it. */
export function changeMoves(world: World, network: NetworkState): Assessment {
  const rules = world.programme.memberChanges
  const approved = Object.values(network.changes ?? {}).filter(
    (one) => isOpen(one) && one.effectiveOn !== undefined,
  )
  const away = absences(world, network)
  if (!rules || approved.length === 0) return away
  const today = londonDateOf(world.now)
  // One at a time: the next is made on what is left.
  const due = approved.find(({ effectiveOn }) => effectiveOn !== undefined && effectiveOn <= today)
  return {
    moves: [...away.moves, ...(due ? leaving(world, network, due, rules) : [])],
    wakeAt: earliestAfter(world.now, [
      away.wakeAt,
      ...approved.flatMap(({ effectiveOn }) => (effectiveOn ? [startOfDay(effectiveOn)] : [])),
    ]),
  }
}

/** After its last day an absence is over, and the director speaks for the network again. */
function absences({ programme, now }: World, network: NetworkState): Assessment {
  const open = Object.values(network.changes ?? {}).flatMap((one) =>
    one.kind === 'absence' && isOpen(one) && one.until
      ? [{ ...one, end: endOfDay(one.until) }]
      : [],
  )
  return {
    moves: open
      .filter(({ end }) => now > end)
      .map(({ id }) =>
        fact(networkStream(programme.id, network.id), { type: 'changeMade', data: { change: id } }),
      ),
    wakeAt: earliestAfter(
      now,
      open.map(({ end }) => justAfter(end)),
    ),
  }
}

function leaving(
  world: World,
  network: NetworkState,
  { id: change, practice }: Change,
  rules: MemberChanges,
): readonly Fact[] {
  const { programme } = world
  const members = membersNamed(programme, network).filter((one) => one !== practice)
  const step = membershipStep(programme)
  const answer = { ...answerWithout(world, network, practice, members) }
  const gone = practiceStream(programme.id, practice)
  const data = { network: network.id }
  return [
    fact(networkStream(programme.id, network.id), {
      type: 'changeEffected',
      data: { change, step: step.id, answer },
    }),
    fact(gone, { type: 'networkLeft', data }),
    fact(gone, { type: 'claimReleased', data }),
    ...signAgain(world, network, members, rules),
  ]
}

/** Where the coordinator goes, the clinical director’s practice speaks for the group. */
function answerWithout(
  world: World,
  network: NetworkState,
  practice: PracticeId,
  members: readonly PracticeId[],
) {
  const step = membershipStep(world.programme)
  const { proposal, answer } = network.steps[step.id] ?? {}
  const field = (kind: string) => step.evidence.find((one) => one.kind === kind)?.id ?? kind
  const wasCoordinator = coordinatorOf(world.programme, network) === practice
  const director = practiceFor(world, 'director', { network: network.id })
  const next = director && members.includes(director) ? director : (members[0] ?? practice)
  return {
    ...(proposal?.answer ?? answer),
    [field('members')]: members,
    ...(wasCoordinator ? { [field('practice')]: next } : {}),
  }
}
