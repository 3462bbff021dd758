import { listEvents } from '@muster/db'
import { networkStream, practiceStream, streamKey } from '@muster/domain/facts/stream-ref'
import type { NetworkId } from '@muster/domain/ids'
import { membersOf } from '@muster/domain/progress/membership'
import { networkPage } from '@muster/domain/views/network-page'
import type { NetworkDetail } from '@muster/domain/views/network-view'
import { maySee } from '@muster/domain/views/step-page'
import { timelineText } from '@muster/domain/views/timeline-text'
import type { World } from '@muster/domain/world'
import { Forbidden } from '../absent.ts'
import { type Around, readWorld } from '../load-world.ts'
import { blockersWithWords } from './blocker-words.ts'
import type { Reader } from './reader.ts'

const mostEntries = 500

/** A network with its timeline: its own facts and its members'. */
export async function networkDetail(
  { db, actor }: Reader,
  around: Around & { readonly network: NetworkId },
): Promise<NetworkDetail> {
  const { world } = await readWorld(db, around)
  if (!maySee(world, actor, { network: around.network }))
    throw new Forbidden('This network is not yours.')
  const page = networkPage(world, actor, around.network)
  const events = await listEvents(db, {
    limit: mostEntries,
    streams: streamsOf(world, around.network),
  })
  return {
    ...page,
    blockers: await blockersWithWords(db, world, actor, around.network, page.blockers),
    timeline: events.flatMap(({ position, occurredAt, actor: by, event, stream }) => {
      const text = timelineText(world, stream, event)
      return text ? [{ position, at: occurredAt, text, byEngine: by === 'engine' }] : []
    }),
  }
}

const streamsOf = (world: World, network: NetworkId): readonly string[] => [
  streamKey(networkStream(world.programme.id, network)),
  ...membersOf(world, network).map((id) => streamKey(practiceStream(world.programme.id, id))),
]
