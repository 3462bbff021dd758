import { endOfDay, londonDateOf, startOfDay } from '../calendar/london-day.ts'
import { anewForLists } from '../change/answered-anew.ts'
import { isOpen } from '../change/approved-network.ts'
import { mayNotJoin } from '../change/may-join.ts'
import { takeEffect } from '../change/take-effect.ts'
import type { Change } from '../facts/change-state.ts'
import type { NetworkState } from '../facts/state.ts'
import { type Fact, fact, networkStream, practiceStream } from '../facts/stream-ref.ts'
import { membersNamed } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { type Assessment, earliestAfter, justAfter } from './assessment.ts'

/** On its day a change of members takes effect; one that can no longer come about ends. */
export function changeMoves(world: World, network: NetworkState): Assessment {
  const open = Object.values(network.changes ?? {}).filter(isOpen)
  if (open.length === 0) return { moves: anewForLists(world, network), wakeAt: null }
  const away = absences(world, network)
  const lapsed = open.filter((one) => cannotCome(world, network, one))
  const today = londonDateOf(world.now)
  // One at a time: the next is made on what is left.
  const due = open.find(({ effectiveOn }) => effectiveOn !== undefined && effectiveOn <= today)
  const first = lapsed[0]
  const made = first ? lapsing(world, network, first) : due ? takeEffect(world, network, due) : []
  return {
    moves: [...away.moves, ...(made.length > 0 ? made : anewForLists(world, network))],
    wakeAt: earliestAfter(world.now, [
      away.wakeAt,
      ...open.flatMap(({ effectiveOn }) => (effectiveOn ? [startOfDay(effectiveOn)] : [])),
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

/** Who wanted to join has joined another network or closed; who was to leave has gone already. */
function cannotCome(world: World, network: NetworkState, { kind, practice }: Change): boolean {
  if (kind === 'join') return mayNotJoin(world, network.id, practice) !== null
  if (kind === 'return') return world.practices.get(practice)?.network !== null
  return (
    world.practices.get(practice)?.closed !== undefined &&
    !membersNamed(world.programme, network).includes(practice)
  )
}

function lapsing(
  world: World,
  network: NetworkState,
  { id: change, kind, practice }: Change,
): readonly Fact[] {
  const { programme } = world
  const lapsed = fact(networkStream(programme.id, network.id), {
    type: 'changeLapsed',
    data: { change },
  })
  if (kind !== 'join') return [lapsed]
  const data = { network: network.id }
  return [lapsed, fact(practiceStream(programme.id, practice), { type: 'joiningEnded', data })]
}
