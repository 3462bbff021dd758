import type { Instant, NetworkId, PracticeId } from '../ids.ts'
import type { PracticeEvent } from './events.ts'
import { evolveStep } from './evolve-steps.ts'
import { requireState } from './require-state.ts'
import type { PracticeState } from './state.ts'

const including = (all: readonly NetworkId[], one: NetworkId) => [...new Set([...all, one])]

export function evolvePractice(
  held: PracticeState | null,
  event: PracticeEvent,
  at: Instant,
  id: string,
): PracticeState {
  if (event.type === 'practiceEnrolled')
    return {
      kind: 'practice',
      id: id as PracticeId,
      published: event.data,
      claims: held?.claims ?? [],
      network: held?.network ?? null,
      steps: held?.steps ?? {},
      ...(held?.served ? { served: held.served } : {}),
    }
  const state = requireState(held, event.type, id)
  switch (event.type) {
    case 'claimed':
      return { ...state, claims: including(state.claims, event.data.network) }
    case 'claimReleased':
      return { ...state, claims: state.claims.filter((one) => one !== event.data.network) }
    case 'networkJoined':
      return {
        ...state,
        network: event.data.network,
        claims: including(state.claims, event.data.network),
      }
    case 'networkLeft':
      return { ...state, network: null }
    case 'documentServed': {
      const { document, ...served } = event.data
      const texts = [...(state.served?.[document] ?? []), { ...served, at }]
      return { ...state, served: { ...state.served, [document]: texts } }
    }
    case 'paymentWithheld':
    case 'paymentReleased':
      return state
    default:
      return { ...state, steps: evolveStep(state.steps, event, at) }
  }
}
