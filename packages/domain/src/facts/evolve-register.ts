import type { Instant, RegisterChangeId } from '../ids.ts'
import type { RegisterEvent } from './register-events.ts'
import type { RegisterChange } from './register-state.ts'
import type { PracticeState } from './state.ts'

const types: ReadonlySet<string> = new Set<RegisterEvent['type']>([
  'registerChangeProposed',
  'registerChangeWithdrawn',
  'registerChangeKept',
  'registerChangeDecided',
  'practiceClosed',
  'practiceReopened',
  'listJoined',
  'practiceContinued',
])

export const isRegisterEvent = (event: { readonly type: string }): event is RegisterEvent =>
  types.has(event.type)

/** Folds what a register brought for a practice, what was decided on it, and what came of it. */
export function evolveRegister(
  state: PracticeState,
  event: RegisterEvent,
  at: Instant,
): PracticeState {
  switch (event.type) {
    case 'registerChangeProposed': {
      const { change: id, ...said } = event.data
      const proposed: RegisterChange = { id, ...said, proposedAt: at }
      return { ...state, register: { ...state.register, [id]: proposed } }
    }
    case 'registerChangeWithdrawn':
      return settled(state, event.data.change, { outcome: 'withdrawn', settledAt: at })
    case 'registerChangeKept': {
      const { change, reason } = event.data
      return settled(state, change, { outcome: 'kept', reason, settledAt: at })
    }
    case 'registerChangeDecided': {
      const { change, ...decided } = event.data
      return settled(state, change, { ...decided, settledAt: at })
    }
    case 'practiceClosed': {
      const { change, ...closed } = event.data
      return { ...effected(state, change, at), closed }
    }
    case 'practiceReopened': {
      const { closed: _, ...open } = effected(state, event.data.change, at)
      return { ...open, published: { ...open.published, active: true } }
    }
    case 'listJoined':
      return { ...state, lists: [...(state.lists ?? []), event.data] }
    case 'practiceContinued': {
      const { from: practice, on, published, steps, lists } = event.data
      return { ...state, published, steps, lists, continues: { practice, on } }
    }
  }
}

/** A decision that was made anew replaces the one before it, whole. */
function settled(
  state: PracticeState,
  id: RegisterChangeId,
  how: Partial<RegisterChange>,
): PracticeState {
  const held = state.register?.[id]
  if (!held) return state
  const { successor: _, network: __, from: ___, reason: ____, ...proposed } = held
  return { ...state, register: { ...state.register, [id]: { ...proposed, ...how } } }
}

function effected(state: PracticeState, id: RegisterChangeId, at: Instant): PracticeState {
  const held = state.register?.[id]
  if (!held) return state
  return { ...state, register: { ...state.register, [id]: { ...held, effectedAt: at } } }
}
