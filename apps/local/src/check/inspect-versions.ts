import type { StoredEvent } from '@muster/db'
import { versionFor } from '@muster/domain/amendment/release'
import type { ProgrammeState } from '@muster/domain/facts/state'
import { parseStreamKey, programmeStream, streamKey } from '@muster/domain/facts/stream-ref'
import type { CommissionerId, NetworkId, ProgrammeId } from '@muster/domain/ids'
import type { Replay } from './replay.ts'
import type { Violation } from './violation.ts'

/** A network moves only with its commissioner, by a record of its own, to a version that was released to them. */
export class VersionInspector {
  readonly violations: Violation[] = []
  readonly #adopted = new Map<string, number>()
  /** Networks proposed since their commissioner last moved: they began under its version. */
  readonly #begunSince = new Map<CommissionerId, Set<string>>()

  see({ stream, event }: StoredEvent, before: Replay): void {
    const { kind, id, programme } = parseStreamKey(stream)
    if (event.type === 'networkProposed') this.#begun(event.data.commissioner).add(stream)
    if (event.type !== 'versionAdopted') return
    const { version } = event.data
    const home =
      kind === 'network'
        ? before.networks.get(id as NetworkId)?.commissioner
        : (id as CommissionerId)
    if (home && releasedTo(before, programme, home) !== version)
      this.#found(stream, `it moved to version ${version}, which is not released to it`)
    this.#adopted.set(stream, version)
    if (kind === 'commissioner') this.#begunSince.delete(id as CommissionerId)
  }

  finish(replay: Replay, programme: ProgrammeId): void {
    for (const { id, version } of replay.commissioners.values()) {
      const released = releasedTo(replay, programme, id)
      if (released !== replay.version(version).version)
        this.#found(id, `version ${released} is released to it, and it has not adopted that`)
    }
    for (const { id, commissioner, withdrawnAt } of replay.networks.values()) {
      const stream = streamKey({ programme, kind: 'network', id })
      const inForce = replay.commissioners.get(commissioner)?.version
      if (withdrawnAt !== undefined || this.#begun(commissioner).has(stream)) continue
      if (this.#adopted.get(stream) !== inForce)
        this.#found(
          stream,
          `its commissioner moved to version ${inForce}, and it has no record of that`,
        )
    }
  }

  #begun(commissioner: CommissionerId): Set<string> {
    const begun = this.#begunSince.get(commissioner) ?? new Set()
    this.#begunSince.set(commissioner, begun)
    return begun
  }

  #found(where: string, says: string): void {
    this.violations.push({ invariant: 'no version without its release', where, says })
  }
}

function releasedTo(
  replay: Replay,
  programme: ProgrammeId,
  id: CommissionerId,
): number | undefined {
  const state = replay.states.get(streamKey(programmeStream(programme)))
  const commissioner = replay.commissioners.get(id)
  return state && commissioner && versionFor(state as ProgrammeState, commissioner)
}
