import { addDays } from '../calendar/days.ts'
import { dueAt } from '../calendar/due.ts'
import { endOfDay, londonDateOf } from '../calendar/london-day.ts'
import { stepFact } from '../decide/step-case.ts'
import type { CommissionerState, NetworkState } from '../facts/state.ts'
import {
  commissionerStream,
  type Fact,
  fact,
  networkStream,
  type StreamRef,
} from '../facts/stream-ref.ts'
import type { Instant, NetworkId, StepId } from '../ids.ts'
import type { Programme } from '../programme/programme.ts'
import type { Step } from '../programme/step.ts'
import { findStep } from '../progress/completion.ts'
import { milestonesPassed } from '../progress/milestones.ts'
import { commissionerGroups, networkGroups, type StepGroup } from '../progress/step-group.ts'
import type { World } from '../world.ts'
import { type Instance, isRestored, mustBeDoneAgain } from './done-again.ts'
import { foldWorld } from './fold-world.ts'

/** What moving a commissioner to another version records: for it, and for each of its running networks. */
export interface Adoption {
  readonly facts: readonly Fact[]
  /** The world under the next version, after those facts. */
  readonly after: World
  readonly networks: readonly NetworkAdoption[]
}

export interface NetworkAdoption {
  readonly network: NetworkId
  readonly again: readonly StepId[]
}

/**
 * Moves a commissioner with its meetings, its practices and its running networks to another version. Nothing that
 * was recorded changes: what the next version does not accept as it stands is reopened, what an earlier amendment
 * had reopened and this one accepts counts again, and what hung on a step that is gone is let go.
 */
export function adoptVersion(world: World, next: Programme): Adoption {
  const before = world.programme
  const under: World = { ...world, programme: next }
  const { commissioner } = under
  const home = commissionerStream(next.id, commissioner.id)
  const own = [
    ...asked(under, commissionerGroups(under), before),
    ...letGo(home, commissioner, next),
  ]
  const running = [...world.networks.values()].filter(
    (one) => one.commissioner === commissioner.id && one.withdrawnAt === undefined,
  )
  const moved = running.map((network) => {
    const stream = networkStream(next.id, network.id)
    const facts = [
      ...asked(under, networkGroups(under, network.id), before),
      ...letGo(stream, network, next),
    ]
    return { network: network.id, stream, facts }
  })
  const changes = [...own, ...moved.flatMap(({ facts }) => facts)]
  const after = foldWorld(under, changes)
  const from = before.version
  return {
    after,
    networks: moved.map(({ network, facts }) => ({ network, again: reopened(facts) })),
    facts: [
      ...changes,
      fact(home, { type: 'versionAdopted', data: { from, version: next.version } }),
      ...moved.map(({ network, stream, facts }) => {
        const data = { from, version: next.version, ...summary(world, after, network, facts) }
        return fact(stream, { type: 'versionAdopted', data })
      }),
    ],
  }
}

/** Milestones that a network has after a change and had not before, or the other way round. */
export function milestonesMoved(before: World, after: World, network: NetworkId) {
  const [had, has] = [before, after].map((world) =>
    milestonesPassed(world, network).map(({ name }) => name),
  )
  return {
    lost: had?.filter((name) => !has?.includes(name)) ?? [],
    gained: has?.filter((name) => !had?.includes(name)) ?? [],
  }
}

function summary(before: World, after: World, network: NetworkId, facts: readonly Fact[]) {
  const { lost, gained } = milestonesMoved(before, after, network)
  const again = reopened(facts)
  return {
    ...(again.length > 0 ? { again } : {}),
    ...(lost.length > 0 ? { lost } : {}),
    ...(gained.length > 0 ? { gained } : {}),
  }
}

const reopened = (facts: readonly Fact[]): readonly StepId[] => [
  ...new Set(facts.flatMap(({ event }) => (event.type === 'stepReopened' ? event.data.step : []))),
]

/** What of these steps is reopened or restored. */
function asked(under: World, groups: readonly StepGroup[], before: Programme): readonly Fact[] {
  return groups.flatMap(({ step, instances }) =>
    instances.flatMap((whose): readonly Fact[] => {
      const one: Instance = { world: under, step, whose }
      const item = { step: step.id, ...(whose.meeting ? { meeting: whose.meeting } : {}) }
      if (isRestored(one)) return [stepFact(one, { type: 'stepRestored', data: item })]
      if (!mustBeDoneAgain(one, before)) return []
      const data = { ...item, because: 'amended' as const, due: dueAgain(under, step) }
      return [stepFact(one, { type: 'stepReopened', data })]
    }),
  )
}

/** Whoever has to do it again has the days that the step needs. */
const dueAgain = (world: World, step: Step): Instant =>
  Math.max(
    dueAt(world.programme, step),
    endOfDay(addDays(londonDateOf(world.now), step.days)),
  ) as Instant

/** A blocker of a step that is gone is resolved, and a payment held back for it released. */
function letGo(
  stream: StreamRef<'network' | 'commissioner'>,
  { blockers, withheld }: NetworkState | CommissionerState,
  next: Programme,
): readonly Fact[] {
  const gone = ({ step }: { readonly step: StepId }) => findStep(next, step) === undefined
  return [
    ...Object.values(blockers)
      .filter((one) => one.resolvedAt === undefined && gone(one))
      .map(({ id }) => fact(stream, { type: 'blockerResolved', data: { blocker: id } })),
    ...withheld
      .filter(gone)
      .map(({ payment, step }) =>
        fact(stream, { type: 'paymentReleased', data: { payment, step } }),
      ),
  ]
}
