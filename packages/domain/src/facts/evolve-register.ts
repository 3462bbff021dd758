import type { CommissionerId, Instant, RegisterChangeId } from '../ids.ts'
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
  'commissionerChanged',
  'registerChangeUndone',
  'registerChangeDoubted',
  'listLeft',
  'codeSetAside',
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
    case 'registerChangeDoubted': {
      const { change, evidence } = event.data
      const held = state.register?.[change]
      if (!held) return state
      return { ...state, register: { ...state.register, [change]: { ...held, doubted: evidence } } }
    }
    case 'registerChangeKept': {
      const { change, reason } = event.data
      return settled(state, change, { outcome: 'kept', reason, settledAt: at })
    }
    case 'registerChangeDecided': {
      const { change, ...decided } = event.data
      const wasIn = state.network ? { wasIn: state.network } : {}
      return settled(state, change, { ...decided, ...wasIn, settledAt: at })
    }
    case 'practiceClosed': {
      const { change, ...closed } = event.data
      return { ...effected(state, change, at), closed }
    }
    case 'practiceReopened': {
      const before = state.closed ? { closedBefore: state.closed } : {}
      const { closed: _, ...open } = effected(state, event.data.change, at, before)
      return { ...open, published: { ...open.published, active: true } }
    }
    case 'commissionerChanged': {
      const { change, from, to } = event.data
      const moved = effected(state, change, at, { formerly: from })
      return { ...moved, published: underCommissioner(moved, change, to) }
    }
    case 'registerChangeUndone':
      return undone(state, event.data, at)
    case 'listLeft':
      return { ...state, lists: (state.lists ?? []).filter(({ from }) => from !== event.data.from) }
    case 'codeSetAside': {
      const { continues: _, ...set } = state
      return { ...set, steps: {}, lists: [], published: { ...set.published, active: false } }
    }
    case 'listJoined':
      return { ...state, lists: [...(state.lists ?? []), event.data] }
    case 'practiceContinued': {
      const { from: practice, on, published, steps, lists } = event.data
      return { ...state, published, steps, lists, continues: { practice, on } }
    }
  }
}

/** With the file that says so as the source. */
function underCommissioner(
  { published, register }: PracticeState,
  id: RegisterChangeId,
  commissioner: CommissionerId,
): PracticeState['published'] {
  const { file, extractDate = null } = register?.[id]?.evidence ?? {}
  const said = file ? { commissioner: { file, extractDate } } : {}
  return { ...published, commissioner, sources: { ...published.sources, ...said } }
}

/** A decision that was made anew replaces the one before it, whole. */
function settled(
  state: PracticeState,
  id: RegisterChangeId,
  how: Partial<RegisterChange>,
): PracticeState {
  const held = state.register?.[id]
  if (!held) return state
  const {
    successor: _,
    network: __,
    from: ___,
    reason: ____,
    wasIn: _____,
    doubted: ______,
    ...proposed
  } = held
  return { ...state, register: { ...state.register, [id]: { ...proposed, ...how } } }
}

function effected(
  state: PracticeState,
  id: RegisterChangeId,
  at: Instant,
  more: Partial<RegisterChange> = {},
): PracticeState {
  const held = state.register?.[id]
  // What goes back because it was undone is no effect of the decision.
  if (!held || held.outcome === 'undone') return state
  return { ...state, register: { ...state.register, [id]: { ...held, ...more, effectedAt: at } } }
}

type Undone = Extract<RegisterEvent, { type: 'registerChangeUndone' }>['data']

/** The practice is open or not as it was before the decision took effect; what else goes back are facts of their own. */
function undone(state: PracticeState, { change: id, reason }: Undone, at: Instant): PracticeState {
  const held = state.register?.[id]
  if (!held) return state
  const { id: change, says, on, evidence, successors, commissioner, proposedAt } = held
  const proposed = { id: change, says, on, evidence, successors, proposedAt }
  const register = {
    ...state.register,
    [id]: {
      ...proposed,
      ...(commissioner ? { commissioner } : {}),
      ...{ outcome: 'undone' as const, settledAt: at, reason },
    },
  }
  const { closed: _, ...open } = state
  if (held.effectedAt === undefined || held.outcome === 'moves') return { ...state, register }
  if (held.outcome !== 'opens') return { ...open, register }
  const published = { ...state.published, active: false }
  return {
    ...open,
    ...(held.closedBefore ? { closed: held.closedBefore } : {}),
    published,
    register,
  }
}
