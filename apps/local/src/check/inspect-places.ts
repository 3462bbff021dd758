import type { StoredEvent } from '@muster/db'
import type { PlaceSought } from '@muster/domain/facts/place-state'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { CommissionerId, NetworkId, PracticeId } from '@muster/domain/ids'
import type { Replay } from './replay.ts'
import type { Violation } from './violation.ts'

/**
 * Nobody mediates before networks have refused (S4 S22), nobody is placed but by what mediation agreed or, where the
 * version lets it, once it has failed (S29 S30), and whoever is a member is under no local cover (S27 S28).
 */
export class PlaceInspector {
  readonly violations: Violation[] = []

  /** With the facts as they were before this event. */
  see({ stream, event }: StoredEvent, before: Replay): void {
    const { id } = parseStreamKey(stream)
    if (event.type === 'mediationOpened') {
      const { practice, by } = event.data
      const place = before.commissioners.get(id as CommissionerId)?.places?.[practice]
      const says = openedTooSoon(before, id as CommissionerId, place, by)
      if (says) this.#found(practice, says)
    }
    if (event.type === 'practicePlaced') {
      const { practice, because } = event.data
      const says = placedTooSoon(before, practice, because)
      if (says) this.#found(practice, says)
    }
  }

  finish({ commissioners, practices }: Replay): void {
    for (const { id, cover } of commissioners.values())
      for (const practice of Object.keys(cover) as PracticeId[]) {
        const network = practices.get(practice)?.network
        if (network) this.#found(practice, `${id} has it under cover, and it is in ${network}`)
      }
  }

  #found(where: string, says: string): void {
    this.violations.push({ invariant: 'a place once it was refused', where, says })
  }
}

function openedTooSoon(
  { networks }: Replay,
  commissioner: CommissionerId,
  place: PlaceSought | undefined,
  by: 'person' | 'engine',
): string | null {
  const running = (id: string) => {
    const network = networks.get(id as NetworkId)
    return network !== undefined && network.withdrawnAt === undefined
  }
  const refused = Object.keys(place?.refused ?? {}).filter(running)
  const waits = Object.keys(place?.asked ?? {}).filter((id) => running(id) && !refused.includes(id))
  if (by === 'engine' && waits.length > 0)
    return `mediation was opened while ${waits.join(', ')} had still to answer`
  const own = [...networks.values()].some(
    (one) => one.commissioner === commissioner && running(one.id),
  )
  return refused.length > 0 || (by === 'person' && !own)
    ? null
    : 'mediation was opened, and no network had refused it'
}

function placedTooSoon(
  before: Replay,
  practice: PracticeId,
  because: 'mediation' | 'required',
): string | null {
  const home = before.practices.get(practice)?.published.commissioner
  const held = home && before.commissioners.get(home)
  const outcome = held?.places?.[practice]?.mediation?.outcome
  if (because === 'mediation')
    return outcome === 'agreed' ? null : 'it was placed by a mediation that had not agreed on it'
  const route = before.version(held?.version).mediation?.afterFailure.value
  if (route !== 'require')
    return 'a network was required to take it, which the version does not let'
  return outcome === 'failed' ? null : 'a network was required to take it before mediation failed'
}
