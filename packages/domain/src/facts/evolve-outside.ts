import type { OutsideEvent } from './outside-events.ts'
import type { Asked, NetworkState } from './state.ts'

export const isOutsideEvent = (event: { readonly type: string }): event is OutsideEvent =>
  ['outsideAsked', 'outsidePromised', 'outsideAnswered'].includes(event.type)

/** Folds what was asked of a party without an account, promised and answered. */
export function evolveOutside(state: NetworkState, { type, data }: OutsideEvent): NetworkState {
  const { request, ...said } = data
  const held = state.outside?.[request]
  if (type === 'outsideAsked') return withAsked(state, request, said as Asked)
  return held ? withAsked(state, request, { ...held, ...said }) : state
}

const withAsked = (state: NetworkState, request: string, asked: Asked): NetworkState => ({
  ...state,
  outside: { ...state.outside, [request]: asked },
})
