import type { Instant, NetworkId } from '../ids.ts'
import type { NetworkEvent } from './events.ts'
import { evolveVariation, isVariationEvent } from './evolve-agreement-variations.ts'
import { evolveChange, isChangeEvent } from './evolve-changes.ts'
import { evolveDispute, isDisputeEvent } from './evolve-disputes.ts'
import { evolveDissolution, isDissolutionEvent, withdrawn } from './evolve-dissolution.ts'
import { evolveException } from './evolve-exceptions.ts'
import { evolveLead, isLeadEvent } from './evolve-lead.ts'
import { evolveOutside, isOutsideEvent } from './evolve-outside.ts'
import { placed } from './evolve-places.ts'
import { evolveStep } from './evolve-steps.ts'
import { evolveSubject, isOfSubject } from './evolve-subject.ts'
import { requireState } from './require-state.ts'
import type { NetworkState } from './state.ts'

export function evolveNetwork(
  held: NetworkState | null,
  event: NetworkEvent,
  at: Instant,
  id: string,
): NetworkState {
  if (event.type === 'networkProposed') {
    const { name, commissioner } = event.data
    const nothing = { steps: {}, blockers: {}, exceptions: {}, withheld: [] }
    return { kind: 'network', id: id as NetworkId, name, commissioner, ...nothing }
  }
  const state = requireState(held, event.type, id)
  if (isOfSubject(event)) return evolveSubject(state, event, at)
  if (isChangeEvent(event)) return evolveChange(state, event, at)
  if (isOutsideEvent(event)) return evolveOutside(state, event)
  if (isDisputeEvent(event)) return evolveDispute(state, event, at)
  if (isDissolutionEvent(event)) return evolveDissolution(state, event, at)
  if (isLeadEvent(event)) return evolveLead(state, event, at)
  if (isVariationEvent(event)) return evolveVariation(state, event, at)
  switch (event.type) {
    // Which version is in force is its commissioner's fact, so that a group proposed later is under it too.
    case 'versionAdopted':
      return state
    case 'networkWithdrawn':
      return withdrawn(state, event.data, at)
    case 'documentIssued':
      return documentIssued(state, event.data)
    case 'agreementMade': {
      const { document, ...made } = event.data
      return { ...state, made: { ...state.made, [document]: { ...made, at } } }
    }
    case 'placeAskedFromElsewhere': {
      const { practice, commissioner } = event.data
      return { ...state, askedFrom: { ...state.askedFrom, [practice]: commissioner } }
    }
    case 'practicePlaced':
      return placed(state, event.data, at)
    case 'exceptionRequested':
    case 'exceptionGranted':
    case 'exceptionRefused':
    case 'exceptionWithdrawn':
      return evolveException(state, event, at)
    default:
      return { ...state, steps: evolveStep(state.steps, event, at) }
  }
}

type Issued = Extract<NetworkEvent, { type: 'documentIssued' }>['data']

function documentIssued(
  state: NetworkState,
  { document, version, parts, front }: Issued,
): NetworkState {
  const texts = { ...state.issued?.[document], [version]: parts }
  const issued = { ...state.issued, [document]: texts }
  if (!front) return { ...state, issued }
  const { digest, text } = front
  return {
    ...state,
    issued,
    fronts: {
      of: { ...state.fronts?.of, [version]: digest },
      text: { ...state.fronts?.text, ...(text ? { [digest]: text } : {}) },
    },
  }
}
