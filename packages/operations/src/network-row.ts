import { type NetworkRecord, networkRecord } from '@muster/db'
import { networkStream, practiceStream, streamKey } from '@muster/domain/facts/stream-ref'
import type { Instant, NetworkId } from '@muster/domain/ids'
import { membersOf } from '@muster/domain/progress/membership'
import type { World } from '@muster/domain/world'

/**
 * A network's row in the lists, as of the last fact of the network and its practices. So a rebuild on any later day
 * makes the same row; what depends on today is added when it is read.
 */
export function networkRow(
  world: World,
  id: NetworkId,
  lastAt: (stream: string) => Instant | undefined,
): NetworkRecord {
  const { programme } = world
  const streams = [
    networkStream(programme.id, id),
    ...membersOf(world, id).map((practice) => practiceStream(programme.id, practice)),
  ]
  const instants = streams.flatMap((stream) => lastAt(streamKey(stream)) ?? [])
  const now = Math.max(...instants) as Instant
  return networkRecord({ ...world, now: instants.length > 0 ? now : world.now }, id)
}
