import type { LondonDate, NetworkId, PracticeId } from '../ids.ts'
import { listSizeOf } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { caseOf } from './case-of.ts'
import { worthIn } from './delay.ts'
import { sum } from './earned.ts'
import { type ExpectedPayment, penceIn } from './expected-payments.ts'
import { leaving } from './member-change.ts'
import type { MemberMoney } from './money-view.ts'
import { runsOf } from './runs.ts'

interface Asked {
  readonly network: NetworkId
  readonly id: PracticeId
  readonly all: readonly ExpectedPayment[]
  readonly start: LondonDate
  readonly changeFrom: LondonDate
}

/** What one member is paid itself, its part of what the payee receives, and what hangs on its staying. */
export function memberMoney(
  world: World,
  { network, id, all, start, changeFrom }: Asked,
): MemberMoney {
  const practice = world.practices.get(id)
  const own = all.filter((one) => one.practice === id)
  const shared = all.filter((one) => one.practice === null)
  const one = caseOf(world, network, start)
  const without = { ...one, members: leaving(one.members, id, changeFrom) }
  return {
    id,
    name: practice?.published.name ?? id,
    registered: practice ? listSizeOf(world.programme, practice) : null,
    weighted: practice?.published.weightedList ?? null,
    weightedFrom: practice?.published.sources.weightedList ?? null,
    ownPence: penceIn(own),
    ownRuns: runsOf(world, own),
    sharePence: sum(shared.map(({ byPractice }) => byPractice.get(id) ?? 0)),
    ifItLeftPence: worthIn(world.programme, one) - worthIn(world.programme, without),
  }
}
