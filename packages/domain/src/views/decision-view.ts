import type { Decision } from '../facts/state.ts'
import type { Instant, LondonDate, NetworkId } from '../ids.ts'
import { decisionOf } from '../sign-off/route.ts'
import type { World } from '../world.ts'

/** What was decided on a network, and on which conditions: for its members as for those who decide. */
export interface DecisionView {
  readonly body: Decision['body']
  readonly outcome: Decision['outcome']
  readonly at: Instant
  readonly reported: NonNullable<Decision['report']>['outcome'] | null
  readonly conditions: {
    /** A reference; whoever shows the page puts the words in its place. */
    readonly words: string | null
    readonly by: LondonDate | null
    readonly metAt: Instant | null
  } | null
}

export function decisionView(world: World, network: NetworkId): DecisionView | null {
  const decision = decisionOf(world, network)
  if (!decision) return null
  return {
    body: decision.body,
    outcome: decision.outcome,
    at: decision.at,
    reported: decision.report?.outcome ?? null,
    conditions: conditionsOf(decision),
  }
}

const conditionsOf = ({ outcome, conditions, conditionsBy, conditionsMetAt }: Decision) =>
  outcome === 'approveWithConditions'
    ? { words: conditions?.ref ?? null, by: conditionsBy ?? null, metAt: conditionsMetAt ?? null }
    : null
