import type { CommissionerId, Instant, MeetingId } from '../ids.ts'
import type { CommissionerEvent } from './events.ts'
import { evolveHandOver } from './evolve-lead.ts'
import { evolvePlace, isMediationEvent } from './evolve-places.ts'
import { evolveStep, type OneStepEvent } from './evolve-steps.ts'
import { evolveSubject, isOfSubject } from './evolve-subject.ts'
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
  if (isOfSubject(event)) return evolveSubject(state, event, at)
  if (isMediationEvent(event)) return evolvePlace(state, event, at)
  switch (event.type) {
    case 'versionAdopted':
      return { ...state, version: event.data.version }
    case 'gapPolicySet': {
      const { hold: _, holdLiftedAt: __, ...open } = state
      const { gapPolicy, hold } = event.data
      return { ...open, gapPolicy, ...(hold ? { hold } : {}) }
    }
    case 'holdLifted':
      return { ...state, gapPolicy: 'confirmReady', holdLiftedAt: at }
    case 'delegationSchemeSet':
      return { ...state, officerMayDecide: event.data.officerMayDecide }
    case 'committeeAppointed': {
      const { members, quorum, whenConflicted } = event.data
      return {
        ...state,
        committee: members,
        ...(quorum ? { quorum } : {}),
        ...(whenConflicted ? { whenConflicted } : {}),
      }
    }
    case 'interestDeclared': {
      const entry = { ...event.data, at }
      return { ...state, interests: { ...state.interests, [entry.interest]: entry } }
    }
    case 'interestEnded': {
      const { interest } = event.data
      const held = state.interests?.[interest]
      if (!held) return state
      return { ...state, interests: { ...state.interests, [interest]: { ...held, endedAt: at } } }
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
    case 'lmcNamed': {
      const { lmc, lmcsBefore = [] } = state
      const before = lmc ? { lmcsBefore: [...lmcsBefore, lmc] } : {}
      return { ...state, ...before, lmc: event.data.lmc }
    }
    case 'coverEnded': {
      const { [event.data.practice]: _, ...cover } = state.cover
      return { ...state, cover }
    }
    case 'networkHandedOver':
    case 'networkTakenOver':
    case 'practiceHandedOver':
    case 'practiceTakenOver':
      return evolveHandOver(state, event)
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
