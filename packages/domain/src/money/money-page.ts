import { type Actor, practiceOf } from '../access/grants.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { effectiveOn } from '../change/effective-on.ts'
import { type LondonDate, type NetworkId, practiceId } from '../ids.ts'
import { membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'
import { caseOf, completed, startOf } from './case-of.ts'
import { delayOf } from './delay.ts'
import { hasTerms } from './earned.ts'
import {
  agreedSplit,
  type ExpectedPayment,
  expectedPayments,
  penceIn,
} from './expected-payments.ts'
import { ratesOf, termsOf } from './figures.ts'
import { memberMoney } from './member-money.ts'
import type { MemberTerm } from './money-case.ts'
import type { ExpectedMoney, MonthMoney } from './money-view.ts'
import { reachableRun } from './reachable-run.ts'
import { runsOf } from './runs.ts'
import { later } from './span.ts'

/** Everything about the money of one network; how its members share it is shown to them alone. */
export function moneyPage(world: World, actor: Actor, network: NetworkId): ExpectedMoney {
  const { programme } = world
  const start = startOf(world, network)
  const isMember = practiceOf(actor, membersOf(world, network)) !== undefined
  const payments = programme.payments.filter(hasTerms)
  const agreed =
    isMember && payments.some((payment) => agreedSplit(world, network, payment) !== null)
  const sharing = agreed ? 'asAgreed' : 'byList'
  const all = expectedPayments(world, network, start.on, sharing)
  const one = caseOf(world, network, start.on)
  const changeFrom = takesEffectFrom(world)
  return {
    network: { id: network, name: world.networks.get(network)?.name ?? network },
    start: { ...start, goLive: programme.goLive },
    payee: payeeOf(world, network),
    payments: payments.map(({ name, label, paidTo, terms }) => ({
      name,
      label,
      paidTo,
      pence: penceIn(all.filter(({ payment }) => payment === name)),
      rates: ratesOf(terms),
      terms: termsOf(terms),
    })),
    months: monthsIn(world, all),
    members: termsAsMember(one.members).map((member) =>
      memberMoney(world, member, { one, all, changeFrom }),
    ),
    sharing,
    totalPence: penceIn(all),
    payRun: reachableRun(world, network),
    delay: start.live ? null : delayOf(world, network),
    changeFrom,
  }
}

/** When a member could leave that gave notice today; no change of members takes effect before the network has begun. */
function takesEffectFrom({ programme, now }: World): LondonDate | null {
  if (!programme.memberChanges) return null
  const asked = later(londonDateOf(now), programme.goLive)
  return effectiveOn(asked, asked, programme.memberChanges.noticeDays)
}

function payeeOf(world: World, network: NetworkId): ExpectedMoney['payee'] {
  const part = world.programme.parts.payee
  const id = part && completed(world, network, part.step)?.[part.field]
  if (typeof id !== 'string') return null
  const payee = practiceId(id)
  return { id: payee, name: world.practices.get(payee)?.published.name ?? id }
}

const monthsIn = (world: World, all: readonly ExpectedPayment[]): readonly MonthMoney[] =>
  [...Map.groupBy(all, ({ month }) => month)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, ones]) => ({
      month,
      pence: Object.fromEntries(
        [...Map.groupBy(ones, ({ payment }) => payment)].map(([name, own]) => [name, penceIn(own)]),
      ),
      totalPence: penceIn(ones),
      runs: runsOf(world, ones),
    }))

/** Each practice once, from its first day to its last. */
const termsAsMember = (terms: readonly MemberTerm[]): readonly MemberTerm[] =>
  [...Map.groupBy(terms, ({ practice }) => practice).values()].flatMap((own) => {
    const first = own.find(({ from }) => from === undefined) ?? own[0]
    return first ? [first] : []
  })
