import { foldWorld } from '../amendment/fold-world.ts'
import { changeMoves } from '../assess/change-moves.ts'
import { startOfDay } from '../calendar/london-day.ts'
import type { Fact } from '../facts/stream-ref.ts'
import type { Instant, LondonDate } from '../ids.ts'
import type { World } from '../world.ts'
import { registerMoves } from './register-moves.ts'

const mostRounds = 50

/** The world on the day on which what is decided takes effect, by the very moves that the engine will make. */
export function worldOn(world: World, facts: readonly Fact[], on: LondonDate): World {
  const day = startOfDay(on)
  const now = (day > world.now ? day : world.now) as Instant
  let then = { ...foldWorld(world, facts), now }
  for (let round = 0; round < mostRounds; round += 1) {
    // One network after another, as the engine looks at them: each sees what the one before has done.
    const moves = [...then.networks.values()]
      .map((network) => changeMoves(then, network).moves)
      .find((some) => some.length > 0)
    const next = moves ?? registerMoves(then).moves
    if (next.length === 0) return then
    then = foldWorld(then, next)
  }
  throw new Error('What a change brings still had moves after 50 rounds.')
}
