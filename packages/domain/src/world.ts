import type { CommissionerState, NetworkState, PracticeState } from './facts/state.ts'
import type { CommissionerId, Instant, NetworkId, PracticeId } from './ids.ts'
import type { Programme } from './programme/programme.ts'

/**
 * What the rules look at: the streams that were loaded and locked together. For a network's sake it holds the
 * network, its commissioner and the practices named by it; for a commissioner's sake all its networks and practices.
 */
export interface World {
  readonly programme: Programme
  readonly now: Instant
  readonly commissioner: CommissionerState
  readonly networks: ReadonlyMap<NetworkId, NetworkState>
  readonly practices: ReadonlyMap<PracticeId, PracticeState>
  /** The other commissioners that practices here belong to, or that lead their networks. */
  readonly others?: ReadonlyMap<CommissionerId, CommissionerState>
  /** For a commissioner's sake: networks that others lead and that name practices of its own. */
  readonly ledElsewhere?: ReadonlyMap<NetworkId, NetworkState>
}
