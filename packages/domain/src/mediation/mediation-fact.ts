import type { MediationEvent } from '../facts/mediation-events.ts'
import { commissionerStream, type Fact, fact } from '../facts/stream-ref.ts'
import type { World } from '../world.ts'

/** What happens to a practice without a network is its commissioner's fact. */
export const mediationFact = (world: World, event: MediationEvent): Fact =>
  fact(commissionerStream(world.programme.id, world.commissioner.id), event)
