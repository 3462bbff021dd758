import { listLatestEvents, type StoredEvent } from '@muster/db'
import { type Actor, practiceOf } from '@muster/domain/access/grants'
import { maySee } from '@muster/domain/access/may-see'
import { hearsOfDisputes } from '@muster/domain/dispute/disputes-page'
import type { DomainEvent } from '@muster/domain/facts/events'
import { networkStream, practiceStream, streamKey } from '@muster/domain/facts/stream-ref'
import type { NetworkId } from '@muster/domain/ids'
import { findStep } from '@muster/domain/progress/completion'
import { membersOf } from '@muster/domain/progress/membership'
import type { TimelineEntry, TimelinePage } from '@muster/domain/views/network-view'
import { timelineText } from '@muster/domain/views/timeline-text'
import type { World } from '@muster/domain/world'
import type { Around } from '../load-world.ts'
import type { Reader } from './reader.ts'
import { readFor } from './seen.ts'

export interface TimelinePart {
  readonly before?: number | undefined
  readonly by?: 'people' | 'engine' | undefined
}

const pageLength = 25
/** Of some events a reader is told nothing, so more are read than shown; but never more than this. */
const mostRead = 100

/** What happened in a network: its own facts and its members', the newest first, a page at a time. */
export async function networkTimeline(
  reader: Reader,
  around: Around & { readonly network: NetworkId },
  { before, by }: TimelinePart,
): Promise<TimelinePage> {
  const { world } = await readFor(reader, around, {
    may: (one, who) => maySee(one, who, { network: around.network }),
    otherwise: 'This network is not yours.',
  })
  const { db, actor } = reader
  const streams = streamsOf(world, around.network)
  const events = await listLatestEvents(db, {
    streams,
    limit: mostRead,
    before,
    by,
    // What its practices do elsewhere afterwards is no business of a group that has ended.
    until: around.asOf ?? world.networks.get(around.network)?.withdrawnAt,
  })
  const mayTell = tellsTo(world, actor, around.network)
  const told = events
    .filter(({ event }) => mayTell(event))
    .flatMap((stored) => toEntry(world, stored) ?? [])
  const entries = told.slice(0, pageLength)
  const last = told.length > pageLength ? entries.at(-1) : events[mostRead - 1]
  return { entries, earlier: last?.position ?? null }
}

function toEntry(world: World, stored: StoredEvent): TimelineEntry | null {
  const { position, occurredAt: at, actor, event, stream } = stored
  const text = timelineText(world, stream, event)
  return text ? { position, at, text, byEngine: actor === 'engine' } : null
}

const discussed: ReadonlySet<DomainEvent['type']> = new Set([
  'stepProposed',
  'proposalAgreed',
  'proposalDeclined',
])

/**
 * A practice's facts about another network are not told here; and of steps that are the members' own, others see
 * whether they are done, not what is proposed and by whom it is declined (domain section 9, G). Disputes are told to
 * members and the support lead.
 */
function tellsTo(world: World, actor: Actor, network: NetworkId) {
  const member = practiceOf(actor, membersOf(world, network)) !== undefined
  const hears = hearsOfDisputes(world, actor, network)
  return ({ type, data }: DomainEvent): boolean => {
    if ('network' in data && data.network !== network) return false
    if ('dispute' in data) return hears
    const step = 'step' in data ? findStep(world.programme, data.step) : undefined
    return member || !step?.membersOnly || !discussed.has(type)
  }
}

const streamsOf = (world: World, network: NetworkId): readonly string[] => [
  streamKey(networkStream(world.programme.id, network)),
  ...membersOf(world, network).map((id) => streamKey(practiceStream(world.programme.id, id))),
]
