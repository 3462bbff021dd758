import type { Instant } from '../ids.ts'
import { type ChangeEvent, isPart } from './change-events.ts'
import type { Change, NetworkState } from './state.ts'

export const isChangeEvent = (event: { readonly type: string }): event is ChangeEvent =>
  [
    'changeNotified',
    'changeApproved',
    'changeRefused',
    'changeTakenBack',
    'changeMade',
    'changeEffected',
  ].includes(event.type)

/** Folds what was asked of, decided on and done to a network after its approval. */
export function evolveChange(state: NetworkState, event: ChangeEvent, at: Instant): NetworkState {
  if (event.type === 'changeNotified') {
    const { change: id, ...asked } = event.data
    return withChange(state, { id, ...asked, notifiedAt: at })
  }
  const held = state.changes?.[event.data.change]
  if (!held) return state
  switch (event.type) {
    case 'changeApproved':
      return withChange(state, {
        ...held,
        approvedAt: at,
        effectiveOn: event.data.effectiveOn,
        // Who plays a part is chosen anew at once; members go on their day.
        ...(isPart(held.kind) ? { endedAt: at, ended: event.type } : {}),
      })
    case 'changeRefused':
    case 'changeTakenBack':
    case 'changeMade':
      return withChange(state, { ...held, endedAt: at, ended: event.type })
    case 'changeEffected':
      return effected(withChange(state, { ...held, endedAt: at, ended: event.type }), event.data)
  }
}

const withChange = (state: NetworkState, change: Change): NetworkState => ({
  ...state,
  changes: { ...state.changes, [change.id]: change },
})

/** What was agreed stays agreed, without the practice that is gone. */
function effected(
  state: NetworkState,
  { step, answer }: Extract<ChangeEvent, { type: 'changeEffected' }>['data'],
): NetworkState {
  const { proposal, ...record } = state.steps[step] ?? {}
  const changed = proposal
    ? { ...record, proposal: { ...proposal, answer } }
    : { ...record, answer }
  return { ...state, steps: { ...state.steps, [step]: changed } }
}
