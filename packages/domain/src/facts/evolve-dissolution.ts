import type { Instant, PracticeId } from '../ids.ts'
import type { DissolutionEvent, NetworkWithdrawn } from './dissolution-events.ts'
import type { Dissolution } from './dissolution-state.ts'
import type { NetworkState } from './state.ts'
import type { OnBehalf } from './step-events.ts'

const types: ReadonlySet<string> = new Set<DissolutionEvent['type']>([
  'dissolutionProposed',
  'dissolutionAgreed',
  'dissolutionDeclined',
  'dissolutionReminded',
  'dissolutionDecided',
  'dissolutionTakenBack',
  'dissolutionLapsed',
])

export const isDissolutionEvent = (event: { readonly type: string }): event is DissolutionEvent =>
  types.has(event.type)

/** Folds what members said of giving their group up. */
export function evolveDissolution(
  state: NetworkState,
  event: DissolutionEvent,
  at: Instant,
): NetworkState {
  if (event.type === 'dissolutionProposed') {
    const { practice, onBehalf, ...asked } = event.data
    const proposed = { ...asked, proposedBy: practice, at, agreed: { [practice]: at } }
    return { ...state, dissolution: said(proposed, practice, onBehalf) }
  }
  const held = state.dissolution
  if (!held) return state
  switch (event.type) {
    case 'dissolutionAgreed': {
      const { practice, onBehalf } = event.data
      const agreed = { ...held.agreed, [practice]: at }
      return { ...state, dissolution: said({ ...held, agreed }, practice, onBehalf) }
    }
    case 'dissolutionDeclined': {
      const { practice, onBehalf } = event.data
      const declined = { ...held, declinedBy: practice, endedAt: at }
      return { ...state, dissolution: said(declined, practice, onBehalf) }
    }
    case 'dissolutionReminded': {
      const reminded = [...(held.reminded ?? []), event.data.workingDaysBefore]
      return { ...state, dissolution: { ...held, reminded } }
    }
    case 'dissolutionDecided': {
      const { silent } = event.data
      return { ...state, dissolution: { ...held, silent, endedAt: at } }
    }
    case 'dissolutionTakenBack':
    case 'dissolutionLapsed':
      return { ...state, dissolution: { ...held, endedAt: at } }
  }
}

const said = (held: Dissolution, practice: PracticeId, onBehalf?: OnBehalf): Dissolution =>
  onBehalf ? { ...held, onBehalf: { ...held.onBehalf, [practice]: onBehalf.how } } : held

/** The group is none from now on; what it was stays to be read. */
export function withdrawn(
  state: NetworkState,
  { reason, because = 'nobodyLeft' }: NetworkWithdrawn['data'],
  at: Instant,
): NetworkState {
  const { dissolution } = state
  const settled =
    dissolution && dissolution.endedAt === undefined
      ? { dissolution: { ...dissolution, endedAt: at } }
      : {}
  return { ...state, ...settled, withdrawnAt: at, withdrawal: { because, reason } }
}
