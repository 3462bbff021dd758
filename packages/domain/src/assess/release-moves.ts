import type { Withheld } from '../facts/state.ts'
import { fact, type StreamRef } from '../facts/stream-ref.ts'
import { isDone, type Whose } from '../progress/completion.ts'
import type { World } from '../world.ts'
import type { Assessment } from './assessment.ts'

/** What was held back is let go as soon as the step it waited for is done. */
export function releaseMoves(
  world: World,
  stream: StreamRef<'network' | 'commissioner'>,
  withheld: readonly Withheld[],
  whose: Whose,
): Assessment {
  const moves = withheld
    .filter(({ step }) => isDone(world, step, whose))
    .map(({ payment, step }) =>
      fact(stream, { type: 'paymentReleased' as const, data: { payment, step } }),
    )
  return { moves, wakeAt: null }
}
