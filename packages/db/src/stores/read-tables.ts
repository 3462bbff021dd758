import type { Blocker, PracticeState } from '@muster/domain/facts/state'
import type { StreamRef } from '@muster/domain/facts/stream-ref'
import { networkStream, practiceStream, streamKey } from '@muster/domain/facts/stream-ref'
import type { NetworkId, ProgrammeId } from '@muster/domain/ids'
import type { Programme } from '@muster/domain/programme/programme'
import { listSizeOf } from '@muster/domain/progress/membership'
import { storedNetworkRow } from '@muster/domain/views/network-row'
import type { World } from '@muster/domain/world'

const iso = (at: number) => new Date(at).toISOString()

/** The rows of the read tables as the columns want them; rebuilt from states, so they can be dropped. */
export type NetworkRecord = ReturnType<typeof networkRecord>
export type PracticeRecord = ReturnType<typeof practiceRecord>
export type BlockerRecord = ReturnType<typeof blockerRecord>

export function networkRecord(world: World, network: NetworkId) {
  const stored = storedNetworkRow(world, network)
  const { row, outlook, milestoneMask, withdrawn } = stored
  const programme = world.programme.id
  return {
    stream: streamKey(networkStream(programme, network)),
    programme_id: programme as string,
    network_id: network as string,
    commissioner_id: world.commissioner.id as string,
    stp: row.stp,
    region: row.region,
    name: row.name,
    members: row.members,
    list_size: row.listSize,
    milestone_mask: milestoneMask,
    remaining_days: outlook?.remainingDays ?? null,
    not_before: outlook?.notBefore ? iso(outlook.notBefore) : null,
    withdrawn,
    view: { row, outlook },
  }
}

export function practiceRecord(programme: Programme, practice: PracticeState) {
  const { published } = practice
  return {
    stream: streamKey(practiceStream(programme.id, practice.id)),
    programme_id: programme.id as string,
    practice_id: practice.id as string,
    commissioner_id: published.commissioner as string,
    name: published.name,
    network_id: practice.network as string | null,
    list_size: listSizeOf(programme, practice),
    active: published.active && practice.closed === undefined,
    contract_type: published.contractType,
  }
}

export function blockerRecord(
  programme: ProgrammeId,
  stream: StreamRef<'network' | 'commissioner'>,
  commissioner: string,
  blocker: Blocker,
) {
  return {
    stream: streamKey(stream),
    blocker_id: blocker.id as string,
    programme_id: programme as string,
    commissioner_id: commissioner,
    network_id: stream.kind === 'network' ? stream.id : null,
    owner: blocker.owner as string,
    target: iso(blocker.target),
    resolved: blocker.resolvedAt !== undefined,
    view: blocker,
  }
}
