import type { Instant } from '../ids.ts'
import type { DisputeEvent } from './dispute-events.ts'
import type { Dispute, DisputeStageHeld } from './dispute-state.ts'
import { withEntered } from './lmc-facts.ts'
import type { NetworkState } from './state.ts'

const types: ReadonlySet<string> = new Set<DisputeEvent['type']>([
  'disputeRaised',
  'disputeMeetingSet',
  'disputeAccepted',
  'disputeReferred',
  'disputeOverdue',
  'disputeClosed',
])

export const isDisputeEvent = (event: { readonly type: string }): event is DisputeEvent =>
  types.has(event.type)

/** Folds one event of a dispute among members. */
export function evolveDispute(state: NetworkState, event: DisputeEvent, at: Instant): NetworkState {
  const { dispute: id } = event.data
  const held = event.type === 'disputeRaised' ? raised(event.data, at) : state.disputes?.[id]
  if (!held) return state
  return { ...state, disputes: { ...state.disputes, [id]: evolveHeld(held, event, at) } }
}

const passedOn = (
  stage: DisputeStageHeld,
  { to, until }: Extract<DisputeEvent, { type: 'disputeOverdue' }>['data'],
): DisputeStageHeld => ({ ...stage, owner: to, due: until })

function raised(
  { dispute, stage, ...rest }: Extract<DisputeEvent, { type: 'disputeRaised' }>['data'],
  at: Instant,
): Dispute {
  return { id: dispute, ...rest, raisedAt: at, stages: [{ stage, from: at, meetings: [] }] }
}

function evolveHeld(held: Dispute, event: DisputeEvent, at: Instant): Dispute {
  const [last] = held.stages.slice(-1)
  const others = held.stages.slice(0, -1)
  switch (event.type) {
    case 'disputeRaised':
      return held
    case 'disputeAccepted': {
      if (!last) return held
      const acceptedOn = event.data.on
      const stage = { ...last, acceptedOn, ...withEntered(last.entered, 'accept', event.data) }
      return { ...held, stages: [...others, stage] }
    }
    case 'disputeMeetingSet': {
      if (!last) return held
      const meetings = [...last.meetings, event.data.on].sort()
      const stage = { ...last, meetings, ...withEntered(last.entered, 'meet', event.data) }
      return { ...held, stages: [...others, stage] }
    }
    case 'disputeReferred': {
      const { stage, on, lmc } = event.data
      const next = { stage, from: at, on, meetings: [], ...(lmc ? { lmc } : {}) }
      return { ...held, stages: [...held.stages, next] }
    }
    case 'disputeOverdue':
      return last ? { ...held, stages: [...others, passedOn(last, event.data)] } : held
    case 'disputeClosed':
      return closed(held, event.data, at)
  }
}

function closed(
  held: Dispute,
  { outcome, note, onBehalf }: Extract<DisputeEvent, { type: 'disputeClosed' }>['data'],
  at: Instant,
): Dispute {
  const ended = { ...held, outcome, closedAt: at, ...(note ? { note } : {}) }
  const [last] = held.stages.slice(-1)
  if (!last || !onBehalf) return ended
  const stage = { ...last, ...withEntered(last.entered, 'settle', { onBehalf }) }
  return { ...ended, stages: [...held.stages.slice(0, -1), stage] }
}
