import { endOfDay } from '../calendar/london-day.ts'
import type { NetworkState } from '../facts/state.ts'
import { fact, networkStream } from '../facts/stream-ref.ts'
import { blockerId } from '../ids.ts'
import { missedCutOff } from '../money/missed-cut-off.ts'
import { outsideClock } from '../outside/outside-request.ts'
import { isDone } from '../progress/completion.ts'
import type { World } from '../world.ts'
import { type Assessment, earliestAfter, justAfter } from './assessment.ts'
import { raisesOnce } from './engine-raises.ts'

const ofOutside = 'outside-'

/**
 * The clock of a party without an account has run out, or a pay run is missed: somebody in Muster answers for it from
 * then on. A blocker stands for one clock; with a new promise it is closed, for nothing is late against that.
 */
export function outsideMoves(world: World, network: NetworkState): Assessment {
  const { programme, now } = world
  const { id } = network
  const running = (programme.outside ?? []).flatMap((request) => {
    const clock = outsideClock(world, id, request)
    if (!clock) return []
    const blocker = blockerId(`${ofOutside}${request.name}-${clock.owed}-${clock.until}`)
    return [{ step: request.step, kind: clock.overdue, blocker, ends: endOfDay(clock.until) }]
  })
  const missed = missedCutOff(world, id)
  const late = running.filter(({ ends }) => now > ends)
  const standing = new Set(late.map(({ blocker }) => blocker))
  const over = Object.values(network.blockers).filter(
    (one) =>
      one.resolvedAt === undefined &&
      one.id.startsWith(ofOutside) &&
      !standing.has(one.id) &&
      !isDone(world, one.step, { network: id }),
  )
  const stream = networkStream(programme.id, id)
  return {
    moves: [
      ...over.map(({ id: blocker }) =>
        fact(stream, { type: 'blockerResolved', data: { blocker } }),
      ),
      ...late.flatMap((one) => raisesOnce(world, network, one)),
      ...(missed?.run ? raisesOnce(world, network, { ...missed.raise, blocker: missed.run }) : []),
    ],
    wakeAt: earliestAfter(now, [
      ...running.map(({ ends }) => justAfter(ends)),
      missed?.nextCutOff ? justAfter(endOfDay(missed.nextCutOff)) : null,
    ]),
  }
}
