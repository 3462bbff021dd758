import { openVariations } from '../agreement-variation/variations.ts'
import { dueDate } from '../calendar/due.ts'
import { endOfDay, startOfDay } from '../calendar/london-day.ts'
import type { ProgrammeState } from '../facts/state.ts'
import {
  commissionerStream,
  type Fact,
  fact,
  networkStream,
  programmeStream,
} from '../facts/stream-ref.ts'
import type { Instant, NetworkId } from '../ids.ts'
import type { Programme } from '../programme/programme.ts'
import { getStep } from '../progress/completion.ts'
import { hasOpened } from '../progress/startable.ts'
import { commissionerGroups, isComplete, networkGroups } from '../progress/step-group.ts'
import { registerBlockers } from '../register/register-blockers.ts'
import { registerMoves } from '../register/register-moves.ts'
import type { World } from '../world.ts'
import { type Assessment, earliestAfter, justAfter } from './assessment.ts'
import { assessBlockers } from './blocker-moves.ts'
import { changeMoves } from './change-moves.ts'
import { conditionMoves } from './condition-moves.ts'
import { directorMoves } from './director-moves.ts'
import { disputeMoves } from './dispute-moves.ts'
import { dissolutionMoves } from './dissolution-moves.ts'
import { holdMoves } from './hold-moves.ts'
import { interimMoves, standingInterims } from './interim-moves.ts'
import { leadMoves } from './lead-moves.ts'
import { outsideMoves } from './outside-moves.ts'
import { placeMoves } from './place-moves.ts'
import { ratificationMoves } from './ratification-moves.ts'
import { releaseMoves } from './release-moves.ts'
import { assessStep } from './step-moves.ts'
import { variationMoves } from './variation-moves.ts'

const nothing: Assessment = { moves: [], wakeAt: null }

/** What the system should do by itself for a network at this instant. */
export function assessNetwork(world: World, network: NetworkId): Assessment {
  const state = world.networks.get(network)
  if (!state || state.withdrawnAt !== undefined) return nothing
  const stream = networkStream(world.programme.id, network)
  const parts = [
    ...networkGroups(world, network).map((group) => assessStep(world, group)),
    assessBlockers(world, stream, state.blockers, { network }),
    releaseMoves(world, stream, state.withheld, { network }),
    ratificationMoves(world, state),
    conditionMoves(world, state),
    changeMoves(world, state),
    disputeMoves(world, state),
    interimMoves(world, state),
    outsideMoves(world, state),
    variationMoves(world, state),
    dissolutionMoves(world, state),
    { moves: directorMoves(world, state), wakeAt: null },
    leadMoves(world, state),
    { moves: registerBlockers(world, state), wakeAt: null },
  ]
  // Nothing else is begun for a network that ends at this instant.
  const ending = parts.find(({ moves }) =>
    moves.some(({ event }) => event.type === 'networkWithdrawn'),
  )
  return ending ?? together(world.now, parts)
}

/** What the system should do by itself for a commissioner, its meetings, and its practices without a network. */
export function assessCommissioner(world: World): Assessment {
  const { commissioner } = world
  const stream = commissionerStream(world.programme.id, commissioner.id)
  return together(world.now, [
    ...commissionerGroups(world).map((group) => assessStep(world, group)),
    assessBlockers(world, stream, commissioner.blockers, {}),
    releaseMoves(world, stream, commissioner.withheld, {}),
    holdMoves(world),
    placeMoves(world),
    registerMoves(world),
  ])
}

/** Opens the programme on its day and notes each milestone's date as it passes. */
export function assessProgramme(
  programme: Programme,
  state: ProgrammeState,
  now: Instant,
): Assessment {
  const stream = programmeStream(programme.id)
  if (!hasOpened({ programme, now })) return { moves: [], wakeAt: startOfDay(programme.opens) }
  const opened: readonly Fact[] =
    state.openedAt === undefined
      ? [fact(stream, { type: 'programmeOpened', data: { on: programme.opens } })]
      : []
  const dates = programme.milestones.map(({ name, step }) => {
    const date = dueDate(programme, getStep(programme, step))
    return { milestone: name, date, end: endOfDay(date) }
  })
  const passed = dates
    .filter(({ end, milestone }) => now > end && !state.milestoneDatesPassed.includes(milestone))
    .map(({ milestone, date }) =>
      fact(stream, { type: 'milestoneDatePassed' as const, data: { milestone, date } }),
    )
  const wakeAt = earliestAfter(
    now,
    dates.map(({ end }) => justAfter(end)),
  )
  return { moves: [...opened, ...passed], wakeAt }
}

function together(now: Instant, parts: readonly Assessment[]): Assessment {
  const moves = parts.flatMap((part) => part.moves)
  return {
    moves,
    wakeAt: earliestAfter(
      now,
      parts.map(({ wakeAt }) => wakeAt),
    ),
  }
}

/** Nothing is left to do for it, now or later, unless a fact comes. */
export function networkIsDone(world: World, network: NetworkId): boolean {
  const state = world.networks.get(network)
  if (!state || state.withdrawnAt !== undefined) return true
  return (
    networkGroups(world, network).every((group) => isComplete(world, group)) &&
    standingInterims(world, state).length === 0 &&
    openVariations(state).length === 0
  )
}

export const commissionerIsDone = (world: World): boolean =>
  commissionerGroups(world).every((group) => isComplete(world, group))
