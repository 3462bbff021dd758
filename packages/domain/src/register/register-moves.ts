import { type Assessment, earliestAfter } from '../assess/assessment.ts'
import { addDays } from '../calendar/days.ts'
import { endOfDay, londonDateOf, startOfDay } from '../calendar/london-day.ts'
import type { RegisterChange } from '../facts/register-state.ts'
import type { PracticeState } from '../facts/state.ts'
import { commissionerStream, type Fact, fact, practiceStream } from '../facts/stream-ref.ts'
import { recordIsDone } from '../progress/completion.ts'
import { membersNamed } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { closingFacts } from './closing-facts.ts'
import { movingFacts } from './moving-facts.ts'
import { uncoveredAgain } from './uncovered-again.ts'

/**
 * What a commissioner's look does about its practices on the day decided: one that no network names closes here, for
 * the others their network's look does it; a new one takes part, one that has another commissioner moves to it. Coverage that was confirmed before is looked at again.
 */
export function registerMoves(world: World): Assessment {
  const pending = [...world.practices.values()].flatMap((practice) =>
    Object.values(practice.register ?? {})
      .filter((change) => isPending(change) && isHere(world, practice, change))
      .map((change) => ({ practice, change })),
  )
  const today = londonDateOf(world.now)
  const due = pending.filter(({ change }) => change.from !== undefined && change.from <= today)
  return {
    moves: [
      ...due.flatMap(({ practice, change }) => effect(world, practice, change)),
      ...coverageAgain(world),
    ],
    wakeAt: earliestAfter(
      world.now,
      pending.map(({ change }) => (change.from ? startOfDay(change.from) : null)),
    ),
  }
}

export const isPending = ({ outcome, effectedAt }: RegisterChange): boolean =>
  effectedAt === undefined && outcome !== undefined && !settledOtherwise.has(outcome)

/** That nothing is to be done for. */
const settledOtherwise: ReadonlySet<string> = new Set(['kept', 'withdrawn', 'undone'])

/** A practice of this commissioner's that no network has to let go. */
function isHere(world: World, practice: PracticeState, { outcome }: RegisterChange): boolean {
  if (practice.published.commissioner !== world.commissioner.id) return false
  if (outcome === 'opens' || outcome === 'moves') return true
  if (practice.network !== null) return false
  return practice.claims.every((id) => {
    const network = world.networks.get(id)
    return !network || !membersNamed(world.programme, network).includes(practice.id)
  })
}

function effect(world: World, practice: PracticeState, change: RegisterChange): readonly Fact[] {
  if (change.outcome === 'moves') return movingFacts(world, practice, change)
  if (change.outcome !== 'opens') return closingFacts(world, change.id, practice.id)
  if (!change.from) return []
  const data = { change: change.id, on: change.from }
  return [fact(practiceStream(world.programme.id, practice.id), { type: 'practiceReopened', data })]
}

/**
 * Confirmed coverage, where a practice has opened, closed or merged since, or a group has ended, and somebody is left
 * without a network.
 */
function coverageAgain(world: World): readonly Fact[] {
  const { programme, commissioner } = world
  const since = Math.max(
    0,
    ...[...world.practices.values()]
      .filter(({ published }) => published.commissioner === commissioner.id)
      .flatMap(({ register = {} }) =>
        Object.values(register).flatMap(
          ({ effectedAt, outcome, settledAt }) =>
            (outcome === 'undone' ? settledAt : effectedAt) ?? [],
        ),
      ),
    ...[...world.networks.values()].flatMap(({ withdrawnAt }) => withdrawnAt ?? []),
  )
  if (since === 0) return []
  const today = londonDateOf(world.now)
  return uncoveredAgain(world).flatMap(({ id: step, days }) => {
    const record = commissioner.steps[step] ?? {}
    if (!recordIsDone(record) || (record.completedAt ?? 0) >= since) return []
    return [
      fact(commissionerStream(programme.id, commissioner.id), {
        type: 'stepReopened',
        data: { step, because: 'membersChanged', due: endOfDay(addDays(today, days)) },
      }),
    ]
  })
}
