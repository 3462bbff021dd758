import type { CommissionerId, Instant, MeetingId } from '../ids.ts'
import type { CommissionerEvent } from './events.ts'
import { evolveBlockers } from './evolve-blockers.ts'
import { evolveStep, evolveWithheld, type OneStepEvent } from './evolve-steps.ts'
import { requireState } from './require-state.ts'
import type { CommissionerState } from './state.ts'

export function evolveCommissioner(
  held: CommissionerState | null,
  event: CommissionerEvent,
  at: Instant,
  id: string,
): CommissionerState {
  if (event.type === 'commissionerEnrolled') {
    const nothing = {
      committee: [],
      meetings: {},
      cover: {},
      steps: {},
      blockers: {},
      withheld: [],
    }
    return { kind: 'commissioner', id: id as CommissionerId, ...nothing, ...event.data }
  }
  const state = requireState(held, event.type, id)
  switch (event.type) {
    case 'gapPolicySet':
      return { ...state, gapPolicy: event.data.gapPolicy }
    case 'committeeAppointed': {
      const { members, quorum } = event.data
      return { ...state, committee: members, ...(quorum ? { quorum } : {}) }
    }
    case 'meetingScheduled': {
      const { meeting, ...planned } = event.data
      const steps = state.meetings[meeting]?.steps ?? {}
      return {
        ...state,
        meetings: { ...state.meetings, [meeting]: { id: meeting, steps, ...planned } },
      }
    }
    case 'coverPlanned':
      return { ...state, cover: { ...state.cover, [event.data.practice]: event.data.by } }
    case 'blockerRaised':
    case 'blockerMapped':
    case 'blockerEscalated':
    case 'blockerResolved':
      return { ...state, blockers: evolveBlockers(state.blockers, event, at) }
    case 'paymentWithheld':
    case 'paymentReleased':
      return { ...state, withheld: evolveWithheld(state.withheld, event, at) }
    case 'engineFailed':
      return { ...state, engineError: event.data.error }
    case 'engineRecovered': {
      const { engineError: _, ...well } = state
      return well
    }
    default:
      return evolveOneStep(state, event, at)
  }
}

function evolveOneStep(
  state: CommissionerState,
  event: OneStepEvent,
  at: Instant,
): CommissionerState {
  const { meeting } = event.data
  if (!meeting) return { ...state, steps: evolveStep(state.steps, event, at) }
  return inMeeting(state, meeting, (steps) => evolveStep(steps, event, at))
}

function inMeeting(
  state: CommissionerState,
  id: MeetingId,
  change: (steps: CommissionerState['steps']) => CommissionerState['steps'],
): CommissionerState {
  const meeting = state.meetings[id]
  if (!meeting) throw new Error(`The commissioner ${state.id} has no meeting ${id}.`)
  return {
    ...state,
    meetings: { ...state.meetings, [id]: { ...meeting, steps: change(meeting.steps) } },
  }
}
