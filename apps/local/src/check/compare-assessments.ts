import type { HeldStream } from '@muster/db'
import { versionForAll } from '@muster/domain/amendment/release'
import { assessCommissioner, assessNetwork, assessProgramme } from '@muster/domain/assess/assess'
import type { Assessment } from '@muster/domain/assess/assessment'
import type { ProgrammeState } from '@muster/domain/facts/state'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { CommissionerId, Instant, NetworkId } from '@muster/domain/ids'
import type { Replay } from './replay.ts'
import type { Violation } from './violation.ts'

/** The engine has left nothing undone, and looks again when the rules say. */
export function compareAssessments(
  replay: Replay,
  streams: readonly HeldStream[],
  now: Instant,
): readonly Violation[] {
  return streams.flatMap(({ key, nextLookAt }) => {
    const assessed = assess(replay, key, now)
    if (!assessed) return []
    const { moves, wakeAt } = assessed
    const kinds = moves.map(({ event }) => event.type).join(', ')
    return [
      ...(moves.length > 0 ? [left(key, `the engine has still to do: ${kinds}`)] : []),
      ...(wakeAt === nextLookAt
        ? []
        : [
            left(
              key,
              `it is looked at again at ${iso(nextLookAt)}, and should be at ${iso(wakeAt)}`,
            ),
          ]),
    ]
  })
}

function assess(replay: Replay, key: string, now: Instant): Assessment | null {
  const { kind, id } = parseStreamKey(key)
  const state = replay.states.get(key)
  if (kind === 'programme') {
    const programme = replay.version(versionForAll(state as ProgrammeState))
    return assessProgramme(programme, state as ProgrammeState, now)
  }
  if (kind === 'commissioner') {
    const world = replay.world(id as CommissionerId, now)
    return world && assessCommissioner(world)
  }
  const network = kind === 'network' ? replay.networks.get(id as NetworkId) : undefined
  const world = network && replay.world(network.commissioner, now)
  return network && world ? assessNetwork(world, network.id) : null
}

const left = (where: string, says: string): Violation => ({
  invariant: 'nothing left to do',
  where,
  says,
})
const iso = (at: Instant | null) => (at === null ? 'no time' : new Date(at).toISOString())
