import type { Instant, NetworkId, PracticeId } from '../ids.ts'
import { withEntered } from './lmc-facts.ts'
import type { MediationEvent, PracticePlaced } from './mediation-events.ts'
import type { Mediation, PlaceSought } from './place-state.ts'
import type { CommissionerState, NetworkState } from './state.ts'

const types: ReadonlySet<string> = new Set<MediationEvent['type']>([
  'placeAsked',
  'placeRefused',
  'placeRefusalTakenBack',
  'placeRequired',
  'mediationOpened',
  'mediatorInvited',
  'mediatorAccepted',
  'mediatorDeclined',
  'mediationMeetingSet',
  'mediationOverdue',
  'mediationClosed',
])

export const isMediationEvent = (event: { readonly type: string }): event is MediationEvent =>
  types.has(event.type)

/** Folds one event about a practice that looks for a network. */
export function evolvePlace(
  state: CommissionerState,
  event: MediationEvent,
  at: Instant,
): CommissionerState {
  const { practice } = event.data
  const held = state.places?.[practice] ?? { practice, asked: {}, refused: {} }
  return { ...state, places: { ...state.places, [practice]: evolveSought(held, event, at) } }
}

function evolveSought(held: PlaceSought, event: MediationEvent, at: Instant): PlaceSought {
  switch (event.type) {
    case 'placeAsked':
      return { ...held, asked: { ...held.asked, [event.data.network]: at } }
    case 'placeRefused': {
      const { network, reason } = event.data
      return { ...held, refused: { ...held.refused, [network]: { at, reason } } }
    }
    case 'placeRefusalTakenBack':
      return { ...held, refused: without(held.refused, event.data.network) }
    case 'placeRequired': {
      const { network, reason } = event.data
      return { ...held, required: { network, reason, at } }
    }
    case 'mediationOpened':
      return {
        ...held,
        mediation: { openedAt: at, openedBy: event.data.by, meetings: [], overdue: [] },
      }
    default:
      return held.mediation
        ? { ...held, mediation: evolveMediation(held.mediation, event, at) }
        : held
  }
}

type OfMediation = Extract<
  MediationEvent,
  {
    type:
      | 'mediatorInvited'
      | 'mediatorAccepted'
      | 'mediatorDeclined'
      | 'mediationMeetingSet'
      | 'mediationOverdue'
      | 'mediationClosed'
  }
>

function evolveMediation(held: Mediation, event: OfMediation, at: Instant): Mediation {
  switch (event.type) {
    case 'mediatorInvited': {
      const { on, lmc, lmcName } = event.data
      const { lmc: _, lmcName: __, ...open } = held
      return { ...open, invitedOn: on, ...(lmc ? { lmc } : {}), ...(lmcName ? { lmcName } : {}) }
    }
    case 'mediatorDeclined':
      return withoutMediator(held, event.data, at)
    case 'mediatorAccepted':
      return {
        ...held,
        acceptedOn: event.data.on,
        ...withEntered(held.entered, 'accept', event.data),
      }
    case 'mediationMeetingSet':
      return {
        ...held,
        meetings: [...held.meetings, event.data.on].sort(),
        ...withEntered(held.entered, 'meet', event.data),
      }
    case 'mediationOverdue':
      return { ...held, overdue: [...held.overdue, event.data.stage] }
    case 'mediationClosed': {
      const { practice: _, onBehalf, ...closed } = event.data
      const entered = withEntered(held.entered, 'settle', onBehalf ? { onBehalf } : {})
      return { ...held, ...closed, closedAt: at, ...entered }
    }
  }
}

/** Nobody mediates any more, until somebody is invited again: what was late is late anew from now on. */
function withoutMediator(
  held: Mediation,
  { on, because, ...said }: Declined,
  at: Instant,
): Mediation {
  const { invitedOn: _, acceptedOn: __, lmc, lmcName, ...open } = held
  const who = { ...(lmc ? { lmc } : {}), ...(lmcName ? { lmcName } : {}) }
  return {
    ...open,
    meetings: held.meetings.filter((day) => day < on),
    overdue: [],
    declined: [...(held.declined ?? []), { at, on, because, ...who }],
    ...withEntered(held.entered, 'decline', { on, ...said }),
  }
}

type Declined = Extract<MediationEvent, { type: 'mediatorDeclined' }>['data']

const without = (refused: PlaceSought['refused'], network: NetworkId): PlaceSought['refused'] =>
  Object.fromEntries(Object.entries(refused).filter(([id]) => id !== network))

/** What the others agreed stays agreed, with one member more. */
export function placed(
  state: NetworkState,
  { step, answer, practice }: PracticePlaced['data'],
  at: Instant,
): NetworkState {
  const { proposal, ...record } = state.steps[step] ?? {}
  const agreed: Readonly<Record<PracticeId, Instant>> = { ...proposal?.agreed, [practice]: at }
  const changed = proposal
    ? { ...record, proposal: { ...proposal, answer, agreed } }
    : { ...record, answer }
  return { ...state, steps: { ...state.steps, [step]: changed } }
}
