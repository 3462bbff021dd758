import { grantedByAll } from '../acceptance/exception-deciders.ts'
import type { Instant } from '../ids.ts'
import type { NetworkEvent } from './events.ts'
import type { GrantedException } from './exception-state.ts'
import type { NetworkState } from './state.ts'

type ExceptionEvent = Extract<
  NetworkEvent,
  { type: 'exceptionRequested' | 'exceptionGranted' | 'exceptionRefused' | 'exceptionWithdrawn' }
>

/** Folds what was asked for, and what those who decide on it have said. */
export function evolveException(
  state: NetworkState,
  event: ExceptionEvent,
  at: Instant,
): NetworkState {
  const { exception, reason } = event.data
  const held = state.exceptions[exception]
  const asked: GrantedException = {
    exception,
    requestedAt: at,
    reason,
    grantedBy: [],
    refusedBy: [],
    ...(event.type === 'exceptionRequested' && event.data.groups
      ? { groups: event.data.groups }
      : {}),
    ...(held ? { requests: (held.requests ?? 1) + 1 } : {}),
    ...grantedBefore(held),
  }
  const before = event.type === 'exceptionRequested' ? asked : (held ?? asked)
  return { ...state, exceptions: { ...state.exceptions, [exception]: answered(before, event, at) } }
}

/** What was granted to a group stays granted to it while the same is asked for another. */
function grantedBefore(held: GrantedException | undefined) {
  const groups = held && grantedByAll(held) ? (held.groups ?? []) : []
  const standsFor = [...(held?.standsFor ?? []), ...groups]
  return standsFor.length > 0 ? { standsFor } : {}
}

function answered(before: GrantedException, event: ExceptionEvent, at: Instant): GrantedException {
  if (event.type === 'exceptionRequested') return before
  const { by, reason } = event.data
  const others = (all: GrantedException['grantedBy']) => all.filter((one) => one !== by)
  const { withdrawn, ...held } = before
  const grantedBy = others(before.grantedBy)
  const refusedBy = others(before.refusedBy)
  switch (event.type) {
    case 'exceptionGranted': {
      const stays = withdrawn && withdrawn.by !== by ? { withdrawn } : {}
      return { ...held, ...stays, grantedBy: [...grantedBy, by], refusedBy }
    }
    case 'exceptionRefused':
      return { ...before, grantedBy, refusedBy: [...refusedBy, by] }
    case 'exceptionWithdrawn': {
      const { standsFor: _, ...standing } = before
      return { ...standing, grantedBy, withdrawn: { by, at, reason } }
    }
  }
}
