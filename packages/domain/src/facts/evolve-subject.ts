import type { Instant } from '../ids.ts'
import type { BlockerEvent } from './blocker-events.ts'
import type { DomainEvent, EngineEvent } from './events.ts'
import { evolveBlockers } from './evolve-blockers.ts'
import { evolveWithheld } from './evolve-steps.ts'
import type { CommissionerState, NetworkState } from './state.ts'
import type { StepEvent } from './step-events.ts'

type PaymentEvent = Extract<StepEvent, { type: 'paymentWithheld' | 'paymentReleased' }>

/** What happens to networks and commissioners alike: blockers, payments held back, the engine's own errors. */
export type SubjectEvent = BlockerEvent | PaymentEvent | EngineEvent

const kinds: ReadonlySet<string> = new Set<SubjectEvent['type']>([
  'blockerRaised',
  'blockerMapped',
  'blockerEscalated',
  'blockerReassigned',
  'blockerResolved',
  'paymentWithheld',
  'paymentReleased',
  'engineFailed',
  'engineRecovered',
])

export const isOfSubject = (event: DomainEvent): event is SubjectEvent => kinds.has(event.type)

export function evolveSubject<S extends NetworkState | CommissionerState>(
  state: S,
  event: SubjectEvent,
  at: Instant,
): S {
  switch (event.type) {
    case 'paymentWithheld':
    case 'paymentReleased':
      return { ...state, withheld: evolveWithheld(state.withheld, event, at) }
    case 'engineFailed':
      return { ...state, engineError: event.data.error }
    case 'engineRecovered': {
      const { engineError: _, ...well } = state
      return well as S
    }
    default:
      return { ...state, blockers: evolveBlockers(state.blockers, event, at) }
  }
}
