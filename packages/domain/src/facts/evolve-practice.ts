import type { Instant, NetworkId, PracticeId } from '../ids.ts'
import type { PracticeEvent } from './events.ts'
import { boundByVariation } from './evolve-agreement-variations.ts'
import { evolveRegister, isRegisterEvent } from './evolve-register.ts'
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
      claims: [],
      network: null,
      steps: {},
      ...held,
      kind: 'practice',
      id: id as PracticeId,
      published: event.data,
    }
  const state = requireState(held, event.type, id)
  if (isRegisterEvent(event)) return evolveRegister(state, event, at)
  switch (event.type) {
    case 'claimed':
      return { ...state, claims: including(state.claims, event.data.network) }
    case 'claimReleased':
      return { ...state, claims: state.claims.filter((one) => one !== event.data.network) }
    case 'joiningAsked':
      return { ...state, joining: including(state.joining ?? [], event.data.network) }
    case 'joiningEnded':
      return {
        ...state,
        joining: (state.joining ?? []).filter((one) => one !== event.data.network),
      }
    case 'groupEnded':
      return { ...state, endedGroup: { ...event.data, at } }
    case 'networkJoined':
      return {
        ...state,
        network: event.data.network,
        claims: including(state.claims, event.data.network),
      }
    case 'networkLeft':
      // Where it has taken its place in another network by now, it stays there.
      return state.network === event.data.network ? { ...state, network: null } : state
    case 'documentServed': {
      const { document, ...served } = event.data
      const texts = [...(state.served?.[document] ?? []), { ...served, at }]
      return { ...state, served: { ...state.served, [document]: texts } }
    }
    case 'variationBinds': {
      const { step } = event.data
      const record = boundByVariation(state.steps[step] ?? {}, event.data, at)
      return { ...state, steps: { ...state.steps, [step]: record } }
    }
    case 'paymentWithheld':
    case 'paymentReleased':
      return state
    default:
      return { ...state, steps: evolveStep(state.steps, event, at) }
  }
}
