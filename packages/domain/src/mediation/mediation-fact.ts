import type { MediationEvent } from '../facts/mediation-events.ts'
import { commissionerStream, type Fact, fact } from '../facts/stream-ref.ts'
import type { World } from '../world.ts'
import { atHome } from './places.ts'

/** What happens to a practice without a network is its own commissioner's fact. */
export const mediationFact = (world: World, event: MediationEvent): Fact => {
  const { commissioner } = atHome(world, event.data.practice)
  return fact(commissionerStream(world.programme.id, commissioner.id), event)
}
