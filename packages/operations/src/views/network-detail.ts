import { listEvents } from '@muster/db'
import { type Actor, practiceOf } from '@muster/domain/access/grants'
import type { DomainEvent } from '@muster/domain/facts/events'
import { networkStream, practiceStream, streamKey } from '@muster/domain/facts/stream-ref'
import type { NetworkId } from '@muster/domain/ids'
import { findStep } from '@muster/domain/progress/completion'
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
  const mayTell = tellsTo(world, actor, around.network)
  const events = await listEvents(db, {
    limit: mostEntries,
    streams: streamsOf(world, around.network),
  })
  return {
    ...page,
    blockers: await blockersWithWords(db, world, actor, around.network, page.blockers),
    timeline: events
      .filter(({ event }) => mayTell(event))
      .flatMap(({ position, occurredAt, actor: by, event, stream }) => {
        const text = timelineText(world, stream, event)
        return text ? [{ position, at: occurredAt, text, byEngine: by === 'engine' }] : []
      }),
  }
}

const discussed: ReadonlySet<DomainEvent['type']> = new Set([
  'stepProposed',
  'proposalAgreed',
  'proposalDeclined',
])

/**
 * A practice's facts about another network are not told here; and of steps that are the members' own, others see
 * whether they are done, not what is proposed and by whom it is declined (domain section 9, G).
 */
function tellsTo(world: World, actor: Actor, network: NetworkId) {
  const member = practiceOf(actor, membersOf(world, network)) !== undefined
  return ({ type, data }: DomainEvent): boolean => {
    if ('network' in data && data.network !== network) return false
    const step = 'step' in data ? findStep(world.programme, data.step) : undefined
    return member || !step?.membersOnly || !discussed.has(type)
  }
}

const streamsOf = (world: World, network: NetworkId): readonly string[] => [
  streamKey(networkStream(world.programme.id, network)),
  ...membersOf(world, network).map((id) => streamKey(practiceStream(world.programme.id, id))),
]
