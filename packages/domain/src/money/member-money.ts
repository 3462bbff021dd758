import type { LondonDate, PracticeId } from '../ids.ts'
import { listSizeOf } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { worthIn } from './delay.ts'
import { sum } from './earned.ts'
import { type ExpectedPayment, penceIn } from './expected-payments.ts'
import { leaving } from './member-change.ts'
import type { MemberTerm, MoneyCase } from './money-case.ts'
import type { MemberMoney } from './money-view.ts'
import { runsOf } from './runs.ts'

interface Asked {
  readonly one: MoneyCase
  readonly all: readonly ExpectedPayment[]
  readonly changeFrom: LondonDate | null
}

/** What one member is paid itself, its part of what the payee receives, and what hangs on its staying. */
export function memberMoney(
  world: World,
  member: MemberTerm,
  { one, all, changeFrom }: Asked,
): MemberMoney {
  const { practice: id, from, to } = member
  const practice = world.practices.get(id)
  const own = all.filter((each) => each.practice === id)
  const shared = all.filter((each) => each.practice === null)
  return {
    id,
    name: practice?.published.name ?? id,
    from: from ?? null,
    to: to ?? null,
    registered: practice ? listSizeOf(world.programme, practice) : null,
    weighted: practice?.published.weightedList ?? null,
    weightedFrom: practice?.published.sources.weightedList ?? null,
    ownPence: penceIn(own),
    ownRuns: runsOf(world, own),
    sharePence: sum(shared.map(({ byPractice }) => byPractice.get(id) ?? 0)),
    ifItLeftPence: changeFrom && !to ? penceIn(all) - withoutIt(world, one, id, changeFrom) : null,
  }
}

const withoutIt = (
  { programme }: World,
  one: MoneyCase,
  practice: PracticeId,
  from: LondonDate,
): number => worthIn(programme, { ...one, members: leaving(one.members, practice, from) })
