import type { Instant } from '../ids.ts'
import type { HandOverEvent, LeadEvent } from './lead-events.ts'
import type { CommissionerState, NetworkState } from './state.ts'

export const isLeadEvent = (event: { readonly type: string }): event is LeadEvent =>
  ['leadPreferred', 'leadAgreed', 'leadDecided'].includes(event.type)

/** Folds what was said and settled about who leads the network; the network is the lead’s from then on. */
export function evolveLead(state: NetworkState, event: LeadEvent, at: Instant): NetworkState {
  const held = state.lead ?? { words: {} }
  if (event.type === 'leadPreferred') {
    const { by, ...word } = event.data
    return { ...state, lead: { ...held, words: { ...held.words, [by]: { ...word, at } } } }
  }
  const { from: _, ...settled } = event.data
  const how = event.type === 'leadAgreed' ? ('agreement' as const) : ('region' as const)
  return {
    ...state,
    commissioner: event.data.lead,
    lead: {
      words: {},
      settled: { ...settled, how, at, words: { ...held.settled?.words, ...held.words } },
    },
  }
}

/** What another commissioner has from now on is off the lists and the agendas of this one. */
export function evolveHandOver(state: CommissionerState, event: HandOverEvent): CommissionerState {
  switch (event.type) {
    case 'networkTakenOver':
    case 'practiceTakenOver':
      return state
    case 'networkHandedOver':
      return withoutNetwork(state, event.data)
    case 'practiceHandedOver': {
      const { practice } = event.data
      // What one commissioner arranged for its patients does not bind the other.
      const { [practice]: _, ...cover } = state.cover
      const formerPractices = [...new Set([...(state.formerPractices ?? []), practice])]
      return { ...state, cover, formerPractices }
    }
  }
}

function withoutNetwork(
  state: CommissionerState,
  { network, agendas }: Extract<HandOverEvent, { type: 'networkHandedOver' }>['data'],
): CommissionerState {
  const meetings = Object.values(state.meetings).map((meeting) =>
    agendas.includes(meeting.id)
      ? { ...meeting, agenda: meeting.agenda.filter((one) => one !== network) }
      : meeting,
  )
  return { ...state, meetings: Object.fromEntries(meetings.map((one) => [one.id, one])) }
}
