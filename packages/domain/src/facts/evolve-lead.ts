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

/** A network that another commissioner leads from now on is off the agendas of this one. */
export function evolveHandOver(state: CommissionerState, event: HandOverEvent): CommissionerState {
  if (event.type === 'networkTakenOver') return state
  const { network, agendas } = event.data
  const meetings = Object.values(state.meetings).map((meeting) =>
    agendas.includes(meeting.id)
      ? { ...meeting, agenda: meeting.agenda.filter((one) => one !== network) }
      : meeting,
  )
  return { ...state, meetings: Object.fromEntries(meetings.map((one) => [one.id, one])) }
}
