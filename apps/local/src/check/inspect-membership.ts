import type { StoredEvent } from '@muster/db'
import { parseStreamKey } from '@muster/domain/facts/stream-ref'
import type { NetworkId, PracticeId } from '@muster/domain/ids'
import { membersNamed } from '@muster/domain/progress/membership'
import type { Replay } from './replay.ts'
import type { Violation } from './violation.ts'

/** A practice is in one network at most: counted from who joined and left, and from whom live networks name. */
export class MembershipInspector {
  readonly violations: Violation[] = []
  readonly #joined = new Map<string, Set<NetworkId>>()

  see({ stream, event }: StoredEvent): void {
    if (event.type !== 'networkJoined' && event.type !== 'networkLeft') return
    const { network } = event.data
    const joined = this.#joined.get(stream) ?? new Set()
    if (event.type === 'networkJoined') joined.add(network)
    else joined.delete(network)
    this.#joined.set(stream, joined)
    if (joined.size > 1) this.#found(parseStreamKey(stream).id, [...joined])
  }

  finish(replay: Replay): void {
    const inNetworks = new Map<PracticeId, NetworkId[]>()
    for (const network of replay.networks.values()) {
      const programme = replay.version(replay.commissioners.get(network.commissioner)?.version)
      const live = programme.milestones.find(({ name }) => name === 'live')
      if (!live || network.steps[live.step]?.completedAt === undefined) continue
      for (const id of membersNamed(programme, network))
        inNetworks.set(id, [...(inNetworks.get(id) ?? []), network.id])
    }
    for (const [practice, ids] of inNetworks) if (ids.length > 1) this.#found(practice, ids)
  }

  #found(practice: string, ids: readonly NetworkId[]): void {
    const says = `it is in ${ids.length} networks at once: ${[...ids].sort().join(', ')}`
    this.violations.push({ invariant: 'one network for a practice', where: practice, says })
  }
}
